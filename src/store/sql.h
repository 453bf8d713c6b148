/* Statements of SQL: values go in and come out one after the other, and the
 * first fault is kept until the statement ends. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_SQL_H
#define STORE_SQL_H

#include <dateline/store.h>

#include <sqlite3.h>

struct dl_store {
    sqlite3 *db;
    char *path;
    int lock;                       /* descriptor; see file.h */
    int turn;                       /* descriptor; see turn.c; -1: not ours */
    const struct dl_window *window; /* who is asked for marks, and whether to
                                       stop, just now */
};

/** A statement that is being filled or read. */
struct sql {
    struct dl_store *store;
    sqlite3_stmt *at;
    int bound, taken; /* how many values went in, came out of this row */
    int fault;        /* of SQLite; SQLITE_OK as long as there is none */
};

/** Prepare `text`; a fault shows at the end. */
struct sql sql_new(struct dl_store *store, const char *text);
/** The next value. Strings are borrowed until the statement ends or is used
 * again; `at` of a borrowed string may be NULL, which is an empty one. */
void sql_int(struct sql *sql, int64_t value);
void sql_str(struct sql *sql, struct dl_str value);
void sql_blob(struct sql *sql, struct dl_str value);
void sql_null(struct sql *sql);
/** Move to the next row; false when there is none. */
bool sql_row(struct sql *sql);
/** The next value of the row. A string lives in `arena`; with NULL it is
 * borrowed until the next row. */
int64_t sql_take(struct sql *sql);
bool sql_take_null(struct sql *sql); /* true: it is NULL, and passed */
struct dl_str sql_take_str(struct sql *sql, struct dl_arena *arena);
/** Run a statement that gives no rows; false when it failed. */
bool sql_done(struct sql *sql);
/** Ready for other values. */
void sql_again(struct sql *sql);
/** Close it and tell how it went. Whether the store seems damaged is noted for
 * the next that opens it. */
enum dl_status sql_end(struct sql *sql, struct dl_error *err);

/** Run statements without values. */
enum dl_status sql_run(struct dl_store *store, const char *text,
                       struct dl_error *err);
/** The fault `code` of SQLite in words. */
enum dl_status sql_fail(struct dl_store *store, int code, struct dl_error *err);

/** Begin to write; waits for other writers. */
enum dl_status sql_begin(struct dl_store *store, struct dl_error *err);
/** End what was begun: written when `status` is DL_OK, as it was otherwise.
 * `grows`: it makes a new generation. */
enum dl_status sql_commit(struct dl_store *store, enum dl_status status,
                          bool grows, struct dl_error *err);

#endif
