/* What the user said of names: read, appended, and laid over all else. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"

#include <dateline/knowledge.h>
#include <dateline/settings.h>

static struct dl_correction
says(const char *name, enum dl_kind kind, const char *same)
{
    return (struct dl_correction){
        .name = dl_str_from(name), .kind = kind, .same = dl_str_from(same)};
}

static struct dl_str
read_file(struct dl_arena *arena, const char *path)
{
    char *at = dl_arena_alloc(arena, 65536);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    size_t bytes = fread(at, 1, 65536, file);
    fclose(file);
    return (struct dl_str){at, bytes};
}

static void
what_is_appended_is_read_back_to_the_letter(void **state)
{
    static const char *const names[] = {
        "Port Ellis", "O'Neill", "a: b",
        "- x",        "# y",     "{z}",
        "\"q\"",      "%u",      "Zürich \xe6\x9d\xb1",
        "no"};
    struct dl_arena *arena = *state;
    const char *path =
        dl_arena_printf(arena, "%s/new/corrections.yaml", unit_folder(arena));
    struct dl_knowledge known = {.faults = {0}};
    enum { COUNT = sizeof names / sizeof *names };
    for (size_t i = 0; i < COUNT; i++) {
        struct dl_correction one = says(names[i], DL_KIND_PLACE, names[i]);
        struct dl_error err = {0};
        if (dl_corrections_append(path, &one, &err) != DL_OK)
            fail_msg("%s: %s", names[i], err.text);
    }
    assert_int_equal(dl_corrections_load(arena, path, &known, NULL), DL_OK);
    assert_int_equal(known.corrections.count, COUNT);
    assert_int_equal(known.faults.count, 0);
    for (size_t i = 0; i < COUNT; i++) {
        assert_str(known.corrections.at[i].name, names[i]);
        assert_str(known.corrections.at[i].same, names[i]);
        assert_int_equal(known.corrections.at[i].kind, DL_KIND_PLACE);
    }
}

static void
the_last_word_counts_and_comments_stay(void **state)
{
    struct dl_arena *arena = *state;
    const char *path =
        dl_arena_printf(arena, "%s/corrections.yaml", unit_folder(arena));
    static const char own[] = "# mine\ncorrections:\n"
                              "  - {name: Lee, is: person} # who else\n"
                              "  - {name: Ann, is: none}";
    struct dl_knowledge known = {.faults = {0}};
    unit_write(path, own);
    struct dl_correction one = says("Lee", DL_KIND_PLACE, NULL);
    assert_int_equal(dl_corrections_append(path, &one, NULL), DL_OK);
    one = (struct dl_correction){.name = DL_STR("Ann"), .open = true};
    assert_int_equal(dl_corrections_append(path, &one, NULL), DL_OK);
    struct dl_str text = read_file(arena, path);
    assert_true(dl_str_starts(text, dl_str_from(own)));
    dl_corrections_load(arena, path, &known, NULL);
    assert_int_equal(known.corrections.count, 1);
    assert_str(known.corrections.at[0].name, "Lee");
    assert_int_equal(known.corrections.at[0].kind, DL_KIND_PLACE);
}

static void
one_at_fault_is_told_and_costs_no_other(void **state)
{
    struct dl_arena *arena = *state;
    const char *path =
        dl_arena_printf(arena, "%s/corrections.yaml", unit_folder(arena));
    struct dl_knowledge known = {.faults = {0}};
    unit_write(path, "corrections:\n"
                     "  - {name: Lee, is: persn}\n"
                     "  - {name: Ann}\n"
                     "  - {name: Bo, is: none, same-as: Ann}\n"
                     "  - word\n"
                     "  - {name: Cy, is: work}\n");
    assert_int_equal(dl_corrections_load(arena, path, &known, NULL), DL_OK);
    assert_int_equal(known.faults.count, 4);
    assert_int_equal(known.faults.at[0].line, 2);
    assert_int_equal(known.corrections.count, 1);
    assert_str(known.corrections.at[0].name, "Cy");
}

static void
a_file_that_cannot_take_one_more_is_left_alone(void **state)
{
    struct dl_arena *arena = *state;
    static const char *const texts[] = {
        "corrections: [{name: Lee, is: none}]\n", "entities: []\n", "{",
        "corrections:\n  - {name: Lee, is: none}\n..."};
    const char *path =
        dl_arena_printf(arena, "%s/corrections.yaml", unit_folder(arena));
    struct dl_correction one = says("Ann", DL_KIND_PERSON, NULL);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct dl_error err = {0};
        unit_write(path, texts[i]);
        assert_int_not_equal(dl_corrections_append(path, &one, &err), DL_OK);
        assert_true(err.text[0] != '\0');
        assert_str(read_file(arena, path), texts[i]);
    }
}

static void
they_take_the_place_of_all_else_that_is_told(void **state)
{
    struct dl_arena *arena = *state;
    struct dl_settings settings;
    struct dl_knowledge known;
    dl_settings_default(arena, &settings);
    dl_settings_read(arena, "t.yaml",
                     DL_STR("entities:\n"
                            "  - {names: [Lee, Ann Lee], kind: person}\n"
                            "  - {names: [Cove], kind: place}\n"
                            "not-names: [Monday Club]\n"),
                     &settings, NULL);
    struct dl_correction said[] = {
        says("Monday Club", DL_KIND_ORGANISATION, NULL),
        says("Cove", DL_KIND_NONE, NULL),
        says("Lee", DL_KIND_PERSON, "Bo Lee")};
    for (size_t i = 0; i < 3; i++)
        DL_PUSH(arena, &settings.said, said[i]);
    dl_settings_knowledge(arena, &settings, &known);
    assert_int_equal(known.never.count, 1);
    assert_str(known.never.at[0], "Cove");
    assert_int_equal(known.entries.count, 3);
    assert_int_equal(known.entries.at[0].names.count, 1);
    assert_str(known.entries.at[0].names.at[0], "Ann Lee");
    assert_str(known.entries.at[1].names.at[0], "Monday Club");
    assert_str(known.entries.at[2].names.at[0], "Bo Lee");
    assert_str(known.entries.at[2].names.at[1], "Lee");
    assert_int_equal(settings.entities.entries.at[0].names.count, 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_is_appended_is_read_back_to_the_letter),
        arena_test(the_last_word_counts_and_comments_stay),
        arena_test(one_at_fault_is_told_and_costs_no_other),
        arena_test(a_file_that_cannot_take_one_more_is_left_alone),
        arena_test(they_take_the_place_of_all_else_that_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
