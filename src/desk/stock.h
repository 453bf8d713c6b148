/* The stored articles that are joined: the newest, and those that were wanted.
 * All of it belongs to the worker, but the last two. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_STOCK_H
#define DESK_STOCK_H

#include <dateline/recall.h>

#include "desk/crew.h"
#include "desk/parting.h"

struct stock;

/** Open a connection; NULL when there are no stored articles, or the store
 * cannot be opened, which whoever shows it reports. */
struct stock *stock_open(struct dl_desk *desk);
void stock_close(struct stock *stock);

/* With NULL for the stock none of these does anything. */

/** From now on this article belongs to it. */
void stock_want(struct stock *stock, int64_t stored);

/** Look up what belongs to it now; whether that is anything else than what
 * `newest` has. */
bool stock_look(struct stock *stock, const struct generation *newest);

/** A generation that is being made. */
struct gathering {
    struct dl_desk *desk;
    struct generation *made;
    struct basis *basis;
    struct dl_lattice *work;
    const struct partings *partings; /* what they touch is read again */
    bool anew;                       /* everything is */
};

/** Add what was looked up last: readings of the generation before and early
 * ones move, the others are read and shown. */
void stock_gather(struct stock *stock, const struct gathering *gathering);

/**
 * Put what the store has kept of other articles into the timeline of a library
 * that is made of `made`.
 */
void stock_extend(struct stock *stock, struct dl_desk *desk,
                  const struct generation *made);

/** Read one more article that the store has not read yet, newest first, or go
 * on telling weeks that are too old to be joined. False when there is nothing
 * more, until stock_look is called again. */
bool stock_catch_up(struct stock *stock, struct dl_desk *desk,
                    struct dl_lattice *work);

/** The hash of an article's title and text as they are now. Errors:
 * DL_ERR_MISSING. */
enum dl_status stock_hash(struct dl_store *store, int64_t stored, uint64_t *out,
                          struct dl_error *err);

/**
 * The reading of an article as it is now: the one that is kept, or a new one;
 * `hash` is that of its title and text.
 * Owner:  the caller frees the reading.
 * Errors: DL_ERR_MISSING.
 */
enum dl_status stock_read(const struct dl_recall *recall, int64_t stored,
                          uint64_t hash, struct dl_reading **out,
                          struct dl_error *err);

#endif
