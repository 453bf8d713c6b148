/* What is known of a day, and the days that some entries lie on. */
/* SPDX-License-Identifier: ISC */
#include <dateline/timeline.h>

#include <stdlib.h>

const struct dl_timeline_day *
dl_timeline_day(const struct dl_timeline *timeline, struct dl_day day)
{
    size_t low = 0, high = timeline->days.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (timeline->days.at[middle].day.n < day.n)
            low = middle + 1;
        else
            high = middle;
    }
    bool found =
        low < timeline->days.count && timeline->days.at[low].day.n == day.n;
    return found ? &timeline->days.at[low] : NULL;
}

static int
compare_day(const void *left, const void *right)
{
    const struct dl_timeline_day *a = left, *b = right;
    return (a->day.n > b->day.n) - (a->day.n < b->day.n);
}

/* What the library says of the day on which an entry begins. */
static struct dl_timeline_day
day_of(const struct dl_timeline *timeline, const struct dl_entry *entry)
{
    const struct dl_timeline_day *known =
        dl_timeline_day(timeline, entry->when.from);
    struct dl_timeline_day day = {.day = entry->when.from};
    if (known)
        day = *known;
    day.events = !entry->minor;
    day.minor = entry->minor;
    return day;
}

void
dl_timeline_days(struct dl_arena *arena, const struct dl_timeline *timeline,
                 const uint32_t *entries, size_t count,
                 struct dl_timeline_days *out)
{
    for (size_t i = 0; i < count; i++) {
        const struct dl_entry *entry = &timeline->at[entries[i]];
        if (entry->placing == DL_PLACED && entry->when.grain <= DL_GRAIN_DAY)
            DL_PUSH(arena, out, day_of(timeline, entry));
    }
    if (out->count)
        qsort(out->at, out->count, sizeof *out->at, compare_day);
    size_t kept = 0;
    for (size_t i = 0; i < out->count; i++) {
        if (kept && out->at[kept - 1].day.n == out->at[i].day.n) {
            out->at[kept - 1].events += out->at[i].events;
            out->at[kept - 1].minor += out->at[i].minor;
        } else {
            out->at[kept++] = out->at[i];
        }
    }
    out->count = kept;
}
