/* SPDX-License-Identifier: ISC */
#include "fixture.h"

/* A reader whose settings have searches, one of them broken. */
static int
setup(void **state)
{
    struct fixture *fixture =
        fixture_configured(24, 100,
                           "searches:\n"
                           "  - {name: Strikes, query: strike, watch: yes}\n"
                           "  - {name: Wages, query: wages}\n"
                           "  - {name: Bad, query: 'is:unred'}\n");
    fixture_read(fixture);
    fixture_join(fixture);
    *state = fixture;
    return 0;
}

#define saved_test(function) \
    cmocka_unit_test_setup_teardown(function, setup, fixture_teardown)

static void
every_search_has_its_counters(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "W");
    assert_shown(fixture, "Searches: 3");
    assert_shown(fixture, "     new   unread    found");
    assert_shown(fixture, " watched        3        3");
    assert_shown(fixture, "       1        1");
}

static void
a_broken_one_says_why(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "W");
    assert_shown(fixture, "dateline.yaml:4:");
    assert_int_equal(fixture_cell(fixture, "Bad")->content, DL_ROLE_ERROR);
}

static void
enter_makes_one_the_filter(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>Wj<Enter>");
    assert_str(fixture->state->list.filter.words, "wages");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_LIST);
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
    fixture_type(fixture, "u");
    assert_true(filter_is_empty(&fixture->state->list.filter));
}

static void
without_searches_one_is_told_how_to_save_them(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_open(24, 80);
    fixture_type(fixture, "W");
    assert_shown(fixture, ":save NAME");
    fixture_type(fixture, "<Enter>");
    fixture_free(fixture);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        saved_test(every_search_has_its_counters),
        saved_test(a_broken_one_says_why),
        saved_test(enter_makes_one_the_filter),
        saved_test(without_searches_one_is_told_how_to_save_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
