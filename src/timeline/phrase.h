/* Noun phrases around event nouns. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_PHRASE_H
#define TIMELINE_PHRASE_H

#include "timeline/parts.h"

/** The noun phrase around the event noun at `part`: from behind its article
 * to the end of what "between", "in", "of" and "on" add to it. */
uint32_t phrase_first(const struct parts *parts, uint32_t part);
uint32_t phrase_end(const struct parts *parts, uint32_t part);
/** The words behind a phrase and its date that say which one is meant: "arms
 * embargo of 1989, [declared after the massacre]". False when there are none.
 */
bool phrase_more(const struct parts *parts, uint32_t end, uint32_t *from,
                 uint32_t *to);
/** Where the noun phrase that ends in front of `end` begins, article and "of"
 * included; NO_PART when there is none, or two nouns may be meant. */
uint32_t phrase_before(const struct parts *parts, uint32_t end);
/** The event noun that the date [from, end) belongs to: "Monday's attack",
 * "the 1989 massacre"; with `behind` also "the attack on Monday"; or NO_PART.
 */
uint32_t phrase_noun(const struct parts *parts, uint32_t from, uint32_t end,
                     bool behind);
/** Where the noun phrase before the date at `date` begins, when a preposition
 * leads it: "for [the murder of Anna Berg in Rome] in March", "over [the
 * storm] last month"; else NO_PART. */
uint32_t phrase_governed(const struct parts *parts, uint32_t date);
/** Does an event noun stand in [from, end)? */
bool phrase_has_noun(const struct parts *parts, uint32_t from, uint32_t end);
/** Possessive or adjectival dates ("Monday's attack") belong to their noun. */
bool phrase_owns_date(const struct parts *parts, uint32_t from, uint32_t end);
/** A date [from, end) before "'s" that stands for the article which one noun
 * wants inside a sentence: "in Sunday's election". */
bool phrase_needs_date(const struct parts *parts, uint32_t from, uint32_t end);

#endif
