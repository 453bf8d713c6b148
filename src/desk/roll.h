/* How far the list of all stored articles has been gone through, at first and
 * whenever the store has changed; in steps of a few milliseconds. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_ROLL_H
#define DESK_ROLL_H

#include "desk/heads.h"

struct roll {
    enum {
        ROLL_FIRST, /* nothing has been looked at */
        ROLL_LIST,  /* in the order of the list, from its top */
        ROLL_FRESH, /* those that have come since */
        ROLL_OLD,   /* all, for what has changed in them or is gone */
        ROLL_DONE
    } state;
    struct dl_walk walk;
    int64_t seen;       /* highest number so far */
    int64_t known;      /* highest number, before this walk */
    int64_t generation; /* of the store, when it was looked at */
    bool owed;          /* old ones have not been looked at since */
    size_t total;       /* in the store */
};

/** The store may have changed: look for what has come, if it has. */
enum dl_status roll_look(struct roll *roll, struct dl_store *store,
                         struct dl_error *err);
/** Nothing has come for a while: look for what has changed, if that is owed. */
void roll_look_back(struct roll *roll);

/** Whether there is a step to go. */
bool roll_goes_on(const struct roll *roll);
/**
 * One step: *out is DL_NEWS_HEADS with what is new and what is gone, which may
 * be nothing.
 * Errors: those of the store; it is done then.
 */
enum dl_status roll_step(struct roll *roll, struct dl_store *store,
                         struct heads *heads, struct dl_news *out,
                         struct dl_error *err);

#endif
