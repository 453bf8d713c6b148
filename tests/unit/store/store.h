/* A store of a test's own, with a feed and made items. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_STORE_H
#define UNIT_STORE_H

#include "../home.h"

#include <dateline/store.h>

#include <sqlite3.h>

/* A second that the tests call now: 2026-01-15 12:00:00 UTC. */
enum { STORE_NOW = 1768478400 };

/* A path in a folder of this test's own. */
static inline const char *
store_path(struct dl_arena *arena)
{
    return dl_arena_printf(arena, "%s/deep/store.db", unit_folder(arena));
}

/* Every page, every index and the index of words are whole. */
static inline void
store_assert_sound(const char *path)
{
    sqlite3 *db;
    sqlite3_stmt *ask;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    sqlite3_prepare_v2(db, "PRAGMA integrity_check(1)", -1, &ask, NULL);
    assert_int_equal(sqlite3_step(ask), SQLITE_ROW);
    assert_string_equal((const char *)sqlite3_column_text(ask, 0), "ok");
    sqlite3_finalize(ask);
    assert_int_equal(sqlite3_exec(db,
                                  "INSERT INTO words (words, rank) "
                                  "VALUES ('integrity-check', 1)",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    sqlite3_close(db);
}

static inline struct dl_store *
store_open(struct dl_arena *arena, const char *path)
{
    struct dl_store *store = NULL;
    struct dl_error err;
    const char *saved = NULL;
    if (dl_store_open(arena, path, &store, &saved, &err) != DL_OK)
        fail_msg("%s", err.text);
    assert_null(saved);
    return store;
}

static inline struct dl_source
store_feed(struct dl_store *store, const char *url, const char *title)
{
    struct dl_source source = {.url = dl_str_from(url),
                               .at = dl_str_from(url),
                               .title = dl_str_from(title)};
    struct dl_error err;
    if (dl_store_source_put(store, &source, &err) != DL_OK)
        fail_msg("%s", err.text);
    return source;
}

/* An item by guid, link, title and text; NULL is empty. */
static inline struct dl_item
store_item(const char *guid, const char *link, const char *title,
           const char *text)
{
    return (struct dl_item){.guid = dl_str_from(guid),
                            .link = dl_str_from(link),
                            .title = dl_str_from(title),
                            .text = dl_str_from(text),
                            .published_why = "the feed says so"};
}

/* Put items; returns what became of them. */
static inline struct dl_puts
store_put(struct dl_store *store, const struct dl_source *source,
          const struct dl_item *items, size_t count)
{
    struct dl_puts out = {0, 0, 0};
    struct dl_error err;
    if (dl_store_put(store, source, items, count, STORE_NOW, &out, &err) !=
        DL_OK)
        fail_msg("%s", err.text);
    return out;
}

/* A new store with four articles, three of which tell of a strike. */
static inline struct dl_store *
store_strikes(struct dl_arena *arena)
{
    struct dl_store *store = store_open(arena, store_path(arena));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {
        store_item("1", NULL, "In brief",
                   "Rain in the north.\n\nThe strike of the pilots goes on, "
                   "and so do other things that fill a page until the end."),
        store_item("2", NULL, "Strike at the port",
                   "The strike began on Monday. A second strike is near."),
        store_item("3", NULL, "Strike", "Nothing more is known."),
        store_item("4", NULL, "Weather", "Rain."),
    };
    store_put(store, &feed, items, 4);
    return store;
}

static inline void
store_assert_puts(struct dl_puts puts, uint32_t added, uint32_t changed,
                  uint32_t same)
{
    assert_int_equal(puts.added, added);
    assert_int_equal(puts.changed, changed);
    assert_int_equal(puts.same, same);
}

static inline struct dl_query
store_query(struct dl_arena *arena, const char *text)
{
    static const char *const kinds[] = {"person", "place", NULL};
    struct dl_query query;
    struct dl_error err;
    if (dl_query_read(arena, dl_str_from(text), kinds, &query, &err) != DL_OK)
        fail_msg("%s", err.text);
    return query;
}

/* The titles in a window, with bars between them. */
static inline struct dl_str
store_titles(struct dl_arena *arena, struct dl_store *store,
             const struct dl_window *window, size_t *total)
{
    struct dl_rows rows;
    struct dl_error err;
    const char *out = "";
    if (dl_store_rows(arena, store, window, &rows, total, &err) != DL_OK)
        fail_msg("%s", err.text);
    for (size_t i = 0; i < rows.count; i++)
        out = dl_arena_printf(arena, "%s%s%.*s", out, i ? "|" : "",
                              DL_FMT(rows.at[i].title));
    return dl_str_from(out);
}

/* The titles for which a query holds, newest first. */
static inline struct dl_str
store_found(struct dl_arena *arena, struct dl_store *store, const char *text)
{
    struct dl_query query = store_query(arena, text);
    struct dl_window window = {.query = &query, .count = 100};
    return store_titles(arena, store, &window, NULL);
}

#endif
