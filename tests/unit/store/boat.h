/* A cache as newsboat makes it, for tests. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_STORE_BOAT_H
#define UNIT_STORE_BOAT_H

#include "../home.h"

#include <sqlite3.h>

/* Newsboat's tables of today; the columns from `flags` on came later. */
static const char boat_schema[] =
    "CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL,"
    " url VARCHAR(1024) NOT NULL, title VARCHAR(1024) NOT NULL,"
    " lastmodified INTEGER(11) NOT NULL DEFAULT 0);"
    "CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,"
    " guid VARCHAR(64) NOT NULL, title VARCHAR(1024) NOT NULL,"
    " author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,"
    " feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL,"
    " content VARCHAR(65535) NOT NULL, unread INTEGER(1) NOT NULL,"
    " enclosure_url VARCHAR(1024), flags VARCHAR(52),"
    " deleted INTEGER(1) NOT NULL DEFAULT 0,"
    " base VARCHAR(128) NOT NULL DEFAULT '',"
    " content_mime_type VARCHAR(255) NOT NULL DEFAULT '');";

/* The path of a new database in which that was run. */
static inline const char *
boat_make(struct dl_arena *arena, const char *schema, const char *rows)
{
    const char *path =
        dl_arena_printf(arena, "%s/50%%?#.db", unit_folder(arena));
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, schema, NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, rows, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    return path;
}

#endif
