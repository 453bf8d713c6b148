/* Folding: the most important entries or days stay, the others step back.
 *
 * The neighbours of a great day have paid for that in their scores already, so
 * the best are simply the first ones. */
/* SPDX-License-Identifier: ISC */
#include <dateline/timeline.h>

#include <stdlib.h>

/* An entry, or a day with all of its own; its importance and where it began. */
struct weighed {
    float score;
    uint32_t first, end; /* places in the list of entries */
};

static int
compare_weighed(const void *left, const void *right)
{
    const struct weighed *a = left, *b = right;
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return (a->first > b->first) - (a->first < b->first);
}

static bool
is_one(const struct dl_entry *a, const struct dl_entry *b, enum dl_fold by)
{
    if (by != DL_FOLD_DAYS || a->placing != b->placing)
        return false;
    bool days = a->when.grain <= DL_GRAIN_DAY && b->when.grain <= DL_GRAIN_DAY;
    return days && a->placing == DL_PLACED
               ? a->when.from.n == b->when.from.n
               : dl_interval_cmp(a->when, b->when) == 0;
}

/* Cut the entries into what is weighed; a day has the score of its best. */
static size_t
weigh(const struct dl_timeline *timeline, const uint32_t *entries, size_t count,
      enum dl_fold by, struct weighed *out)
{
    size_t used = 0;
    for (uint32_t i = 0; i < count; i++) {
        const struct dl_entry *entry = &timeline->at[entries[i]];
        if (entry->minor)
            continue;
        if (used &&
            is_one(&timeline->at[entries[out[used - 1].first]], entry, by)) {
            struct weighed *day = &out[used - 1];
            day->score = entry->score > day->score ? entry->score : day->score;
            day->end = i + 1;
        } else {
            out[used++] = (struct weighed){entry->score, i, i + 1};
        }
    }
    return used;
}

size_t
dl_timeline_fold(const struct dl_timeline *timeline, const uint32_t *entries,
                 size_t count, enum dl_fold by, size_t most, bool *keep)
{
    for (size_t i = 0; i < count; i++)
        keep[i] = most == 0;
    if (most == 0)
        return count;
    struct dl_arena *scratch = dl_arena_new(0);
    struct weighed *weighed = DL_ARRAY(scratch, count, struct weighed);
    size_t used = weigh(timeline, entries, count, by, weighed), kept = 0;
    if (used)
        qsort(weighed, used, sizeof *weighed, compare_weighed);
    for (size_t i = 0; i < used && i < most; i++)
        for (uint32_t k = weighed[i].first; k < weighed[i].end; k++) {
            keep[k] = !timeline->at[entries[k]].minor;
            kept += keep[k];
        }
    dl_arena_free(scratch);
    return kept;
}
