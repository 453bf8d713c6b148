/* Statements of SQL, and what is made of their faults. */
/* SPDX-License-Identifier: ISC */
#include "store/sql.h"

#include "store/damage.h"

#include <string.h>

struct sql
sql_new(struct dl_store *store, const char *text)
{
    struct sql sql = {.store = store};
    sql.fault = sqlite3_prepare_v2(store->db, text, -1, &sql.at, NULL);
    return sql;
}

/* What SQLite said to the last call; the first fault stays. */
static void
note(struct sql *sql, int code)
{
    if (sql->fault == SQLITE_OK)
        sql->fault = code;
}

void
sql_int(struct sql *sql, int64_t value)
{
    if (sql->at)
        note(sql, sqlite3_bind_int64(sql->at, ++sql->bound, value));
}

void
sql_str(struct sql *sql, struct dl_str value)
{
    if (sql->at)
        note(sql, sqlite3_bind_text64(sql->at, ++sql->bound,
                                      value.at ? value.at : "", value.bytes,
                                      SQLITE_STATIC, SQLITE_UTF8));
}

void
sql_blob(struct sql *sql, struct dl_str value)
{
    if (sql->at)
        note(sql, sqlite3_bind_blob64(sql->at, ++sql->bound,
                                      value.at ? value.at : "", value.bytes,
                                      SQLITE_STATIC));
}

void
sql_null(struct sql *sql)
{
    if (sql->at)
        note(sql, sqlite3_bind_null(sql->at, ++sql->bound));
}

bool
sql_row(struct sql *sql)
{
    sql->taken = 0;
    if (sql->fault != SQLITE_OK)
        return false;
    int code = sqlite3_step(sql->at);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        note(sql, sqlite3_extended_errcode(sql->store->db));
    return code == SQLITE_ROW;
}

int64_t
sql_take(struct sql *sql)
{
    return sqlite3_column_int64(sql->at, sql->taken++);
}

bool
sql_take_null(struct sql *sql)
{
    if (sqlite3_column_type(sql->at, sql->taken) != SQLITE_NULL)
        return false;
    sql->taken++;
    return true;
}

struct dl_str
sql_take_str(struct sql *sql, struct dl_arena *arena)
{
    const void *at = sqlite3_column_blob(sql->at, sql->taken);
    size_t bytes = (size_t)sqlite3_column_bytes(sql->at, sql->taken++);
    struct dl_str out = {at ? at : "", at ? bytes : 0};
    return arena ? dl_str_copy(arena, out) : out;
}

bool
sql_done(struct sql *sql)
{
    while (sql_row(sql))
        continue;
    return sql->fault == SQLITE_OK;
}

void
sql_again(struct sql *sql)
{
    if (sql->at)
        sqlite3_reset(sql->at);
    sql->bound = 0;
}

enum dl_status
sql_end(struct sql *sql, struct dl_error *err)
{
    enum dl_status status = DL_OK;
    if (sql->fault != SQLITE_OK)
        status = sql_fail(sql->store, sql->fault, err);
    sqlite3_finalize(sql->at);
    sql->at = NULL;
    return status;
}

/* What SQLite says is for who writes SQL; of what happens to people it is told
 * what it means for them. The rest says more of the same in the high bits. */
static const char *
say(struct dl_store *store, int code)
{
    const char *own = sqlite3_extended_errcode(store->db) == code
                          ? sqlite3_errmsg(store->db)
                          : sqlite3_errstr(code);
    static const char unmade[] = "vtable constructor failed";
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "another dateline is writing and does not end";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "the store is damaged; it is mended when dateline starts anew";
    case SQLITE_FULL:
        return "the disk is full";
    default:
        return strncmp(own, unmade, strlen(unmade)) == 0
                   ? "the index of words cannot be read just now"
                   : own;
    }
}

enum dl_status
sql_fail(struct dl_store *store, int code, struct dl_error *err)
{
    if (damage_is(code))
        damage_suspect(store->path);
    return dl_error_set(err, DL_ERR_STORE, store->path, 0, 0, "%s",
                        say(store, code));
}

enum dl_status
sql_run(struct dl_store *store, const char *text, struct dl_error *err)
{
    int code = sqlite3_exec(store->db, text, NULL, NULL, NULL);
    return code == SQLITE_OK
               ? DL_OK
               : sql_fail(store, sqlite3_extended_errcode(store->db), err);
}

enum dl_status
sql_begin(struct dl_store *store, struct dl_error *err)
{
    return sql_run(store, "BEGIN IMMEDIATE", err);
}

enum dl_status
sql_commit(struct dl_store *store, enum dl_status status, bool grows,
           struct dl_error *err)
{
    if (status == DL_OK && grows)
        status =
            sql_run(store, "UPDATE state SET generation = generation + 1", err);
    if (status == DL_OK)
        status = sql_run(store, "COMMIT", err);
    if (status != DL_OK && !sqlite3_get_autocommit(store->db))
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    return status;
}
