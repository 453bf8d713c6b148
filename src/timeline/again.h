/* What an article tells once more. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_AGAIN_H
#define TIMELINE_AGAIN_H

#include "timeline/events.h"

/** Remember the dated events from `first` on. */
void again_note(struct finder *finder, size_t first);
/** The event noun that a definite subject means, "the talks", or NO_PART. */
uint32_t again_subject(const struct parts *parts, const struct clause *clause);
/** Whether a clause may tell one of them again, by its verb or subject. */
bool again_possible(const struct cutting *cutting, const struct clause *clause);
/** The dated event that `event`, of `clause`, tells again, by its place in
 * finder->out; or DL_NO_EVENT. */
uint32_t again_find(const struct cutting *cutting, const struct clause *clause,
                    const struct dl_event *event);

#endif
