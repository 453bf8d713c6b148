/* Windows of the list.
 *
 * Without a query a window costs as much far down the list as at its top: days
 * know how many articles they have, so the day in which it begins is found by
 * adding them up, and only the articles of that day are passed. */
/* SPDX-License-Identifier: ISC */
#include "store/rows.h"

#include "store/content.h"
#include "store/where.h"

const char rows_columns[] =
    "a.id, a.source, a.key_high, a.key_low, a.title, "
    "coalesce(o.name, s.title, ''), a.author, a.url, a.dated, a.day, "
    "a.seconds, a.zone, a.seen, a.listed, a.hash, a.versions, a.feeds, "
    "a.summary";
const char rows_joins[] = "LEFT JOIN outlets o ON o.id = a.outlet "
                          "LEFT JOIN sources s ON s.id = a.source";

struct dl_row
rows_take(struct sql *sql, struct dl_arena *arena)
{
    struct dl_row out = {.id = sql_take(sql)};
    out.source = sql_take(sql);
    out.key.high = (uint64_t)sql_take(sql);
    out.key.low = (uint64_t)sql_take(sql);
    out.title = sql_take_str(sql, arena);
    out.outlet = sql_take_str(sql, arena);
    out.author = sql_take_str(sql, arena);
    out.url = sql_take_str(sql, arena);
    out.published = content_take_stamp(sql);
    out.seen = sql_take(sql);
    out.listed = sql_take(sql);
    out.hash = (uint64_t)sql_take(sql);
    out.versions = (uint32_t)sql_take(sql);
    out.feeds = (uint32_t)sql_take(sql);
    out.summary = sql_take(sql) != 0;
    return out;
}

/* ---- a walk ---- */

static const char *
next_rows(struct dl_arena *scratch, const struct dl_walk *walk)
{
    return dl_arena_printf(
        scratch, "SELECT %s FROM articles a %s WHERE %s LIMIT ?", rows_columns,
        rows_joins,
        walk->numbered ? "a.id < ? ORDER BY a.id DESC"
                       : "(a.listed, a.id) < (?, ?) "
                         "ORDER BY a.listed DESC, a.id DESC");
}

enum dl_status
dl_store_walk(struct dl_store *store, struct dl_walk *walk, size_t most,
              void (*take)(void *context, const struct dl_row *row),
              void *context, size_t *taken, struct dl_error *err)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_walk here = *walk;
    struct sql sql = sql_new(store, next_rows(scratch, walk));
    size_t count = 0;
    if (!walk->numbered)
        sql_int(&sql, walk->listed);
    sql_int(&sql, walk->id);
    sql_int(&sql, (int64_t)most);
    for (; sql_row(&sql); count++) {
        struct dl_row row = rows_take(&sql, NULL);
        here.listed = row.listed;
        here.id = row.id;
        take(context, &row);
    }
    enum dl_status status = sql_end(&sql, err);
    dl_arena_free(scratch);
    *walk = here; /* also when it fails: these were taken */
    *taken = count;
    return status;
}

/* ---- windows ---- */

/* Where a window begins: in the list from this second on (or back), so many
 * articles further. */
struct start {
    int64_t listed;
    int64_t skip;
};

/* Find the day of a window's first row. False when it lies behind the end. */
static bool
find_start(struct dl_store *store, const struct dl_window *window,
           struct start *out)
{
    struct sql sql = sql_new(
        store, window->oldest_first
                   ? "SELECT day, articles FROM days ORDER BY day"
                   : "SELECT day, articles FROM days ORDER BY day DESC");
    int64_t skip = (int64_t)window->first;
    bool found = false;
    while (!found && sql_row(&sql)) {
        int64_t day = sql_take(&sql), count = sql_take(&sql);
        found = skip < count;
        if (!found)
            skip -= count;
        else
            *out = (struct start){
                (window->oldest_first ? day : day + 1) * 86400, skip};
    }
    return sql_end(&sql, NULL) == DL_OK && found;
}

const char *
rows_order(const struct dl_window *window)
{
    return window->oldest_first ? "a.listed, a.id" : "a.listed DESC, a.id DESC";
}

static enum dl_status
take_rows(struct dl_arena *arena, struct sql *sql, struct dl_rows *out,
          struct dl_error *err)
{
    while (sql_row(sql))
        DL_PUSH(arena, out, rows_take(sql, arena));
    return sql_end(sql, err);
}

/* Everything there is. */
static enum dl_status
all_rows(struct dl_arena *arena, struct dl_arena *scratch,
         struct dl_store *store, const struct dl_window *window,
         struct dl_rows *out, struct dl_error *err)
{
    struct start start;
    if (!window->count || !find_start(store, window, &start))
        return DL_OK;
    struct sql sql = sql_new(
        store,
        dl_arena_printf(scratch,
                        "SELECT %s FROM articles a %s WHERE a.listed "
                        "%s ? ORDER BY %s LIMIT ? OFFSET ?",
                        rows_columns, rows_joins,
                        window->oldest_first ? ">=" : "<", rows_order(window)));
    sql_int(&sql, start.listed);
    sql_int(&sql, (int64_t)window->count);
    sql_int(&sql, start.skip);
    return take_rows(arena, &sql, out, err);
}

const char *
rows_from(struct dl_arena *scratch, const struct where *where)
{
    if (!where->match)
        return dl_arena_printf(scratch, "FROM articles a WHERE %s", where->sql);
    if (where->only_match)
        return "FROM words WHERE words MATCH ?";
    return dl_arena_printf(scratch,
                           "FROM words CROSS JOIN articles a "
                           "ON a.id = words.rowid WHERE words MATCH ? AND %s",
                           where->sql);
}

void
rows_bind(struct sql *sql, const struct where *where)
{
    if (where->match)
        sql_str(sql, dl_str_from(where->match));
    where_bind(where, sql);
}

/* What a query holds for. The window is cut out by numbers alone; then its rows
 * are read. */
static enum dl_status
some_rows(struct dl_arena *arena, struct dl_arena *scratch,
          struct dl_store *store, const struct dl_window *window,
          struct where *where, struct dl_rows *out, struct dl_error *err)
{
    if (!window->count)
        return DL_OK;
    bool only_match = where->only_match;
    where->only_match = false; /* the order is that of the articles */
    struct sql sql = sql_new(
        store,
        dl_arena_printf(scratch,
                        "SELECT %s FROM articles a %s WHERE a.id IN "
                        "(SELECT a.id %s ORDER BY %s LIMIT ? OFFSET ?) "
                        "ORDER BY %s",
                        rows_columns, rows_joins, rows_from(scratch, where),
                        rows_order(window), rows_order(window)));
    where->only_match = only_match;
    rows_bind(&sql, where);
    sql_int(&sql, (int64_t)window->count);
    sql_int(&sql, (int64_t)window->first);
    return take_rows(arena, &sql, out, err);
}

enum dl_status
rows_count(struct dl_arena *scratch, struct dl_store *store,
           const struct dl_window *window, const struct where *where,
           size_t *out, struct dl_error *err)
{
    bool all = !window->query || window->query->groups.count == 0;
    const char *text = all && window->source
                           ? "SELECT articles FROM sources WHERE id = ?"
                       : all ? "SELECT total(articles) FROM days"
                             : dl_arena_printf(scratch, "SELECT count(*) %s",
                                               rows_from(scratch, where));
    struct sql sql = sql_new(store, text);
    rows_bind(&sql, where);
    size_t count = sql_row(&sql) ? (size_t)sql_take(&sql) : 0;
    enum dl_status status = sql_end(&sql, err);
    if (status == DL_OK)
        *out = count;
    return status;
}

enum dl_status
dl_store_rows(struct dl_arena *arena, struct dl_store *store,
              const struct dl_window *window, struct dl_rows *out,
              size_t *total, struct dl_error *err)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_rows rows = {NULL, 0, 0};
    struct where where;
    size_t count = 0;
    bool all =
        !window->source && (!window->query || window->query->groups.count == 0);
    where_build(scratch, window, &where);
    store->window = window;
    enum dl_status status = sql_run(store, "BEGIN", err);
    if (status == DL_OK)
        status =
            all ? all_rows(arena, scratch, store, window, &rows, err)
                : some_rows(arena, scratch, store, window, &where, &rows, err);
    if (status == DL_OK && total)
        status = rows_count(scratch, store, window, &where, &count, err);
    status = sql_commit(store, status, false, err);
    store->window = NULL;
    dl_arena_free(scratch);
    if (status == DL_OK) {
        *out = rows;
        if (total)
            *total = count;
    }
    return status;
}
