/* Which line of a page is its headline. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

#define PROSE "The town voted on Monday to keep its old white ferry.\n"

static void
the_headline_is_marked_repeated_dated_or_first(void **state)
{
    static const char *const pages[] = {
        "World\nFerry stays for ten years\n" PROSE,
        "News from the whole river\n# Ferry stays for ten years\n" PROSE,
        "News from the whole river\nFerry stays for ten years\n"
        "Ferry stays for ten years\n" PROSE,
        "News from the whole river\nOpen app\nBack\n\n"
        "Ferry stays for ten years\nMay 5, 2022\n" PROSE,
        "Ferry stays for ten years - The Courier\nOur motto is a long one\n"
        "Ferry stays for ten years\n" PROSE,
        "Ferry stays for ten years | The Courier\n" PROSE,
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        assert_str(read_page(state, pages[i])->title,
                   "Ferry stays for ten years");
}

static void
the_outlet_behind_a_bar_is_the_source(void **state)
{
    struct dl_article *article =
        read_page(state, "Ferry stays for ten years | The Courier\n" PROSE);
    assert_str(article->source, "The Courier");
    article = read_page(state, "Ferry stays | what it means for us\n" PROSE);
    assert_str(article->source, "");
}

static void
without_a_headline_the_first_sentence_names_the_page(void **state)
{
    struct dl_article *article = read_page(state, PROSE);
    assert_str(article->title,
               "The town voted on Monday to keep its old white ferry.");
    assert_str(article->text,
               "The town voted on Monday to keep its old white ferry.");
}

static void
a_long_first_sentence_is_cut_at_a_clause_or_a_word(void **state)
{
    struct dl_article *article = read_page(
        state, "The town voted on Monday to keep its old white ferry, and to "
               "paint it green in the spring when the ice has gone for good.");
    assert_str(article->title,
               "The town voted on Monday to keep its old white ferry");
    article = read_page(
        state, "The town voted on Monday to keep its old white ferry and to "
               "paint it green in the spring when the ice has gone for good.");
    assert_true(dl_str_ends(article->title, DL_STR("\u2026")));
    assert_true(article->title.bytes < 100);
}

static void
repetitions_of_the_headline_leave_the_body(void **state)
{
    struct dl_article *article =
        read_page(state, "Ferry stays for ten years\n" PROSE
                         "Ferry stays for ten years\n" PROSE);
    assert_true(dl_str_find(article->text, DL_STR("stays"), 0) == SIZE_MAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_headline_is_marked_repeated_dated_or_first),
        arena_test(the_outlet_behind_a_bar_is_the_source),
        arena_test(without_a_headline_the_first_sentence_names_the_page),
        arena_test(a_long_first_sentence_is_cut_at_a_clause_or_a_word),
        arena_test(repetitions_of_the_headline_leave_the_body),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
