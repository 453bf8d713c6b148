/* Windows of the list, wherever they lie. */
/* SPDX-License-Identifier: ISC */
#include "store.h"

/* `count` articles, an hour between two, the first the newest. */
static struct dl_store *
many(struct dl_arena *arena, size_t count)
{
    struct dl_store *store = store_open(arena, store_path(arena));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item *items = DL_ARRAY(arena, count, struct dl_item);
    for (size_t i = 0; i < count; i++) {
        const char *name = dl_arena_printf(arena, "%zu", i);
        items[i] = store_item(name, NULL, name, name);
        int64_t at = STORE_NOW - 60 - 3600 * (int64_t)i;
        items[i].published =
            (struct dl_stamp){.known = true,
                              .has_time = true,
                              .day = {(int32_t)(at / 86400)},
                              .seconds = (int32_t)(at % 86400)};
    }
    store_assert_puts(store_put(store, &feed, items, count), (uint32_t)count, 0,
                      0);
    return store;
}

static void
a_window_anywhere_in_the_list_has_the_right_rows(void **state)
{
    enum { COUNT = 300 };
    struct dl_store *store = many(*state, COUNT);
    for (size_t first = 0; first < COUNT + 2; first += 7) {
        struct dl_window window = {.first = first, .count = 3};
        struct dl_rows rows;
        size_t total;
        assert_int_equal(
            dl_store_rows(*state, store, &window, &rows, &total, NULL), DL_OK);
        assert_int_equal(total, COUNT);
        size_t left = first < COUNT ? COUNT - first : 0;
        assert_int_equal(rows.count, left < 3 ? left : 3);
        for (size_t i = 0; i < rows.count; i++)
            assert_str(rows.at[i].title,
                       dl_arena_printf(*state, "%zu", first + i));
        window.oldest_first = true;
        dl_store_rows(*state, store, &window, &rows, &total, NULL);
        for (size_t i = 0; i < rows.count; i++)
            assert_str(rows.at[i].title,
                       dl_arena_printf(*state, "%zu", COUNT - 1 - first - i));
    }
    dl_store_close(store);
}

static void
a_row_tells_what_the_list_shows(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "Post");
    struct dl_item items[2] = {
        store_item("1", "https://a.example/1", "One", "Text."),
        store_item("2", "https://a.example/2", "Two", "Text.")};
    items[0].author = DL_STR("Ann Lee");
    items[0].source = DL_STR("The Other Post");
    items[0].summary = true;
    items[0].published = (struct dl_stamp){.known = true,
                                           .has_time = true,
                                           .has_zone = true,
                                           .day = {20000},
                                           .seconds = 3600,
                                           .zone = 120};
    store_put(store, &feed, items, 2);
    struct dl_window window = {.count = 9, .oldest_first = true};
    struct dl_rows rows;
    dl_store_rows(*state, store, &window, &rows, NULL, NULL);
    const struct dl_row *row = &rows.at[0];
    assert_str(row->author, "Ann Lee");
    assert_str(row->outlet, "The Other Post");
    assert_str(row->url, "https://a.example/1");
    assert_true(row->summary);
    assert_int_equal(row->source, feed.id);
    assert_int_equal(row->published.zone, 120);
    assert_int_equal(row->published.seconds, 3600);
    assert_int_equal(row->listed, 20000LL * 86400 + 3600 - 7200);
    assert_int_equal(row->versions, 1);
    assert_int_equal(row->feeds, 1);
    assert_true(
        dl_key_eq(row->key, dl_key_of_address(DL_STR("http://a.example/1/"))));
    assert_str(rows.at[1].outlet, "Post");
    assert_false(rows.at[1].published.known);
    int64_t id;
    assert_int_equal(dl_store_find(store, row->key, &id, NULL), DL_OK);
    assert_int_equal(id, row->id);
    dl_store_close(store);
}

static void
a_window_may_be_of_one_feed(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source a = store_feed(store, "https://a.example/feed", "A");
    struct dl_source b = store_feed(store, "https://b.example/feed", "B");
    struct dl_item items[] = {store_item("1", NULL, "One", "1"),
                              store_item("2", NULL, "Two", "2"),
                              store_item("3", NULL, "Three", "3")};
    store_put(store, &a, items, 2);
    store_put(store, &b, &items[2], 1);
    struct dl_window window = {.source = a.id, .count = 9};
    size_t total;
    assert_str(store_titles(*state, store, &window, &total), "One|Two");
    assert_int_equal(total, 2);
    window.source = b.id;
    window.count = 0;
    assert_str(store_titles(*state, store, &window, &total), "");
    assert_int_equal(total, 1);
    dl_store_close(store);
}

static void
articles_before_1970_have_their_place(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item items[] = {store_item("1", NULL, "Sputnik", "1"),
                              store_item("2", NULL, "Armada", "2"),
                              store_item("3", NULL, "Apollo", "3")};
    static const int years[] = {1957, 1588, 1969};
    for (int i = 0; i < 3; i++)
        items[i].published = (struct dl_stamp){
            .known = true, .day = dl_day_from_civil(years[i], 7, 20)};
    store_put(store, &feed, items, 3);
    struct dl_window window = {.count = 1, .oldest_first = true};
    assert_str(store_titles(*state, store, &window, NULL), "Armada");
    window.first = 1;
    assert_str(store_titles(*state, store, &window, NULL), "Sputnik");
    window.oldest_first = false;
    assert_str(store_titles(*state, store, &window, NULL), "Sputnik");
    window.first = 0;
    assert_str(store_titles(*state, store, &window, NULL), "Apollo");
    dl_store_close(store);
}

static void
a_window_of_a_query_is_cut_from_what_it_holds_for(void **state)
{
    struct dl_store *store = many(*state, 100);
    struct dl_query query = store_query(*state, "1*");
    struct dl_window window = {.query = &query, .first = 2, .count = 3};
    size_t total;
    assert_str(store_titles(*state, store, &window, &total), "11|12|13");
    assert_int_equal(total, 11);
    window.oldest_first = true;
    assert_str(store_titles(*state, store, &window, &total), "17|16|15");
    struct dl_query nothing = store_query(*state, " ");
    window = (struct dl_window){.query = &nothing, .first = 98, .count = 3};
    assert_str(store_titles(*state, store, &window, &total), "98|99");
    assert_int_equal(total, 100);
    dl_store_close(store);
}

struct taken {
    struct dl_arena *arena;
    const char *titles;
};

static void
take_title(void *context, const struct dl_row *row)
{
    struct taken *taken = context;
    taken->titles = dl_arena_printf(taken->arena, "%s%.*s ", taken->titles,
                                    DL_FMT(row->title));
}

static void
a_walk_passes_every_row_once(void **state)
{
    struct dl_store *store = many(*state, 7);
    for (int numbered = 0; numbered < 2; numbered++) {
        struct taken taken = {*state, ""};
        struct dl_walk walk = {numbered, INT64_MAX, INT64_MAX};
        size_t steps = 0, count;
        do {
            assert_int_equal(dl_store_walk(store, &walk, 3, take_title, &taken,
                                           &count, NULL),
                             DL_OK);
            steps++;
        } while (count == 3);
        assert_int_equal(steps, 3);
        /* a feed is put from its end: its newest has the highest number */
        assert_string_equal(taken.titles, "0 1 2 3 4 5 6 ");
    }
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_window_anywhere_in_the_list_has_the_right_rows),
        arena_test(a_row_tells_what_the_list_shows),
        arena_test(a_window_may_be_of_one_feed),
        arena_test(articles_before_1970_have_their_place),
        arena_test(a_window_of_a_query_is_cut_from_what_it_holds_for),
        arena_test(a_walk_passes_every_row_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
