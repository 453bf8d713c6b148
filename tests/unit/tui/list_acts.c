/* Keys of the list. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
opening_focuses_the_article_and_marks_it_read(void **state)
{
    struct fixture *fixture = *state;
    assert_false(shelf_memo(&fixture->state->shelf, 2)->read);
    fixture_type(fixture, "<Enter>");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_READ);
    assert_true(shelf_memo(&fixture->state->shelf, 2)->read);
    fixture_type(fixture, "H");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_LIST);
}

static void
right_opens_as_enter_does(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "l");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_READ);
    assert_true(shelf_memo(&fixture->state->shelf, 2)->read);
}

static void
nothing_opens_in_an_empty_list(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "fnowhere<Enter><Enter>");
    assert_int_equal(fixture->state->list.selected, NONE);
    assert_int_equal(fixture->state->wish.focus, DL_PANE_LIST);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(opening_focuses_the_article_and_marks_it_read),
        screen_test(right_opens_as_enter_does),
        screen_test(nothing_opens_in_an_empty_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
