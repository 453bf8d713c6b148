/* What was computed of articles: readings by their hash, names for entity:,
 * and the number that tells whether anything has changed. */
/* SPDX-License-Identifier: ISC */
#include "store/sql.h"

enum dl_status
dl_store_cache_put(struct dl_store *store, uint64_t hash, uint32_t version,
                   struct dl_str bytes, struct dl_error *err)
{
    struct sql sql =
        sql_new(store, "INSERT OR REPLACE INTO cache (hash, version, bytes) "
                       "VALUES (?, ?, ?)");
    sql_int(&sql, (int64_t)hash);
    sql_int(&sql, version);
    sql_blob(&sql, bytes);
    sql_done(&sql);
    return sql_end(&sql, err);
}

enum dl_status
dl_store_cache_get(struct dl_arena *arena, struct dl_store *store,
                   uint64_t hash, uint32_t version, struct dl_str *out,
                   struct dl_error *err)
{
    struct dl_str found = DL_STR("");
    struct sql sql = sql_new(
        store, "SELECT bytes FROM cache WHERE hash = ? AND version = ?");
    sql_int(&sql, (int64_t)hash);
    sql_int(&sql, version);
    if (sql_row(&sql))
        found = sql_take_str(&sql, arena);
    enum dl_status status = sql_end(&sql, err);
    if (status == DL_OK)
        *out = found;
    return status;
}

enum dl_status
dl_store_relax(struct dl_store *store, struct dl_error *err)
{
    return sql_run(store, "PRAGMA synchronous = NORMAL", err);
}

/* ---- names ---- */

/* The number that one of the two tables of words has for `word`. */
struct words {
    struct sql ask, add;
    struct dl_store *store;
};

static int64_t
number_of(struct words *words, struct dl_str word)
{
    sql_again(&words->ask);
    sql_str(&words->ask, word);
    if (sql_row(&words->ask))
        return sql_take(&words->ask);
    sql_again(&words->add);
    sql_str(&words->add, word);
    sql_done(&words->add);
    return sqlite3_last_insert_rowid(words->store->db);
}

static enum dl_status
words_end(struct words *words, enum dl_status status, struct dl_error *err)
{
    enum dl_status asked = sql_end(&words->ask, err);
    enum dl_status added = sql_end(&words->add, err);
    return status != DL_OK ? status : asked != DL_OK ? asked : added;
}

static enum dl_status
add_names(struct dl_store *store, int64_t article, const struct dl_named *names,
          size_t count, struct dl_error *err)
{
    struct words kinds = {sql_new(store, "SELECT id FROM kinds WHERE name = ?"),
                          sql_new(store, "INSERT INTO kinds (name) VALUES (?)"),
                          store};
    struct words words = {sql_new(store, "SELECT id FROM names WHERE name = ?"),
                          sql_new(store, "INSERT INTO names (name) VALUES (?)"),
                          store};
    struct sql sql = sql_new(store, "INSERT OR IGNORE INTO named VALUES "
                                    "(?, ?, ?)");
    for (size_t i = 0; i < count; i++) {
        int64_t kind = number_of(&kinds, names[i].kind);
        int64_t name = number_of(&words, names[i].name);
        sql_again(&sql);
        sql_int(&sql, article);
        sql_int(&sql, kind);
        sql_int(&sql, name);
        sql_done(&sql);
    }
    enum dl_status status = sql_end(&sql, err);
    status = words_end(&kinds, status, err);
    return words_end(&words, status, err);
}

/* One statement with an article's number and another. */
static enum dl_status
run_with(struct dl_store *store, const char *text, int64_t a, int64_t b,
         struct dl_error *err)
{
    struct sql sql = sql_new(store, text);
    sql_int(&sql, a);
    if (sqlite3_bind_parameter_count(sql.at) > 1)
        sql_int(&sql, b);
    sql_done(&sql);
    return sql_end(&sql, err);
}

enum dl_status
dl_store_names(struct dl_store *store, int64_t article, uint32_t version,
               const struct dl_named *names, size_t count, struct dl_error *err)
{
    enum dl_status status = sql_begin(store, err);
    if (status != DL_OK)
        return status;
    status =
        run_with(store, "DELETE FROM named WHERE article = ?", article, 0, err);
    if (status == DL_OK)
        status = add_names(store, article, names, count, err);
    if (status == DL_OK)
        status = run_with(store,
                          "UPDATE articles SET analysed = ?2 "
                          "WHERE id = ?1",
                          article, version, err);
    return sql_commit(store, status, false, err);
}

enum dl_status
dl_store_pending(struct dl_arena *arena, struct dl_store *store,
                 uint32_t version, size_t limit, struct dl_ids *out,
                 struct dl_error *err)
{
    struct dl_ids found = {NULL, 0, 0};
    struct sql sql = sql_new(
        store, "SELECT id FROM articles WHERE analysed < ?1 OR analysed > ?1 "
               "ORDER BY listed DESC, id DESC LIMIT ?2");
    sql_int(&sql, version);
    sql_int(&sql, (int64_t)limit);
    while (sql_row(&sql))
        DL_PUSH(arena, &found, sql_take(&sql));
    enum dl_status status = sql_end(&sql, err);
    if (status == DL_OK)
        *out = found;
    return status;
}

enum dl_status
dl_store_generation(struct dl_store *store, int64_t *out, struct dl_error *err)
{
    struct sql sql = sql_new(store, "SELECT generation FROM state");
    int64_t found = sql_row(&sql) ? sql_take(&sql) : 0;
    enum dl_status status = sql_end(&sql, err);
    if (status == DL_OK)
        *out = found;
    return status;
}
