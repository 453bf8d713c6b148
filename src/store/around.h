/* Words in their context. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_AROUND_H
#define STORE_AROUND_H

#include "store/where.h"

/** A statement that looks up what stands around the words of `where`. */
struct sql around_new(struct dl_store *store, const struct where *where);
/** One line of the text of an article: around the words, if they stand in it,
 * else its beginning; empty when there is none, or after a fault. Sets all of
 * *out but its key. */
void around_take(struct sql *sql, const struct where *where, int64_t id,
                 struct dl_arena *arena, struct dl_find *out);

#endif
