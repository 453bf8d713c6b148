/* Entries of other articles, put among those of a timeline.
 *
 * Both rows are merged by day and side. An entry that is only known to lie
 * before a day may stand much earlier than that day; whatever stands behind it
 * tells how early, so it counts as the least of what follows it. That keeps
 * every bound: nothing of an earlier day comes behind what was behind it. */
/* SPDX-License-Identifier: ISC */
#include <dateline/timeline.h>

#include <stdlib.h>

/* Where an entry stands: by day, before it, on it, behind it. */
static int64_t
place_of(const struct dl_entry *entry)
{
    enum { SIDES = 3, BEFORE = 0, ON = 1, BEHIND = 2 };
    int64_t from = entry->when.from.n, to = entry->when.to.n;
    switch (entry->placing) {
    case DL_BEFORE:
        return from * SIDES + BEFORE;
    case DL_AFTER:
        return to * SIDES + BEHIND;
    case DL_BETWEEN:
        return from * SIDES + BEHIND;
    default:
        return from * SIDES + ON;
    }
}

static int
compare_entry(const void *left, const void *right)
{
    const struct dl_entry *a = left, *b = right;
    int64_t x = place_of(a), y = place_of(b);
    if (x != y)
        return x < y ? -1 : 1;
    if (a->when.grain != b->when.grain) /* coarser first */
        return a->when.grain > b->when.grain ? -1 : 1;
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return dl_str_cmp(a->title, b->title);
}

static int64_t *
least_places(struct dl_arena *scratch, const struct dl_timeline *timeline)
{
    int64_t *out = DL_ARRAY(scratch, timeline->count + 1, int64_t);
    out[timeline->count] = INT64_MAX;
    for (size_t i = timeline->count; i > 0; i--) {
        int64_t own = place_of(&timeline->at[i - 1]);
        out[i - 1] = own < out[i] ? own : out[i];
    }
    return out;
}

static void
merge_entries(struct dl_arena *arena, struct dl_timeline *timeline,
              const struct dl_entry *more, size_t count)
{
    struct dl_arena *scratch = dl_arena_new(0);
    const int64_t *places = least_places(scratch, timeline);
    size_t total = timeline->count + count, a = 0, b = 0;
    struct dl_entry *out = DL_ARRAY(arena, total, struct dl_entry);
    while (a < timeline->count || b < count) {
        bool own = b == count ||
                   (a < timeline->count && places[a] <= place_of(&more[b]));
        out[a + b] = own ? timeline->at[a] : more[b];
        a += own;
        b += !own;
    }
    timeline->at = out;
    timeline->count = timeline->room = total;
    dl_arena_free(scratch);
}

static bool
is_on_a_day(const struct dl_entry *entry)
{
    return entry->placing == DL_PLACED && entry->when.grain <= DL_GRAIN_DAY;
}

/* Days merge like entries do; one that both have is counted up. */
static void
merge_days(struct dl_arena *arena, struct dl_timeline *timeline,
           const struct dl_entry *more, size_t count)
{
    struct dl_timeline_days old = timeline->days, out = {NULL, 0, 0};
    size_t a = 0;
    for (size_t i = 0; i < count; i++) {
        if (!is_on_a_day(&more[i]))
            continue;
        int32_t day = more[i].when.from.n;
        for (; a < old.count && old.at[a].day.n <= day; a++)
            DL_PUSH(arena, &out, old.at[a]);
        if (out.count == 0 || out.at[out.count - 1].day.n != day) {
            struct dl_timeline_day fresh = {.day = {day}};
            DL_PUSH(arena, &out, fresh);
        }
        out.at[out.count - 1].events += !more[i].minor;
        out.at[out.count - 1].minor += more[i].minor;
    }
    for (; a < old.count; a++)
        DL_PUSH(arena, &out, old.at[a]);
    timeline->days = out;
}

void
dl_timeline_extend(struct dl_arena *arena, struct dl_timeline *timeline,
                   struct dl_entry *more, size_t count)
{
    if (count == 0)
        return;
    qsort(more, count, sizeof *more, compare_entry);
    merge_entries(arena, timeline, more, count);
    merge_days(arena, timeline, more, count);
}
