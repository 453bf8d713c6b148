/* The order of a timeline.
 *
 * By first day; on one day the coarser interval first, then by the clock, then
 * by how early the articles tell it. What lies after a day stands right behind
 * that day's last entry.
 *
 * What is only known to lie before a day stands before the run-up to it: a
 * reporter says the weekday of what happened in the days of the news, so what
 * he mentions without one ("on the heels of the talks") is older than the other
 * events that his article dates in that week.
 *
 * So every bound holds: what lies before a day stands before its entries, what
 * lies after it behind them, and what lies between two days behind the first
 * one. Entries of one place are then put in the order in which they are told to
 * have come (sequence.c); without such words they keep the one above. */
/* SPDX-License-Identifier: ISC */
#include "timeline/order.h"
#include "timeline/sequence.h"

#include <stdlib.h>

enum { NOON = 12 * 60, RUN_UP_DAYS = 7 };

/* Where an entry stands; ties go on by `entry`. */
struct place {
    int32_t day;
    int side;  /* before the day, on it, after it */
    int grain; /* coarser first */
    int clock; /* minutes of the day; noon when not told */
    bool nominal;
    uint32_t sentence; /* of its earliest telling */
    uint32_t entry;
};

static int
order(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int
compare_place(const void *left, const void *right)
{
    const struct place *a = left, *b = right;
    int by[] = {order(a->day, b->day),
                order(a->side, b->side),
                order(b->grain, a->grain),
                order(a->clock, b->clock),
                a->side < 0 ? order(a->nominal, b->nominal) : 0,
                order(a->sentence, b->sentence),
                order(a->entry, b->entry)};
    for (size_t i = 0; i < sizeof by / sizeof by[0]; i++)
        if (by[i])
            return by[i];
    return 0;
}

static int
clock_of(const struct dl_layers *layers, const struct dl_event *event)
{
    if (event->timex == DL_NO_TIMEX)
        return NOON;
    const struct dl_timex *timex = &layers->timexes->at[event->timex];
    bool time = timex->type == DL_TIMEX_TIME && timex->fields.hour >= 0;
    return time ? timex->fields.hour * 60 + timex->fields.minute : NOON;
}

/* The first day of the news in which the articles tell of `entry`: the earliest
 * of the days they give to other events in the week before its bound. */
static int32_t
first_of_run_up(const struct dl_layers *all, const struct dl_entry *entry)
{
    int32_t bound = entry->when.from.n, first = bound;
    for (uint32_t i = 0; i < entry->evidence_count; i++) {
        const struct dl_events *events = all[entry->evidence[i].article].events;
        for (size_t k = 0; k < events->count; k++) {
            const struct dl_event *event = &events->at[k];
            bool dated = event->placing == DL_PLACED && !event->minor &&
                         event->when.grain <= DL_GRAIN_DAY;
            int32_t day = event->when.from.n;
            if (dated && day < first && day >= bound - RUN_UP_DAYS)
                first = day;
        }
    }
    return first;
}

static struct place
place_of(const struct dl_layers *all, const struct dl_entry *entry,
         uint32_t index)
{
    struct place out = {.entry = index, .clock = NOON, .sentence = UINT32_MAX};
    out.day = entry->when.from.n;
    if (entry->placing == DL_BEFORE) {
        out.day = first_of_run_up(all, entry);
        out.side = -1;
    } else if (entry->placing == DL_AFTER) {
        out.day = entry->when.to.n;
        out.side = 1;
    } else if (entry->placing == DL_BETWEEN) {
        out.side = 1; /* of its first day */
    } else {
        out.grain = (int)entry->when.grain;
    }
    for (uint32_t i = 0; i < entry->evidence_count; i++) {
        struct dl_evidence at = entry->evidence[i];
        const struct dl_layers *layers = &all[at.article];
        const struct dl_event *event = &layers->events->at[at.event];
        if (event->sentence < out.sentence)
            out.sentence = event->sentence;
        if (out.clock == NOON)
            out.clock = clock_of(layers, event);
        out.nominal |= event->nominal;
    }
    return out;
}

/* Places that only words can order: those of one day, or beside one. */
static uint32_t *
number_slots(struct dl_arena *arena, const struct place *places, size_t count)
{
    uint32_t *out = DL_ARRAY(arena, count, uint32_t);
    for (size_t i = 1; i < count; i++)
        out[i] = out[i - 1] + (places[i].day != places[i - 1].day ||
                               places[i].side != places[i - 1].side ||
                               places[i].grain != places[i - 1].grain);
    return out;
}

void
order_entries(const struct dl_layers *layers, struct dl_timeline *timeline)
{
    size_t count = timeline->count;
    struct dl_arena *scratch = dl_arena_new(0);
    struct place *places = DL_ARRAY(scratch, count, struct place);
    for (size_t i = 0; i < count; i++)
        places[i] = place_of(layers, &timeline->at[i], (uint32_t)i);
    if (count)
        qsort(places, count, sizeof *places, compare_place);
    struct dl_entry *old = DL_ARRAY(scratch, count, struct dl_entry);
    for (size_t i = 0; i < count; i++)
        old[i] = timeline->at[i];
    for (size_t i = 0; i < count; i++)
        timeline->at[i] = old[places[i].entry];
    sequence_entries(scratch, layers, timeline->at,
                     number_slots(scratch, places, count), count);
    dl_arena_free(scratch);
}
