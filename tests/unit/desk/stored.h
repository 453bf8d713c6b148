/* A desk over a store of a test's own. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_DESK_STORED_H
#define UNIT_DESK_STORED_H

#include "../home.h"

#include <dateline/desk.h>

#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { STORED_NOW = 1768478400 /* 2026-01-15 12:00:00 UTC */ };

struct stored {
    struct dl_arena *arena;
    const char *folder;
    struct dl_settings settings;
    struct dl_store *store; /* the test's own connection */
    struct dl_source source;
    struct dl_desk *desk;
    bool files; /* it reads its folder too */
};

static inline int
stored_setup(void **state)
{
    struct stored *stored = calloc(1, sizeof *stored);
    struct dl_error err;
    stored->arena = dl_arena_new(0);
    const char *folder = unit_folder(stored->arena);
    stored->folder = folder;
    dl_settings_default(stored->arena, &stored->settings);
    stored->settings.timeline_articles = 10;
    stored->settings.fetcher = DL_STR("/dev/null");
    stored->settings.store =
        dl_str_from(dl_arena_printf(stored->arena, "%s/articles.db", folder));
    stored->source = (struct dl_source){.url = DL_STR("https://a.example/feed"),
                                        .at = DL_STR("https://a.example/feed"),
                                        .title = DL_STR("The Oslo Post"),
                                        .added = STORED_NOW};
    *state = stored;
    return dl_store_open(stored->arena, stored->settings.store.at,
                         &stored->store, NULL, &err) != DL_OK ||
           dl_store_source_put(stored->store, &stored->source, &err) != DL_OK;
}

static inline int
stored_teardown(void **state)
{
    struct stored *stored = *state;
    dl_desk_close(stored->desk);
    dl_store_close(stored->store);
    dl_arena_free(stored->arena);
    free(stored);
    return 0;
}

/* Article `number`: an hour older than the one before. */
static inline struct dl_item
stored_item(struct dl_arena *arena, int number)
{
    int64_t at = STORED_NOW - 3600 * (int64_t)number;
    const char *url = dl_arena_printf(arena, "https://a.example/%d", number);
    return (struct dl_item){
        .guid = dl_str_from(url),
        .link = dl_str_from(url),
        .title = dl_str_from(dl_arena_printf(arena, "Title %d", number)),
        .text = dl_str_from(dl_arena_printf(
            arena,
            "Anna Solberg met minister Olav Berg in Oslo on Monday. "
            "It was meeting number %d. Solberg left at noon.",
            number)),
        .published = {.known = true,
                      .has_time = true,
                      .day = {(int32_t)(at / 86400)},
                      .seconds = (int32_t)(at % 86400)},
        .published_why = "the feed says so"};
}

/* Put articles `first` and on into the store. */
static inline void
stored_put(struct stored *stored, int first, int count)
{
    struct dl_item *items =
        DL_ARRAY(stored->arena, (size_t)count, struct dl_item);
    struct dl_puts puts;
    struct dl_error err;
    for (int i = 0; i < count; i++)
        items[i] = stored_item(stored->arena, first + i);
    if (dl_store_put(stored->store, &stored->source, items, (size_t)count,
                     STORED_NOW, &puts, &err) != DL_OK)
        fail_msg("%s", err.text);
}

static inline struct dl_key
stored_key(int number)
{
    char url[64];
    snprintf(url, sizeof url, "https://a.example/%d", number);
    return dl_key_of_address(dl_str_from(url));
}

static inline int64_t
stored_seconds(void)
{
    return STORED_NOW;
}

static inline struct dl_desk *
stored_open(struct stored *stored)
{
    const char *path = stored->folder;
    struct dl_error err;
    struct dl_desk_start start = {.settings = &stored->settings,
                                  .paths = &path,
                                  .count = stored->files,
                                  .stored = true,
                                  .seconds = stored_seconds};
    if (dl_desk_open(&start, &stored->desk, &err) != DL_OK ||
        dl_desk_work(stored->desk, &start, &err) != DL_OK)
        fail_msg("%s", err.text);
    return stored->desk;
}

/* The next news of this kind; others are passed over. */
static inline struct dl_news
stored_next(struct stored *stored, int what)
{
    struct dl_news news;
    struct pollfd wait = {.fd = dl_desk_descriptor(stored->desk),
                          .events = POLLIN};
    do
        while (!dl_desk_take(stored->desk, &news))
            if (poll(&wait, 1, 20000) != 1)
                fail_msg("news %d does not come", what);
    while ((int)news.what != what);
    return news;
}

#define stored_test(f) \
    cmocka_unit_test_setup_teardown(f, stored_setup, stored_teardown)

#endif
