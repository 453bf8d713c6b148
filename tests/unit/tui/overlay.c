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

/* What is chosen is the same, however paragraphs before it are wrapped, and
 * what was in view is again when a window that shrank has grown. */
static void
a_box_is_as_it_was_when_a_window_grows_again(void **state)
{
    struct fixture *fixture = *state;
    static const char *const boxes[] = {"?", "<Escape>I", "<Escape>I<Enter>j",
                                        "<Escape>jj<Enter>ew"};
    for (size_t i = 0; i < sizeof boxes / sizeof *boxes; i++) {
        fixture_type(fixture, boxes[i]);
        const struct overlay *overlay = &fixture->state->overlay;
        size_t top = overlay->top;
        const struct row *row = &overlay->rows.at[overlay->selected];
        uint32_t a = row->a, b = row->b;
        for (int rows = 1; rows < 16; rows++) {
            state_resize(fixture->state, rows, 10 + 7 * rows);
            row = &overlay->rows.at[overlay->selected];
            assert_true(row->heading || (row->a == a && row->b == b));
        }
        state_resize(fixture->state, 50, 160);
        assert_int_equal(overlay->top, top);
    }
}

/* A page that was asked for comes while themes are tried on. */
static void
a_box_that_another_one_takes_the_place_of_is_closed(void **state)
{
    struct fixture *fixture = *state;
    struct dl_version versions[] = {{DL_STR("Old"), DL_STR("One."), 0},
                                    {DL_STR("New"), DL_STR("One."), 1}};
    struct dl_history history = {.versions = {versions, 2, 2}};
    struct dl_news news = {.what = DL_NEWS_HISTORY, .history = &history};
    size_t theme = fixture->state->theme;
    fixture_type(fixture, "<F4>j");
    assert_int_not_equal(fixture->state->theme, theme);
    state_news(fixture->state, &news);
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_CHANGES);
    assert_int_equal(fixture->state->theme, theme);
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
        wide_test(a_box_is_as_it_was_when_a_window_grows_again),
        wide_test(a_box_that_another_one_takes_the_place_of_is_closed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
