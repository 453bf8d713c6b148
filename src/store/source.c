/* Feeds as they are kept, and hosts that want to be left alone. */
/* SPDX-License-Identifier: ISC */
#include "store/sql.h"

static struct dl_source
take_source(struct sql *sql, struct dl_arena *arena)
{
    struct dl_source out = {.id = sql_take(sql)};
    out.url = sql_take_str(sql, arena);
    out.at = sql_take_str(sql, arena);
    out.title = sql_take_str(sql, arena);
    out.site = sql_take_str(sql, arena);
    out.etag = sql_take_str(sql, arena);
    out.since = sql_take_str(sql, arena);
    out.added = sql_take(sql);
    out.tried = sql_take(sql);
    out.fetched = sql_take(sql);
    out.next = sql_take(sql);
    out.moved = sql_take(sql);
    out.moving = sql_take_str(sql, arena);
    int64_t reply = sql_take(sql);
    out.reply = reply >= 0 && reply < DL_REPLY_COUNT ? (enum dl_reply)reply
                                                     : DL_REPLY_UNREADABLE;
    out.http = (int)sql_take(sql);
    out.text = sql_take_str(sql, arena);
    out.failures = (uint32_t)sql_take(sql);
    out.gone = sql_take(sql) != 0;
    out.articles = (uint32_t)sql_take(sql);
    return out;
}

enum dl_status
dl_store_sources(struct dl_arena *arena, struct dl_store *store,
                 struct dl_sources *out, struct dl_error *err)
{
    struct dl_sources found = {NULL, 0, 0};
    struct sql sql = sql_new(
        store,
        "SELECT id, url, at, title, site, etag, since, added, tried, fetched, "
        "next, moved, moving, reply, http, text, failures, gone, articles "
        "FROM sources ORDER BY title COLLATE NOCASE, url");
    while (sql_row(&sql))
        DL_PUSH(arena, &found, take_source(&sql, arena));
    enum dl_status status = sql_end(&sql, err);
    if (status == DL_OK)
        *out = found;
    return status;
}

static const char put_text[] =
    "INSERT INTO sources (url, at, title, site, etag, since, added, tried, "
    "fetched, next, moved, moving, reply, http, text, failures, gone) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (url) DO UPDATE SET at = excluded.at, "
    "title = excluded.title, site = excluded.site, etag = excluded.etag, "
    "since = excluded.since, added = excluded.added, tried = excluded.tried, "
    "fetched = excluded.fetched, next = excluded.next, "
    "moved = excluded.moved, moving = excluded.moving, "
    "reply = excluded.reply, http = excluded.http, text = excluded.text, "
    "failures = excluded.failures, gone = excluded.gone";

static void
put_source(struct sql *sql, const struct dl_source *source)
{
    sql_str(sql, source->url);
    sql_str(sql, source->at);
    sql_str(sql, source->title);
    sql_str(sql, source->site);
    sql_str(sql, source->etag);
    sql_str(sql, source->since);
    sql_int(sql, source->added);
    sql_int(sql, source->tried);
    sql_int(sql, source->fetched);
    sql_int(sql, source->next);
    sql_int(sql, source->moved);
    sql_str(sql, source->moving);
    sql_int(sql, source->reply);
    sql_int(sql, source->http);
    sql_str(sql, source->text);
    sql_int(sql, source->failures);
    sql_int(sql, source->gone);
}

enum dl_status
dl_store_source_put(struct dl_store *store, struct dl_source *source,
                    struct dl_error *err)
{
    enum dl_status status = sql_begin(store, err);
    if (status != DL_OK)
        return status;
    struct sql sql = sql_new(store, put_text);
    put_source(&sql, source);
    sql_done(&sql);
    status = sql_end(&sql, err);
    struct sql ask =
        sql_new(store, "SELECT id, articles FROM sources WHERE url = ?");
    sql_str(&ask, source->url);
    int64_t id = 0, articles = 0;
    if (status == DL_OK && sql_row(&ask)) {
        id = sql_take(&ask);
        articles = sql_take(&ask);
    }
    enum dl_status asked = sql_end(&ask, err);
    status = sql_commit(store, status == DL_OK ? asked : status, true, err);
    if (status == DL_OK) {
        source->id = id;
        source->articles = (uint32_t)articles;
    }
    return status;
}

enum dl_status
dl_store_revive(struct dl_store *store, struct dl_str url, bool *done,
                struct dl_error *err)
{
    enum dl_status status = sql_begin(store, err);
    if (status != DL_OK)
        return status;
    int before = sqlite3_total_changes(store->db);
    struct sql sql = sql_new(store, "UPDATE sources SET gone = 0, next = 0 "
                                    "WHERE url = ? AND gone");
    sql_str(&sql, url);
    sql_done(&sql);
    *done = sqlite3_total_changes(store->db) != before;
    return sql_commit(store, sql_end(&sql, err), *done, err);
}

enum dl_status
dl_store_hold(struct dl_store *store, struct dl_str host, int64_t until,
              struct dl_error *err)
{
    struct sql sql = sql_new(store, "INSERT INTO holds (host, until) "
                                    "VALUES (lower(?), ?) ON CONFLICT (host) "
                                    "DO UPDATE SET until = excluded.until");
    sql_str(&sql, host);
    sql_int(&sql, until);
    sql_done(&sql);
    return sql_end(&sql, err);
}

enum dl_status
dl_store_held(struct dl_store *store, struct dl_str host, int64_t *until,
              struct dl_error *err)
{
    struct sql sql =
        sql_new(store, "SELECT until FROM holds WHERE host = lower(?)");
    sql_str(&sql, host);
    int64_t found = sql_row(&sql) ? sql_take(&sql) : 0;
    enum dl_status status = sql_end(&sql, err);
    if (status == DL_OK)
        *until = found;
    return status;
}
