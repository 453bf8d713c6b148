/* Which event of the article a phrase or a clause means. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_MEANT_H
#define TIMELINE_MEANT_H

#include "timeline/events.h"

/** The event noun of the phrase that begins at `from`, or NO_PART. */
uint32_t meant_noun(const struct parts *parts, uint32_t from);

/** The event told near the sentence that words [from, end) about something of
 * `class` mean: of that class, with at least half of the names in common and
 * no other place; NULL when there is none. Cost: bounded. */
const struct dl_event *meant_by_words(const struct cutting *cutting,
                                      uint32_t from, uint32_t end,
                                      enum class class);

/** The event that a clause tells already, or NULL. */
struct dl_event *meant_by_clause(const struct cutting *cutting,
                                 const struct clause *clause);

/** The event told last before the clause, in its sentence or the one before,
 * of someone that the clause names or calls "he" or "she"; NULL when there is
 * none. */
const struct dl_event *meant_right_before(const struct cutting *cutting,
                                          const struct clause *clause);

/** The first dated event of sentence `sentence` or a later one. */
size_t meant_first(const struct finder *finder, uint32_t sentence);

/** Can others be placed by it? It happened, and it has a place or the article
 * has none to give. */
bool meant_is_ground(const struct finder *finder, const struct dl_event *event);

bool meant_names_any(const struct parts *parts, uint32_t from, uint32_t end,
                     const struct dl_event *event);

#endif
