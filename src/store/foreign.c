/* newsboat's cache.
 *
 * It is opened as a file that nobody changes, so that nothing is ever written
 * beside it, not even a lock. Whoever made the file may mean ill: only tables
 * are read, no views or functions of its own, and every text is bounded. */
/* SPDX-License-Identifier: ISC */
#include <dateline/foreign.h>

#include "store/file.h"
#include "store/sql.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

enum { CONTENT_MAX = 4000000 /* code points */ };

struct dl_foreign {
    struct dl_arena *arena;
    struct dl_store base; /* for sql.h; only `db` and `path` are used */
    const char *columns;  /* of rss_item, as dl_foreign_item wants them */
};

static const char magic[] = "SQLite format 3";

bool
dl_foreign_is_database(struct dl_str bytes)
{
    return bytes.bytes >= sizeof magic &&
           memcmp(bytes.at, magic, sizeof magic) == 0;
}

/* ---- faults ---- */

static enum dl_status
refuse(const struct dl_foreign *foreign, struct dl_error *err, const char *why)
{
    return dl_error_set(err, DL_ERR_STORE, foreign->base.path, 0, 0, "%s", why);
}

/* Close a statement. Unlike sql_end it leaves no note beside the file. */
static enum dl_status
finish(const struct dl_foreign *foreign, struct sql *sql, struct dl_error *err)
{
    int fault = sql->fault;
    sqlite3_finalize(sql->at);
    if (fault == SQLITE_OK)
        return DL_OK;
    if ((fault & 0xFF) == SQLITE_NOTADB)
        return refuse(foreign, err, "it is no database");
    if ((fault & 0xFF) == SQLITE_CORRUPT)
        return refuse(foreign, err, "the database is damaged");
    return refuse(foreign, err, sqlite3_errmsg(foreign->base.db));
}

/* ---- opening ---- */

/* A path as part of an address (RFC 3986, 2.1). */
static const char *
as_address(struct dl_arena *arena, const char *path)
{
    struct {
        char *at;
        size_t count, room;
    } out = {0};
    for (; *path; path++) {
        char code[4] = {*path, '\0'};
        if (strchr("%?#", *path))
            snprintf(code, sizeof code, "%%%02X", (unsigned char)*path);
        for (const char *at = code; *at; at++)
            DL_PUSH(arena, &out, *at);
    }
    return dl_arena_printf(arena, "file:%.*s?mode=ro&immutable=1",
                           (int)out.count, out.at);
}

static enum dl_status
connect_to(struct dl_foreign *foreign, struct dl_error *err)
{
    const char *address = as_address(foreign->arena, foreign->base.path);
    int code = sqlite3_open_v2(
        address, &foreign->base.db,
        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL);
    if (code != SQLITE_OK)
        return refuse(foreign, err, sqlite3_errstr(code));
    sqlite3_db_config(foreign->base.db, SQLITE_DBCONFIG_DEFENSIVE, 1,
                      (int *)NULL);
    sqlite3_db_config(foreign->base.db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0,
                      (int *)NULL);
    sqlite3_exec(foreign->base.db,
                 "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0", NULL,
                 NULL, NULL);
    return DL_OK;
}

/* What was being written when its program ended would be read half. */
static bool
is_at_rest(struct dl_foreign *foreign)
{
    static const char *const endings[] = {"-journal", "-wal"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        const char *beside = dl_arena_printf(foreign->arena, "%s%s",
                                             foreign->base.path, endings[i]);
        if (file_exists(beside))
            return false;
    }
    return true;
}

static bool
has_column(struct dl_foreign *foreign, const char *name)
{
    struct sql sql =
        sql_new(&foreign->base,
                "SELECT 1 FROM pragma_table_info('rss_item') WHERE name = ?");
    sql_str(&sql, dl_str_from(name));
    bool found = sql_row(&sql);
    sqlite3_finalize(sql.at);
    return found;
}

/* Columns that came with later versions have a value before them, too. */
static void
choose_columns(struct dl_foreign *foreign)
{
    static const struct {
        const char *name, *otherwise;
    } later[] = {{"flags", "''"},
                 {"deleted", "0"},
                 {"base", "''"},
                 {"content_mime_type", "''"}};
    const char *out =
        dl_arena_printf(foreign->arena,
                        "guid, url, title, author, pubDate, unread, CASE WHEN "
                        "length(content) > %d THEN '' ELSE content END",
                        CONTENT_MAX);
    for (size_t i = 0; i < sizeof later / sizeof *later; i++)
        out = dl_arena_printf(foreign->arena, "%s, %s", out,
                              has_column(foreign, later[i].name)
                                  ? later[i].name
                                  : later[i].otherwise);
    foreign->columns = out;
}

/* Both tables, and not something else under their names. */
static enum dl_status
check(struct dl_foreign *foreign, struct dl_error *err)
{
    struct sql sql = sql_new(&foreign->base,
                             "SELECT count(*) FROM sqlite_schema WHERE type = "
                             "'table' AND name IN ('rss_item', 'rss_feed') AND "
                             "sql NOT LIKE 'CREATE VIRTUAL%'");
    bool whole = sql_row(&sql) && sql_take(&sql) == 2;
    enum dl_status status = finish(foreign, &sql, err);
    if (status == DL_OK && !whole)
        return refuse(foreign, err, "this database is none of newsboat");
    return status;
}

static enum dl_status
open_at(struct dl_foreign *foreign, struct dl_error *err)
{
    const char *path = foreign->base.path;
    if (access(path, R_OK) != 0)
        return dl_error_set(err, errno == ENOENT ? DL_ERR_MISSING : DL_ERR_IO,
                            path, 0, 0, "%s", strerror(errno));
    if (!is_at_rest(foreign))
        return refuse(foreign, err,
                      "a write to it has not ended: start newsboat and quit "
                      "it again");
    enum dl_status status = connect_to(foreign, err);
    if (status == DL_OK)
        status = check(foreign, err);
    if (status == DL_OK)
        choose_columns(foreign);
    return status;
}

enum dl_status
dl_foreign_open(const char *path, struct dl_foreign **out, struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_foreign *foreign = DL_NEW(arena, struct dl_foreign);
    foreign->arena = arena;
    foreign->base = (struct dl_store){
        .path = dl_arena_copy(arena, path, strlen(path)), .lock = -1};
    enum dl_status status = open_at(foreign, err);
    if (status == DL_OK)
        *out = foreign;
    else
        dl_foreign_close(foreign);
    return status;
}

void
dl_foreign_close(struct dl_foreign *foreign)
{
    if (!foreign)
        return;
    sqlite3_close(foreign->base.db);
    dl_arena_free(foreign->arena);
}

/* ---- reading ---- */

enum dl_status
dl_foreign_feeds(struct dl_arena *arena, struct dl_foreign *foreign,
                 struct dl_foreign_feeds *out, struct dl_error *err)
{
    struct dl_foreign_feeds found = {NULL, 0, 0};
    struct sql sql = sql_new(
        &foreign->base,
        "SELECT rssurl, title, url FROM rss_feed UNION ALL "
        "SELECT DISTINCT feedurl, '', '' FROM rss_item "
        "WHERE feedurl NOT IN (SELECT rssurl FROM rss_feed) ORDER BY 1");
    while (sql_row(&sql)) {
        struct dl_foreign_feed feed = {.url = sql_take_str(&sql, arena)};
        feed.title = sql_take_str(&sql, arena);
        feed.site = sql_take_str(&sql, arena);
        DL_PUSH(arena, &found, feed);
    }
    *out = found;
    return finish(foreign, &sql, err);
}

enum dl_status
dl_foreign_ids(struct dl_arena *arena, struct dl_foreign *foreign,
               struct dl_str feed, struct dl_ids *out, struct dl_error *err)
{
    struct dl_ids found = {NULL, 0, 0};
    struct sql sql =
        sql_new(&foreign->base, "SELECT rowid FROM rss_item WHERE feedurl = ? "
                                "ORDER BY pubDate DESC, rowid DESC");
    sql_str(&sql, feed);
    while (sql_row(&sql))
        DL_PUSH(arena, &found, sql_take(&sql));
    *out = found;
    return finish(foreign, &sql, err);
}

enum dl_status
dl_foreign_item(struct dl_arena *arena, struct dl_foreign *foreign, int64_t id,
                struct dl_foreign_item *out, struct dl_error *err)
{
    struct sql sql = sql_new(
        &foreign->base,
        dl_arena_printf(arena, "SELECT %s FROM rss_item WHERE rowid = ?",
                        foreign->columns));
    sql_int(&sql, id);
    bool found = sql_row(&sql);
    if (found) {
        *out = (struct dl_foreign_item){.guid = sql_take_str(&sql, arena)};
        out->url = sql_take_str(&sql, arena);
        out->title = sql_take_str(&sql, arena);
        out->author = sql_take_str(&sql, arena);
        out->published = sql_take(&sql);
        out->read = sql_take(&sql) == 0;
        out->content = sql_take_str(&sql, arena);
        out->flagged = sql_take_str(&sql, arena).bytes > 0;
        out->deleted = sql_take(&sql) != 0;
        out->base = sql_take_str(&sql, arena);
        out->plain =
            dl_str_starts(sql_take_str(&sql, arena), DL_STR("text/plain"));
    }
    enum dl_status status = finish(foreign, &sql, err);
    if (status == DL_OK && !found)
        status = dl_error_set(err, DL_ERR_MISSING, foreign->base.path, 0, 0,
                              "there is no article %lld", (long long)id);
    return status;
}
