/* Rows of the list, as they come out of statements. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_ROWS_H
#define STORE_ROWS_H

#include "store/where.h"

/** The columns of a row, of articles `a`, their outlets and sources. */
extern const char rows_columns[];
extern const char rows_joins[];
/** One row of them. */
struct dl_row rows_take(struct sql *sql, struct dl_arena *arena);

/** The order of the list. */
const char *rows_order(const struct dl_window *window);
/** What a statement goes through to find the articles of a window, up to its
 * conditions. With words, they lead: SQLite must not walk the list and ask for
 * each article. */
const char *rows_from(struct dl_arena *scratch, const struct where *where);
/** Bind what stands in that, and in the conditions. */
void rows_bind(struct sql *sql, const struct where *where);

/** How many articles a window is cut from. `where` is what it asks for. */
enum dl_status rows_count(struct dl_arena *scratch, struct dl_store *store,
                          const struct dl_window *window,
                          const struct where *where, size_t *out,
                          struct dl_error *err);

#endif
