/* Articles of newsboat's cache as a feed. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_CARRY_H
#define DESK_CARRY_H

#include <dateline/carry.h>
#include <dateline/foreign.h>

/** RSS 2.0 with these articles, in their order, as their own feed may have told
 * them. Owner: lives in `arena`. */
struct dl_str carry_feed(struct dl_arena *arena,
                         const struct dl_foreign_feed *feed,
                         const struct dl_foreign_item *items, size_t count);

#endif
