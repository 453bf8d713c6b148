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
    fixture_type(fixture, "T");
    assert_int_equal(times_entry_index(fixture->state), entry);
}

static void
the_scope_of_a_name_needs_a_name(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "TTT");
    assert_int_equal(fixture->state->settings.timeline_scope, DL_SCOPE_ALL);
    assert_shown(fixture, "choose a name");
    fixture_type(fixture, "jj<Enter>eTTT");
    assert_int_equal(fixture->state->settings.timeline_scope, DL_SCOPE_ENTITY);
    assert_shown(fixture, "Timeline: Port Ellis");
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
            assert_true(times->groups.at[i].total >= times->groups.at[i].count);
            next += times->groups.at[i].count;
        }
        assert_int_equal(next, times->shown.count);
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
    assert_true(times->shown.count < 30 && times->shown.count > 0);
    for (size_t i = 0; i < times->shown.count; i++) {
        assert_true(library->timeline.at[times->shown.at[i]].score >= 26);
        assert_true(i == 0 || times->shown.at[i - 1] < times->shown.at[i]);
    }
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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(the_timeline_follows_the_article),
        wide_test(it_stays_where_it_is_while_focused),
        wide_test(a_scope_keeps_the_chosen_entry_where_it_can),
        wide_test(the_scope_of_a_name_needs_a_name),
        wide_test(groups_cover_what_is_shown_once),
        wide_test(a_full_group_keeps_the_most_important),
        wide_test(a_new_library_keeps_the_chosen_event),
        wide_test(groups_are_steps_for_the_keys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
