/* What becomes of items: new articles, versions, twins. */
/* SPDX-License-Identifier: ISC */
#include "store.h"

static const char long_text[] =
    "The council of Port Almeria met on Tuesday to hear about the new harbour "
    "wall. It was to be finished in spring, but the stone has not come, and "
    "nobody could say when it will. The mayor asked for patience and for a "
    "second offer from another quarry.";

static struct dl_str
all(struct dl_arena *arena, struct dl_store *store)
{
    struct dl_window window = {.count = 100};
    return store_titles(arena, store, &window, NULL);
}

static void
what_was_put_is_found_again_the_next_time(void **state)
{
    const char *path = store_path(*state);
    struct dl_store *store = store_open(*state, path);
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {
        store_item("1", "https://a.example/1", "One", "First."),
        store_item("2", "https://a.example/2", "Two", "Second."),
    };
    store_assert_puts(store_put(store, &feed, items, 2), 2, 0, 0);
    store_assert_puts(store_put(store, &feed, items, 2), 0, 0, 2);
    dl_store_close(store);
    store = store_open(*state, path);
    assert_str(all(*state, store), "One|Two");
    store_assert_puts(store_put(store, &feed, items, 2), 0, 0, 2);
    dl_store_close(store);
}

static void
an_edit_is_a_version_and_no_twin(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item item =
        store_item("1", "https://a.example/1", "One", "First.");
    struct dl_article *article;
    store_put(store, &feed, &item, 1);
    item.text = DL_STR("First, corrected.");
    store_assert_puts(store_put(store, &feed, &item, 1), 0, 1, 0);
    item.title = DL_STR("One more");
    store_assert_puts(store_put(store, &feed, &item, 1), 0, 1, 0);
    struct dl_window window = {.count = 9};
    struct dl_rows rows;
    assert_int_equal(dl_store_rows(*state, store, &window, &rows, NULL, NULL),
                     DL_OK);
    assert_int_equal(rows.count, 1);
    assert_int_equal(rows.at[0].versions, 3);
    static const char *const texts[] = {"First, corrected.", "First.",
                                        "First, corrected.",
                                        "First, corrected."};
    for (uint32_t version = 0; version < 4; version++) {
        assert_int_equal(dl_store_article(*state, store, rows.at[0].id, version,
                                          &article, NULL),
                         DL_OK);
        assert_str(article->text, texts[version]);
        assert_str(article->title,
                   version == 0 || version == 3 ? "One more" : "One");
    }
    assert_int_equal(
        dl_store_article(*state, store, rows.at[0].id, 4, &article, NULL),
        DL_ERR_MISSING);
    assert_str(store_found(*state, store, "more"), "One more");
    dl_store_close(store);
}

static void
each_version_has_the_links_of_its_text(void **state)
{
    struct dl_link links[] = {
        {{0, 5}, DL_STR("https://a.example/x?a=1&b=2"), DL_STR(""), false},
        {{9, 9}, DL_STR("https://b.example/"), DL_STR("A boat"), true}};
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item item =
        store_item("1", "https://a.example/1", "One", "First, then.");
    struct dl_window window = {.count = 9};
    struct dl_article *article;
    struct dl_rows rows;
    item.links = (struct dl_links){links, 2, 2};
    store_put(store, &feed, &item, 1);
    item.text = DL_STR("Only the second.");
    item.links = (struct dl_links){links + 1, 1, 1};
    store_put(store, &feed, &item, 1);
    dl_store_rows(*state, store, &window, &rows, NULL, NULL);
    int64_t id = rows.at[0].id;
    dl_store_article(*state, store, id, 1, &article, NULL);
    assert_int_equal(article->links.count, 2);
    assert_str(article->links.at[0].url, "https://a.example/x?a=1&b=2");
    assert_int_equal(article->links.at[0].span.end, 5);
    assert_true(article->links.at[1].image);
    assert_str(article->links.at[1].alt, "A boat");
    dl_store_article(*state, store, id, 2, &article, NULL);
    assert_int_equal(article->links.count, 1);
    assert_str(article->links.at[0].url, "https://b.example/");
    assert_str(article->text, "Only the second.");
    dl_store_close(store);
}

static void
a_guid_that_stands_twice_identifies_nothing_ever_again(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {
        store_item("same", "https://a.example/1", "One", "First."),
        store_item("same", "https://a.example/2", "Two", "Second."),
        store_item("same", "https://a.example/3", "Three", "Third."),
    };
    store_assert_puts(store_put(store, &feed, items, 2), 2, 0, 0);
    store_assert_puts(store_put(store, &feed, &items[1], 2), 1, 0, 1);
    /* Alone it is no more to be trusted. */
    items[0].link = DL_STR("https://a.example/4");
    items[0].title = DL_STR("Four");
    store_assert_puts(store_put(store, &feed, items, 1), 1, 0, 0);
    assert_str(all(*state, store), "Four|One|Three|Two");
    dl_store_close(store);
}

static void
a_link_for_all_articles_identifies_none(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {
        store_item(NULL, "https://a.example/", "One", "First."),
        store_item(NULL, "https://a.example/", "Two", "Second."),
        store_item(NULL, "https://a.example/", "Three", "Third."),
    };
    store_assert_puts(store_put(store, &feed, items, 2), 2, 0, 0);
    store_assert_puts(store_put(store, &feed, items, 2), 0, 0, 2);
    store_assert_puts(store_put(store, &feed, &items[2], 1), 1, 0, 0);
    dl_store_close(store);
}

static void
places_within_a_page_are_articles_of_their_own(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {
        store_item("b", "https://a.example/log#v1.2", "Release", "Second."),
        store_item("a", "https://a.example/log#v1.1", "Release", "First."),
    };
    store_assert_puts(store_put(store, &feed, &items[1], 1), 1, 0, 0);
    store_assert_puts(store_put(store, &feed, items, 2), 1, 0, 1);
    store_assert_puts(store_put(store, &feed, items, 1), 0, 0, 1);
    dl_store_close(store);
}

static void
a_guid_may_move_to_https_or_change_altogether(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item item = store_item("http://a.example/1/",
                                     "http://a.example/1/", "One", "First.");
    store_put(store, &feed, &item, 1);
    item.guid = item.link = DL_STR("https://a.example/1");
    store_assert_puts(store_put(store, &feed, &item, 1), 0, 0, 1);
    item.guid = DL_STR("tag:a.example,2026:1");
    store_assert_puts(store_put(store, &feed, &item, 1), 0, 0, 1);
    /* From now on it is known by the new one. */
    item.link = DL_STR("https://a.example/moved");
    store_assert_puts(store_put(store, &feed, &item, 1), 0, 0, 1);
    dl_store_close(store);
}

static void
an_article_is_known_by_its_content_when_all_else_has_changed(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item item =
        store_item("1", "https://a.example/1", "Harbour", long_text);
    store_put(store, &feed, &item, 1);
    item.guid = DL_STR("2");
    item.link = DL_STR("https://a.example/2");
    store_assert_puts(store_put(store, &feed, &item, 1), 0, 0, 1);
    /* A few words are nobody's own. */
    struct dl_item brief = store_item("3", "https://a.example/3", "Today", "-");
    store_put(store, &feed, &brief, 1);
    brief.guid = DL_STR("4");
    brief.link = DL_STR("https://a.example/4");
    store_assert_puts(store_put(store, &feed, &brief, 1), 1, 0, 0);
    dl_store_close(store);
}

static void
an_item_twice_in_a_feed_is_one(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {
        store_item("1", "https://a.example/1", "New", "Newer."),
        store_item("1", "https://a.example/1", "Old", "Older."),
    };
    store_assert_puts(store_put(store, &feed, items, 2), 1, 0, 1);
    assert_str(all(*state, store), "New");
    store_assert_puts(store_put(store, &feed, items, 2), 0, 0, 2);
    dl_store_close(store);
}

static void
items_without_dates_keep_the_order_of_their_feed(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {store_item("1", NULL, "One", "1"),
                              store_item("2", NULL, "Two", "2"),
                              store_item("3", NULL, "Three", "3")};
    store_put(store, &feed, items, 3);
    assert_str(all(*state, store), "One|Two|Three");
    struct dl_window window = {.count = 9};
    struct dl_rows rows;
    dl_store_rows(*state, store, &window, &rows, NULL, NULL);
    assert_false(rows.at[0].published.known);
    assert_int_equal(rows.at[0].listed, STORE_NOW);
    assert_int_equal(rows.at[2].listed, STORE_NOW - 2);
    assert_int_equal(rows.at[2].seen, STORE_NOW);
    dl_store_close(store);
}

static void
articles_of_one_day_keep_the_order_of_their_feed(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {store_item("1", NULL, "One", "1"),
                              store_item("2", NULL, "Two", "2")};
    for (int i = 0; i < 2; i++)
        items[i].published = (struct dl_stamp){
            .known = true, .day = dl_day_from_civil(2026, 1, 3)};
    store_put(store, &feed, items, 2);
    assert_str(all(*state, store), "One|Two");
    dl_store_close(store);
}

static void
a_date_in_the_future_is_kept_but_not_listed_by(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item item = store_item("1", NULL, "One", "1");
    item.published =
        (struct dl_stamp){.known = true, .day = dl_day_from_civil(2031, 5, 6)};
    store_put(store, &feed, &item, 1);
    struct dl_window window = {.count = 9};
    struct dl_rows rows;
    dl_store_rows(*state, store, &window, &rows, NULL, NULL);
    assert_int_equal(rows.at[0].published.day.n,
                     dl_day_from_civil(2031, 5, 6).n);
    assert_int_equal(rows.at[0].listed, STORE_NOW);
    dl_store_close(store);
}

static void
a_date_that_comes_later_is_taken(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item item = store_item("1", NULL, "One", "1");
    store_put(store, &feed, &item, 1);
    item.published =
        (struct dl_stamp){.known = true, .day = dl_day_from_civil(2026, 1, 3)};
    store_assert_puts(store_put(store, &feed, &item, 1), 0, 0, 1);
    assert_str(store_found(*state, store, "on:2026-01-03"), "One");
    assert_str(store_found(*state, store, "is:undated"), "");
    dl_store_close(store);
}

static void
two_feeds_carry_one_article(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source a = store_feed(store, "https://a.example/feed", "All");
    struct dl_source b = store_feed(store, "https://a.example/world", "World");
    struct dl_item item =
        store_item("1", "https://a.example/1", "One", "Excerpt");
    item.summary = true;
    store_put(store, &a, &item, 1);
    item.guid = DL_STR("w1");
    store_assert_puts(store_put(store, &b, &item, 1), 0, 0, 1);
    /* The other feed's wording is no edit ... */
    item.text = DL_STR("Another excerpt");
    store_assert_puts(store_put(store, &b, &item, 1), 0, 0, 1);
    /* ... but its full text is better than none. */
    item.text = DL_STR("The whole of it, at last.");
    item.summary = false;
    store_assert_puts(store_put(store, &b, &item, 1), 0, 1, 0);
    struct dl_window window = {.count = 9};
    struct dl_rows rows;
    dl_store_rows(*state, store, &window, &rows, NULL, NULL);
    assert_int_equal(rows.count, 1);
    assert_int_equal(rows.at[0].feeds, 2);
    assert_int_equal(rows.at[0].versions, 1);
    assert_false(rows.at[0].summary);
    struct dl_strs names;
    assert_int_equal(
        dl_store_carriers(*state, store, rows.at[0].id, &names, NULL), DL_OK);
    assert_int_equal(names.count, 2);
    assert_str(names.at[0], "All");
    assert_str(names.at[1], "World");
    dl_store_close(store);
}

static void
a_feed_that_has_ended_leaves_its_articles_to_another(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source a = store_feed(store, "https://a.example/feed", "All");
    struct dl_source b = store_feed(store, "https://a.example/world", "World");
    struct dl_item item = store_item("1", "https://a.example/1", "One", "1");
    store_put(store, &a, &item, 1);
    a.gone = true;
    assert_int_equal(dl_store_source_put(store, &a, NULL), DL_OK);
    item.text = DL_STR("Edited");
    store_assert_puts(store_put(store, &b, &item, 1), 0, 1, 0);
    struct dl_sources sources;
    dl_store_sources(*state, store, &sources, NULL);
    assert_int_equal(sources.at[0].articles, 0);
    assert_int_equal(sources.at[1].articles, 1);
    dl_store_close(store);
}

static void
a_full_text_stays_when_the_feed_brings_its_excerpt_again(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item item =
        store_item("1", "https://a.example/1", "One", "Excerpt ...");
    item.summary = true;
    store_put(store, &feed, &item, 1);
    struct dl_window window = {.count = 9};
    struct dl_rows rows;
    dl_store_rows(*state, store, &window, &rows, NULL, NULL);
    int64_t id = rows.at[0].id;
    struct dl_item page = store_item(NULL, NULL, "One - A", "The full text.");
    assert_int_equal(dl_store_put_full(store, id, &page, STORE_NOW, NULL),
                     DL_OK);
    store_assert_puts(store_put(store, &feed, &item, 1), 0, 0, 1);
    item.text = DL_STR("Excerpt, edited ...");
    store_assert_puts(store_put(store, &feed, &item, 1), 0, 0, 1);
    struct dl_article *article;
    dl_store_article(*state, store, id, 0, &article, NULL);
    assert_str(article->text, "The full text.");
    assert_str(article->title, "One");
    /* The page was edited: that is a version. */
    page.text = DL_STR("The full text, edited.");
    dl_store_put_full(store, id, &page, STORE_NOW, NULL);
    dl_store_article(*state, store, id, 1, &article, NULL);
    assert_str(article->text, "The full text.");
    assert_int_equal(dl_store_put_full(store, 99, &page, STORE_NOW, NULL),
                     DL_ERR_MISSING);
    dl_store_close(store);
}

static void
an_article_at_the_old_link_of_another_has_a_key_of_its_own(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {
        store_item("2", "https://a.example/today", "Two", "Second."),
        store_item("1", "https://a.example/today", "One", "First."),
    };
    store_put(store, &feed, &items[1], 1);
    items[1].link = DL_STR("https://a.example/archive/1");
    store_assert_puts(store_put(store, &feed, items, 2), 1, 0, 1);
    struct dl_window window = {.count = 9};
    struct dl_rows rows;
    dl_store_rows(*state, store, &window, &rows, NULL, NULL);
    assert_int_equal(rows.count, 2);
    assert_false(dl_key_eq(rows.at[0].key, rows.at[1].key));
    dl_store_close(store);
}

static void
all_items_are_put_or_none(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source nowhere = {.id = 7, .url = DL_STR("https://a.example")};
    struct dl_item item = store_item("1", NULL, "One", "1");
    struct dl_error err;
    struct dl_puts puts = {9, 9, 9};
    assert_int_equal(
        dl_store_put(store, &nowhere, &item, 1, STORE_NOW, &puts, &err),
        DL_ERR_MISSING);
    assert_int_equal(puts.added, 9);
    assert_str(all(*state, store), "");
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    store_assert_puts(store_put(store, &feed, NULL, 0), 0, 0, 0);
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_was_put_is_found_again_the_next_time),
        arena_test(an_edit_is_a_version_and_no_twin),
        arena_test(each_version_has_the_links_of_its_text),
        arena_test(a_guid_that_stands_twice_identifies_nothing_ever_again),
        arena_test(a_link_for_all_articles_identifies_none),
        arena_test(places_within_a_page_are_articles_of_their_own),
        arena_test(a_guid_may_move_to_https_or_change_altogether),
        arena_test(
            an_article_is_known_by_its_content_when_all_else_has_changed),
        arena_test(an_item_twice_in_a_feed_is_one),
        arena_test(items_without_dates_keep_the_order_of_their_feed),
        arena_test(articles_of_one_day_keep_the_order_of_their_feed),
        arena_test(a_date_in_the_future_is_kept_but_not_listed_by),
        arena_test(a_date_that_comes_later_is_taken),
        arena_test(two_feeds_carry_one_article),
        arena_test(a_feed_that_has_ended_leaves_its_articles_to_another),
        arena_test(a_full_text_stays_when_the_feed_brings_its_excerpt_again),
        arena_test(an_article_at_the_old_link_of_another_has_a_key_of_its_own),
        arena_test(all_items_are_put_or_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
