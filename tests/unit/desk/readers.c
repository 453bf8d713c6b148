/* Articles that are read on several threads. */
/* SPDX-License-Identifier: ISC */
#include "alike.h"

enum { ARTICLES = 40 };

static const char *const places[] = {"Lisbon", "Quito", "Oslo", "Nairobi"};

static const struct dl_article *
article_of(struct dl_arena *arena, int number)
{
    struct dl_article *out = DL_NEW(arena, struct dl_article);
    const char *place = places[number % 4];
    out->id = dl_str_from(dl_arena_printf(arena, "%d.md", number));
    out->title = dl_str_from(
        dl_arena_printf(arena, "Harbour number %d is closed", number));
    out->text = dl_str_from(dl_arena_printf(
        arena,
        "The harbour of %s was closed on Monday, Maria Costa said.\n\nOn "
        "%d March 2021 the ministry had opened it again after a strike.",
        place, 1 + number % 28));
    out->published.known = true;
    out->published.day = dl_day_from_civil(2021, 4, 1 + number % 28);
    out->published_why = "said";
    return out;
}

static void
assert_read_alike(const struct tools *tools, size_t count, size_t threads)
{
    struct dl_arena *arena = dl_arena_new(0);
    const struct dl_article *articles[ARTICLES];
    struct dl_reading *readings[ARTICLES];
    for (size_t i = 0; i < count; i++)
        articles[i] = article_of(arena, (int)i);
    dl_readings_make(tools->tagger, articles, count, threads, readings);
    for (size_t i = 0; i < count; i++) {
        struct dl_reading *alone =
            dl_reading_make(tools->tagger, tools->work, articles[i]);
        assert_str(readings[i]->article->id, articles[i]->id.at);
        assert_readings_alike(alone, readings[i]);
        dl_reading_free(alone);
        dl_reading_free(readings[i]);
    }
    dl_arena_free(arena);
}

static void
the_number_of_threads_makes_no_difference(void **state)
{
    assert_read_alike(*state, ARTICLES, 1);
    assert_read_alike(*state, ARTICLES, 4);
    assert_read_alike(*state, ARTICLES, 1000);
    assert_read_alike(*state, ARTICLES, 0);
}

static void
few_articles_need_few_threads(void **state)
{
    assert_read_alike(*state, 1, 8);
    assert_read_alike(*state, 0, 8);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_number_of_threads_makes_no_difference),
        cmocka_unit_test(few_articles_need_few_threads),
    };
    return cmocka_run_group_tests(tests, open_tools, close_tools);
}
