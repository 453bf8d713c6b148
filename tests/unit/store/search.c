/* Hits: their order, their context, their marks. */
/* SPDX-License-Identifier: ISC */
#include "store.h"

static struct dl_hits
search(struct dl_arena *arena, struct dl_store *store, const char *text,
       size_t count)
{
    struct dl_query query = store_query(arena, text);
    struct dl_window window = {.query = &query, .count = count};
    struct dl_hits hits = {NULL, 0, 0, 0};
    struct dl_error err;
    if (dl_store_search(arena, store, &window, &hits, &err) != DL_OK)
        fail_msg("%s", err.text);
    return hits;
}

static void
the_best_come_first(void **state)
{
    struct dl_store *store = store_strikes(*state);
    struct dl_hits hits = search(*state, store, "strike", 9);
    assert_int_equal(hits.count, 3);
    assert_int_equal(hits.total, 3);
    assert_str(hits.at[2].row.title, "In brief");
    assert_true(hits.at[0].rank <= hits.at[1].rank);
    assert_true(hits.at[1].rank < hits.at[2].rank);
    hits = search(*state, store, "strike", 1);
    assert_int_equal(hits.count, 1);
    assert_int_equal(hits.total, 3);
    hits = search(*state, store, "strike is:undated", 9);
    assert_int_equal(hits.count, 3);
    assert_str(hits.at[2].row.title, "In brief");
    dl_store_close(store);
}

static void
words_are_shown_in_one_line_of_context(void **state)
{
    struct dl_store *store = store_strikes(*state);
    struct dl_hits hits = search(*state, store, "pil* strike", 9);
    assert_int_equal(hits.count, 1);
    const struct dl_hit *hit = &hits.at[0];
    assert_true(dl_str_find(hit->around, DL_STR("\n"), 0) == SIZE_MAX);
    assert_int_equal(hit->mark_count, 2);
    assert_str(dl_str_slice(hit->around, hit->marks[0]), "strike");
    assert_str(dl_str_slice(hit->around, hit->marks[1]), "pilots");
    dl_store_close(store);
}

static void
a_phrase_is_marked_as_one(void **state)
{
    struct dl_store *store = store_strikes(*state);
    struct dl_hits hits = search(*state, store, "\"second strike\"", 9);
    assert_int_equal(hits.count, 1);
    assert_int_equal(hits.at[0].mark_count, 1);
    assert_str(dl_str_slice(hits.at[0].around, hits.at[0].marks[0]),
               "second strike");
    dl_store_close(store);
}

static void
where_the_word_is_in_the_title_only_the_text_begins(void **state)
{
    struct dl_store *store = store_strikes(*state);
    struct dl_hits hits = search(*state, store, "title:strike known", 9);
    assert_int_equal(hits.count, 1);
    hits = search(*state, store, "title:weather", 9);
    assert_str(hits.at[0].around, "Rain.");
    assert_int_equal(hits.at[0].mark_count, 0);
    dl_store_close(store);
}

static void
without_words_the_newest_come_first(void **state)
{
    struct dl_store *store = store_strikes(*state);
    struct dl_hits hits = search(*state, store, "-strike", 9);
    assert_int_equal(hits.count, 1);
    hits = search(*state, store, "is:undated", 9);
    assert_int_equal(hits.count, 4);
    assert_str(hits.at[0].row.title, "In brief");
    assert_str(hits.at[3].row.title, "Weather");
    hits = search(*state, store, " ", 2);
    assert_int_equal(hits.count, 2);
    assert_int_equal(hits.total, 4);
    dl_store_close(store);
}

static void
a_text_with_marks_of_its_own_gives_no_false_spans(void **state)
{
    struct dl_store *store = store_open(*state, store_path(*state));
    struct dl_source feed = store_feed(store, "https://a.example/feed", "A");
    struct dl_item item =
        store_item("1", NULL, "T", "\x02odd \x01\x01signs\x02 and more\x01");
    store_put(store, &feed, &item, 1);
    struct dl_hits hits = search(*state, store, "odd", 9);
    assert_int_equal(hits.count, 1);
    for (size_t i = 0; i < hits.at[0].mark_count; i++) {
        assert_true(hits.at[0].marks[i].start < hits.at[0].marks[i].end);
        assert_true(hits.at[0].marks[i].end <= hits.at[0].around.bytes);
    }
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_best_come_first),
        arena_test(words_are_shown_in_one_line_of_context),
        arena_test(a_phrase_is_marked_as_one),
        arena_test(where_the_word_is_in_the_title_only_the_text_begins),
        arena_test(without_words_the_newest_come_first),
        arena_test(a_text_with_marks_of_its_own_gives_no_false_spans),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
