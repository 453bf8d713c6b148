/* What the last clause is to those before it. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_BIND_H
#define TIMELINE_BIND_H

#include "timeline/clause.h"

/** Bind the clause read last: to what it reports, to the one that reports it,
 * to the words its "who" means, to the subject it shares. */
void clauses_bind(const struct parts *parts, struct clauses *clauses);

/** The end of what a clause says. One without an object takes the next in:
 * "shot [and killed a nun]", "found [that nobody was to blame]". */
uint32_t clauses_end(const struct parts *parts, const struct clauses *clauses,
                     uint32_t index);
/** Where the predicate stops but for dates: its verb's end when it is bare. */
uint32_t clause_object_end(const struct parts *parts,
                           const struct clause *clause);

#endif
