/* The box as it is drawn. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
a_box_stands_over_the_panes_with_its_title(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "?");
    struct rect box = overlay_rect(fixture->state);
    assert_int_equal(fixture_find(fixture, "Keys", NULL), box.row);
    const struct cell *corner = canvas_at(&fixture->canvas, box.row, box.col);
    assert_memory_equal(corner->text, "┌", strlen("┌"));
}

static void
the_chosen_row_is_selected_and_has_the_cursor_behind_the_text(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Iquill");
    assert_int_equal(fixture_cell(fixture, "Mara Quill")->state,
                     DL_ROLE_SELECTED);
    struct rect box = overlay_rect(fixture->state);
    assert_int_equal(fixture->canvas.cursor_row, box.row + 1);
    assert_true(fixture->canvas.cursor_shown);
}

static void
what_is_ticked_has_a_sign(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "I<Tab>");
    assert_shown(fixture, "✓");
    fixture_type(fixture, "<Up><Tab>");
    assert_not_shown(fixture, "✓");
}

static void
a_small_screen_gives_the_box_all_columns(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 10, 30);
    fixture_type(fixture, "?");
    assert_int_equal(overlay_rect(fixture->state).cols, 30);
    assert_shown(fixture, "Keys");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(a_box_stands_over_the_panes_with_its_title),
        screen_test(
            the_chosen_row_is_selected_and_has_the_cursor_behind_the_text),
        screen_test(what_is_ticked_has_a_sign),
        screen_test(a_small_screen_gives_the_box_all_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
