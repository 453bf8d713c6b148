/* Whether a clause is worth an entry. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_WORTH_H
#define TIMELINE_WORTH_H

#include "timeline/events.h"

/** Does the clause tell of something that happens, in words that say what? */
bool worth_telling(const struct parts *parts, const struct clause *clause,
                   const struct candidate *candidate);

#endif
