/* Articles that are taken away, and those that stay. */
/* SPDX-License-Identifier: ISC */
#include "store.h"

enum { DAY = 24 * 60 * 60 };

static struct dl_item
old_item(const char *guid, const char *title)
{
    struct dl_item item = store_item(guid, NULL, title, title);
    item.published =
        (struct dl_stamp){.known = true, .day = {STORE_NOW / DAY - 100}};
    return item;
}

static size_t
drop(struct dl_store *store, const struct dl_source *feed, struct dl_drop drop)
{
    size_t dropped = 99;
    struct dl_error err;
    drop.before = STORE_NOW - 30 * DAY;
    if (dl_store_drop(store, feed, &drop, &dropped, &err) != DL_OK)
        fail_msg("%s", err.text);
    return dropped;
}

static void
old_articles_go_with_all_that_is_theirs(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {old_item("1", "Quince"), old_item("2", "Medlar"),
                              store_item("3", NULL, "Cornel", "Cornel")};
    store_put(store, &feed, items, 3);
    items[0].text = DL_STR("Quince again");
    store_put(store, &feed, items, 1);
    assert_int_equal(drop(store, &feed, (struct dl_drop){.before = 0}), 2);
    assert_str(store_found(*state, store, "quince"), "");
    assert_str(store_found(*state, store, "cornel"), "Cornel");
    struct dl_rows rows;
    size_t total;
    struct dl_window window = {.count = 9};
    assert_int_equal(dl_store_rows(*state, store, &window, &rows, &total, NULL),
                     DL_OK);
    assert_int_equal(total, 1);
    assert_int_equal(rows.count, 1);
    struct dl_sources sources;
    dl_store_sources(*state, store, &sources, NULL);
    assert_int_equal(sources.at[0].articles, 1);
    dl_store_close(store);
}

static void
what_the_feed_still_tells_stays(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {old_item("1", "Quince"), old_item("2", "Medlar"),
                              old_item(NULL, "Cornel")};
    store_put(store, &feed, items, 3);
    struct dl_item told[] = {items[0], items[2]};
    told[0].title = DL_STR("Quince, edited");
    assert_int_equal(
        drop(store, &feed, (struct dl_drop){.items = told, .count = 2}), 1);
    assert_str(store_found(*state, store, "medlar"), "");
    assert_str(store_found(*state, store, "quince"), "Quince");
    assert_str(store_found(*state, store, "cornel"), "Cornel");
    dl_store_close(store);
}

static bool
stays(const void *context, struct dl_key key)
{
    return dl_key_eq(*(const struct dl_key *)context, key);
}

static void
what_is_marked_or_carried_by_another_stays(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_source other = store_feed(store, "https://b.example/feed", "B");
    struct dl_item items[] = {old_item("1", "Quince"), old_item("2", "Medlar"),
                              old_item("3", "Cornel")};
    items[1].link = DL_STR("https://a.example/medlar");
    store_put(store, &feed, items, 3);
    store_put(store, &other, &items[1], 1);
    struct dl_key key = dl_key_of_item(feed.url, &items[0]);
    struct dl_drop marked = {.stays = stays, .context = &key};
    assert_int_equal(drop(store, &feed, marked), 1);
    assert_str(store_found(*state, store, "quince"), "Quince");
    assert_str(store_found(*state, store, "medlar"), "Medlar");
    assert_str(store_found(*state, store, "cornel"), "");
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(old_articles_go_with_all_that_is_theirs),
        arena_test(what_the_feed_still_tells_stays),
        arena_test(what_is_marked_or_carried_by_another_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
