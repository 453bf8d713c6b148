/* Which telling of an event stands for all: for its date, and as its title. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_BEST_H
#define TIMELINE_BEST_H

#include "timeline/merge.h"

/** The telling whose date is the least doubtful; among equals the one that most
 * agree with. */
const struct dl_event *best_date(const struct signs *signs,
                                 const struct group *group);

/**
 * The signs of a group, the best title first. What happened stands before what
 * was planned, what the others tell too before what one alone tells.
 * Owner:  lives in `arena`.
 * Cost:   n log n; each is compared with a bounded number of others.
 */
uint32_t *best_rank(struct dl_arena *arena, const struct signs *signs,
                    const struct group *group);

#endif
