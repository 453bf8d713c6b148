/* What the timeline shows. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
the_timeline_follows_the_article(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "j");
    assert_int_equal(
        times_told(fixture->state, times_entry_index(fixture->state)),
        TOLD_VIEW);
    fixture_type(fixture, "j");
    assert_int_equal(
        times_told(fixture->state, times_entry_index(fixture->state)),
        TOLD_VIEW);
}

static void
it_stays_where_it_is_while_focused(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tg");
    fixture_type(fixture, "J");
    assert_int_equal(fixture->state->times.selected, 0);
}

static void
a_scope_keeps_the_chosen_entry_where_it_can(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jjtG");
    uint32_t entry = times_entry_index(fixture->state);
    fixture_type(fixture, "S");
    assert_int_equal(times_entry_index(fixture->state), entry);
}

static void
groups_cover_what_is_shown_once(void **state)
{
    struct fixture *fixture = *state;
    const struct times *times = &fixture->state->times;
    for (int zoom = 0; zoom < DL_ZOOM_COUNT; zoom++) {
        uint32_t next = 0;
        for (size_t i = 0; i < times->groups.count; i++) {
            assert_int_equal(times->groups.at[i].first, next);
            assert_true(times->groups.at[i].total >= times->groups.at[i].shown);
            next += times->groups.at[i].count;
        }
        assert_int_equal(next, times->spots.count);
        fixture_type(fixture, "t-t");
    }
}

/* A year with more events than its group shows keeps the best, in order. */
static void
a_full_group_keeps_the_most_important(void **state)
{
    struct fixture *fixture = *state;
    struct dl_library *library = fixture->library;
    struct dl_entry like = library->timeline.at[1];
    library->timeline.count = 0;
    for (int i = 0; i < 30; i++) {
        like.score = (float)(i * 7 % 30);
        DL_PUSH(library->arena, &library->timeline, like);
    }
    fixture_join(fixture);
    fixture_type(fixture, "t---");
    const struct times *times = &fixture->state->times;
    assert_int_equal(times->groups.at[0].total, 30);
    assert_int_equal(times->groups.at[0].shown, 4);
    assert_int_equal(times->spots.count, 5);
    for (size_t i = 0; i < 4; i++) {
        uint32_t entry = times->spots.at[i].entry;
        assert_true(library->timeline.at[entry].score >= 26);
        assert_true(i == 0 || times->spots.at[i - 1].entry < entry);
    }
    assert_int_equal(times->spots.at[4].more, 26);
}

static void
a_new_library_keeps_the_chosen_event(void **state)
{
    struct fixture *fixture = *state;
    struct dl_library other = *fixture->library;
    fixture_type(fixture, "tgjj");
    struct dl_str title = times_entry(fixture->state)->title;
    other.timeline.at++; /* one entry less before it */
    other.timeline.count--;
    fixture->library = &other;
    fixture_join(fixture);
    assert_true(dl_str_eq(times_entry(fixture->state)->title, title));
    assert_int_equal(fixture->state->times.selected, 1);
}

static void
groups_are_steps_for_the_keys(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "tg<PageDown>");
    assert_int_equal(fixture->state->times.selected, 1);
    fixture_type(fixture, "2<PageDown><PageUp>");
    assert_int_equal(fixture->state->times.selected, 2);
}

/* Days of which nothing is left are one spot, with the rest of the day above;
 * no gap is said to be where something is only folded away. */
static void
what_is_folded_away_over_several_days_is_one_spot(void **state)
{
    struct fixture *fixture = *state;
    struct dl_timeline *timeline = &fixture->library->timeline;
    timeline->at[0].score = timeline->at[3].score = 9;
    fixture_type(fixture, ":set timeline.fold 2<Enter>t");
    const struct times *times = &fixture->state->times;
    assert_int_equal(times->spots.count, 3);
    assert_int_equal(times->spots.at[1].more, 2);
    assert_int_equal(times->spots.at[1].first, 1);
    assert_true(times->spots.at[1].beyond);
    assert_shown(fixture, "+2 more, to 12 Mar");
    assert_not_shown(fixture, "31 years");
    assert_not_shown(fixture, "80 days");
}

static void
what_lies_after_today_is_ahead(void **state)
{
    struct fixture *fixture = *state;
    fixture->state->now =
        (struct dl_stamp){.known = true, .day = dl_day_from_civil(2021, 3, 20)};
    times_rebuild(fixture->state);
    assert_int_equal(fixture->state->times.ahead, 3);
    fixture->state->now.day = dl_day_from_civil(2031, 1, 1);
    times_rebuild(fixture->state);
    assert_int_equal(fixture->state->times.ahead, 4);
}

static void
what_nothing_dates_is_the_last_group_at_every_zoom(void **state)
{
    struct fixture *fixture = *state;
    const struct times *times = &fixture->state->times;
    fixture_undate(fixture, 2);
    for (int zoom = 0; zoom < DL_ZOOM_COUNT; zoom++) {
        const struct group *last = &times->groups.at[times->groups.count - 1];
        assert_int_equal(last->first, 2);
        assert_int_equal(last->count, 2);
        assert_int_equal(last->stretch.placing, DL_UNPLACED);
        assert_int_equal(times->undated, 2);
        fixture_type(fixture, "t-t");
    }
    assert_int_equal(times->told, 4);
    assert_int_equal(times->dated, 2);
}

/* Undated events do not lie ahead of any day. */
static void
nothing_undated_lies_ahead(void **state)
{
    struct fixture *fixture = *state;
    fixture->state->now =
        (struct dl_stamp){.known = true, .day = dl_day_from_civil(2000, 1, 1)};
    fixture_undate(fixture, 2);
    assert_int_equal(fixture->state->times.ahead, 1);
    assert_int_equal(fixture->state->times.coming, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(the_timeline_follows_the_article),
        wide_test(it_stays_where_it_is_while_focused),
        wide_test(a_scope_keeps_the_chosen_entry_where_it_can),
        wide_test(groups_cover_what_is_shown_once),
        wide_test(a_full_group_keeps_the_most_important),
        wide_test(a_new_library_keeps_the_chosen_event),
        wide_test(groups_are_steps_for_the_keys),
        wide_test(what_is_folded_away_over_several_days_is_one_spot),
        wide_test(what_lies_after_today_is_ahead),
        wide_test(what_nothing_dates_is_the_last_group_at_every_zoom),
        wide_test(nothing_undated_lies_ahead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
