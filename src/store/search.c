/* Full-text search: articles by rank, with the words in context.
 *
 * Context takes a look at the whole text, so it is made for the articles of the
 * window only, in a second step. */
/* SPDX-License-Identifier: ISC */
#include "store/around.h"
#include "store/rows.h"

static enum dl_status
add_around(struct dl_arena *arena, struct dl_store *store,
           const struct where *where, struct dl_hits *hits,
           struct dl_error *err)
{
    struct sql sql = around_new(store, where);
    for (size_t n = 0; n < hits->count; n++) {
        struct dl_hit *hit = &hits->at[n];
        struct dl_find find;
        around_take(&sql, where, hit->row.id, arena, &find);
        hit->around = find.around;
        hit->marks = find.marks;
        hit->mark_count = find.mark_count;
    }
    return sql_end(&sql, err);
}

/* Ranks first, rows for those of the window. */
static struct sql
ask_hits(struct dl_arena *scratch, struct dl_store *store,
         const struct dl_window *window, const struct where *where)
{
    const char *order = rows_order(window);
    const char *by = !where->match ? order
                     : where->only_match
                         ? "rank"
                         : dl_arena_printf(scratch, "rank, %s", order);
    struct sql sql = sql_new(
        store, dl_arena_printf(
                   scratch,
                   "SELECT %s, hit.rank FROM (SELECT %s AS id, %s AS rank %s "
                   "ORDER BY %s LIMIT ? OFFSET ?) hit "
                   "JOIN articles a ON a.id = hit.id %s "
                   "ORDER BY hit.rank, %s",
                   rows_columns,
                   where->only_match && where->match ? "words.rowid" : "a.id",
                   where->match ? "rank" : "0", rows_from(scratch, where), by,
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
        status = add_around(arena, store, &where, out, err);
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
