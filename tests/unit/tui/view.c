/* The whole screen as it is drawn. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
titles_stand_in_the_line_above_their_panes(void **state)
{
    struct fixture *fixture = *state;
    assert_shown(fixture, "━ Articles ━");
    assert_shown(fixture, "┬─ Gazette ─");
    assert_int_equal(fixture_cell(fixture, "Articles")->base,
                     DL_ROLE_PANE_TITLE_FOCUSED);
    assert_int_equal(fixture_cell(fixture, "Gazette ─")->base,
                     DL_ROLE_PANE_TITLE);
}

static void
the_focused_pane_is_seen_without_colour(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Tab>");
    assert_shown(fixture, "─ Articles ─");
    assert_shown(fixture, "━ Gazette ━");
}

static void
a_small_screen_says_what_it_needs(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 3, 60);
    assert_str(fixture_row(fixture, 1), "dateline needs 20x4");
}

/* The ellipsis of a cut text is the canvas's; the painter has a sign for it. */
static void
assert_plain(const struct canvas *canvas)
{
    for (int row = 0; row < canvas->rows; row++)
        for (int col = 0; col < canvas->cols; col++) {
            const struct cell *cell = canvas_at(canvas, row, col);
            struct dl_str text = {cell->text, cell->bytes};
            if (text.bytes > 1)
                assert_str(text, "…");
        }
}

static void
borders_and_marks_can_be_plain_ascii(void **state)
{
    struct fixture *fixture = *state;
    static const char *const views[] = {"", "t", "?", "<Esc>I", "<Esc>s"};
    fixture->state->ascii = true;
    reader_forget(fixture->state); /* its meta line has a dot */
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        fixture_type(fixture, views[i]);
        state_render(fixture->state, &fixture->canvas);
        assert_plain(&fixture->canvas);
    }
}

static void
hidden_panes_come_back_with_the_layout(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Z");
    assert_not_shown(fixture, "Articles");
    fixture_type(fixture, "=");
    assert_shown(fixture, "Articles");
}

static void
panes_are_resized_in_steps(void **state)
{
    struct fixture *fixture = *state;
    int cols = fixture->state->layout.boxes[DL_PANE_LIST].cols;
    fixture_type(fixture, ">");
    assert_int_equal(fixture->state->layout.boxes[DL_PANE_LIST].cols, cols + 2);
    fixture_type(fixture, "3<lt>");
    assert_int_equal(fixture->state->layout.boxes[DL_PANE_LIST].cols, cols - 4);
    fixture_type(fixture, "=");
    assert_int_equal(fixture->state->layout.boxes[DL_PANE_LIST].cols, cols);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(titles_stand_in_the_line_above_their_panes),
        screen_test(the_focused_pane_is_seen_without_colour),
        screen_test(a_small_screen_says_what_it_needs),
        wide_test(borders_and_marks_can_be_plain_ascii),
        screen_test(hidden_panes_come_back_with_the_layout),
        wide_test(panes_are_resized_in_steps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
