/* What readings say in words: rule ids, reasons, names. Each phrase is written
 * once in a packed reading and known by a number from then on; those that
 * many readings have (phrases.def) are not written at all: they have the even
 * numbers, so that neither sort makes the other's long. Many are made
 * of others, "date in clause; a deed, names", and are written so. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_PHRASES_H
#define DESK_PHRASES_H

#include <dateline/arena.h>
#include <dateline/str.h>

#include "base/octets.h"

/** Phrases that are being collected. */
struct phrases;

/** Owner: lives in `arena` and borrows all texts. */
struct phrases *phrases_new(struct dl_arena *arena);
/** The number of a phrase, which is new or known. `made` of others, if it
 * can be; otherwise it is a text of its own. */
uint32_t phrases_number(struct phrases *phrases, struct dl_str text, bool made);
/** Write all that phrases.def does not have: how many, then for each the number
 * of its parts and the parts, each with the mark before it; or 0, its length
 * and its bytes. */
void phrases_put(const struct phrases *phrases, struct octets_sink *sink);

/** Phrases as they were read. */
struct phrasebook {
    struct dl_str *own; /* NUL-ended */
    size_t count;
};

/** Read what phrases_put wrote. Owner: lives in `arena`. */
void phrases_take(struct dl_arena *arena, struct octets_source *source,
                  struct phrasebook *out);
/** The phrase with this number, NUL-ended; without address when there is none.
 */
struct dl_str phrases_at(const struct phrasebook *book, uint64_t number);

#endif
