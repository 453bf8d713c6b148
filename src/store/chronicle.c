/* Entries of the timeline by week. What a week had goes when it is told anew,
 * in one transaction, so that whoever reads sees the one or the other. */
/* SPDX-License-Identifier: ISC */
#include <dateline/chronicle.h>

#include "store/rows.h"

#include <math.h>

enum { WEEK = 7 * 24 * 60 * 60, THOUSAND = 1000 };

int64_t
dl_chronicle_week(int64_t listed)
{
    return listed / WEEK - (listed % WEEK < 0);
}

enum dl_status
dl_store_week_due(struct dl_store *store, int64_t last, uint32_t version,
                  int64_t *week, bool *found, struct dl_error *err)
{
    struct sql sql =
        sql_new(store, "SELECT week FROM weeks WHERE week <= ? AND "
                       "version <> ? ORDER BY week DESC LIMIT 1");
    sql_int(&sql, last);
    sql_int(&sql, version);
    *found = sql_row(&sql);
    if (*found)
        *week = sql_take(&sql);
    return sql_end(&sql, err);
}

static enum dl_status
count_changes(struct dl_store *store, int64_t week, int64_t *out,
              struct dl_error *err)
{
    struct sql sql = sql_new(store, "SELECT changes FROM weeks WHERE week = ?");
    sql_int(&sql, week);
    *out = sql_row(&sql) ? sql_take(&sql) : 0;
    return sql_end(&sql, err);
}

static enum dl_status
take_week(struct dl_arena *arena, struct dl_store *store, int64_t week,
          struct dl_rows *out, struct dl_error *err)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct sql sql = sql_new(
        store, dl_arena_printf(scratch,
                               "SELECT %s FROM articles a %s WHERE a.listed "
                               ">= ? AND a.listed < ? "
                               "ORDER BY a.listed DESC, a.id DESC",
                               rows_columns, rows_joins));
    sql_int(&sql, week * WEEK);
    sql_int(&sql, (week + 1) * WEEK);
    while (sql_row(&sql))
        DL_PUSH(arena, out, rows_take(&sql, arena));
    enum dl_status status = sql_end(&sql, err);
    dl_arena_free(scratch);
    return status;
}

enum dl_status
dl_store_week(struct dl_arena *arena, struct dl_store *store, int64_t week,
              struct dl_rows *out, int64_t *changes, struct dl_error *err)
{
    enum dl_status status = sql_run(store, "BEGIN", err);
    if (status == DL_OK)
        status = count_changes(store, week, changes, err);
    if (status == DL_OK)
        status = take_week(arena, store, week, out, err);
    return sql_commit(store, status, false, err);
}

/* ---- put ---- */

/* What an entry is written with. */
struct pens {
    struct sql entry, teller, taker;
};

static void
put_entry(struct sql *sql, int64_t week, const struct dl_chronicled *entry)
{
    sql_again(sql);
    sql_int(sql, week);
    sql_int(sql, entry->when.from.n);
    sql_int(sql, entry->when.to.n);
    sql_int(sql, entry->when.grain);
    sql_int(sql, entry->placing);
    sql_int(sql, entry->certainty);
    sql_int(sql, llroundf(entry->score * THOUSAND));
    sql_int(sql, entry->sources);
    sql_int(sql, entry->outlets);
    sql_str(sql, entry->title);
    sql_str(sql, entry->why);
    sql_done(sql);
}

static void
put_tellers(struct sql *sql, int64_t id, const struct dl_chronicled *entry)
{
    for (size_t i = 0; i < entry->teller_count; i++) {
        sql_again(sql);
        sql_int(sql, id);
        sql_int(sql, (int64_t)i);
        sql_int(sql, entry->tellers[i].article);
        sql_int(sql, entry->tellers[i].event);
        sql_done(sql);
    }
}

static void
put_takers(struct sql *sql, int64_t id, const struct dl_chronicled *entry)
{
    for (size_t i = 0; i < entry->taker_count; i++) {
        sql_again(sql);
        sql_int(sql, id);
        sql_int(sql, (int64_t)i);
        sql_str(sql, entry->takers[i].kind);
        sql_str(sql, entry->takers[i].name);
        sql_done(sql);
    }
}

static enum dl_status
put_all(struct dl_store *store, int64_t week,
        const struct dl_chronicled *entries, size_t count, struct dl_error *err)
{
    struct pens pens = {
        sql_new(store, "INSERT INTO entries (week, first, last, grain, "
                       "placing, certainty, score, sources, outlets, title, "
                       "why) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        sql_new(store, "INSERT INTO tellers VALUES (?, ?, ?, ?)"),
        sql_new(store, "INSERT INTO takers VALUES (?, ?, ?, ?)"),
    };
    for (size_t i = 0; i < count; i++) {
        put_entry(&pens.entry, week, &entries[i]);
        int64_t id = sqlite3_last_insert_rowid(store->db);
        put_tellers(&pens.teller, id, &entries[i]);
        put_takers(&pens.taker, id, &entries[i]);
    }
    enum dl_status status = sql_end(&pens.entry, err);
    enum dl_status told = sql_end(&pens.teller, status == DL_OK ? err : NULL);
    status = status != DL_OK ? status : told;
    enum dl_status taken = sql_end(&pens.taker, status == DL_OK ? err : NULL);
    return status != DL_OK ? status : taken;
}

/* The week is as `version` told it, unless articles came meanwhile. */
static enum dl_status
close_week(struct dl_store *store, int64_t week, int64_t changes,
           uint32_t version, struct dl_error *err)
{
    struct sql sql = sql_new(store, "UPDATE weeks SET version = ? WHERE "
                                    "week = ? AND changes = ?");
    sql_int(&sql, version);
    sql_int(&sql, week);
    sql_int(&sql, changes);
    sql_done(&sql);
    return sql_end(&sql, err);
}

enum dl_status
dl_store_chronicle_put(struct dl_store *store, int64_t week, int64_t changes,
                       uint32_t version, const struct dl_chronicled *entries,
                       size_t count, struct dl_error *err)
{
    enum dl_status status = sql_begin(store, err);
    if (status != DL_OK)
        return status;
    struct sql sql = sql_new(store, "DELETE FROM entries WHERE week = ?");
    sql_int(&sql, week);
    sql_done(&sql);
    status = sql_end(&sql, err);
    if (status == DL_OK)
        status = put_all(store, week, entries, count, err);
    if (status == DL_OK)
        status = close_week(store, week, changes, version, err);
    return sql_commit(store, status, false, err);
}

/* ---- get ---- */

static struct dl_chronicled
take_entry(struct sql *sql, struct dl_arena *arena)
{
    struct dl_chronicled out = {.when.from.n = (int32_t)sql_take(sql)};
    out.when.to.n = (int32_t)sql_take(sql);
    out.when.grain = (enum dl_grain)sql_take(sql);
    out.placing = (int)sql_take(sql);
    out.certainty = (int)sql_take(sql);
    out.score = (float)sql_take(sql) / THOUSAND;
    out.sources = (uint32_t)sql_take(sql);
    out.outlets = (uint32_t)sql_take(sql);
    out.title = sql_take_str(sql, arena);
    out.why = sql_take_str(sql, arena);
    return out;
}

static void
take_tellers(struct sql *sql, struct dl_arena *arena, int64_t id,
             struct dl_chronicled *entry)
{
    struct {
        struct dl_teller *at;
        size_t count, room;
    } found = {NULL, 0, 0};
    sql_again(sql);
    sql_int(sql, id);
    while (sql_row(sql)) {
        struct dl_teller teller = {.article = sql_take(sql)};
        teller.event = (uint32_t)sql_take(sql);
        DL_PUSH(arena, &found, teller);
    }
    entry->tellers = found.at;
    entry->teller_count = found.count;
}

static void
take_takers(struct sql *sql, struct dl_arena *arena, int64_t id,
            struct dl_chronicled *entry)
{
    struct {
        struct dl_named *at;
        size_t count, room;
    } found = {NULL, 0, 0};
    sql_again(sql);
    sql_int(sql, id);
    while (sql_row(sql)) {
        struct dl_named taker = {.kind = sql_take_str(sql, arena)};
        taker.name = sql_take_str(sql, arena);
        DL_PUSH(arena, &found, taker);
    }
    entry->takers = found.at;
    entry->taker_count = found.count;
}

enum dl_status
dl_store_chronicle(struct dl_arena *arena, struct dl_store *store, int64_t last,
                   size_t most, struct dl_chronicle *out, struct dl_error *err)
{
    struct dl_chronicle found = {NULL, 0, 0};
    struct sql sql = sql_new(
        store, "SELECT id, first, last, grain, placing, certainty, score, "
               "sources, outlets, title, why FROM entries WHERE week <= ? "
               "ORDER BY score DESC, id LIMIT ?");
    struct sql tellers = sql_new(store, "SELECT article, event FROM tellers "
                                        "WHERE entry = ? ORDER BY place");
    struct sql takers = sql_new(store, "SELECT kind, name FROM takers "
                                       "WHERE entry = ? ORDER BY place");
    sql_int(&sql, last);
    sql_int(&sql, (int64_t)most);
    while (sql_row(&sql)) {
        int64_t id = sql_take(&sql);
        struct dl_chronicled entry = take_entry(&sql, arena);
        take_tellers(&tellers, arena, id, &entry);
        take_takers(&takers, arena, id, &entry);
        DL_PUSH(arena, &found, entry);
    }
    enum dl_status status = sql_end(&sql, err);
    enum dl_status told = sql_end(&tellers, status == DL_OK ? err : NULL);
    status = status != DL_OK ? status : told;
    enum dl_status taken = sql_end(&takers, status == DL_OK ? err : NULL);
    status = status != DL_OK ? status : taken;
    if (status == DL_OK)
        *out = found;
    return status;
}
