/* What articles without a date tell, when their story cannot date them either.
 *
 * No day is invented: each telling is an entry of its own, without a place, in
 * the order of the text. They are not joined over articles, since two strikes
 * "on Monday" may lie years apart.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/undated.h"
#include "timeline/sequence.h"

struct listing_of {
    struct dl_arena *arena;
    const struct dl_layers *layers;
    const struct dl_directory *directory;
};

static bool
is_undated(const struct dl_layers *layers, const struct dl_event *event)
{
    return !layers->article->published.known && !event->minor &&
           event->placing == DL_UNPLACED;
}

static size_t
count_undated(const struct dl_layers *layers, size_t count)
{
    size_t out = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; layers[i].events && k < layers[i].events->count; k++)
            out += is_undated(&layers[i], &layers[i].events->at[k]);
    return out;
}

static void
set_listings(const struct listing_of *make, struct dl_entry *entry,
             const struct dl_event *event)
{
    if (!make->directory)
        return;
    const uint32_t *of = make->directory->of[entry->evidence[0].article];
    entry->listings = DL_ARRAY(make->arena, event->entity_count, uint32_t);
    entry->listing_count = event->entity_count;
    for (uint32_t i = 0; i < event->entity_count; i++)
        entry->listings[i] = of[event->entities[i]];
}

static struct dl_entry
entry_of(const struct listing_of *make, struct dl_evidence at)
{
    const struct dl_event *event =
        &make->layers[at.article].events->at[at.event];
    struct dl_entry out = {.when = event->when,
                           .placing = DL_UNPLACED,
                           .certainty = event->certainty,
                           .title = event->title,
                           .sources = 1,
                           .evidence_count = 1,
                           .why = event->why};
    out.evidence = DL_ARRAY(make->arena, 1, struct dl_evidence);
    out.evidence[0] = at;
    set_listings(make, &out, event);
    return out;
}

void
undated_list(struct dl_arena *arena, struct dl_arena *scratch,
             const struct dl_layers *layers, size_t count,
             const struct dl_directory *directory, struct dl_timeline *out)
{
    const struct listing_of make = {arena, layers, directory};
    size_t total = count_undated(layers, count);
    out->undated = DL_ARRAY(arena, total, struct dl_entry);
    out->undated_count = 0;
    for (uint32_t i = 0; total && i < count; i++)
        for (uint32_t k = 0; layers[i].events && k < layers[i].events->count;
             k++)
            if (is_undated(&layers[i], &layers[i].events->at[k]))
                out->undated[out->undated_count++] =
                    entry_of(&make, (struct dl_evidence){i, k});
    struct dl_mark mark = dl_arena_mark(scratch);
    const uint32_t *slots = DL_ARRAY(scratch, total, uint32_t); /* one slot */
    sequence_entries(scratch, layers, out->undated, slots, total);
    dl_arena_reset(scratch, mark);
}
