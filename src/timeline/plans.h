/* Verb groups that say what is to come, or what others say. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_PLANS_H
#define TIMELINE_PLANS_H

#include "timeline/verbs.h"

/**
 * Read what follows a form of "be" at `part`: "to meet", "due to begin", "set
 * for Friday", "believed to have left". Fills head, end, class, tense and
 * `meant` of `out`; false when it is none of these.
 */
bool plans_read(const struct parts *parts, uint32_t part, struct verb *out);

#endif
