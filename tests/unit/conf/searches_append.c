/* Adding searches to searches.yaml. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

#include <unistd.h>

static const char path[] = "searches-append.yaml";

static enum dl_status
add(const char *name, const char *query, bool watch)
{
    struct dl_search search = {
        .name = dl_str_from(name), .query = dl_str_from(query), .watch = watch};
    return dl_searches_append(path, &search, NULL);
}

static struct dl_searches
load(struct dl_arena *arena)
{
    struct dl_settings settings;
    dl_settings_default(arena, &settings);
    assert_int_equal(dl_searches_load(arena, path, &settings, NULL), DL_OK);
    return settings.searches;
}

static void
the_first_search_makes_the_file(void **state)
{
    unlink(path);
    assert_int_equal(add("Ann's #1: x", "\"a b\" -'c'", true), DL_OK);
    assert_int_equal(add("two", "is:unread", false), DL_OK);
    struct dl_searches searches = load(*state);
    assert_int_equal(searches.count, 2);
    assert_str(searches.at[0].name, "Ann's #1: x");
    assert_str(searches.at[0].query, "\"a b\" -'c'");
    assert_true(searches.at[0].watch && !searches.at[1].watch);
    unlink(path);
}

static void
what_people_wrote_stays(void **state)
{
    char text[512] = "";
    unit_write(path, "# mine\nsearches:\n  - {name: a, query: b} # why");
    assert_int_equal(add("c", "d", false), DL_OK);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    assert_true(fread(text, 1, sizeof text - 1, file) > 0);
    fclose(file);
    assert_ptr_equal(strstr(text, "# mine\nsearches:\n  - {name: a, query: b} "
                                  "# why\n  - name: 'c'\n"),
                     text);
    assert_int_equal(load(*state).count, 2);
    unlink(path);
}

static void
what_cannot_be_added_changes_nothing(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "searches: [{name: a, query: b}]\n", /* no line can follow */
        "searches:\n  - {name: C, query: b}\n",
        "searches: {\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char text[512] = "";
        unit_write(path, texts[i]);
        assert_int_not_equal(add("c", "d", false), DL_OK);
        FILE *file = fopen(path, "rb");
        assert_non_null(file);
        assert_true(fread(text, 1, sizeof text - 1, file) > 0);
        fclose(file);
        assert_string_equal(text, texts[i]);
    }
    unlink(path);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_first_search_makes_the_file),
        arena_test(what_people_wrote_stays),
        arena_test(what_cannot_be_added_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
