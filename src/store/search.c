/* Full-text search: articles by rank, with the words in context.
 *
 * Context takes a look at the whole text, so it is made for the articles of the
 * window only, in a second step. */
/* SPDX-License-Identifier: ISC */
#include "store/around.h"
#include "store/rows.h"

static enum dl_status
add_around(struct dl_arena *arena, struct dl_arena *scratch,
           struct dl_store *store, const struct where *where,
           struct dl_hits *hits, struct dl_error *err)
{
    struct dl_ids ids = {NULL, 0, 0};
    struct dl_find *finds = DL_ARRAY(scratch, hits->count + 1, struct dl_find);
    for (size_t i = 0; i < hits->count; i++)
        DL_PUSH(scratch, &ids, hits->at[i].row.id);
    enum dl_status status = around_look(arena, store, where, &ids, finds, err);
    for (size_t i = 0; i < hits->count; i++) {
        hits->at[i].around = finds[i].around;
        hits->at[i].marks = finds[i].marks;
        hits->at[i].mark_count = finds[i].mark_count;
    }
    return status;
}

/* The weights of title, text, author and tags. By the column `rank` FTS5 sorts
 * all that it has found; by a function the best alone are kept. */
static const char rank[] = "bm25(words, 4.0, 1.0, 2.0, 2.0)";

/* Ranks first, rows for those of the window. */
static struct sql
ask_hits(struct dl_arena *scratch, struct dl_store *store,
         const struct dl_window *window, const struct where *where)
{
    const char *order = rows_order(window);
    const char *by = !where->match ? order
                     : where->only_match
                         ? "2"
                         : dl_arena_printf(scratch, "2, %s", order);
    struct sql sql = sql_new(
        store, dl_arena_printf(
                   scratch,
                   "SELECT %s, hit.rank FROM (SELECT %s AS id, %s AS rank %s "
                   "ORDER BY %s LIMIT ? OFFSET ?) hit "
                   "JOIN articles a ON a.id = hit.id %s "
                   "ORDER BY hit.rank, %s",
                   rows_columns,
                   where->only_match && where->match ? "words.rowid" : "a.id",
                   where->match ? rank : "0", rows_from(scratch, where), by,
                   rows_joins, order));
    rows_bind(&sql, where);
    sql_int(&sql, (int64_t)window->count);
    sql_int(&sql, (int64_t)window->first);
    return sql;
}

static enum dl_status
find_hits(struct dl_arena *arena, struct dl_store *store,
          const struct dl_window *window, struct dl_hits *out,
          struct dl_error *err)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct where where;
    where_build(scratch, window, &where);
    struct sql sql = ask_hits(scratch, store, window, &where);
    while (sql_row(&sql)) {
        struct dl_hit hit = {.row = rows_take(&sql, arena)};
        hit.rank = sqlite3_column_double(sql.at, sql.taken);
        DL_PUSH(arena, out, hit);
    }
    enum dl_status status = sql_end(&sql, err);
    if (status == DL_OK)
        status = add_around(arena, scratch, store, &where, out, err);
    if (status == DL_OK)
        status = rows_count(scratch, store, window, &where, &out->total, err);
    dl_arena_free(scratch);
    return status;
}

enum dl_status
dl_store_search(struct dl_arena *arena, struct dl_store *store,
                const struct dl_window *window, struct dl_hits *out,
                struct dl_error *err)
{
    struct dl_hits hits = {NULL, 0, 0, 0};
    store->window = window;
    enum dl_status status = sql_run(store, "BEGIN", err);
    if (status == DL_OK)
        status = sql_commit(store, find_hits(arena, store, window, &hits, err),
                            false, err);
    store->window = NULL;
    if (status == DL_OK)
        *out = hits;
    return status;
}
