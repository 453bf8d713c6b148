/* What is told to come first stands first, where days do not tell.
 *
 * A telling may name an event of its article that it follows or precedes. These
 * are edges between entries; those that lead out of a slot are dropped, since
 * there the days decide. The entries are then written in their order, each
 * after those that must precede it: a topological order by depth-first search
 * (Tarjan 1976). An edge that would close a circle leads to an entry that is
 * being written already, and is passed over.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/sequence.h"

#include <string.h>

#define NO_ENTRY UINT32_MAX /* too large for an enumerator */

struct edge {
    uint32_t first, then; /* entries */
};

struct edges {
    struct edge *at;
    size_t count, room;
};

struct sequence {
    struct dl_arena *arena;
    const struct dl_layers *layers;
    const struct dl_entry *entries;
    const uint32_t *slots;
    size_t count;
    uint32_t **entry_of; /* [article][event], or NULL */
    struct edges edges;
    uint32_t *starts, *before; /* before[starts[i]..] must precede entry i */
};

/* The entry that every event of the tellings' articles went into. */
static void
map_events(struct sequence *sequence)
{
    uint32_t articles = 0;
    for (size_t i = 0; i < sequence->count; i++)
        for (uint32_t k = 0; k < sequence->entries[i].evidence_count; k++)
            if (sequence->entries[i].evidence[k].article >= articles)
                articles = sequence->entries[i].evidence[k].article + 1;
    sequence->entry_of = DL_ARRAY(sequence->arena, articles, uint32_t *);
    for (size_t i = 0; i < sequence->count; i++)
        for (uint32_t k = 0; k < sequence->entries[i].evidence_count; k++) {
            struct dl_evidence at = sequence->entries[i].evidence[k];
            uint32_t **own = &sequence->entry_of[at.article];
            size_t events = sequence->layers[at.article].events->count;
            if (!*own) {
                *own = DL_ARRAY(sequence->arena, events, uint32_t);
                memset(*own, 0xff, events * sizeof **own);
            }
            (*own)[at.event] = (uint32_t)i;
        }
}

static void
add_edge(struct sequence *sequence, uint32_t first, uint32_t then)
{
    bool useful = first != NO_ENTRY && then != NO_ENTRY && first != then &&
                  sequence->slots[first] == sequence->slots[then];
    if (useful)
        DL_PUSH(sequence->arena, &sequence->edges,
                ((struct edge){first, then}));
}

static void
find_edges(struct sequence *sequence)
{
    for (uint32_t i = 0; i < sequence->count; i++)
        for (uint32_t k = 0; k < sequence->entries[i].evidence_count; k++) {
            struct dl_evidence at = sequence->entries[i].evidence[k];
            const struct dl_events *events =
                sequence->layers[at.article].events;
            const struct dl_event *event = &events->at[at.event];
            const uint32_t *entry_of = sequence->entry_of[at.article];
            if (event->follows < events->count)
                add_edge(sequence, entry_of[event->follows], i);
            if (event->precedes < events->count)
                add_edge(sequence, i, entry_of[event->precedes]);
        }
}

/* For each entry those that must precede it, by counting. */
static void
sort_edges(struct sequence *sequence)
{
    const struct edges *edges = &sequence->edges;
    size_t count = sequence->count;
    uint32_t *fill = DL_ARRAY(sequence->arena, count + 1, uint32_t);
    sequence->starts = DL_ARRAY(sequence->arena, count + 1, uint32_t);
    sequence->before = DL_ARRAY(sequence->arena, edges->count + 1, uint32_t);
    for (size_t i = 0; i < edges->count; i++)
        sequence->starts[edges->at[i].then + 1]++;
    for (size_t i = 0; i < count; i++)
        sequence->starts[i + 1] += sequence->starts[i];
    for (size_t i = 0; i < edges->count; i++) {
        uint32_t then = edges->at[i].then;
        sequence->before[sequence->starts[then] + fill[then]++] =
            edges->at[i].first;
    }
}

/* Write the entries, each after those before it; `order` gets their numbers. */
static void
walk(const struct sequence *sequence, uint32_t *order)
{
    size_t count = sequence->count, written = 0;
    bool *seen = DL_ARRAY(sequence->arena, count, bool);
    uint32_t *next = DL_ARRAY(sequence->arena, count, uint32_t);
    uint32_t *stack = DL_ARRAY(sequence->arena, count, uint32_t);
    for (uint32_t i = 0; i < count; i++) {
        size_t depth = 0;
        if (!seen[i])
            stack[depth++] = i;
        seen[i] = true;
        while (depth) {
            uint32_t top = stack[depth - 1];
            uint32_t at = sequence->starts[top] + next[top]++;
            if (at >= sequence->starts[top + 1]) {
                order[written++] = top;
                depth--;
            } else if (!seen[sequence->before[at]]) {
                seen[sequence->before[at]] = true;
                stack[depth++] = sequence->before[at];
            }
        }
    }
}

void
sequence_entries(struct dl_arena *scratch, const struct dl_layers *layers,
                 struct dl_entry *entries, const uint32_t *slots, size_t count)
{
    struct dl_mark mark = dl_arena_mark(scratch);
    struct sequence sequence = {.arena = scratch,
                                .layers = layers,
                                .entries = entries,
                                .slots = slots,
                                .count = count};
    map_events(&sequence);
    find_edges(&sequence);
    if (sequence.edges.count) {
        uint32_t *order = DL_ARRAY(scratch, count, uint32_t);
        struct dl_entry *sorted = DL_ARRAY(scratch, count, struct dl_entry);
        sort_edges(&sequence);
        walk(&sequence, order);
        for (size_t i = 0; i < count; i++)
            sorted[i] = entries[order[i]];
        memcpy(entries, sorted, count * sizeof *entries);
    }
    dl_arena_reset(scratch, mark);
}
