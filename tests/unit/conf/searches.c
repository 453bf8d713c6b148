/* `searches:` in the settings and in searches.yaml. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

#include <unistd.h>

static void
a_search_has_a_name_and_a_query(void **state)
{
    struct dl_settings settings;
    read_settings(state,
                  "searches:\n"
                  "  - name: Blinken\n"
                  "    query: entity:blinken from:2021\n"
                  "    watch: yes\n"
                  "  - {name: Port strike, query: '\"port strike\" -wages'}\n",
                  &settings);
    const struct dl_searches *searches = &settings.searches;
    assert_int_equal(searches->count, 2);
    assert_str(searches->at[0].query, "entity:blinken from:2021");
    assert_true(searches->at[0].watch && !searches->at[0].fault);
    assert_string_equal(searches->at[0].origin, "/etc/d/t.yaml:2");
    assert_str(searches->at[1].query, "\"port strike\" -wages");
    assert_false(searches->at[1].watch);
    assert_ptr_equal(dl_searches_find(searches, DL_STR("port STRIKE")),
                     &searches->at[1]);
    assert_null(dl_searches_find(searches, DL_STR("port")));
}

static void
a_bad_query_is_named_at_its_place_and_the_rest_loads(void **state)
{
    struct dl_settings settings;
    read_settings(state,
                  "searches:\n"
                  "  - name: bad\n"
                  "    query: strike is:unred\n"
                  "  - {name: good, query: strike}\n",
                  &settings);
    assert_int_equal(settings.searches.count, 2);
    const struct dl_error *fault = settings.searches.at[0].fault;
    assert_non_null(fault);
    assert_string_equal(fault->where, "/etc/d/t.yaml");
    assert_int_equal(fault->line, 3);
    assert_int_equal(fault->column, 12);
    assert_non_null(strstr(fault->text, "character 11 of the query"));
    assert_non_null(strstr(fault->text, "mean unread?"));
    assert_null(settings.searches.at[1].fault);
}

static void
broken_searches_are_refused_at_their_place(void **state)
{
    refuse_settings(state, "searches: strike", 1, 11, "is a list");
    refuse_settings(state, "searches: [strike]", 1, 12, "is written");
    refuse_settings(state, "searches: [{name: a}]", 1, 12, "no query");
    refuse_settings(state, "searches: [{query: a}]", 1, 12, "no name");
    refuse_settings(state, "searches: [{name: a, qery: b}]", 1, 22,
                    "mean \"query\"?");
    refuse_settings(state, "searches: [{name: '@a', query: b}]", 1, 19,
                    "begin with @");
    refuse_settings(state, "searches: [{name: a, query: b, watch: perhaps}]", 1,
                    39, "watch");
    refuse_settings(state,
                    "searches:\n  - {name: a, query: b}\n"
                    "  - {name: A, query: c}",
                    3, 5, "already at t.yaml:2");
}

static void
those_of_the_file_come_behind_those_of_the_settings(void **state)
{
    struct dl_settings settings;
    struct dl_error err;
    read_settings(state, "searches: [{name: a, query: one}]", &settings);
    unit_write("searches-test.yaml", "searches:\n"
                                     "  - {name: A, query: two}\n"
                                     "  - {name: b, query: three}\n");
    assert_int_equal(
        dl_searches_load(*state, "searches-test.yaml", &settings, &err), DL_OK);
    assert_int_equal(settings.searches.count, 2);
    assert_str(settings.searches.at[0].query, "one");
    assert_string_equal(settings.searches.at[1].origin, "searches-test.yaml:3");
    unit_write("searches-test.yaml", "theme: dark\n");
    assert_int_equal(
        dl_searches_load(*state, "searches-test.yaml", &settings, &err),
        DL_ERR_SYNTAX);
    unlink("searches-test.yaml");
    assert_int_equal(
        dl_searches_load(*state, "searches-test.yaml", &settings, &err), DL_OK);
    assert_string_equal(dl_searches_path(*state, "/etc/d/dateline.yaml"),
                        "/etc/d/searches.yaml");
    assert_null(dl_searches_path(*state, NULL));
}

/* What is printed is read as what it was. */
static void
printed_searches_are_read_again(void **state)
{
    struct dl_settings settings, again;
    read_settings(state,
                  "searches: [{name: 'a: b', query: '\"x y\" -z', watch: yes}]",
                  &settings);
    struct dl_str yaml = dl_settings_print(*state, &settings);
    read_settings(state, dl_str_copy(*state, yaml).at, &again);
    assert_int_equal(again.searches.count, 1);
    assert_str(again.searches.at[0].name, "a: b");
    assert_str(again.searches.at[0].query, "\"x y\" -z");
    assert_true(again.searches.at[0].watch);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_search_has_a_name_and_a_query),
        arena_test(a_bad_query_is_named_at_its_place_and_the_rest_loads),
        arena_test(broken_searches_are_refused_at_their_place),
        arena_test(those_of_the_file_come_behind_those_of_the_settings),
        arena_test(printed_searches_are_read_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
