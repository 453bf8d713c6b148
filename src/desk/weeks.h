/* Weeks of the store that are too old to be joined with what is new: each is
 * joined by itself when nobody waits for anything, and what it tells is
 * kept. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_WEEKS_H
#define DESK_WEEKS_H

#include <dateline/recall.h>

struct weeks;

struct weeks *weeks_new(void);
/** NULL is allowed. */
void weeks_free(struct weeks *weeks);

/** There may be something to do again: articles listed before second `before`
 * are to be told. What was begun is given up. */
void weeks_wake(struct weeks *weeks, int64_t before);

/**
 * Do a little more: read an article, or join those of a week and keep what they
 * tell. False when all is told, or nothing can be kept, until weeks_wake.
 * *told: what is kept has changed.
 * Cost:   of one article; now and then that of joining some hundreds.
 */
bool weeks_step(struct weeks *weeks, const struct dl_recall *recall,
                bool *told);

#endif
