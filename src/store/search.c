/* Full-text search: articles by rank, with the words in context.
 *
 * Context takes a look at the whole text, so it is made for the articles of the
 * window only, in a second step. */
/* SPDX-License-Identifier: ISC */
#include "store/rows.h"
#include "store/where.h"

enum {
    AROUND_WORDS = 24, /* FTS5 allows 64 */
    AROUND_CHARS = 160 /* of the beginning, where no word is found */
};

/* FTS5 puts these around what it found; clean text has neither. */
enum { MARK_BEGIN = '\x01', MARK_END = '\x02' };

/* Cut the marks out of `text` and remember where they stood; one line. */
static void
read_marks(struct dl_arena *arena, struct dl_str text, struct dl_hit *hit)
{
    struct {
        struct dl_span *at;
        size_t count, room;
    } marks = {NULL, 0, 0};
    char *out = dl_arena_alloc(arena, text.bytes + 1);
    struct dl_span span = {0, 0};
    uint32_t bytes = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        char c = text.at[i];
        if (c == MARK_BEGIN) {
            span.start = bytes;
        } else if (c == MARK_END) {
            span.end = bytes;
            if (span.start < span.end)
                DL_PUSH(arena, &marks, span);
            span.start = span.end;
        } else if (c != '\n' || (bytes && out[bytes - 1] != ' ')) {
            out[bytes++] = c == '\n' ? ' ' : c;
        }
    }
    hit->around = (struct dl_str){out, bytes};
    hit->marks = marks.at;
    hit->mark_count = marks.count;
}

/* The text around the words, if they stand in it, else its beginning. */
static struct sql
ask_around(struct dl_store *store, const char *marks)
{
    struct sql sql = sql_new(
        store,
        marks ? "SELECT snippet(words, 1, char(1), char(2), '…', ?1) "
                "FROM words WHERE words MATCH ?2 AND rowid = ?3 UNION ALL "
                "SELECT substr(text, 1, ?4) FROM texts WHERE article = ?3"
              : "SELECT substr(text, 1, ?4) FROM texts WHERE article = ?3");
    return sql;
}

static void
bind_around(struct sql *sql, const char *marks, int64_t id)
{
    if (!sql->at)
        return;
    sqlite3_bind_int(sql->at, 1, AROUND_WORDS);
    sqlite3_bind_text(sql->at, 2, marks ? marks : "", -1, SQLITE_STATIC);
    sqlite3_bind_int64(sql->at, 3, id);
    sqlite3_bind_int(sql->at, 4, AROUND_CHARS);
}

static enum dl_status
add_around(struct dl_arena *arena, struct dl_store *store,
           const struct where *where, struct dl_hits *hits,
           struct dl_error *err)
{
    struct sql sql = ask_around(store, where->marks);
    for (size_t i = 0; i < hits->count && sql.fault == SQLITE_OK; i++) {
        sql_again(&sql);
        bind_around(&sql, where->marks, hits->at[i].row.id);
        if (sql_row(&sql))
            read_marks(arena, sql_take_str(&sql, arena), &hits->at[i]);
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
