/* Tests of the days that entries lie on. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/timeline.h>

static struct dl_entry
entry_on(int32_t day, enum dl_grain grain, bool minor)
{
    return (struct dl_entry){.when = {{day}, {day}, grain}, .minor = minor};
}

/* "100 2+1 x5|..." of days: entries, minor ones, mentions. */
static struct dl_str
days_of(struct dl_arena *arena, const struct dl_timeline *timeline,
        const uint32_t *entries, size_t count)
{
    struct dl_timeline_days days = {0};
    const char *out = "";
    dl_timeline_days(arena, timeline, entries, count, &days);
    for (size_t i = 0; i < days.count; i++)
        out = dl_arena_printf(arena, "%s%s%d %u+%u x%u", out, i ? "|" : "",
                              (int)days.at[i].day.n, days.at[i].events,
                              days.at[i].minor, days.at[i].mentions);
    return dl_str_from(out);
}

static struct dl_timeline
sample(struct dl_arena *arena)
{
    struct dl_timeline out = {0};
    DL_PUSH(arena, &out, entry_on(100, DL_GRAIN_MONTH, false));
    DL_PUSH(arena, &out, entry_on(100, DL_GRAIN_DAY, false));
    DL_PUSH(arena, &out, entry_on(100, DL_GRAIN_DAY, true));
    DL_PUSH(arena, &out, entry_on(100, DL_GRAIN_HOUR, false));
    DL_PUSH(arena, &out, entry_on(103, DL_GRAIN_DAY, false));
    DL_PUSH(arena, &out, entry_on(107, DL_GRAIN_DAY, false));
    out.at[5].placing = DL_AFTER;
    struct dl_timeline_day day = {.day = {100}, .mentions = 5, .events = 2};
    DL_PUSH(arena, &out.days, day);
    day = (struct dl_timeline_day){.day = {101}, .mentions = 1};
    DL_PUSH(arena, &out.days, day);
    return out;
}

static void
days_are_found_by_number(void **state)
{
    struct dl_timeline timeline = sample(*state);
    assert_int_equal(dl_timeline_day(&timeline, (struct dl_day){100})->mentions,
                     5);
    assert_int_equal(dl_timeline_day(&timeline, (struct dl_day){101})->mentions,
                     1);
    assert_null(dl_timeline_day(&timeline, (struct dl_day){99}));
    assert_null(dl_timeline_day(&timeline, (struct dl_day){102}));
}

static void
entries_are_counted_on_their_days(void **state)
{
    struct dl_timeline timeline = sample(*state);
    assert_str(days_of(*state, &timeline, (uint32_t[]){0, 1, 2, 3, 4, 5}, 6),
               "100 2+1 x5|103 1+0 x0");
}

static void
only_the_entries_asked_for_count(void **state)
{
    struct dl_timeline timeline = sample(*state);
    assert_str(days_of(*state, &timeline, (uint32_t[]){2}, 1), "100 0+1 x5");
    assert_str(days_of(*state, &timeline, NULL, 0), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(days_are_found_by_number),
        arena_test(entries_are_counted_on_their_days),
        arena_test(only_the_entries_asked_for_count),
    };
    return cmocka_run_group_tests_name("axis", tests, NULL, NULL);
}
