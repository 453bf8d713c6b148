/* What the mouse does to the state. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

enum { TODAY = 1000000 };

static void
point(struct fixture *fixture, enum mouse_what what, int row, int col,
      int64_t at)
{
    struct mouse mouse = {what, row, col, at};
    state_mouse(fixture->state, &mouse);
    state_render(fixture->state, &fixture->canvas);
}

/* Press at the first such text, `at` milliseconds after another. */
static void
click(struct fixture *fixture, const char *text, int at)
{
    int col = 0, row = fixture_find(fixture, text, &col);
    if (row < 0)
        fail_msg("not on the screen: %s", text);
    point(fixture, MOUSE_PRESS, row, col, TODAY + at);
    point(fixture, MOUSE_RELEASE, row, col, TODAY + at);
}

static enum dl_pane
focus(const struct fixture *fixture)
{
    return fixture->state->wish.focus;
}

static void
wheel(struct fixture *fixture, enum dl_pane pane, int notches)
{
    struct rect body = fixture->state->layout.bodies[pane];
    enum mouse_what what = notches > 0 ? MOUSE_WHEEL_DOWN : MOUSE_WHEEL_UP;
    for (int i = 0; i < (notches < 0 ? -notches : notches); i++)
        point(fixture, what, body.row + 1, body.col + 1, TODAY);
}

static void
a_click_chooses_an_article_and_a_second_opens_it(void **state)
{
    struct fixture *fixture = *state;
    size_t unread = fixture->state->list.unread;
    click(fixture, "Ships return", 0);
    assert_int_equal(fixture->state->list.place, 0);
    click(fixture, "Strike at Port Ellis is", 1000);
    assert_int_equal(fixture->state->list.place, 1);
    assert_int_equal(focus(fixture), DL_PANE_LIST);
    assert_int_equal(fixture->state->list.unread, unread);
    click(fixture, "Strike at Port Ellis is", 1300);
    assert_int_equal(focus(fixture), DL_PANE_READ);
    assert_int_equal(fixture->state->list.unread, unread - 1);
}

static void
two_slow_clicks_are_no_double_click(void **state)
{
    struct fixture *fixture = *state;
    click(fixture, "Ships return", 0);
    click(fixture, "Ships return", 401);
    assert_int_equal(focus(fixture), DL_PANE_LIST);
    click(fixture, "Ships return", 300); /* before: a clock that was set */
    assert_int_equal(focus(fixture), DL_PANE_LIST);
}

static void
the_wheel_over_the_list_leaves_the_choice(void **state)
{
    struct fixture *fixture = *state;
    fixture_stored(fixture, fixture_heads(fixture, 0, 200), 200, 200);
    fixture_type(fixture, "g");
    const struct list *list = &fixture->state->list;
    uint32_t chosen = list->selected;
    wheel(fixture, DL_PANE_LIST, 10);
    assert_true(list->top > 0);
    assert_int_equal(list->selected, chosen);
    wheel(fixture, DL_PANE_LIST, 500);
    assert_int_equal(list->top, list->order.count - list_page(fixture->state));
    fixture_type(fixture, "j");
    assert_true(list->top <= list->place);
    assert_int_equal(list->place, 1);
}

static void
the_wheel_over_the_article_marks_nothing_and_moves_nothing_else(void **state)
{
    (void)state;
    struct fixture *fixture =
        fixture_configured(12, 160, "reader: {mark-read: end}");
    fixture_read(fixture);
    fixture_join(fixture);
    fixture_type(fixture, "j<Enter>g");
    size_t unread = fixture->state->list.unread;
    size_t event = fixture->state->times.selected;
    wheel(fixture, DL_PANE_READ, 100);
    assert_true(reader_at_end(&fixture->state->reader));
    assert_int_equal(fixture->state->list.unread, unread);
    assert_int_equal(fixture->state->times.selected, event);
    wheel(fixture, DL_PANE_READ, -100);
    assert_int_equal(fixture->state->reader.top, 0);
    fixture_free(fixture);
}

static void
the_wheel_over_the_timeline_leaves_the_event(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_open(8, 160);
    fixture_type(fixture, "tg");
    const struct times *times = &fixture->state->times;
    wheel(fixture, DL_PANE_TIME, 2);
    assert_true(times->top > 0);
    assert_int_equal(times->selected, 0);
    fixture_type(fixture, "k");
    assert_int_equal(times->top, 0);
    fixture_free(fixture);
}

static void
a_click_on_a_name_opens_its_card(void **state)
{
    struct fixture *fixture = *state;
    click(fixture, "Strike at Port Ellis is", 0);
    int col = 0, row = -1;
    struct rect body = fixture->state->layout.bodies[DL_PANE_READ];
    for (int i = body.row; i < body.row + body.rows && row < 0; i++)
        for (col = body.col; col < body.col + body.cols; col++)
            if (reader_hit(fixture->state, i, col).what == READER_NAME) {
                row = i;
                break;
            }
    assert_true(row >= 0);
    point(fixture, MOUSE_PRESS, row, col, TODAY + 2000);
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_CARD);
    /* the second of a double click was not meant for the card */
    point(fixture, MOUSE_PRESS, row, col, TODAY + 2100);
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_CARD);
    point(fixture, MOUSE_PRESS, 0, 0, TODAY + 3000);
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
}

static void
a_click_on_an_event_reads_it(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tg");
    click(fixture, "agreed on new", 0);
    assert_int_equal(fixture->state->times.selected, 2);
    assert_int_equal(focus(fixture), DL_PANE_TIME);
    assert_true(fixture->state->reader.sentence.end > 0);
    click(fixture, "agreed on new", 100);
    assert_int_equal(focus(fixture), DL_PANE_READ);
}

static void
a_click_on_a_sentence_chooses_its_event(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "j<Enter>");
    int col = 0, row = fixture_find(fixture, "vote on it", &col);
    point(fixture, MOUSE_PRESS, row, col, TODAY);
    assert_true(dl_str_is(times_entry(fixture->state)->title,
                          "The union will vote on it"));
    assert_int_equal(focus(fixture), DL_PANE_READ);
}

static void
a_border_follows_while_it_is_held(void **state)
{
    struct fixture *fixture = *state;
    const struct layout *layout = &fixture->state->layout;
    int wall = layout->boxes[DL_PANE_LIST].cols;
    int time = layout->boxes[DL_PANE_TIME].cols;
    point(fixture, MOUSE_DRAG, 5, wall + 4, TODAY); /* nothing is held */
    assert_int_equal(layout->boxes[DL_PANE_LIST].cols, wall);
    point(fixture, MOUSE_PRESS, 5, wall, TODAY);
    point(fixture, MOUSE_DRAG, 6, wall + 4, TODAY);
    assert_int_equal(layout->boxes[DL_PANE_LIST].cols, wall + 4);
    assert_int_equal(layout->boxes[DL_PANE_TIME].cols, time);
    point(fixture, MOUSE_DRAG, 6, 0, TODAY);
    assert_true(layout->boxes[DL_PANE_LIST].cols > 1);
    point(fixture, MOUSE_RELEASE, 6, wall, TODAY);
    point(fixture, MOUSE_DRAG, 6, wall + 9, TODAY);
    assert_true(layout->boxes[DL_PANE_LIST].cols < wall);
    int col = layout->boxes[DL_PANE_TIME].col - 1;
    point(fixture, MOUSE_PRESS, 5, col, TODAY);
    point(fixture, MOUSE_DRAG, 5, col + 3, TODAY);
    assert_int_equal(layout->boxes[DL_PANE_TIME].cols, time - 3);
}

static void
a_title_focuses_its_pane(void **state)
{
    struct fixture *fixture = *state;
    const struct layout *layout = &fixture->state->layout;
    point(fixture, MOUSE_PRESS, 0, layout->boxes[DL_PANE_TIME].col + 1, TODAY);
    assert_int_equal(focus(fixture), DL_PANE_TIME);
    point(fixture, MOUSE_PRESS, 0, 1, TODAY + 1000);
    assert_int_equal(focus(fixture), DL_PANE_LIST);
}

static void
a_click_chooses_a_row_of_a_box_and_a_second_opens_it(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "I");
    const struct overlay *overlay = &fixture->state->overlay;
    struct rect line = overlay_line(fixture->state);
    point(fixture, MOUSE_PRESS, line.row + 2, line.col + 3, TODAY);
    assert_int_equal(overlay->selected, 1);
    assert_int_equal(overlay->kind, OVERLAY_PICK);
    point(fixture, MOUSE_PRESS, line.row + 2, line.col + 3, TODAY + 100);
    assert_int_equal(overlay->kind, OVERLAY_CARD);
}

static void
the_wheel_scrolls_the_box_it_is_over(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_open(14, 80);
    fixture_type(fixture, "?");
    const struct overlay *overlay = &fixture->state->overlay;
    point(fixture, MOUSE_WHEEL_DOWN, 6, 40, TODAY);
    assert_int_equal(overlay->top, 3);
    assert_true(overlay->selected >= 3);
    point(fixture, MOUSE_WHEEL_UP, 6, 40, TODAY);
    assert_int_equal(overlay->top, 0);
    fixture_free(fixture);
}

static void
a_click_puts_the_cursor_into_what_is_typed(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":abc");
    int row = fixture->state->layout.status.row;
    point(fixture, MOUSE_PRESS, row, 2, TODAY);
    fixture_type(fixture, "X");
    assert_shown(fixture, ":aXbc");
    click(fixture, "Ships return", 1000); /* a prompt keeps to itself */
    assert_int_equal(fixture->state->prompt.kind, PROMPT_COMMAND);
    fixture_type(fixture, "<Escape>Ix");
    struct rect line = overlay_line(fixture->state);
    point(fixture, MOUSE_PRESS, line.row, line.col + 2, TODAY + 2000);
    assert_int_equal(fixture->state->overlay.edit.cursor, 0);
}

static void
outside_and_where_nothing_fits_nothing_happens(void **state)
{
    struct fixture *fixture = *state;
    static const enum mouse_what all[] = {MOUSE_PRESS, MOUSE_DRAG,
                                          MOUSE_RELEASE, MOUSE_WHEEL_UP,
                                          MOUSE_WHEEL_DOWN};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        point(fixture, all[i], 9998, 9998, TODAY);
    assert_int_equal(focus(fixture), DL_PANE_LIST);
    state_resize(fixture->state, 1, 1);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        point(fixture, all[i], 0, 0, TODAY);
    struct fixture *empty = fixture_new(24, 80);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        for (int col = 0; col < 80; col++)
            point(empty, all[i], col / 4, col, TODAY + col);
    fixture_free(empty);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(a_click_chooses_an_article_and_a_second_opens_it),
        wide_test(two_slow_clicks_are_no_double_click),
        wide_test(the_wheel_over_the_list_leaves_the_choice),
        cmocka_unit_test(
            the_wheel_over_the_article_marks_nothing_and_moves_nothing_else),
        cmocka_unit_test(the_wheel_over_the_timeline_leaves_the_event),
        wide_test(a_click_on_a_name_opens_its_card),
        wide_test(a_click_on_an_event_reads_it),
        wide_test(a_click_on_a_sentence_chooses_its_event),
        wide_test(a_border_follows_while_it_is_held),
        wide_test(a_title_focuses_its_pane),
        wide_test(a_click_chooses_a_row_of_a_box_and_a_second_opens_it),
        cmocka_unit_test(the_wheel_scrolls_the_box_it_is_over),
        wide_test(a_click_puts_the_cursor_into_what_is_typed),
        wide_test(outside_and_where_nothing_fits_nothing_happens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
