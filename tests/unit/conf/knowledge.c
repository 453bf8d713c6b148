/* Knowledge files, whole. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/knowledge.h>

static enum dl_status
read_text(void **state, const char *text, struct dl_knowledge *out)
{
    *out = (struct dl_knowledge){.faults = {0}};
    return dl_knowledge_read(*state, dl_str_from(text), "k.yaml", out, NULL);
}

static void
a_file_has_three_sections(void **state)
{
    struct dl_knowledge known;
    assert_int_equal(read_text(state,
                               "never: [Quad bike]\n"
                               "apart:\n  - {name: Lee, from: ann-lee}\n"
                               "entities:\n  - {name: Nord, kind: place}\n",
                               &known),
                     DL_OK);
    assert_int_equal(known.entries.count, 1);
    assert_str(known.never.at[0], "Quad bike");
    assert_str(known.apart.at[0].name, "Lee");
    assert_str(known.apart.at[0].from, "ann-lee");
}

static void
a_file_may_be_empty(void **state)
{
    struct dl_knowledge known;
    struct dl_str nothing = {0};
    assert_int_equal(read_text(state, "", &known), DL_OK);
    assert_int_equal(dl_knowledge_read(*state, nothing, "k.yaml", &known, NULL),
                     DL_OK);
    assert_int_equal(read_text(state, "# nothing\n", &known), DL_OK);
    assert_int_equal(read_text(state, "entities:\nnever:\napart:\n", &known),
                     DL_OK);
}

static void
the_rest_loads_beside_what_is_at_fault(void **state)
{
    struct dl_knowledge known;
    struct dl_error err;
    known = (struct dl_knowledge){.faults = {0}};
    const char *text = "entities:\n"
                       "  - {name: A, kind: place}\n"
                       "  - {name: B, kind: plce}\n"
                       "  - {name: C, kind: place}\n"
                       "never: [x, [y], z]\n"
                       "apart: [{name: a}, {name: a, form: b},\n"
                       "  {name: a, from: b}]\n"
                       "nevr: [w]\n";
    assert_int_equal(
        dl_knowledge_read(*state, dl_str_from(text), "k.yaml", &known, &err),
        DL_ERR_SYNTAX);
    assert_int_equal(known.entries.count, 2);
    assert_str(known.entries.at[1].names.at[0], "C");
    assert_int_equal(known.never.count, 2);
    assert_int_equal(known.apart.count, 1);
    assert_int_equal(known.faults.count, 5);
    assert_int_equal(err.line, 3);
    assert_string_equal(err.where, "k.yaml");
    assert_string_equal(err.excerpt, "  - {name: B, kind: plce}");
    assert_non_null(strstr(known.faults.at[3].text, "mean \"from\"?"));
    assert_non_null(strstr(known.faults.at[4].text, "mean \"never\"?"));
}

static void
what_is_no_yaml_is_refused_whole(void **state)
{
    static const char *const texts[] = {
        "entities: [{name: A, kind: place}\n",
        "entities: &a [*a]\n",
        "entities: !!map {}\n",
        "never: [a]\nnever: [b]\n",
        "never: [\"\x1b[7m\"]\n",
        "[a, b]\n",
        "never\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct dl_knowledge known;
        assert_int_equal(read_text(state, texts[i], &known), DL_ERR_SYNTAX);
        assert_int_equal(known.faults.count, 1);
        assert_int_equal(known.entries.count + known.never.count, 0);
    }
}

static void
no_id_and_no_first_name_without_one_stands_twice(void **state)
{
    struct dl_knowledge known;
    assert_int_equal(read_text(state,
                               "entities:\n"
                               "  - {id: a, name: Same, kind: place}\n"
                               "  - {id: b, name: Same, kind: place}\n"
                               "  - {id: a, name: Other, kind: place}\n"
                               "  - {name: [Same, x], kind: work}\n"
                               "  - {name: Same, kind: event}\n"
                               "never: [Same, y]\n",
                               &known),
                     DL_ERR_SYNTAX);
    assert_int_equal(known.entries.count, 3);
    assert_int_equal(known.never.count, 1);
    assert_int_equal(known.faults.count, 3);
    assert_int_equal(known.faults.at[0].line, 4);
    assert_non_null(strstr(known.faults.at[0].text, "the first is in line 2"));
}

/* Telling a fault means to look its line up: were each one told, a file of
 * nothing else would cost a minute. */
static void
only_the_first_faults_are_told(void **state)
{
    struct dl_knowledge known;
    enum { LINES = 10000 };
    char *text = dl_arena_alloc(*state, LINES * 12 + 20), *end = text;
    end += sprintf(end, "entities:\n");
    for (int i = 0; i < LINES; i++)
        end += sprintf(end, "- {a: b}\n");
    assert_int_equal(read_text(state, text, &known), DL_ERR_SYNTAX);
    assert_int_equal(known.faults.count, DL_KNOWLEDGE_FAULTS_MAX);
    assert_int_equal(known.faults.at[19].line, 21);
}

static void
a_second_file_is_added_and_tells_its_own_faults(void **state)
{
    struct dl_knowledge known;
    struct dl_error err;
    read_text(state, "entities: [{id: a, name: A, kind: place}, 1]\n", &known);
    struct dl_str more = DL_STR("entities: [{id: a, name: B, kind: work}]\n");
    assert_int_equal(dl_knowledge_read(*state, more, "l.yaml", &known, &err),
                     DL_OK);
    assert_int_equal(known.entries.count, 2);
    more = DL_STR("entities: [1]\n");
    assert_int_equal(dl_knowledge_read(*state, more, "m.yaml", &known, &err),
                     DL_ERR_SYNTAX);
    assert_string_equal(err.where, "m.yaml");
    assert_int_equal(known.faults.count, 2);
}

static void
a_file_that_is_not_there_is_missing(void **state)
{
    struct dl_knowledge known = {.faults = {0}};
    assert_int_equal(dl_knowledge_load(*state, "/nowhere/k.yaml", &known, NULL),
                     DL_ERR_MISSING);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_file_has_three_sections),
        arena_test(a_file_may_be_empty),
        arena_test(the_rest_loads_beside_what_is_at_fault),
        arena_test(what_is_no_yaml_is_refused_whole),
        arena_test(no_id_and_no_first_name_without_one_stands_twice),
        arena_test(only_the_first_faults_are_told),
        arena_test(a_second_file_is_added_and_tells_its_own_faults),
        arena_test(a_file_that_is_not_there_is_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
