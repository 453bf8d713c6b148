/* What is told to come first stands first. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_SEQUENCE_H
#define TIMELINE_SEQUENCE_H

#include <dateline/timeline.h>

/**
 * Reorder `entries` so that, among neighbours of one slot, what is told to
 * precede another stands before it; everything else keeps its order.
 * `slots[i]` is that of entries[i]; entries of one slot are neighbours.
 * Owner:  nothing is kept in `scratch`.
 * Cost:   linear in entries, their tellings and the events of their articles.
 */
void sequence_entries(struct dl_arena *scratch, const struct dl_layers *layers,
                      struct dl_entry *entries, const uint32_t *slots,
                      size_t count);

#endif
