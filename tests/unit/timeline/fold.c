/* Tests of folding. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/timeline.h>

static void
add(struct dl_arena *arena, struct dl_timeline *timeline, int32_t day,
    float score)
{
    struct dl_entry entry = {.when = {{day}, {day}, DL_GRAIN_DAY},
                             .score = score};
    DL_PUSH(arena, timeline, entry);
}

/* Days 1 1 2 3 3, the fourth minor. */
static struct dl_timeline
sample(struct dl_arena *arena)
{
    struct dl_timeline out = {0};
    add(arena, &out, 1, 4);
    add(arena, &out, 1, 3);
    add(arena, &out, 2, 6);
    add(arena, &out, 3, 1);
    add(arena, &out, 3, 5);
    out.at[3].minor = true;
    return out;
}

/* "+-+": which of the entries stay. */
static struct dl_str
folded(struct dl_arena *arena, const struct dl_timeline *timeline,
       enum dl_fold by, size_t most)
{
    size_t count = timeline->count, marked = 0;
    uint32_t *entries = DL_ARRAY(arena, count, uint32_t);
    bool *keep = DL_ARRAY(arena, count, bool);
    char *out = DL_ARRAY(arena, count + 1, char);
    for (size_t i = 0; i < count; i++)
        entries[i] = (uint32_t)i;
    size_t kept = dl_timeline_fold(timeline, entries, count, by, most, keep);
    for (size_t i = 0; i < count; i++) {
        out[i] = keep[i] ? '+' : '-';
        marked += keep[i];
    }
    assert_int_equal(kept, marked);
    return dl_str_from(out);
}

static void
the_best_entries_stay(void **state)
{
    struct dl_timeline timeline = sample(*state);
    assert_str(folded(*state, &timeline, DL_FOLD_ENTRIES, 2), "--+-+");
    assert_str(folded(*state, &timeline, DL_FOLD_ENTRIES, 3), "+-+-+");
}

static void
days_stay_with_all_their_entries(void **state)
{
    struct dl_timeline timeline = sample(*state);
    assert_str(folded(*state, &timeline, DL_FOLD_DAYS, 1), "--+--");
    assert_str(folded(*state, &timeline, DL_FOLD_DAYS, 3), "+++-+");
}

static void
a_day_is_as_good_as_its_best_entry(void **state)
{
    struct dl_timeline timeline = sample(*state);
    timeline.at[0].score = timeline.at[1].score = 5.5f; /* 11 together */
    assert_str(folded(*state, &timeline, DL_FOLD_DAYS, 1), "--+--");
}

static void
a_month_is_no_day_of_it(void **state)
{
    struct dl_timeline timeline = sample(*state);
    timeline.at[0].when = (struct dl_interval){{1}, {31}, DL_GRAIN_MONTH};
    timeline.at[0].score = 9;
    assert_str(folded(*state, &timeline, DL_FOLD_DAYS, 1), "+----");
}

static void
minor_entries_stay_only_when_all_do(void **state)
{
    struct dl_timeline timeline = sample(*state);
    assert_str(folded(*state, &timeline, DL_FOLD_ENTRIES, 9), "+++-+");
    assert_str(folded(*state, &timeline, DL_FOLD_DAYS, 9), "+++-+");
    assert_str(folded(*state, &timeline, DL_FOLD_ENTRIES, 0), "+++++");
}

static void
of_equals_the_earlier_stays(void **state)
{
    struct dl_timeline timeline = {0};
    add(*state, &timeline, 1, 2);
    add(*state, &timeline, 2, 2);
    add(*state, &timeline, 3, 2);
    assert_str(folded(*state, &timeline, DL_FOLD_ENTRIES, 2), "++-");
}

static void
nothing_folds_to_nothing(void **state)
{
    struct dl_timeline timeline = {0};
    assert_str(folded(*state, &timeline, DL_FOLD_DAYS, 3), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_best_entries_stay),
        arena_test(days_stay_with_all_their_entries),
        arena_test(a_day_is_as_good_as_its_best_entry),
        arena_test(a_month_is_no_day_of_it),
        arena_test(minor_entries_stay_only_when_all_do),
        arena_test(of_equals_the_earlier_stays),
        arena_test(nothing_folds_to_nothing),
    };
    return cmocka_run_group_tests_name("fold", tests, NULL, NULL);
}
