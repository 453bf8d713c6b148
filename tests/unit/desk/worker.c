/* SPDX-License-Identifier: ISC */
#include "stored.h"

#include <dateline/kind.h>

static const struct dl_library *
next_library(struct stored *stored)
{
    return stored_next(stored, DL_NEWS_LIBRARY).library;
}

/* The reading of article `number`; NULL when the library has none. */
static const struct dl_reading *
reading_of(const struct dl_library *library, int number)
{
    char id[DL_KEY_DIGITS + 1];
    dl_key_print(stored_key(number), id);
    for (size_t i = 0; i < library->count; i++)
        if (dl_str_is(library->readings[i]->article->id, id))
            return library->readings[i];
    return NULL;
}

static void
files_and_the_newest_stored_articles_are_joined(void **state)
{
    struct stored *stored = *state;
    unit_write(dl_arena_printf(stored->arena, "%s/a.md", stored->folder),
               "---\ntitle: A file\n---\nOlav Berg left Oslo.\n");
    stored->files = true;
    stored_put(stored, 0, 30);
    stored_open(stored);
    const struct dl_library *library = next_library(stored);
    assert_int_equal(library->count, 11);
    assert_str(library->readings[0]->article->title, "A file");
    for (int i = 0; i < 10; i++)
        assert_ptr_equal(library->readings[i + 1], reading_of(library, i));
    assert_str(library->readings[1]->article->feed, "https://a.example/feed");
}

static void
readings_of_what_is_the_same_move_on(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 2, 30);
    stored_open(stored);
    const struct dl_library *library = next_library(stored);
    const struct dl_reading *third = reading_of(library, 3);
    const struct dl_reading *last = reading_of(library, 11);
    assert_non_null(last);
    stored_put(stored, 1, 1);
    library = next_library(stored);
    assert_int_equal(library->count, 10);
    assert_non_null(reading_of(library, 1));
    assert_ptr_equal(reading_of(library, 3), third);
    assert_null(reading_of(library, 11));
}

static void
an_edited_article_is_read_again(void **state)
{
    struct stored *stored = *state;
    struct dl_item item;
    struct dl_puts puts;
    stored_put(stored, 0, 12);
    stored_open(stored);
    const struct dl_library *library = next_library(stored);
    const struct dl_reading *second = reading_of(library, 2);
    item = stored_item(stored->arena, 5);
    item.text = DL_STR("Nobody met anybody.");
    dl_store_put(stored->store, &stored->source, &item, 1, STORED_NOW, &puts,
                 NULL);
    assert_int_equal(puts.changed, 1);
    library = next_library(stored);
    assert_str(reading_of(library, 5)->article->text, "Nobody met anybody.");
    assert_ptr_equal(reading_of(library, 2), second);
}

static void
what_was_wanted_stays(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 1, 30);
    struct dl_desk *desk = stored_open(stored);
    next_library(stored);
    dl_desk_want(desk, stored_key(25));
    const struct dl_reading *wanted = reading_of(next_library(stored), 25);
    assert_non_null(wanted);
    stored_put(stored, 0, 1);
    const struct dl_library *library = next_library(stored);
    assert_int_equal(library->count, 11);
    assert_ptr_equal(reading_of(library, 25), wanted);
}

static void
a_reload_keeps_what_would_be_read_the_same(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 0, 5);
    struct dl_desk *desk = stored_open(stored);
    const struct dl_reading *first = reading_of(next_library(stored), 0);
    dl_desk_reload(desk);
    assert_ptr_equal(reading_of(next_library(stored), 0), first);
}

static void
a_parting_reads_stored_articles_again(void **state)
{
    static const struct dl_apart solberg = {{"Solberg", 7},
                                            {"Anna Solberg", 12}};
    struct stored *stored = *state;
    struct dl_item item = stored_item(stored->arena, 7);
    struct dl_puts puts;
    item.text = DL_STR("It rained in Bergen.");
    stored_put(stored, 0, 7);
    dl_store_put(stored->store, &stored->source, &item, 1, STORED_NOW, &puts,
                 NULL);
    struct dl_desk *desk = stored_open(stored);
    const struct dl_library *library = next_library(stored);
    const struct dl_reading *first = reading_of(library, 0),
                            *rain = reading_of(library, 7);
    dl_desk_part(desk, solberg, true, NULL);
    library = next_library(stored);
    assert_int_equal(library->count, 8);
    assert_ptr_not_equal(reading_of(library, 0), first);
    assert_ptr_equal(reading_of(library, 7), rain);
    for (int i = 0; i < 4; i++) { /* old ones are freed on the way */
        dl_desk_part(desk, solberg, i % 2, NULL);
        library = next_library(stored);
    }
    assert_int_equal(library->known->apart.count, 1);
}

static size_t
count_named(struct stored *stored, const char *text)
{
    const char *const kinds[] = {"person", NULL};
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_query query;
    struct dl_window window = {.query = &query};
    struct dl_rows rows;
    size_t total = 0;
    assert_int_equal(
        dl_query_read(arena, dl_str_from(text), kinds, &query, NULL), DL_OK);
    assert_int_equal(
        dl_store_rows(arena, stored->store, &window, &rows, &total, NULL),
        DL_OK);
    dl_arena_free(arena);
    return total;
}

static void
everything_is_read_in_the_background(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 0, 60);
    stored_open(stored);
    next_library(stored);
    for (int i = 0; i < 200 && count_named(stored, "entity:solberg") < 60; i++)
        poll(NULL, 0, 50);
    assert_int_equal(count_named(stored, "entity:\"anna solberg\""), 60);
    stored_put(stored, 60, 5);
    for (int i = 0; i < 200 && count_named(stored, "entity:solberg") < 65; i++)
        poll(NULL, 0, 50);
    assert_int_equal(count_named(stored, "entity:berg"), 65);
}

/* Heads, libraries and what is told of old weeks come to an end. */
static void
an_idle_desk_says_nothing(void **state)
{
    enum { QUIET = 1500, MOST = 30 };
    struct stored *stored = *state;
    struct dl_news news;
    stored_put(stored, 0, 12);
    struct dl_desk *desk = stored_open(stored);
    struct pollfd wait = {.fd = dl_desk_descriptor(desk), .events = POLLIN};
    int taken = 0;
    while (taken < MOST && poll(&wait, 1, QUIET) == 1)
        taken += dl_desk_take(desk, &news);
    assert_in_range(taken, 1, MOST - 1);
}

static void
a_desk_over_a_store_can_close_at_any_time(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 0, 300);
    stored->settings.timeline_articles = 200;
    for (int i = 0; i < 20; i++) {
        struct dl_desk *desk = stored_open(stored);
        struct dl_desk_query query = {.serial = 1, .text = DL_STR("minister")};
        dl_desk_find(desk, &query);
        dl_desk_want(desk, stored_key(250));
        poll(NULL, 0, i * 7);
        struct dl_news news;
        dl_desk_take(desk, &news);
        dl_desk_close(desk);
        stored->desk = NULL;
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        stored_test(files_and_the_newest_stored_articles_are_joined),
        stored_test(readings_of_what_is_the_same_move_on),
        stored_test(an_edited_article_is_read_again),
        stored_test(what_was_wanted_stays),
        stored_test(a_reload_keeps_what_would_be_read_the_same),
        stored_test(a_parting_reads_stored_articles_again),
        stored_test(everything_is_read_in_the_background),
        stored_test(an_idle_desk_says_nothing),
        stored_test(a_desk_over_a_store_can_close_at_any_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
