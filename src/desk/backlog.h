/* Stored articles that nobody has read yet, since nobody was there when they
 * came: read one after the other, so that they are found by the names in them
 * and need not be read again when they are opened. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_BACKLOG_H
#define DESK_BACKLOG_H

#include <dateline/recall.h>

struct backlog;

struct backlog *backlog_new(void);
/** NULL is allowed. */
void backlog_free(struct backlog *backlog);

/** There may be something again. */
void backlog_wake(struct backlog *backlog);

/**
 * Read the newest one, and keep its reading and its names. False when there is
 * none, or nothing can be kept, until backlog_wake.
 * Cost:   of one article, and now and then of finding those that wait.
 */
bool backlog_step(struct backlog *backlog, const struct dl_recall *recall);

#endif
