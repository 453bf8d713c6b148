/* What is folded away. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static const uint32_t entries[] = {0, 1, 2, 3};

static void
the_most_important_stay(void **state)
{
    struct fixture *fixture = *state;
    fixture->library->timeline.at[2].score = 5;
    fixture->state->settings.timeline_fold = 1;
    const bool *keep = times_fold(fixture->state, entries, 4);
    assert_true(!keep[0] && !keep[1] && keep[2] && !keep[3]);
}

static void
minor_ones_stay_only_when_all_do(void **state)
{
    struct fixture *fixture = *state;
    fixture->library->timeline.at[2].minor = true;
    const bool *keep = times_fold(fixture->state, entries, 4);
    assert_true(keep[0] && keep[1] && !keep[2] && keep[3]);
    fixture->state->times.all = true;
    assert_true(times_fold(fixture->state, entries, 4)[2]);
}

static void
what_was_opened_stays_open(void **state)
{
    struct fixture *fixture = *state;
    struct spot spot = {.entry = 2, .more = 2, .first = 1};
    fixture->library->timeline.at[2].minor = true;
    times_unfold(fixture->state, &spot);
    fixture->state->settings.timeline_fold = 1;
    const bool *keep = times_fold(fixture->state, entries, 4);
    assert_true(keep[0] && keep[1] && keep[2] && !keep[3]);
    times_forget(fixture->state);
    assert_false(times_fold(fixture->state, entries, 4)[2]);
}

/* Unless there is nothing else. */
static void
a_fold_takes_what_nothing_dates_away_whole(void **state)
{
    struct fixture *fixture = *state;
    fixture_undate(fixture, 2);
    assert_true(times_fold(fixture->state, entries, 4)[3]);
    fixture->state->settings.timeline_fold = 1;
    const bool *keep = times_fold(fixture->state, entries, 4);
    assert_true(keep[0] && !keep[1] && !keep[2] && !keep[3]);
    keep = times_fold(fixture->state, entries + 2, 2);
    assert_true(keep[0] && keep[1]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(the_most_important_stay),
        wide_test(minor_ones_stay_only_when_all_do),
        wide_test(what_was_opened_stays_open),
        wide_test(a_fold_takes_what_nothing_dates_away_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
