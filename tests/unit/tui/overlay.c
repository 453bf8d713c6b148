/* The box over the panes, its rows and paragraphs. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
closing_leaves_the_panes_as_they_were(void **state)
{
    struct fixture *fixture = *state;
    struct dl_str before = fixture_row(fixture, 4);
    fixture_type(fixture, "?");
    assert_false(dl_str_eq(fixture_row(fixture, 4), before));
    fixture_type(fixture, "<Escape>");
    assert_true(dl_str_eq(fixture_row(fixture, 4), before));
}

static void
the_chosen_row_stays_in_view(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 10, 60);
    fixture_type(fixture, "?");
    const struct overlay *overlay = &fixture->state->overlay;
    for (int i = 0; i < 30; i++) {
        fixture_type(fixture, i % 3 ? "<Down>" : "<PageDown>");
        size_t page = (size_t)overlay_page(fixture->state);
        assert_true(overlay->selected >= overlay->top);
        assert_true(overlay->selected < overlay->top + page);
        assert_false(overlay->rows.at[overlay->selected].heading);
    }
}

static void
up_to_the_first_row_shows_its_heading_again(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "?<PageDown><PageDown><PageUp><PageUp><PageUp>");
    assert_int_equal(fixture->state->overlay.top, 0);
    assert_shown(fixture, "Moving");
}

static void
a_box_of_rows_is_no_higher_than_they_are(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":faults<Enter>");
    assert_int_equal(overlay_rect(fixture->state).rows, 3);
}

static void
paragraphs_are_wrapped_anew_for_another_width(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>ew");
    size_t wide = fixture->state->overlay.rows.count;
    state_resize(fixture->state, 50, 30);
    assert_true(fixture->state->overlay.rows.count > wide);
    state_resize(fixture->state, 50, 160);
    assert_int_equal(fixture->state->overlay.rows.count, wide);
}

static void
letters_at_once_make_the_rows_once_and_for_all(void **state)
{
    struct fixture *fixture = *state;
    state_key(fixture->state, 'I');
    for (const char *at = "quill"; *at; at++)
        state_key(fixture->state, (dl_key)*at);
    assert_true(fixture->state->overlay.stale);
    state_key(fixture->state, DL_KEY_TAB);
    assert_int_equal(fixture->state->overlay.ticks.count, 1);
    assert_str(fixture->state->overlay.ticks.at[0].name, "Mara Quill");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(closing_leaves_the_panes_as_they_were),
        wide_test(the_chosen_row_stays_in_view),
        wide_test(up_to_the_first_row_shows_its_heading_again),
        wide_test(a_box_of_rows_is_no_higher_than_they_are),
        wide_test(paragraphs_are_wrapped_anew_for_another_width),
        wide_test(letters_at_once_make_the_rows_once_and_for_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
