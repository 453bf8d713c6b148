/* One article: as it is, as it was, by its key, and who carries it. */
/* SPDX-License-Identifier: ISC */
#include "store/content.h"

static enum dl_status
missing(struct dl_store *store, const char *what, struct dl_error *err)
{
    return dl_error_set(err, DL_ERR_MISSING, store->path, 0, 0,
                        "there is no such %s in the store", what);
}

enum dl_status
dl_store_find(struct dl_store *store, struct dl_key key, int64_t *id,
              struct dl_error *err)
{
    struct sql sql = sql_new(
        store, "SELECT id FROM articles WHERE key_high = ? AND key_low = ?");
    sql_int(&sql, (int64_t)key.high);
    sql_int(&sql, (int64_t)key.low);
    int64_t found = sql_row(&sql) ? sql_take(&sql) : 0;
    enum dl_status status = sql_end(&sql, err);
    if (status != DL_OK)
        return status;
    if (!found)
        return missing(store, "article", err);
    *id = found;
    return DL_OK;
}

enum dl_status
dl_store_origin(struct dl_arena *arena, struct dl_store *store, int64_t id,
                struct dl_str *url, struct dl_error *err)
{
    struct sql sql = sql_new(store, "SELECT s.url FROM articles a JOIN sources "
                                    "s ON s.id = a.source WHERE a.id = ?");
    sql_int(&sql, id);
    bool found = sql_row(&sql);
    struct dl_str own = found ? sql_take_str(&sql, arena) : DL_STR("");
    enum dl_status status = sql_end(&sql, err);
    if (status == DL_OK && !found)
        return dl_error_set(err, DL_ERR_MISSING, store->path, 0, 0,
                            "there is no such article");
    if (status == DL_OK)
        *url = own;
    return status;
}

enum dl_status
dl_store_carriers(struct dl_arena *arena, struct dl_store *store, int64_t id,
                  struct dl_strs *out, struct dl_error *err)
{
    struct dl_strs found = {NULL, 0, 0};
    struct sql sql = sql_new(
        store, "SELECT s.title FROM (SELECT 0 AS place, source FROM articles "
               "WHERE id = ?1 UNION ALL SELECT rowid, source FROM carried "
               "WHERE article = ?1) c JOIN sources s ON s.id = c.source "
               "ORDER BY c.place");
    sql_int(&sql, id);
    while (sql_row(&sql))
        DL_PUSH(arena, &found, sql_take_str(&sql, arena));
    enum dl_status status = sql_end(&sql, err);
    if (status == DL_OK)
        *out = found;
    return status;
}

static struct dl_article *
take_article(struct sql *sql, struct dl_arena *arena)
{
    struct dl_article *out = DL_NEW(arena, struct dl_article);
    char key[DL_KEY_DIGITS + 1];
    struct dl_key read = {.high = (uint64_t)sql_take(sql)};
    read.low = (uint64_t)sql_take(sql);
    dl_key_print(read, key);
    out->id = dl_str_copy(arena, dl_str_from(key));
    out->title = sql_take_str(sql, arena);
    out->author = sql_take_str(sql, arena);
    out->url = sql_take_str(sql, arena);
    out->source = sql_take_str(sql, arena);
    out->feed = sql_take_str(sql, arena);
    content_split(arena, sql_take_str(sql, arena), &out->tags);
    struct dl_str links = sql_take_str(sql, arena);
    out->text = sql_take_str(sql, arena);
    content_split_links(arena, links, out->text, &out->links);
    out->published = content_take_stamp(sql);
    out->published_from =
        out->published.known ? DL_PUBLISHED_FEED : DL_PUBLISHED_NONE;
    out->published_why = sql_take_str(sql, arena).at;
    return out;
}

/* The newest version is in `texts`, all others in `versions`. */
static const char now_text[] =
    "SELECT t.key_high, t.key_low, t.title, t.author, t.url, "
    "coalesce(nullif(t.outlet, ''), s.title, ''), ifnull(s.url, ''), t.tags, "
    "t.links, t.text, t.dated, "
    "t.day, t.seconds, t.zone, t.why FROM texts t "
    "LEFT JOIN sources s ON s.id = t.source JOIN articles a "
    "ON a.id = t.article WHERE t.article = ?1 AND ?2 IN (0, a.versions)";
static const char then_text[] =
    "SELECT t.key_high, t.key_low, t.title, t.author, t.url, "
    "coalesce(nullif(t.outlet, ''), s.title, ''), ifnull(s.url, ''), t.tags, "
    "t.links, t.text, t.dated, "
    "t.day, t.seconds, t.zone, t.why FROM versions t "
    "LEFT JOIN sources s ON s.id = t.source "
    "WHERE t.article = ?1 AND t.number = ?2";

static enum dl_status
read_from(struct dl_arena *arena, struct dl_store *store, const char *text,
          int64_t id, uint32_t version, struct dl_article **out,
          struct dl_error *err)
{
    struct sql sql = sql_new(store, text);
    sql_int(&sql, id);
    sql_int(&sql, version);
    *out = sql_row(&sql) ? take_article(&sql, arena) : NULL;
    return sql_end(&sql, err);
}

enum dl_status
dl_store_article(struct dl_arena *arena, struct dl_store *store, int64_t id,
                 uint32_t version, struct dl_article **out,
                 struct dl_error *err)
{
    struct dl_article *found;
    enum dl_status status =
        read_from(arena, store, now_text, id, version, &found, err);
    if (status == DL_OK && !found)
        status = read_from(arena, store, then_text, id, version, &found, err);
    if (status != DL_OK)
        return status;
    if (!found)
        return missing(store, version ? "version of an article" : "article",
                       err);
    *out = found;
    return DL_OK;
}

enum dl_status
dl_store_versions(struct dl_arena *arena, struct dl_store *store, int64_t id,
                  struct dl_versions *out, struct dl_error *err)
{
    struct dl_versions found = {NULL, 0, 0};
    struct sql sql = sql_new(
        store, "SELECT title, text, seen FROM (SELECT number, title, text, "
               "seen FROM versions WHERE article = ?1 UNION ALL SELECT "
               "9223372036854775807, title, text, seen FROM texts "
               "WHERE article = ?1) ORDER BY number");
    sql_int(&sql, id);
    while (sql_row(&sql)) {
        struct dl_version version = {.title = sql_take_str(&sql, arena)};
        version.text = sql_take_str(&sql, arena);
        version.seen = sql_take(&sql);
        DL_PUSH(arena, &found, version);
    }
    enum dl_status status = sql_end(&sql, err);
    if (status != DL_OK)
        return status;
    if (found.count == 0)
        return missing(store, "article", err);
    *out = found;
    return DL_OK;
}
