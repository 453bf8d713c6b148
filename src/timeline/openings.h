/* What stands in front of a subject. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_OPENINGS_H
#define TIMELINE_OPENINGS_H

#include "timeline/parts.h"

/** The part behind "CAIRO, March 24 (Agency) - ", or 0. */
uint32_t openings_dateline(const struct parts *parts);
/** The part where the subject begins, behind the phrases that lead to it. */
uint32_t openings_skip(const struct parts *parts, uint32_t from);

#endif
