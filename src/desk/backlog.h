/* Stored articles that nobody has read yet, since nobody was there when they
 * came: read one after the other, so that they are found by the names in
 * them. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_BACKLOG_H
#define DESK_BACKLOG_H

#include <dateline/store.h>

#include "desk/generation.h"

struct backlog;

/** `store` is borrowed. */
struct backlog *backlog_new(struct dl_store *store);
/** NULL is allowed. */
void backlog_free(struct backlog *backlog);

/** There may be something again. */
void backlog_wake(struct backlog *backlog);

/**
 * Read the newest one, and keep its names; a reading of `newest` (may be NULL)
 * is used if there is one. False when there is none, or nothing can be kept,
 * until backlog_wake.
 * Cost:   of one article, and now and then of all that are left.
 */
bool backlog_step(struct backlog *backlog, const struct basis *basis,
                  const struct generation *newest, struct dl_lattice *work);

#endif
