/* A relation between two happenings of a sentence, and how it places them. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_LINK_H
#define TIMELINE_LINK_H

#include "timeline/events.h"
#include "timeline/relation.h"

/** One relation at work. */
struct link {
    struct cutting *cutting;
    const struct relation *relation; /* NULL for an answer */
    uint32_t clause;                 /* that is put on a side */
    uint32_t behind;                 /* the clause behind, or NO_CLAUSE */
    uint32_t noun;                   /* of the phrase behind, or NO_PART */
    uint32_t from, end;              /* the phrase behind */
};

static inline const struct clause *
link_clause(const struct link *link, uint32_t index)
{
    return &link->cutting->clauses.at[index];
}

/** `rule` with the relation's id and words: "... (relation HEELS: "on the heels
 * of")". Lives in the finder's arena. */
const char *link_reason(const struct link *link, const char *rule);

/**
 * Put clause `index` at `bound`: make an event of it, or move the telling of it
 * whose day was only guessed, or add the bound to one that has another. The
 * words from part `cut` on are not its own; NO_PART when all are.
 */
void link_put(const struct link *link, uint32_t index, uint32_t cut,
              struct bound bound, const char *why);

#endif
