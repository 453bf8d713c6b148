/* When feeds are asked, and what an answer changes in that. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_SCHEDULE_H
#define DESK_SCHEDULE_H

#include <dateline/refresh.h>

/** The host of an address, with its port where it names one: what is to be left
 * alone when one of its feeds is told to wait. */
struct dl_str schedule_host(struct dl_str url);

/** Whether an address is of the same host as the one that the user has named,
 * and so may lie in a private network. */
bool schedule_is_own(struct dl_str named, struct dl_str url);

/** How long the feeds of a host are to be left alone; 0: not at all. */
int64_t schedule_hold(const struct dl_outcome *outcome);

/** The feeds of a host that wanted to be left alone until `held` come one after
 * the other, not all at that moment. */
int64_t schedule_spread(struct dl_str url, int64_t held, int64_t now);

/** What a feed answered, into what is kept of it: all but its validators, its
 * name and its addresses. */
void schedule_note(struct dl_source *source, const struct dl_outcome *outcome,
                   int64_t now);

/**
 * Where a feed is fetched from now on, after it has answered. A new address is
 * believed when every redirect to it was permanent, and either a week has gone
 * by since it was seen first, or only http became https. True when it is taken.
 * Owner:  strings are borrowed from `outcome`.
 */
bool schedule_move(struct dl_source *source, const struct dl_outcome *outcome,
                   int64_t now);

#endif
