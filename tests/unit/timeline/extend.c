/* Tests of entries that are put into a timeline. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/timeline.h>

static struct dl_entry
entry(const char *title, enum dl_placing placing, int32_t from, int32_t to)
{
    return (struct dl_entry){.title = dl_str_from(title),
                             .placing = placing,
                             .when = {{from}, {to}, DL_GRAIN_DAY}};
}

static struct dl_str
titles(struct dl_arena *arena, const struct dl_timeline *timeline)
{
    const char *out = "";
    for (size_t i = 0; i < timeline->count; i++)
        out = dl_arena_printf(arena, "%s%.*s", out,
                              DL_FMT(timeline->at[i].title));
    return dl_str_from(out);
}

static void
entries_stand_behind_those_of_their_day(void **state)
{
    struct dl_timeline timeline = {0};
    DL_PUSH(*state, &timeline, entry("a", DL_PLACED, 10, 10));
    DL_PUSH(*state, &timeline, entry("b", DL_PLACED, 12, 12));
    struct dl_entry more[] = {entry("z", DL_PLACED, 20, 20),
                              entry("x", DL_PLACED, 10, 10),
                              entry("w", DL_PLACED, 1, 1)};
    dl_timeline_extend(*state, &timeline, more, 3);
    assert_str(titles(*state, &timeline), "waxbz");
}

/* "c", which is before day 15, stands before the run-up that begins on day 11:
 * what is of day 13 must come behind it, what is of day 10 need not. */
static void
bounds_are_kept(void **state)
{
    struct dl_timeline timeline = {0};
    DL_PUSH(*state, &timeline, entry("c", DL_BEFORE, 15, 15));
    DL_PUSH(*state, &timeline, entry("a", DL_PLACED, 11, 11));
    DL_PUSH(*state, &timeline, entry("b", DL_PLACED, 15, 15));
    DL_PUSH(*state, &timeline, entry("d", DL_AFTER, 15, 15));
    struct dl_entry more[] = {entry("x", DL_PLACED, 10, 10),
                              entry("y", DL_PLACED, 13, 13),
                              entry("z", DL_BETWEEN, 15, 30)};
    dl_timeline_extend(*state, &timeline, more, 3);
    assert_str(titles(*state, &timeline), "xcaybdz");
}

static void
days_count_what_has_come(void **state)
{
    struct dl_timeline timeline = {0};
    struct dl_timeline_day day = {.day = {10}, .events = 2, .published = 3};
    DL_PUSH(*state, &timeline.days, day);
    struct dl_entry more[] = {entry("x", DL_PLACED, 10, 10),
                              entry("y", DL_PLACED, 8, 8),
                              entry("z", DL_BEFORE, 9, 9)};
    dl_timeline_extend(*state, &timeline, more, 3);
    assert_int_equal(timeline.days.count, 2);
    assert_int_equal(timeline.days.at[0].day.n, 8);
    assert_int_equal(timeline.days.at[0].events, 1);
    assert_int_equal(timeline.days.at[1].events, 3);
    assert_int_equal(timeline.days.at[1].published, 3);
}

static void
an_empty_timeline_takes_them_all(void **state)
{
    struct dl_timeline timeline = {0};
    struct dl_entry more[] = {entry("b", DL_PLACED, 2, 2),
                              entry("a", DL_PLACED, 1, 1)};
    dl_timeline_extend(*state, &timeline, NULL, 0);
    dl_timeline_extend(*state, &timeline, more, 2);
    assert_str(titles(*state, &timeline), "ab");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(entries_stand_behind_those_of_their_day),
        arena_test(bounds_are_kept),
        arena_test(days_count_what_has_come),
        arena_test(an_empty_timeline_takes_them_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
