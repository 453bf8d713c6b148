/* SPDX-License-Identifier: ISC */
#include "store.h"

static void
expect_hit(const struct dl_finds *finds, const struct dl_hit *hit)
{
    for (size_t i = 0; i < finds->count; i++) {
        if (!dl_key_eq(finds->at[i].key, hit->row.key))
            continue;
        assert_true(dl_str_eq(finds->at[i].around, hit->around));
        assert_int_equal(finds->at[i].mark_count, hit->mark_count);
        return;
    }
    fail_msg("not found: %.*s", DL_FMT(hit->row.title));
}

static void
a_match_is_a_search_without_rows(void **state)
{
    static const char *const texts[] = {
        "strike",     "stri*",        "strike is:undated",
        "is:undated", "rain -strike", ""};
    struct dl_store *store = store_strikes(*state);
    for (size_t i = 0; i < 2 * sizeof texts / sizeof *texts; i++) {
        struct dl_query query = store_query(*state, texts[i / 2]);
        struct dl_window window = {
            .query = &query, .count = 9, .oldest_first = i % 2};
        struct dl_hits hits;
        struct dl_finds finds;
        dl_store_search(*state, store, &window, &hits, NULL);
        assert_int_equal(dl_store_match(*state, store, &window, &finds, NULL),
                         DL_OK);
        assert_int_equal(finds.count, hits.count);
        for (size_t k = 0; k < hits.count; k++)
            expect_hit(&finds, &hits.at[k]);
    }
    dl_store_close(store);
}

static void
only_the_first_have_their_context(void **state)
{
    struct dl_store *store = store_strikes(*state);
    struct dl_query query = store_query(*state, "strike");
    struct dl_window window = {.query = &query, .count = 1};
    struct dl_finds finds;
    dl_store_match(*state, store, &window, &finds, NULL);
    assert_int_equal(finds.count, 3);
    assert_true(finds.at[0].around.bytes > 0);
    assert_int_equal(finds.at[1].around.bytes, 0);
    dl_store_close(store);
}

static void
the_context_of_some_can_be_had_alone(void **state)
{
    struct dl_store *store = store_strikes(*state);
    struct dl_query query = store_query(*state, "strike");
    struct dl_window window = {.query = &query, .count = 9};
    struct dl_finds all, some;
    dl_store_match(*state, store, &window, &all, NULL);
    struct dl_key keys[] = {all.at[2].key, {1, 2}, all.at[0].key};
    assert_int_equal(
        dl_store_around(*state, store, &window, keys, 3, &some, NULL), DL_OK);
    assert_int_equal(some.count, 2);
    assert_true(dl_key_eq(some.at[0].key, keys[0]));
    assert_true(dl_str_eq(some.at[0].around, all.at[2].around));
    assert_true(dl_str_eq(some.at[1].around, all.at[0].around));
    assert_int_equal(some.at[1].mark_count, all.at[0].mark_count);
    dl_store_close(store);
}

static bool
stop_at_the_third(const void *context)
{
    int *looks = *(int *const *)context;
    return ++*looks == 3;
}

static void
a_search_can_be_broken_off(void **state)
{
    enum { COUNT = 2000 };
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item *items = DL_ARRAY(*state, COUNT, struct dl_item);
    for (int i = 0; i < COUNT; i++) {
        const char *name = dl_arena_printf(*state, "%d", i);
        items[i] = store_item(name, NULL, name, "The same words each time.");
    }
    store_put(store, &feed, items, COUNT);
    int looks = 0, *counter = &looks;
    struct dl_query query = store_query(*state, "words is:undated");
    struct dl_window window = {
        .query = &query, .stopped = stop_at_the_third, .stopper = &counter};
    struct dl_finds finds = {NULL, 0, 0};
    assert_int_equal(dl_store_match(*state, store, &window, &finds, NULL),
                     DL_ERR_STORE);
    assert_int_equal(looks, 3);
    assert_int_equal(finds.count, 0);
    window.stopped = NULL;
    assert_int_equal(dl_store_match(*state, store, &window, &finds, NULL),
                     DL_OK);
    assert_int_equal(finds.count, COUNT);
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_match_is_a_search_without_rows),
        arena_test(only_the_first_have_their_context),
        arena_test(the_context_of_some_can_be_had_alone),
        arena_test(a_search_can_be_broken_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
