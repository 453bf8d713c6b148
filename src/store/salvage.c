/* What can be read of a damaged store.
 *
 * A table is a tree whose leaves hold rows by their number. A page that is lost
 * ends a walk through it, so a table is walked from both ends towards the
 * damage, and what lies between the two walks is asked for number by number:
 * each question goes down the tree another way. Where the end of a table is
 * lost, so many numbers in a row that have no row are taken for its end. The
 * full text, names and readings are not copied but computed. */
/* SPDX-License-Identifier: ISC */
#include "store/salvage.h"

#include "store/connect.h"
#include "store/file.h"
#include "store/graft.h"

#include <dateline/text.h>

enum {
    NUMBER_MAX = 1 << 30, /* a greater number of a row was not ours */
    MISSES_MAX = 1 << 16  /* numbers asked in a row for nothing */
};

static const char *const tables[] = {"sources",  "holds",    "outlets",
                                     "articles", "carried",  "shared",
                                     "texts",    "versions", "state"};

static const char repairs[] = {
#include "store/salvage.inc"
    '\0'};

/* A table that is being copied, from one connection to another: a transaction
 * that spans both files could not be ended. */
struct copy {
    struct dl_store *old, *fresh;
    struct dl_arena *arena; /* of this table */
    const char *table, *columns, *values;
    enum dl_status status; /* of writing */
    struct dl_error *err;
};

static const char columns_text[] =
    "SELECT name FROM pragma_table_info(?) ORDER BY cid";

/* Whether the new table has a column. */
static bool
has_column(struct copy *copy, struct dl_str name)
{
    struct sql sql = sql_new(copy->fresh, columns_text);
    bool found = false;
    sql_str(&sql, dl_str_from(copy->table));
    while (!found && sql_row(&sql))
        found = dl_str_eq(sql_take_str(&sql, copy->arena), name);
    sqlite3_finalize(sql.at);
    return found;
}

/* The columns that both tables have; false when there are none. */
static bool
find_columns(struct copy *copy)
{
    struct sql sql = sql_new(copy->old, columns_text);
    sql_str(&sql, dl_str_from(copy->table));
    while (sql_row(&sql)) {
        struct dl_str name = sql_take_str(&sql, copy->arena);
        if (!has_column(copy, name))
            continue;
        bool first = !copy->columns;
        copy->columns = first ? name.at
                              : dl_arena_printf(copy->arena, "%s, %s",
                                                copy->columns, name.at);
        copy->values =
            first ? "?" : dl_arena_printf(copy->arena, "%s, ?", copy->values);
    }
    sqlite3_finalize(sql.at);
    return copy->columns;
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
        copy->status = sql_fail(copy->fresh, write->fault, copy->err);
}

static struct sql
ask_rows(struct copy *copy, const char *which)
{
    return sql_new(copy->old,
                   dl_arena_printf(copy->arena,
                                   "SELECT rowid, %s FROM %s "
                                   "WHERE %s",
                                   copy->columns, copy->table, which));
}

static struct sql
add_rows(struct copy *copy)
{
    return sql_new(copy->fresh,
                   dl_arena_printf(copy->arena,
                                   "INSERT OR IGNORE INTO %s (%s) "
                                   "VALUES (%s)",
                                   copy->table, copy->columns, copy->values));
}

/* Copy the rows that `which` gives of the number `*last`, which moves with
 * them. True when the end was reached and nothing was broken. */
static bool
copy_rows(struct copy *copy, const char *which, int64_t *last)
{
    struct sql read = ask_rows(copy, which), write = add_rows(copy);
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

/* Ask for the rows between two numbers one by one. */
static void
copy_between(struct copy *copy, int64_t low, int64_t high)
{
    struct sql read = ask_rows(copy, "rowid = ?"), write = add_rows(copy);
    int misses = 0;
    for (int64_t at = low + 1;
         at < high && misses < MISSES_MAX && read.at && copy->status == DL_OK;
         at++) {
        sql_again(&read);
        read.fault = SQLITE_OK; /* another way may be whole */
        sql_int(&read, at);
        misses++;
        if (!sql_row(&read))
            continue;
        misses = 0;
        copy_row(copy, &read, &write);
    }
    sqlite3_finalize(read.at);
    sqlite3_finalize(write.at);
}

static enum dl_status
copy_table(struct dl_store *old, struct dl_store *fresh, const char *table,
           struct dl_error *err)
{
    struct copy copy = {old,  fresh, dl_arena_new(0), table,
                        NULL, NULL,  DL_OK,           err};
    int64_t low = 0, high = NUMBER_MAX;
    if (find_columns(&copy) &&
        !copy_rows(&copy, "rowid > ? ORDER BY rowid", &low) &&
        copy.status == DL_OK) {
        copy_rows(&copy, "rowid < ? ORDER BY rowid DESC", &high);
        copy_between(&copy, low, high);
    }
    dl_arena_free(copy.arena);
    return copy.status;
}

/* Open a damaged file. Its log stays what it is. False when nothing of it can
 * be read, since the list of its tables is lost. */
static bool
open_damaged(struct dl_store *old, char *path)
{
    *old = (struct dl_store){.path = path, .lock = -1, .turn = -1};
    if (connect_open(old, NULL) != DL_OK)
        return false;
    sqlite3_db_config(old->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1,
                      (int *)NULL);
    struct sql list = sql_new(old, "SELECT name FROM sqlite_schema");
    bool ok = sql_done(&list);
    sqlite3_finalize(list.at);
    /* One look at the file for all that is asked of it. */
    if (ok)
        sqlite3_exec(old->db, "BEGIN", NULL, NULL, NULL);
    if (!ok)
        connect_close(old);
    return ok;
}

static enum dl_status
copy_all(struct dl_store *old, struct dl_store *fresh, struct dl_error *err)
{
    enum dl_status status = DL_OK;
    for (size_t i = 0; i < sizeof tables / sizeof *tables && status == DL_OK;
         i++)
        status = copy_table(old, fresh, tables[i], err);
    return status;
}

enum dl_status
salvage(struct dl_store *fresh, const char *damaged, struct dl_error *err)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_store old;
    char *path = dl_arena_copy(scratch, damaged, strlen(damaged));
    char *graft = dl_arena_printf(scratch, "%s.graft", fresh->path);
    bool opened = open_damaged(&old, path);
    enum dl_status status = DL_OK;
    if (!opened) {
        status = graft_make(scratch, fresh, damaged, graft, err);
        opened = status == DL_OK && open_damaged(&old, graft);
    }
    if (status == DL_OK)
        status = sql_begin(fresh, err);
    if (status == DL_OK) {
        status = opened ? copy_all(&old, fresh, err) : DL_OK;
        if (status == DL_OK)
            status = sql_run(fresh, repairs, err);
        status = sql_commit(fresh, status, false, err);
    }
    if (opened)
        connect_close(&old);
    file_remove(scratch, graft);
    dl_arena_free(scratch);
    return status;
}
