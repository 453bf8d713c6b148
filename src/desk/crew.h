/* The threads of a desk, and what they share. Each has its own file; they are
 * given things to do under one lock, are woken by a bell each, and speak
 * through one queue. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_CREW_H
#define DESK_CREW_H

#include "desk/bell.h"
#include "desk/generation.h"
#include "desk/queue.h"

#include <pthread.h>
#include <stdatomic.h>

enum hand_name {
    HAND_WORKER, /* reads and joins */
    HAND_CLERK,  /* looks things up in the store */
    HANDS
};

struct hand {
    pthread_t thread;
    struct bell bell; /* there is something to do, or it is to stop */
    bool started;     /* whoever opens and closes the desk knows */
    atomic_bool left;
};

struct dl_desk {
    struct dl_arena *arena;      /* copies of what dl_desk_open was given */
    struct dl_settings settings; /* as far as own_settings has them */
    struct dl_strs paths;
    bool stored;
    int64_t (*seconds)(void);

    struct queue queue;
    struct hand hands[HANDS];
    atomic_bool stop;
    struct bell gone;    /* rung by every thread that ends */
    atomic_int parties;  /* threads, and the taker; the last one out frees */
    atomic_uint settled; /* generations below this one are let go */
    atomic_bool drawn;   /* the taker had heads, all of them, and came back */
    atomic_bool begun;   /* the first heads are sent, and perhaps drawn */

    struct courier *courier; /* it fetches; NULL without a store */
    struct gallery *gallery; /* pictures; NULL: none was asked for */
    struct watch *watch;     /* NULL: nothing can be watched */

    pthread_mutex_t lock;      /* of what follows */
    struct basis *basis;       /* held; the newest, NULL until there is one */
    struct generation *coming; /* the next; others add to `early` */
    struct worker *worker;     /* of each the part that says so */
    struct clerk *clerk;       /* NULL without a store */

    unsigned handed; /* the taker's: round of the last library */
    enum { DRAW_NOTHING, DRAW_MORE, DRAW_NOW } drawing; /* the taker's: heads */
    struct dl_arena *taken; /* the taker's: of the last news */
};

/** Get a desk ready for threads, which may wake each other before all of them
 * are started. Errors: DL_ERR_IO. */
enum dl_status crew_init(struct dl_desk *desk, struct dl_error *err);

/** Start a thread. Errors: DL_ERR_LIMIT. */
enum dl_status crew_start(struct dl_desk *desk, enum hand_name name,
                          void (*work)(struct dl_desk *desk),
                          struct dl_error *err);
/** Say stop to all threads; they end soon after. */
void crew_dismiss(struct dl_desk *desk);
/** Stop all threads and let go of the desk. One that is in the middle of
 * something keeps what it needs and frees it when it is done. */
void crew_stop(struct dl_desk *desk);

/** Whether the desk closes: to be asked between two pieces of work. */
bool crew_stopped(const struct dl_desk *desk);
/** Wake a thread, after it has been given something to do. */
void crew_wake(struct dl_desk *desk, enum hand_name name);

/** Say something to the user. */
void crew_report(struct dl_desk *desk, const struct dl_error *fault);
void crew_tell(struct dl_desk *desk, struct dl_str text);

/** Show the last member of a generation that is being made. */
void crew_show(struct dl_desk *desk, const struct generation *made);

/** The newest basis, held for the caller; NULL when there is none. */
struct basis *crew_basis(struct dl_desk *desk);

#endif
