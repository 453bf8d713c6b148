/* What the last clause is to those before it. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_BIND_H
#define TIMELINE_BIND_H

#include "timeline/clause.h"

/** Bind the clause read last: to what it reports, to the one that reports it,
 * to the words its "who" means, to the subject it shares. */
void clauses_bind(const struct parts *parts, struct clauses *clauses);

#endif
