/* What a title can do without. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_TRIM_H
#define TIMELINE_TRIM_H

#include "timeline/title.h"

/** Dates with their preposition, brackets, "also". */
void trim_needless(struct draft *draft);
/** Offices in front of a person's name: everything before it in the subject. */
void trim_roles(struct draft *draft);
/** Where a speaker belongs: "a spokesman [for the bank in Rome] said". */
void trim_speaker(struct draft *draft);
/** ", in a speech in Rome," and ", the chairman of the board," */
void trim_asides(struct draft *draft);
/** Drop the participle that describes a subject: "the guards accused of". */
void trim_reduced(struct draft *draft);
/** Is the part the end, or inside, of a length of time that something else
 * begins or ends: "just two [days] before the vote"? */
bool trim_measures(const struct parts *parts, uint32_t part);
/** Words at the end that lead to nothing: "to take", "as early as". */
void trim_end(struct draft *draft);
/** The last phrase of a sentence that the page itself tore off with an
 * ellipsis; false when it did not, or the title ends before that. */
bool trim_torn(struct draft *draft);

#endif
