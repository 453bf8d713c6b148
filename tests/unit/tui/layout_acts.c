/* Keys that move, zoom, hide and size panes. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
focus_goes_to_the_side_and_round(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "h");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_LIST);
    fixture_type(fixture, "ll");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_TIME);
    fixture_type(fixture, "l");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_TIME);
    fixture_type(fixture, "<Tab>");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_LIST);
    fixture_type(fixture, "<S-Tab>");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_TIME);
}

static void
a_hidden_pane_is_passed_over_until_the_layout_is_reset(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>Z");
    assert_false(fixture->state->layout.shown[DL_PANE_READ]);
    fixture_type(fixture, "<Tab>");
    assert_int_equal(fixture->state->wish.focus, DL_PANE_TIME);
    fixture_type(fixture, "=");
    assert_true(fixture->state->layout.shown[DL_PANE_READ]);
}

static void
the_last_pane_cannot_be_hidden(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "ZZZ");
    assert_shown(fixture, "the last pane stays");
    assert_int_equal(fixture->state->layout.count, 1);
}

static void
a_pane_grows_and_shrinks_by_its_keys(void **state)
{
    struct fixture *fixture = *state;
    int cols = fixture->state->layout.boxes[DL_PANE_LIST].cols;
    fixture_type(fixture, "3>");
    assert_int_equal(fixture->state->layout.boxes[DL_PANE_LIST].cols, cols + 6);
    fixture_type(fixture, "3<lt>");
    assert_int_equal(fixture->state->layout.boxes[DL_PANE_LIST].cols, cols);
    int read = fixture->state->layout.boxes[DL_PANE_READ].cols;
    fixture_type(fixture, "<Enter>>");
    assert_int_equal(fixture->state->layout.boxes[DL_PANE_READ].cols, read + 2);
}

static void
zoom_shows_one_pane_and_closing_ends_it(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>z");
    assert_int_equal(fixture->state->layout.count, 1);
    fixture_type(fixture, "<Escape>");
    assert_int_equal(fixture->state->layout.count, 3);
    assert_int_equal(fixture->state->wish.focus, DL_PANE_READ);
}

static void
escape_at_the_list_does_not_quit(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Escape>");
    assert_shown(fixture, "q quits");
    assert_int_equal(state_wants(fixture->state), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(focus_goes_to_the_side_and_round),
        wide_test(a_hidden_pane_is_passed_over_until_the_layout_is_reset),
        wide_test(the_last_pane_cannot_be_hidden),
        wide_test(a_pane_grows_and_shrinks_by_its_keys),
        wide_test(zoom_shows_one_pane_and_closing_ends_it),
        wide_test(escape_at_the_list_does_not_quit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
