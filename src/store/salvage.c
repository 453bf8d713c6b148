/* What can be read of a damaged store.
 *
 * A table is a tree whose leaves hold rows by their number. A page that is lost
 * ends a walk through it, so a table is walked from both ends towards the
 * damage, and what lies between the two walks is asked for number by number:
 * each question goes down the tree another way. The full text, names and
 * readings are not copied but computed. */
/* SPDX-License-Identifier: ISC */
#include "store/salvage.h"

#include "store/damage.h"
#include "store/file.h"
#include "store/graft.h"

#include <dateline/text.h>

enum {
    NUMBER_MAX = 1 << 30, /* a greater number of a row was not ours */
    GAP_MAX = 1 << 20     /* numbers asked one by one */
};

static const char *const tables[] = {"sources",  "holds",    "outlets",
                                     "articles", "carried",  "shared",
                                     "texts",    "versions", "state"};

static const char repairs[] = {
#include "store/salvage.inc"
    '\0'};

/* A table that is being copied. */
struct copy {
    struct dl_store *store;
    struct dl_arena *arena; /* of this table */
    const char *table, *columns, *values;
    enum dl_status status; /* of writing */
    struct dl_error *err;
};

/* The columns that both tables have; false when there are none. */
static bool
find_columns(struct copy *copy)
{
    struct sql sql =
        sql_new(copy->store, "SELECT name FROM pragma_table_info(?1, 'main') "
                             "WHERE name IN (SELECT name FROM "
                             "pragma_table_info(?1, 'old')) ORDER BY cid");
    sql_str(&sql, dl_str_from(copy->table));
    copy->columns = copy->values = NULL;
    while (sql_row(&sql)) {
        struct dl_str name = sql_take_str(&sql, copy->arena);
        bool first = !copy->columns;
        copy->columns = first ? name.at
                              : dl_arena_printf(copy->arena, "%s, %s",
                                                copy->columns, name.at);
        copy->values =
            first ? "?" : dl_arena_printf(copy->arena, "%s, ?", copy->values);
    }
    return sql_end(&sql, NULL) == DL_OK && copy->columns;
}

/* Bytes of a broken page may be taken for a text: none reaches a screen. */
static void
put_value(struct sql *write, sqlite3_stmt *from, int column,
          struct dl_arena *scratch)
{
    struct dl_str clean;
    struct dl_str text = {(const char *)sqlite3_column_blob(from, column),
                          (size_t)sqlite3_column_bytes(from, column)};
    switch (sqlite3_column_type(from, column)) {
    case SQLITE_NULL:
        sql_null(write);
        break;
    case SQLITE_INTEGER:
        sql_int(write, sqlite3_column_int64(from, column));
        break;
    default:
        if (!text.at || dl_text_clean(scratch, text, &clean, NULL) != DL_OK)
            clean = DL_STR("");
        sql_str(write, clean);
    }
}

/* A row, from the second column on. A row that does not fit is left out. */
static void
copy_row(struct copy *copy, struct sql *read, struct sql *write)
{
    struct dl_arena *scratch = dl_arena_new(0);
    int count = sqlite3_column_count(read->at);
    sql_again(write);
    for (int i = 1; i < count; i++)
        put_value(write, read->at, i, scratch);
    sql_done(write);
    dl_arena_free(scratch);
    if (write->fault != SQLITE_OK)
        copy->status = sql_fail(copy->store, write->fault, copy->err);
}

/* Copy the rows that `which` gives of the number `*last`, which moves with
 * them. True when the end was reached and nothing was broken. */
static bool
copy_rows(struct copy *copy, const char *which, int64_t *last)
{
    struct sql read = sql_new(
        copy->store,
        dl_arena_printf(copy->arena, "SELECT rowid, %s FROM old.%s WHERE %s",
                        copy->columns, copy->table, which));
    struct sql write = sql_new(
        copy->store, dl_arena_printf(copy->arena,
                                     "INSERT OR IGNORE INTO main.%s (%s) "
                                     "VALUES (%s)",
                                     copy->table, copy->columns, copy->values));
    bool sane = true;
    sql_int(&read, *last);
    while (sane && copy->status == DL_OK && sql_row(&read)) {
        int64_t number = sql_take(&read);
        sane = number > 0 && number <= NUMBER_MAX;
        if (!sane)
            break;
        *last = number;
        copy_row(copy, &read, &write);
    }
    bool whole = sane && read.fault == SQLITE_OK;
    sqlite3_finalize(read.at); /* what it met is no news */
    sqlite3_finalize(write.at);
    return whole;
}

static void
copy_between(struct copy *copy, int64_t low, int64_t high)
{
    for (int64_t at = low + 1; at < high && copy->status == DL_OK; at++) {
        struct dl_mark mark = dl_arena_mark(copy->arena);
        int64_t number = at;
        copy_rows(copy, "rowid = ?", &number);
        dl_arena_reset(copy->arena, mark);
    }
}

static enum dl_status
copy_table(struct dl_store *store, const char *table, struct dl_error *err)
{
    struct copy copy = {store, dl_arena_new(0), table, NULL, NULL, DL_OK, err};
    int64_t low = 0, high = NUMBER_MAX;
    if (find_columns(&copy) &&
        !copy_rows(&copy, "rowid > ? ORDER BY rowid", &low) &&
        copy.status == DL_OK) {
        copy_rows(&copy, "rowid < ? ORDER BY rowid DESC", &high);
        if (high - low > GAP_MAX)
            high = low + GAP_MAX;
        copy_between(&copy, low, high);
    }
    dl_arena_free(copy.arena);
    return copy.status;
}

/* Attach a file whose list of tables can be read; no other is left attached,
 * since SQLite reads those of all files before it does anything. */
static int
attach(struct dl_store *fresh, const char *path)
{
    struct sql sql = sql_new(fresh, "ATTACH ? AS old");
    sql_str(&sql, dl_str_from(path));
    sql_done(&sql);
    sqlite3_finalize(sql.at);
    if (sql.fault != SQLITE_OK)
        return sql.fault;
    struct sql list = sql_new(fresh, "SELECT count(*) FROM old.sqlite_schema");
    sql_done(&list);
    sqlite3_finalize(list.at);
    if (list.fault != SQLITE_OK)
        sqlite3_exec(fresh->db, "DETACH old", NULL, NULL, NULL);
    return list.fault;
}

/* Copy all tables of what is attached. */
static enum dl_status
copy_all(struct dl_store *fresh, struct dl_error *err)
{
    enum dl_status status = sql_begin(fresh, err);
    if (status != DL_OK)
        return status;
    for (size_t i = 0; i < sizeof tables / sizeof *tables && status == DL_OK;
         i++)
        status = copy_table(fresh, tables[i], err);
    return sql_commit(fresh, status, false, err);
}

/* Put together what was copied; by now no damaged file is attached. */
static enum dl_status
repair(struct dl_store *fresh, struct dl_error *err)
{
    enum dl_status status = sql_begin(fresh, err);
    if (status != DL_OK)
        return status;
    return sql_commit(fresh, sql_run(fresh, repairs, err), false, err);
}

/* Copy what an attached file has, and let it go. */
static enum dl_status
copy_attached(struct dl_store *fresh, struct dl_error *err)
{
    enum dl_status status = copy_all(fresh, err);
    sqlite3_exec(fresh->db, "DETACH old", NULL, NULL, NULL);
    return status;
}

enum dl_status
salvage(struct dl_store *fresh, const char *damaged, struct dl_error *err)
{
    struct dl_arena *scratch = dl_arena_new(0);
    const char *graft = dl_arena_printf(scratch, "%s.graft", fresh->path);
    enum dl_status status = DL_OK;
    int fault = attach(fresh, damaged);
    if (damage_is(fault) && graft_make(scratch, fresh, damaged, graft))
        fault = attach(fresh, graft);
    if (fault == SQLITE_OK)
        status = copy_attached(fresh, err);
    else if (!damage_is(fault)) /* else nothing of it can be read */
        status = sql_fail(fresh, fault, err);
    if (status == DL_OK)
        status = repair(fresh, err);
    file_remove(scratch, graft);
    dl_arena_free(scratch);
    return status;
}
