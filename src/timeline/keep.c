/* The events that were found become the list that is kept: in text order, each
 * once, out of the scratch. Until then a minor event that tells another again
 * knows it by its place among the others as they were found. */
/* SPDX-License-Identifier: ISC */
#include "timeline/events.h"

#include <stdlib.h>

static int
compare_event(const void *left, const void *right)
{
    const struct dl_event *a = left, *b = right;
    if (a->sentence != b->sentence)
        return a->sentence < b->sentence ? -1 : 1;
    if (a->span.start != b->span.start)
        return a->span.start < b->span.start ? -1 : 1;
    if (a->span.end != b->span.end)
        return a->span.end < b->span.end ? -1 : 1;
    return a->minor != b->minor ? a->minor - b->minor
                                : dl_interval_cmp(a->when, b->when);
}

/* By sentence, then place in it. */
static void
sort_events(struct dl_events *events)
{
    if (events->count)
        qsort(events->at, events->count, sizeof *events->at, compare_event);
}

/* Dated events first: each then knows its number. */
static void
gather(struct finder *finder)
{
    struct dl_events *all = finder->out;
    for (size_t i = 0; i < all->count; i++)
        all->at[i].again = (uint32_t)i;
    for (size_t i = 0; i < finder->minor.count; i++)
        DL_PUSH(finder->arena, all, finder->minor.at[i]);
}

/* Two dates of one clause that say the same ("on Monday, March 22"), or a
 * minor event that has found its place since; but a plan is announced on
 * another day. */
static bool
is_twin(const struct dl_events *events, size_t kept, size_t next)
{
    if (!kept)
        return false;
    const struct dl_event *last = &events->at[kept - 1];
    const struct dl_event *event = &events->at[next];
    bool plan = last->certainty == DL_PLANNED || event->certainty == DL_PLANNED;
    return last->sentence == event->sentence &&
           dl_str_eq(last->title, event->title) &&
           !(plan && last->minor != event->minor);
}

/* Drop the twins; place[i] becomes where the event found as number i, or its
 * twin, now is. */
static void
drop_twins(struct dl_events *events, uint32_t *place)
{
    size_t kept = 0;
    for (size_t i = 0; i < events->count; i++) {
        struct dl_event *event = &events->at[i];
        uint32_t number = event->minor ? DL_NO_EVENT : event->again;
        if (!is_twin(events, kept, i))
            events->at[kept++] = *event;
        else if (events->at[kept - 1].minor)
            events->at[kept - 1] = *event;
        if (number != DL_NO_EVENT)
            place[number] = (uint32_t)(kept - 1);
    }
    events->count = kept;
}

static void
link_again(struct dl_events *events, const uint32_t *place)
{
    for (size_t i = 0; i < events->count; i++) {
        struct dl_event *event = &events->at[i];
        if (!event->minor)
            event->again = DL_NO_EVENT;
        else if (event->again != DL_NO_EVENT)
            event->again = place[event->again];
    }
}

/* What follows or precedes another finds it in its new place. */
static void
link_order(struct dl_events *events, const uint32_t *place)
{
    for (size_t i = 0; i < events->count; i++) {
        struct dl_event *event = &events->at[i];
        if (event->follows != DL_NO_EVENT)
            event->follows = place[event->follows];
        if (event->precedes != DL_NO_EVENT)
            event->precedes = place[event->precedes];
    }
}

/* The only event of a sentence has the whole of it for its words; minor ones
 * take nothing away. */
static void
widen_spans(const struct dl_document *doc, struct dl_events *events)
{
    for (size_t i = 0; i < events->count;) {
        uint32_t sentence = events->at[i].sentence;
        size_t end = i, major = 0, only = i;
        for (; end < events->count && events->at[end].sentence == sentence;
             end++)
            if (!events->at[end].minor) {
                only = end;
                major++;
            }
        bool alone = major == 1 || end == i + 1;
        if (alone && !events->at[only].nominal)
            events->at[only].span = doc->sentences[sentence].span;
        i = end;
    }
}

/* Titles are tried in many lengths: only what was kept leaves the scratch. */
static void
copy_out(struct dl_arena *arena, const struct dl_events *found,
         struct dl_events *out)
{
    out->at = DL_ARRAY(arena, found->count, struct dl_event);
    out->count = out->room = found->count;
    for (size_t i = 0; i < found->count; i++) {
        struct dl_event *event = &out->at[i];
        *event = found->at[i];
        event->title = dl_str_copy(arena, event->title);
        event->why = dl_str_copy(arena, dl_str_from(event->why)).at;
        event->entities = DL_ARRAY(arena, event->entity_count, uint32_t);
        for (uint32_t k = 0; k < event->entity_count; k++)
            event->entities[k] = found->at[i].entities[k];
    }
}

void
events_keep(struct dl_arena *arena, struct finder *finder,
            struct dl_events *out)
{
    struct dl_events *found = finder->out;
    uint32_t *place = DL_ARRAY(finder->arena, found->count, uint32_t);
    gather(finder);
    sort_events(found);
    drop_twins(found, place);
    link_again(found, place);
    link_order(found, place);
    widen_spans(finder->layers->doc, found);
    copy_out(arena, found, out);
}
