/* Clauses that are built like events and tell of none. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_FURNITURE_H
#define TIMELINE_FURNITURE_H

#include "timeline/clause.h"

/** "Declined to comment", "did not give details": what reporters write when
 * there is nothing to report. */
bool furniture_of_press(const struct parts *parts, const struct clause *clause);
/** "The news came as ...": the clause only leads to another event. */
bool furniture_points(const struct parts *parts, const struct clause *clause);
/** "became the latest to ...", "marks the third time". */
bool furniture_sums_up(const struct parts *parts, const struct clause *clause);
/** "drew her own balance": of the predicate, which ends in front of `end`,
 * nothing says what was done. */
bool furniture_light(const struct parts *parts, const struct clause *clause,
                     uint32_t end);

#endif
