/* Tests of how feeds are found to do. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/health.h>
#include <dateline/store.h>

#include <stdlib.h>

enum { NOW = 1600000000, HOUR = 3600 };

static struct dl_store *
open_store(struct dl_arena *arena, const char *folder)
{
    struct dl_store *store = NULL;
    const char *path = dl_arena_printf(arena, "%s/articles.db", folder);
    assert_int_equal(dl_store_open(arena, path, &store, NULL, NULL), DL_OK);
    return store;
}

static void
put(struct dl_store *store, const char *url, const char *title)
{
    struct dl_source source = {.url = dl_str_from(url),
                               .at = dl_str_from(url),
                               .title = dl_str_from(title),
                               .tried = NOW - HOUR / 2,
                               .fetched = NOW - HOUR / 2};
    if (dl_str_ends(source.url, DL_STR("/moved")))
        source.at = DL_STR("https://new.example.org/feed");
    assert_int_equal(dl_store_source_put(store, &source, NULL), DL_OK);
}

static void
feeds_come_in_their_order_and_behind_them_those_kept(void **state)
{
    char folder[] = "/tmp/dateline-health-XXXXXX";
    struct dl_subscription own[] = {
        {.url = DL_STR("https://tern.example.org/moved"),
         .title = DL_STR("My terns"),
         .manner = {.every = 60},
         .origin = "feeds.yaml:2"},
        {.url = DL_STR("https://gull.example.org/"),
         .title = DL_STR(""),
         .manner = {.every = 60},
         .origin = "feeds.yaml:3"},
    };
    struct dl_subscriptions feeds = {own, 2, 2};
    struct dl_healths out = {0};
    assert_non_null(mkdtemp(folder));
    struct dl_store *store = open_store(*state, folder);
    put(store, "https://quay.example.org/feed", "Quay\nPost");
    put(store, "https://tern.example.org/moved", "Tern Times");
    assert_int_equal(dl_health_read(*state, store, &feeds, NOW, &out, NULL),
                     DL_OK);
    dl_store_close(store);
    unit_remove_folder(folder);
    assert_int_equal(out.count, 3);
    assert_int_equal(out.now, NOW);
    assert_str(out.at[0].title, "My terns");
    assert_str(out.at[0].at, "https://new.example.org/feed");
    assert_int_equal(out.at[0].next, NOW + HOUR / 2);
    assert_int_equal(out.at[1].tried, 0);
    assert_true(out.at[1].next <= NOW);
    assert_str(out.at[2].title, "Quay Post");
    assert_null(out.at[2].origin);
    assert_int_equal(out.at[2].at.bytes, 0);
}

static void
without_a_store_nothing_was_asked(void **state)
{
    struct dl_subscription own = {.url = DL_STR("https://gull.example.org/"),
                                  .title = DL_STR(""),
                                  .origin = "feeds.yaml:3"};
    struct dl_subscriptions feeds = {&own, 1, 1};
    struct dl_healths out = {0};
    assert_int_equal(dl_health_read(*state, NULL, &feeds, NOW, &out, NULL),
                     DL_OK);
    assert_int_equal(out.count, 1);
    assert_int_equal(out.at[0].tried, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(feeds_come_in_their_order_and_behind_them_those_kept),
        arena_test(without_a_store_nothing_was_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
