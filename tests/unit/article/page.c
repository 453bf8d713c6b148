/* Whole pages: what stays, in which order, and how long it may take. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "article/page.h"

static struct dl_article *
read_page(void **state, struct dl_str text)
{
    struct dl_file file = {.path = DL_STR("a.txt")};
    struct dl_article *article = DL_NEW(*state, struct dl_article);
    struct dl_links links = {0};
    page_read(*state, &file, text, &links, article);
    return article;
}

static void
the_body_is_what_is_left_and_the_rest_is_listed(void **state)
{
    struct dl_article *article = read_page(
        state, DL_STR("Share\nFerry stays for ten more years\n"
                      "The town voted on Monday to keep its old ferry.\n"
                      "What it costs\n"
                      "It costs four million a year, half of it paid by us.\n"
                      "Leave a Reply\n"));
    assert_str(article->title, "Ferry stays for ten more years");
    assert_str(article->text,
               "The town voted on Monday to keep its old ferry.\n\n"
               "What it costs\n\n"
               "It costs four million a year, half of it paid by us.");
    assert_int_equal(article->furniture.count, 3);
    assert_str(article->furniture.at[0], "Share");
    assert_str(article->furniture.at[2], "Leave a Reply");
}

static void
nothing_but_furniture_is_read_as_it_is(void **state)
{
    struct dl_article *article = read_page(state, DL_STR("Share\nPrint\n"));
    assert_str(article->text, "Share\n\nPrint");
}

static void
hostile_pages_take_no_longer_than_long_ones(void **state)
{
    static const char *const pieces[] = {
        "2021-", "a\n", "(", "By A\n", "said Mon March 3 ", "Related\nA b\n"};
    enum { BYTES = 1 << 17 };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        char *text = dl_arena_alloc(*state, BYTES);
        size_t bytes = strlen(pieces[i]), used = 0;
        for (; used + bytes <= BYTES; used += bytes)
            memcpy(text + used, pieces[i], bytes);
        read_page(state, (struct dl_str){text, used});
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_body_is_what_is_left_and_the_rest_is_listed),
        arena_test(nothing_but_furniture_is_read_as_it_is),
        arena_test(hostile_pages_take_no_longer_than_long_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
