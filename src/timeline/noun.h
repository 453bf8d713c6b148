/* Nouns that have a day of their own: "the vote on Monday", "since the raid of
 * 1989", "for the murder in March". */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_NOUN_H
#define TIMELINE_NOUN_H

#include "timeline/events.h"

/** A time expression in its sentence. */
struct spot {
    uint32_t from, end; /* parts of the time expression */
    uint32_t split;     /* where its share of the predicate begins */
    bool later;         /* the clause has an earlier date */
};

/** Tell the event noun at part `noun`; false when it says too little. */
bool noun_tell(struct cutting *cutting, uint32_t noun,
               const struct candidate *candidate);
/** The same for the noun that the date of `spot` stands at: when it is the
 * noun's own ("after Monday's vote in Rome"), that is the day. */
bool noun_tell_on(struct cutting *cutting, uint32_t noun,
                  const struct spot *spot, const struct candidate *candidate);
/** "Since the arms embargo of 1989": the year is that of the embargo. */
void noun_tell_since(struct cutting *cutting, const struct spot *spot);
/** The date may be one of a noun in clause `index` alone, and tells that noun:
 * "a week after the vote on Monday". True then; `dates` tells whether the
 * sentence has a day all the same. */
bool noun_tell_dated(struct cutting *cutting, uint32_t index,
                     const struct spot *spot, struct candidate *candidate,
                     bool *dates);

#endif
