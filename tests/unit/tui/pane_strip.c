/* The strip as drawn: on the status line, over the panes, at any size. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
the_strip_stands_on_the_status_line_and_nothing_moves(void **state)
{
    struct fixture *fixture = *state;
    char before[80 * 4];
    struct dl_str row = fixture_row(fixture, 2);
    snprintf(before, sizeof before, "%.*s", DL_FMT(row));
    int cursor = fixture->canvas.cursor_row;
    fixture_type(fixture, "7");
    int col, bottom = fixture_find(fixture, "└", &col);
    assert_int_equal(bottom, 22);
    assert_int_equal(col, 0);
    assert_shown(fixture, "7 rows down");
    assert_str(fixture_row(fixture, 2), before);
    assert_int_equal(fixture->canvas.cursor_row, cursor);
    fixture_type(fixture, "<Escape>");
    assert_not_shown(fixture, "7 rows down");
}

static void
the_row_that_is_chosen_is_always_in_view(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":<Tab>");
    for (int i = 0; i < 90; i++) {
        fixture_type(fixture, "<Tab>");
        struct dl_str typed = edit_text(&fixture->state->prompt.edit);
        char row[128];
        snprintf(row, sizeof row, "│ %.*s", DL_FMT(typed));
        int col, at = fixture_find(fixture, row, &col);
        assert_true(at >= 0);
        assert_int_equal(canvas_at(&fixture->canvas, at, col + 2)->state,
                         DL_ROLE_SELECTED);
    }
}

static void
in_linear_mode_each_has_a_line_of_its_own(void **state)
{
    (void)state;
    struct fixture *fixture =
        fixture_configured(24, 80, "layout: {linear: yes}");
    fixture_read(fixture);
    fixture_type(fixture, "7");
    assert_shown(fixture, "j: 7 rows down");
    assert_not_shown(fixture, "│");
    fixture_type(fixture, "<Escape>:tour<Enter>");
    assert_shown(fixture, "Tour, step 1 of 8");
    fixture_free(fixture);
}

static void
a_small_screen_goes_without(void **state)
{
    (void)state;
    for (int rows = 1; rows < 14; rows++)
        for (int cols = 1; cols < 60; cols += 7) {
            struct fixture *fixture = fixture_open(rows, cols);
            fixture_type(fixture, "7");
            assert_true(fixture_find(fixture, "nowhere", NULL) < 0);
            if (rows < 8)
                assert_not_shown(fixture, "rows down");
            fixture_type(fixture, ":<Tab><Tab>");
            assert_true(fixture_find(fixture, "nowhere", NULL) < 0);
            fixture_free(fixture);
        }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(the_strip_stands_on_the_status_line_and_nothing_moves),
        screen_test(the_row_that_is_chosen_is_always_in_view),
        cmocka_unit_test(in_linear_mode_each_has_a_line_of_its_own),
        cmocka_unit_test(a_small_screen_goes_without),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
