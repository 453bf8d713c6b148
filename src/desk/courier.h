/* The courier asks feeds for news while the reader is open: what is due, in the
 * background, and what somebody wants. It has two threads, each with its own
 * connection to the store: one refreshes, which may take its time; the other
 * does what somebody waits for. Neither wakes up while there is nothing to do.
 */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_COURIER_H
#define DESK_COURIER_H

#include <dateline/settings.h>

#include "desk/queue.h"

struct courier;

struct courier_start {
    struct queue *queue; /* gets DL_NEWS_FETCHING, _HEALTH and _TOLD */
    const struct dl_settings *settings;
    int64_t (*seconds)(void); /* the system's clock, since 1970 */
    /* Articles were stored; called in a thread of the courier. `full`: of this
     * article the text is now another, and somebody waits for it; or NULL. */
    void (*stored)(void *context, const struct dl_key *full);
    void *context;
};

/** Start; what `start` points to is copied, but for the queue. The feeds of
 * settings->added are read in the thread. Errors: DL_ERR_LIMIT, DL_ERR_IO. */
enum dl_status courier_open(const struct courier_start *start,
                            struct courier **out, struct dl_error *err);
/** Say stop; the threads end soon after. NULL is allowed, and twice. */
void courier_stop(struct courier *courier);
/** Stop at once: what is stored is stored, the processes that fetch are ended.
 * Nothing is put into the queue afterwards. NULL is allowed. */
void courier_close(struct courier *courier);

/* See dl_desk_refresh and the others in desk.h. */
void courier_refresh(struct courier *courier, struct dl_str url);
void courier_add(struct courier *courier, struct dl_str url);
void courier_full(struct courier *courier, struct dl_key key);
void courier_history(struct courier *courier, struct dl_key key);
void courier_health(struct courier *courier);

#endif
