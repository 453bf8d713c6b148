/* Feeds and hosts, kept as they were put. */
/* SPDX-License-Identifier: ISC */
#include "store.h"

static void
what_is_known_of_a_feed_comes_back_as_it_went_in(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source in = {
        .url = DL_STR("https://a.example/feed"),
        .at = DL_STR("https://b.example/feed"),
        .title = DL_STR("A"),
        .site = DL_STR("https://a.example/"),
        .etag = DL_STR("W/\"x'y\""),
        .since = DL_STR("Wed, 24 Mar 2021 09:00:00 GMT"),
        .added = 1,
        .tried = 2,
        .fetched = 3,
        .next = 4,
        .moved = 5,
        .moving = DL_STR("https://c.example/feed"),
        .reply = DL_REPLY_BUSY,
        .http = 429,
        .text = DL_STR("the server asks to wait"),
        .failures = 6,
        .gone = true,
    };
    assert_int_equal(dl_store_source_put(store, &in, NULL), DL_OK);
    assert_true(in.id > 0);
    struct dl_sources out;
    assert_int_equal(dl_store_sources(*state, store, &out, NULL), DL_OK);
    assert_int_equal(out.count, 1);
    const struct dl_source *at = &out.at[0];
    assert_int_equal(at->id, in.id);
    assert_str(at->url, "https://a.example/feed");
    assert_str(at->at, "https://b.example/feed");
    assert_str(at->site, "https://a.example/");
    assert_str(at->etag, "W/\"x'y\"");
    assert_str(at->since, "Wed, 24 Mar 2021 09:00:00 GMT");
    assert_str(at->moving, "https://c.example/feed");
    assert_str(at->text, "the server asks to wait");
    assert_int_equal(at->added, 1);
    assert_int_equal(at->tried, 2);
    assert_int_equal(at->fetched, 3);
    assert_int_equal(at->next, 4);
    assert_int_equal(at->moved, 5);
    assert_int_equal(at->failures, 6);
    assert_int_equal(at->http, 429);
    assert_int_equal(at->reply, DL_REPLY_BUSY);
    assert_true(at->gone);
    dl_store_close(store);
}

static void
a_feed_is_the_same_by_its_address(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source b = store_feed(store, "https://b.example/feed", "beta");
    struct dl_source a = store_feed(store, "https://a.example/feed", "Alpha");
    struct dl_item item = store_item("1", NULL, "One", "1");
    store_put(store, &b, &item, 1);
    struct dl_source again =
        store_feed(store, "https://b.example/feed", "Zeta");
    assert_int_equal(again.id, b.id);
    assert_int_equal(again.articles, 1);
    assert_int_not_equal(a.id, b.id);
    struct dl_sources out;
    dl_store_sources(*state, store, &out, NULL);
    assert_int_equal(out.count, 2);
    assert_str(out.at[0].title, "Alpha");
    assert_str(out.at[1].title, "Zeta");
    /* Its articles are found by the new name. */
    assert_str(store_found(*state, store, "outlet:zeta"), "One");
    assert_str(store_found(*state, store, "outlet:beta"), "");
    dl_store_close(store);
}

static void
a_host_is_held_until_its_time(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    int64_t until = 1;
    assert_int_equal(dl_store_held(store, DL_STR("a.example"), &until, NULL),
                     DL_OK);
    assert_int_equal(until, 0);
    dl_store_hold(store, DL_STR("A.example"), 77, NULL);
    dl_store_hold(store, DL_STR("a.example"), 99, NULL);
    dl_store_held(store, DL_STR("a.EXAMPLE"), &until, NULL);
    assert_int_equal(until, 99);
    dl_store_close(store);
}

static void
a_feed_that_has_ended_can_be_revived(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source ended = {.url = DL_STR("https://a.example/f"),
                              .at = DL_STR("https://a.example/f"),
                              .title = DL_STR("A"),
                              .next = 1000,
                              .gone = true};
    struct dl_sources out;
    bool done = true;
    assert_int_equal(dl_store_source_put(store, &ended, NULL), DL_OK);
    assert_int_equal(
        dl_store_revive(store, DL_STR("https://b.example/f"), &done, NULL),
        DL_OK);
    assert_false(done);
    assert_int_equal(dl_store_revive(store, ended.url, &done, NULL), DL_OK);
    assert_true(done);
    assert_int_equal(dl_store_sources(*state, store, &out, NULL), DL_OK);
    assert_false(out.at[0].gone);
    assert_int_equal(out.at[0].next, 0);
    assert_int_equal(dl_store_revive(store, ended.url, &done, NULL), DL_OK);
    assert_false(done);
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_is_known_of_a_feed_comes_back_as_it_went_in),
        arena_test(a_feed_is_the_same_by_its_address),
        arena_test(a_host_is_held_until_its_time),
        arena_test(a_feed_that_has_ended_can_be_revived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
