/* The events that were found become the list that is kept: in text order, each
 * once, out of the scratch. */
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
    return dl_interval_cmp(a->when, b->when);
}

/* By sentence, then place in it. */
static void
sort_events(struct dl_events *events)
{
    if (events->count)
        qsort(events->at, events->count, sizeof *events->at, compare_event);
}

/* Two dates of one clause that say the same ("on Monday, March 22"). */
static void
drop_twins(struct dl_events *events)
{
    size_t kept = 0;
    for (size_t i = 0; i < events->count; i++) {
        const struct dl_event *last = kept ? &events->at[kept - 1] : NULL;
        bool twin = last && last->sentence == events->at[i].sentence &&
                    dl_str_eq(last->title, events->at[i].title);
        if (!twin)
            events->at[kept++] = events->at[i];
    }
    events->count = kept;
}

/* The only event of a sentence has the whole of it for its words. */
static void
widen_spans(const struct dl_document *doc, struct dl_events *events)
{
    for (size_t i = 0; i < events->count; i++) {
        struct dl_event *event = &events->at[i];
        bool alone =
            (i == 0 || event[-1].sentence != event->sentence) &&
            (i + 1 == events->count || event[1].sentence != event->sentence);
        if (alone && !event->nominal)
            event->span = doc->sentences[event->sentence].span;
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
events_keep(struct dl_arena *arena, const struct dl_document *doc,
            struct dl_events *found, struct dl_events *out)
{
    sort_events(found);
    drop_twins(found);
    widen_spans(doc, found);
    copy_out(arena, found, out);
}
