/* Asks on their way to the helper, and orders to give some of them up.
 *
 * Tickets are numbers in a row, so the errand of a ticket is found by its place
 * in a list, and they are sent in that order: all before a certain place have
 * been sent. Ten thousand feeds asked at once cost ten thousand steps. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_ASKS_H
#define DESK_ASKS_H

#include <dateline/wire.h>

/** An ask that has no outcome yet; or, without a ticket of its own, an order to
 * give up another, which ends when it is sent. */
struct errand {
    struct dl_arena *arena; /* of the record and of this */
    struct errand *next;    /* of orders */
    struct dl_str record;
    size_t sent; /* bytes of the record */
    uint32_t ticket;
    bool suspected; /* it was under way when a process died */
};

struct asks {
    uint32_t first;     /* ticket of the first errand in the list */
    struct errand **at; /* NULL: it has its outcome */
    size_t count, room;
    size_t unsent;   /* the first that is not sent whole, or a later one */
    size_t open;     /* errands without an outcome */
    size_t begun;    /* of them those of which anything was sent */
    size_t suspects; /* of them those that are suspected */
    size_t most;     /* that may be begun at once while there are any */
    struct errand *orders; /* not sent whole, the last first */
};

/** Nothing is asked yet. */
#define ASKS_NONE ((struct asks){.first = 1, .most = SIZE_MAX})
/** All of them are forgotten. */
void asks_free(struct asks *asks);

/** Add an ask; returns its ticket. The list lives in `arena`. */
uint32_t asks_add(struct asks *asks, struct dl_arena *arena,
                  const struct dl_ask *ask);
/** Add the order to give up the ask with this ticket. */
void asks_order(struct asks *asks, uint32_t ticket);
/** The errand of a ticket; NULL: it has ended, or never was. */
struct errand *asks_at(const struct asks *asks, uint32_t ticket);
/** It has its outcome. */
void asks_end(struct asks *asks, struct errand *errand);

/** The next that has bytes to send; NULL: none may be. What is begun goes on
 * before anything else begins. */
struct errand *asks_next(struct asks *asks);
/** So many more bytes of it have been sent. */
void asks_sent(struct asks *asks, struct errand *errand, size_t bytes);

/** Who was asked is dead: orders are forgotten, and from now on at most half as
 * many as were under way may be at once while any is suspected. */
void asks_rewind(struct asks *asks);
/** What was under way then is asked again, and suspected. */
void asks_suspect(struct asks *asks, struct errand *errand);

#endif
