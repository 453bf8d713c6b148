/* Where the finite verb of a clause is, and whether a clause begins here. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_FINITE_H
#define TIMELINE_FINITE_H

#include "timeline/verbs.h"

/** A mark that ends a clause, whatever follows. */
bool finite_stops(const struct part *part);
/** The part behind the mark that closes what `part` opens. */
uint32_t finite_skip_enclosed(const struct parts *parts, uint32_t part);
/** The part behind an aside between dashes that opens at `part`, or NO_PART. */
uint32_t finite_skip_dashes(const struct parts *parts, uint32_t part);
/** Behind "as": a bare noun, "vice president", whose verb is none but a
 * participle's? */
bool finite_is_role(const struct parts *parts, uint32_t from);
uint32_t finite_skip_to_comma(const struct parts *parts, uint32_t part);
/** The finite verb of the clause whose subject begins at `from`. */
bool finite_find(const struct parts *parts, uint32_t from, struct verb *out);
/** Is there a subject and a finite verb between `from` and the next boundary?
 */
bool finite_opens_clause(const struct parts *parts, uint32_t from);
/** Is there a finite verb right here: "and [later] urged"? */
bool finite_opens_predicate(const struct parts *parts, uint32_t from);

#endif
