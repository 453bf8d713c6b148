/* All stored articles as the list shows them, known by their number in the
 * store. Heads are never freed or changed: who has one may keep it as long as
 * the desk is open. Every thread may ask. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_HEADS_H
#define DESK_HEADS_H

#include <dateline/news.h>

struct heads;

struct heads *heads_new(void);
void heads_free(struct heads *heads);

/** The feeds are known from now on by what `sources` says. */
void heads_sources(struct heads *heads, const struct dl_sources *sources);

/**
 * Take a row. Returns its head when it is new, or anything that shows has
 * changed; else NULL.
 * Owner:  nothing of `row` is borrowed.
 */
const struct dl_head *heads_take(struct heads *heads, const struct dl_row *row);

struct head_list {
    const struct dl_head **at;
    size_t count, room;
};

/** All rows are taken from now on, ... */
void heads_walk(struct heads *heads);
/** ... and have been: those heads that were not among them are of articles that
 * the store has no more, and are found no more. Appends them to `out`. */
void heads_missed(struct heads *heads, struct dl_arena *arena,
                  struct head_list *out);

/** The head of an article; NULL when there is none. */
const struct dl_head *heads_find(struct heads *heads, int64_t stored);

/** Bytes held, for tests of memory. */
size_t heads_bytes(struct heads *heads);

#endif
