/* SPDX-License-Identifier: ISC */
#include "stored.h"

static void
all_heads_come_newest_first(void **state)
{
    enum { COUNT = 450 };
    struct stored *stored = *state;
    stored_put(stored, 0, COUNT);
    stored_open(stored);
    int seen = 0;
    while (seen < COUNT) {
        struct dl_news news = stored_next(stored, DL_NEWS_HEADS);
        assert_int_equal(news.total, COUNT);
        assert_true(seen > 0 || news.count == 200); /* a screenful at once */
        for (size_t i = 0; i < news.count; i++, seen++) {
            const struct dl_head *head = news.heads[i];
            char id[DL_KEY_DIGITS + 1];
            dl_key_print(stored_key(seen), id);
            assert_true(dl_key_eq(head->key, stored_key(seen)));
            assert_str(head->article.id, id);
            assert_str(head->article.source, "The Oslo Post");
            assert_str(head->article.feed, "https://a.example/feed");
            assert_int_equal(head->listed, STORED_NOW - 3600 * seen);
        }
    }
    assert_int_equal(seen, COUNT);
}

static void
heads_come_before_anything_else_works(void **state)
{
    struct stored *stored = *state;
    struct dl_desk_start start = {.settings = &stored->settings,
                                  .stored = true,
                                  .seconds = stored_seconds};
    stored_put(stored, 0, 3);
    assert_int_equal(dl_desk_open(&start, &stored->desk, NULL), DL_OK);
    assert_int_equal(stored_next(stored, DL_NEWS_HEADS).count, 3);
    assert_int_equal(dl_desk_work(stored->desk, &start, NULL), DL_OK);
    assert_int_equal(stored_next(stored, DL_NEWS_LIBRARY).library->count, 3);
}

static void
what_is_new_or_changed_comes_alone(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 10, 300);
    stored_open(stored);
    for (size_t seen = 0; seen < 300;)
        seen += stored_next(stored, DL_NEWS_HEADS).count;
    stored_put(stored, 8, 2);
    struct dl_news news = stored_next(stored, DL_NEWS_HEADS);
    assert_int_equal(news.count, 2);
    assert_int_equal(news.total, 302);
    assert_str(news.heads[0]->article.title, "Title 8");
    struct dl_item item = stored_item(stored->arena, 200);
    struct dl_puts puts;
    item.title = DL_STR("Another title");
    dl_store_put(stored->store, &stored->source, &item, 1, STORED_NOW, &puts,
                 NULL);
    news = stored_next(stored, DL_NEWS_HEADS);
    assert_int_equal(news.count, 1);
    assert_str(news.heads[0]->article.title, "Another title");
    assert_int_equal(news.heads[0]->versions, 2);
}

static void
a_wanted_article_is_read_at_once_and_joined_later(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 0, 30);
    struct dl_desk *desk = stored_open(stored);
    struct dl_news news = stored_next(stored, DL_NEWS_LIBRARY);
    assert_int_equal(news.library->count, 10);
    unsigned round = news.round;
    dl_desk_want(desk, stored_key(25));
    news = stored_next(stored, DL_NEWS_READING);
    const struct dl_reading *wanted = news.reading;
    assert_str(wanted->article->title, "Title 25");
    assert_true(news.round > round);
    assert_true(wanted->entities.count >= 2);
    news = stored_next(stored, DL_NEWS_LIBRARY);
    assert_int_equal(news.library->count, 11);
    assert_ptr_equal(news.library->readings[10], wanted);
    assert_str(wanted->article->title, "Title 25");
}

static void
an_article_that_is_gone_is_a_fault(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 0, 1);
    struct dl_desk *desk = stored_open(stored);
    dl_desk_want(desk, stored_key(7));
    struct dl_news news = stored_next(stored, DL_NEWS_FAULT);
    assert_int_equal(news.fault.status, DL_ERR_MISSING);
}

static void
leafing_makes_one_join(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 0, 40);
    struct dl_desk *desk = stored_open(stored);
    stored_next(stored, DL_NEWS_LIBRARY);
    for (int i = 20; i < 30; i++) {
        dl_desk_want(desk, stored_key(i));
        stored_next(stored, DL_NEWS_READING);
    }
    assert_int_equal(stored_next(stored, DL_NEWS_LIBRARY).library->count, 20);
}

static void
ask(struct dl_desk *desk, uint32_t serial, const char *text)
{
    struct dl_key read[] = {stored_key(3), stored_key(1), stored_key(2)};
    struct dl_desk_query query = {.serial = serial,
                                  .text = dl_str_from(text),
                                  .read = read,
                                  .read_count = 3,
                                  .contexts = 2};
    dl_desk_find(desk, &query);
}

static const struct dl_found *
answer(struct stored *stored, uint32_t serial)
{
    const struct dl_found *found;
    do
        found = stored_next(stored, DL_NEWS_FOUND).found;
    while (found->serial != serial);
    return found;
}

static void
a_search_finds_keys_and_the_first_contexts(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 0, 30);
    struct dl_desk *desk = stored_open(stored);
    ask(desk, 1, "\"meeting number 17\"");
    const struct dl_found *found = answer(stored, 1);
    assert_int_equal(found->status, DL_OK);
    assert_int_equal(found->count, 1);
    assert_true(dl_key_eq(found->at[0].key, stored_key(17)));
    assert_true(found->at[0].mark_count > 0);
    ask(desk, 2, "minister");
    found = answer(stored, 2);
    assert_int_equal(found->count, 30);
    assert_true(found->at[1].around.bytes > 0);
    assert_int_equal(found->at[2].around.bytes, 0);
}

static void
a_search_knows_what_was_read(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 0, 30);
    struct dl_desk *desk = stored_open(stored);
    ask(desk, 1, "is:read");
    assert_int_equal(answer(stored, 1)->count, 3);
    ask(desk, 2, "is:unread minister");
    assert_int_equal(answer(stored, 2)->count, 27);
    ask(desk, 3, "is:starred");
    assert_int_equal(answer(stored, 3)->count, 0);
}

static void
a_bad_query_is_told_with_its_place(void **state)
{
    struct stored *stored = *state;
    struct dl_desk *desk = stored_open(stored);
    ask(desk, 1, "from:never");
    const struct dl_found *found = answer(stored, 1);
    assert_int_equal(found->status, DL_ERR_SYNTAX);
    assert_int_equal(found->fault.column, 6);
    assert_int_equal(found->count, 0);
}

static void
the_last_of_many_searches_is_answered(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 0, 400);
    struct dl_desk *desk = stored_open(stored);
    for (uint32_t serial = 1; serial <= 50; serial++) {
        ask(desk, serial, "minister is:unread");
        if (serial % 10 == 0)
            dl_desk_want(desk, stored_key((int)serial));
    }
    assert_int_equal(answer(stored, 50)->count, 397);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        stored_test(all_heads_come_newest_first),
        stored_test(heads_come_before_anything_else_works),
        stored_test(what_is_new_or_changed_comes_alone),
        stored_test(a_wanted_article_is_read_at_once_and_joined_later),
        stored_test(an_article_that_is_gone_is_a_fault),
        stored_test(leafing_makes_one_join),
        stored_test(a_search_finds_keys_and_the_first_contexts),
        stored_test(a_search_knows_what_was_read),
        stored_test(a_bad_query_is_told_with_its_place),
        stored_test(the_last_of_many_searches_is_answered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
