/* What was computed of articles, kept until they change. */
/* SPDX-License-Identifier: ISC */
#include "store.h"

static void
a_reading_is_kept_by_hash_and_version(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_str out;
    dl_store_cache_put(store, UINT64_MAX, 1, (struct dl_str){"a\0b", 3}, NULL);
    dl_store_cache_get(*state, store, UINT64_MAX, 1, &out, NULL);
    assert_int_equal(out.bytes, 3);
    assert_memory_equal(out.at, "a\0b", 3);
    dl_store_cache_get(*state, store, UINT64_MAX, 2, &out, NULL);
    assert_int_equal(out.bytes, 0);
    dl_store_cache_put(store, UINT64_MAX, 2, DL_STR("newer"), NULL);
    dl_store_cache_get(*state, store, UINT64_MAX, 1, &out, NULL);
    assert_int_equal(out.bytes, 0);
    dl_store_cache_get(*state, store, UINT64_MAX, 2, &out, NULL);
    assert_str(out, "newer");
    dl_store_close(store);
}

static void
what_waits_for_its_names_is_told(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {store_item("1", NULL, "One", "1"),
                              store_item("2", NULL, "Two", "2")};
    struct dl_ids ids;
    store_put(store, &feed, items, 2);
    dl_store_pending(*state, store, 3, 9, &ids, NULL);
    assert_int_equal(ids.count, 2);
    int64_t first = ids.at[0];
    struct dl_named name = {DL_STR("person"), DL_STR("Ann Lee")};
    dl_store_names(store, first, 3, &name, 1, NULL);
    dl_store_pending(*state, store, 3, 9, &ids, NULL);
    assert_int_equal(ids.count, 1);
    dl_store_pending(*state, store, 4, 1, &ids, NULL);
    assert_int_equal(ids.count, 1);
    assert_int_equal(ids.at[0], first);
    /* An edit has to be read again. */
    items[0].text = DL_STR("edited");
    store_put(store, &feed, items, 1);
    dl_store_pending(*state, store, 3, 9, &ids, NULL);
    assert_int_equal(ids.count, 2);
    dl_store_close(store);
}

static void
names_are_those_put_last(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item item = store_item("1", NULL, "One", "1");
    struct dl_ids ids;
    struct dl_named names[] = {{DL_STR("person"), DL_STR("Ann Lee")},
                               {DL_STR("person"), DL_STR("Lee")},
                               {DL_STR("person"), DL_STR("Lee")}};
    store_put(store, &feed, &item, 1);
    dl_store_pending(*state, store, 1, 9, &ids, NULL);
    assert_int_equal(dl_store_names(store, ids.at[0], 1, names, 3, NULL),
                     DL_OK);
    assert_str(store_found(*state, store, "entity:\"ann lee\""), "One");
    assert_int_equal(dl_store_names(store, ids.at[0], 2, &names[1], 1, NULL),
                     DL_OK);
    assert_str(store_found(*state, store, "entity:\"ann lee\""), "");
    assert_str(store_found(*state, store, "entity:lee"), "One");
    dl_store_close(store);
}

static void
a_new_generation_is_what_was_not_computed(void **state)
{
    const char *path = store_path(*state);
    struct dl_store *store = store_open(*state, path);
    struct dl_store *other = store_open(*state, path);
    struct dl_item item = store_item("1", NULL, "One", "1");
    int64_t before, after;
    dl_store_generation(other, &before, NULL);
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    dl_store_generation(other, &after, NULL);
    assert_true(after > before);
    before = after;
    store_put(store, &feed, &item, 1);
    dl_store_generation(other, &after, NULL);
    assert_true(after > before);
    before = after;
    store_put(store, &feed, &item, 1);
    dl_store_cache_put(store, 1, 1, DL_STR("x"), NULL);
    dl_store_names(store, 1, 1, NULL, 0, NULL);
    dl_store_generation(other, &after, NULL);
    assert_int_equal(after, before);
    dl_store_close(store);
    dl_store_close(other);
}

static void
what_is_computed_may_be_put_fast(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_str out = DL_STR("");
    assert_int_equal(dl_store_relax(store, NULL), DL_OK);
    assert_int_equal(dl_store_cache_put(store, 7, 1, DL_STR("x"), NULL), DL_OK);
    assert_int_equal(dl_store_cache_get(*state, store, 7, 1, &out, NULL),
                     DL_OK);
    assert_str(out, "x");
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_reading_is_kept_by_hash_and_version),
        arena_test(what_waits_for_its_names_is_told),
        arena_test(names_are_those_put_last),
        arena_test(a_new_generation_is_what_was_not_computed),
        arena_test(what_is_computed_may_be_put_fast),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
