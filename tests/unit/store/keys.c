/* Which articles items are, in the store or not yet. */
/* SPDX-License-Identifier: ISC */
#include "store.h"

static void
a_stored_article_keeps_its_key(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source source = store_feed(store, "https://a.example/f", "A");
    struct dl_item before[] = {
        store_item("g1", "https://a.example/1", "One", "The first text."),
        store_item("g2", "https://a.example/2", "Two", "The second text."),
    };
    store_put(store, &source, before, 2);
    struct dl_item now[] = {
        store_item("g1", "https://a.example/moved", "One", ""),
        store_item("", "https://a.example/2", "Two", ""),
        store_item("g3", "https://a.example/3", "Three", ""),
    };
    struct dl_key keys[3];
    struct dl_error err;
    assert_int_equal(dl_store_keys(store, &source, now, 3, keys, &err), DL_OK);
    assert_true(
        dl_key_eq(keys[0], dl_key_of_address(DL_STR("https://a.example/1"))));
    assert_true(
        dl_key_eq(keys[1], dl_key_of_address(DL_STR("https://a.example/2"))));
    assert_true(dl_key_eq(keys[2], dl_key_of_item(source.url, &now[2])));
    int64_t id;
    assert_int_equal(dl_store_find(store, keys[0], &id, &err), DL_OK);
    assert_int_equal(dl_store_find(store, keys[2], &id, &err), DL_ERR_MISSING);
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_stored_article_keeps_its_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
