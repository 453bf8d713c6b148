/* The line below the headline. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
what_is_known_of_an_article_says_how_it_is_dated(void **state)
{
    struct fixture *fixture = *state;
    struct dl_article *article =
        (struct dl_article *)(uintptr_t)fixture->library->readings[0]->article;
    article->published_from = DL_PUBLISHED_FILE;
    article->author = DL_STR("Ada Reed");
    assert_str(reader_meta(fixture->arena, fixture->state, article, NULL),
               "Ellis Herald · Ada Reed · 2 Mar 2021 (from the file)");
    article->published.known = false;
    assert_str(reader_meta(fixture->arena, fixture->state, article, NULL),
               "Ellis Herald · Ada Reed · undated");
}

static void
the_store_adds_what_is_out_of_the_ordinary(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_article *article = fixture->library->readings[0]->article;
    struct dl_head head = {.versions = 1, .feeds = 1};
    assert_str(reader_meta(fixture->arena, fixture->state, article, &head),
               "Ellis Herald · 2 Mar 2021");
    head = (struct dl_head){.versions = 3, .feeds = 2, .summary = true};
    assert_str(reader_meta(fixture->arena, fixture->state, article, &head),
               "Ellis Herald · 2 Mar 2021 · summary only, F gets the full "
               "text · carried by 2 feeds · changed, D shows how");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(what_is_known_of_an_article_says_how_it_is_dated),
        screen_test(the_store_adds_what_is_out_of_the_ordinary),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
