/* Words in their context. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_AROUND_H
#define STORE_AROUND_H

#include "store/where.h"

/** One line of the text of each of these articles: around the words of `where`,
 * if they stand in it, else its beginning; empty when there is none. Sets all
 * of them in `out` but their keys. Owner: strings live in `arena`. Cost:   of
 * these articles; with the beginning of a word, of all that have one such. */
enum dl_status around_look(struct dl_arena *arena, struct dl_store *store,
                           const struct where *where, const struct dl_ids *ids,
                           struct dl_find *out, struct dl_error *err);

#endif
