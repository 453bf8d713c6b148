/* The thread that looks things up in the store: heads for the list, articles
 * that somebody waits for, searches. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_CLERK_H
#define DESK_CLERK_H

#include "desk/crew.h"

struct clerk;

struct clerk *clerk_new(void);
/** Free it, with all heads; its thread has ended. NULL is allowed. */
void clerk_free(struct clerk *clerk);

/** The thread: sends all heads, then does what it is asked to. */
void clerk_run(struct dl_desk *desk);

/* Asked by other threads, without the lock. */

/** Somebody, perhaps another process, may have written to the store: send what
 * is new. Costs next to nothing when nothing is. */
void clerk_look(struct dl_desk *desk);
/** Read this article before all else. */
void clerk_want(struct dl_desk *desk, struct dl_key key);
/** Search, and forget about the search before. */
void clerk_find(struct dl_desk *desk, const struct dl_desk_query *query);

/** Whether the heads of all articles have been sent; a join is asked for when
 * the last one is. */
bool clerk_has_listed(const struct dl_desk *desk);
/** The head of an article; NULL when none has been sent. */
const struct dl_head *clerk_head(struct dl_desk *desk, int64_t stored);

#endif
