/* How sure it is that what a clause tells has happened. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_SURE_H
#define TIMELINE_SURE_H

#include "timeline/events.h"

/** What a verb does to the truth of what it governs; see hedges.def. */
enum hedge {
    HEDGE_NONE,
    HEDGE_DENY,
    HEDGE_ALLEGE,
    HEDGE_INTEND,
    HEDGE_WISH,
    HEDGE_FACT,
    HEDGE_CANCEL,
    HEDGE_MOVE,
    HEDGE_SET
};

enum hedge sure_hedge(const struct parts *parts, const struct clause *clause);

/** Does the clause itself say no: "did not", "no one was", "has yet to"? */
bool sure_negates(const struct parts *parts, const struct clause *clause);

/** Where "no evidence" begins in "no evidence that they met", when such words
 * stand in front of the clause; NO_PART otherwise. */
uint32_t sure_no_evidence(const struct parts *parts,
                          const struct clause *clause);

/** Is the date of `candidate` one on which something will not be: "cancelled
 * Friday's match"? */
bool sure_called_off(const struct cutting *cutting,
                     const struct candidate *candidate);

/** Is the expression `timex` the day to which something was moved: "postponed
 * until Friday"? */
bool sure_moves_to(const struct cutting *cutting, uint32_t timex);

/** Is the date of `candidate` one for which something was only planned? */
bool sure_planned(const struct cutting *cutting,
                  const struct candidate *candidate);

enum dl_certainty sure_of(const struct cutting *cutting,
                          const struct candidate *candidate);
/** The same for an event told by the noun at `part` alone. */
enum dl_certainty sure_of_noun(const struct cutting *cutting, uint32_t part,
                               const struct candidate *candidate);

#endif
