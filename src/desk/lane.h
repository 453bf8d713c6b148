/* One thread of the courier: orders that wait for it, and what it works with.
 */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_LANE_H
#define DESK_LANE_H

#include <dateline/store.h>

#include "desk/courier.h"

#include <stdatomic.h>

/** Something that somebody wants. */
struct order {
    struct dl_arena *arena; /* of this */
    struct order *next;
    enum {
        ORDER_REFRESH,
        ORDER_ADD,
        ORDER_FULL,
        ORDER_HISTORY,
        ORDER_HEALTH,
        ORDER_PICTURE
    } what;
    struct dl_str url;
    struct dl_str named; /* of PICTURE: how its article came; or empty */
    struct dl_key key;
    int64_t asked; /* when */
};

struct lane {
    struct lane *rounds; /* the other one, which refreshes; NULL: this is it */
    struct courier_start start; /* its settings: see `settings` */
    pthread_t thread;
    pthread_mutex_t lock; /* of `orders` */
    pthread_cond_t wake;
    struct order *orders; /* in the order given */
    atomic_bool stop;
    int pipe[2];                 /* readable when it is to stop */
    struct dl_arena *arena;      /* as long as the lane */
    struct dl_settings given;    /* copies; the thread's alone from here on */
    struct dl_store *store;      /* NULL: not opened yet */
    struct dl_arena *fresh;      /* of `settings` */
    struct dl_settings settings; /* with the feeds of feeds.yaml */
};

/** Errors: DL_ERR_IO, DL_ERR_LIMIT. */
enum dl_status lane_open(struct lane *lane, const struct courier_start *start,
                         struct lane *rounds, void *(*work)(void *lane),
                         struct dl_error *err);
/** Say stop; the thread ends soon after. */
void lane_stop(struct lane *lane);
/** Wait for the end of the thread, and free. */
void lane_close(struct lane *lane);
bool lane_stopped(const struct lane *lane);

/** Give an order; `order` is copied. */
void lane_order(struct lane *lane, const struct order *order);
/**
 * Wait for an order, at most until a moment of the clock (INT64_MAX: as long as
 * it takes). *out is NULL when the moment has come; the caller frees the order
 * with its arena. False when it is to stop.
 */
bool lane_wait(struct lane *lane, int64_t until, struct order **out);

/** Open the store, if it is not open. */
enum dl_status lane_store(struct lane *lane, struct dl_error *err);
/** Read feeds.yaml again. Errors: those of dl_feeds_load; the settings are
 * without it then. */
enum dl_status lane_feeds(struct lane *lane, struct dl_error *err);
/** The subscription to `url`, or NULL. */
const struct dl_subscription *lane_feed(const struct lane *lane,
                                        struct dl_str url);

/** One line for the user. */
void lane_tell(struct lane *lane, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/** The same of a fault. */
void lane_complain(struct lane *lane, const struct dl_error *err);

/** What the two threads do. `context` is the lane. */
void *rounds_work(void *context);
void *favours_work(void *context);

#endif
