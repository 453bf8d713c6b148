/* Lines, prompts and marks as all panes draw them. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include "tui/pane.h"

static void
right_text_gives_way_to_what_is_there(void **state)
{
    struct fixture *fixture = *state;
    canvas_clear(&fixture->canvas, 2, 20);
    struct rect row = {0, 0, 1, 20};
    assert_int_equal(draw_right(&fixture->canvas, row, 10, DL_STR("right"),
                                DL_ROLE_SECONDARY),
                     15);
    assert_int_equal(draw_right(&fixture->canvas, row, 16, DL_STR("right"),
                                DL_ROLE_SECONDARY),
                     20);
    assert_str(canvas_row(fixture->arena, &fixture->canvas, 0),
               "               right");
}

static void
a_row_outside_a_rectangle_is_empty(void **state)
{
    struct fixture *fixture = *state;
    struct rect where = {3, 4, 2, 10};
    assert_int_equal(rect_row(where, 1).row, 4);
    assert_int_equal(rect_row(where, 1).rows, 1);
    assert_int_equal(rect_row(where, 2).rows, 0);
    (void)fixture;
}

static void
an_edited_line_is_scrolled_to_its_cursor(void **state)
{
    struct fixture *fixture = *state;
    struct edit edit = {0};
    canvas_clear(&fixture->canvas, 1, 10);
    edit_set(&edit, DL_STR("abcdefghijklmnop"));
    draw_edit(&fixture->canvas, (struct rect){0, 0, 1, 10}, 1, &edit);
    assert_true(fixture->canvas.cursor_shown);
    assert_true(fixture->canvas.cursor_col < 10);
    struct dl_str row = canvas_row(fixture->arena, &fixture->canvas, 0);
    assert_int_not_equal(dl_str_find(row, DL_STR("p"), 0), SIZE_MAX);
    assert_int_equal(dl_str_find(row, DL_STR("a"), 0), SIZE_MAX);
}

static void
matches_are_marked_where_they_stand(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/ship<Enter>");
    assert_int_equal(fixture_cell(fixture, "Ships return")->state,
                     DL_ROLE_MATCH);
}

static void
progress_is_said_until_the_library_stands(void **state)
{
    struct fixture *fixture = *state;
    struct shelf *shelf = &fixture->state->shelf;
    shelf_begin(shelf, 3);
    assert_str(progress_text(fixture->state), "reading 0/3");
    fixture_read(fixture);
    assert_str(progress_text(fixture->state), "joining 3");
    fixture_join(fixture);
    assert_not_shown(fixture, "joining");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(right_text_gives_way_to_what_is_there),
        screen_test(a_row_outside_a_rectangle_is_empty),
        screen_test(an_edited_line_is_scrolled_to_its_cursor),
        screen_test(progress_is_said_until_the_library_stands),
        screen_test(matches_are_marked_where_they_stand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
