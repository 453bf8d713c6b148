/* Keys that mark, reload and sort, the same in every pane. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
J_and_K_go_through_articles_from_any_pane(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>J");
    assert_int_equal(fixture->state->list.place, 1);
    assert_int_equal(fixture->state->wish.focus, DL_PANE_READ);
    fixture_type(fixture, "K");
    assert_int_equal(fixture->state->list.place, 0);
    fixture_type(fixture, "K");
    assert_shown(fixture, "this is the first article");
    fixture_type(fixture, "9J");
    assert_shown(fixture, "this is the last article");
}

static void
marks_are_set_and_taken_back(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "m");
    assert_true(shelf_memo(&fixture->state->shelf, 2)->read);
    assert_int_equal(fixture->state->list.unread, 2);
    fixture_type(fixture, "M");
    assert_shown(fixture, "2 articles marked read");
    assert_int_equal(fixture->state->list.unread, 0);
    fixture_type(fixture, "u");
    assert_int_equal(fixture->state->list.unread, 2);
    fixture_type(fixture, "s");
    assert_true(shelf_memo(&fixture->state->shelf, 2)->star);
}

static void
n_without_a_search_goes_to_the_unread(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jmkn");
    assert_int_equal(fixture->state->list.place, 2);
    fixture_type(fixture, "N");
    assert_int_equal(fixture->state->list.place, 0);
    fixture_type(fixture, "Mn");
    assert_shown(fixture, "no other unread article");
}

static void
orders_follow_one_another(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "O");
    assert_shown(fixture, "sorted by oldest");
    fixture_type(fixture, "5O");
    assert_shown(fixture, "sorted by newest");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(J_and_K_go_through_articles_from_any_pane),
        screen_test(marks_are_set_and_taken_back),
        screen_test(n_without_a_search_goes_to_the_unread),
        screen_test(orders_follow_one_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
