/* What a feed has answered goes into the store. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_SETTLE_H
#define DESK_SETTLE_H

#include <dateline/marks.h>
#include <dateline/refresh.h>

#include "desk/told.h"

struct settling {
    struct dl_store *store;
    struct dl_arena *arena; /* of what is kept in sources */
    int64_t now;
    const struct dl_marks *marks; /* whose stars keep articles; NULL: nothing is
                                     taken away, since nobody can tell */
};

/** Whether no server has been asked after all: it was given up on request, or
 * its host had just told another feed to wait. */
bool settle_unasked(const struct dl_outcome *outcome);

/** Leave the host of a feed alone, when it wants that. */
enum dl_status settle_hold(const struct settling *settling,
                           const struct dl_source *source,
                           const struct dl_outcome *outcome,
                           struct dl_error *err);

/**
 * Put what was told of a feed into the store, and after that into `source` and
 * the store how it answered, with its validators. *moved: from now on the feed
 * is asked for at another place.
 * Whoever is killed before the end asks again and is told the same once more.
 */
enum dl_status settle_feed(const struct settling *settling,
                           const struct dl_subscription *feed,
                           const struct told *told,
                           const struct dl_outcome *outcome,
                           struct dl_source *source, struct dl_puts *puts,
                           bool *moved, struct dl_error *err);

#endif
