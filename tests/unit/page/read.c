/* Pages become articles, and are never empty where there is text. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
a_page_becomes_an_article(void **state)
{
    struct dl_page page = read_page(
        state,
        "<html lang=en><title>Ferry stays | Courier</title><link "
        "rel=canonical href=/ferry><body><nav>Home</nav><h1>Ferry stays</h1>"
        "<div class=entry-content>" PROSE "<h2>Costs</h2>" PROSE
        "</div><div id=comments>" PROSE "</div>",
        "https://a.example/b?utm=1");
    assert_str(page.item.title, "Ferry stays");
    assert_str(page.item.language, "en");
    assert_str(page.item.link, "https://a.example/b?utm=1");
    assert_str(page.canonical, "https://a.example/ferry");
    assert_str(page.item.source, "a.example");
    assert_true(dl_str_starts(page.item.text, DL_STR("The council")));
    assert_true(dl_str_find(page.item.text, DL_STR("\n\n## Costs\n\nThe"), 0) <
                300);
    assert_true(page.item.text.bytes < 500);
}

static void
a_page_with_any_text_is_never_empty(void **state)
{
    struct dl_page page = read_page(state, "<nav>Only a menu</nav>", "");
    assert_str(page.item.text, "Only a menu");
    assert_str(page.item.title, "Only a menu");
    assert_str(read_page(state, "<p hidden>Secret", "").item.text, "Secret");
}

static void
a_page_without_text_is_an_error(void **state)
{
    struct dl_page page;
    struct dl_error err;
    assert_int_equal(
        dl_page_read(*state, DL_STR("<p> </p><img>"), DL_STR(""), &page, &err),
        DL_ERR_EMPTY);
    assert_int_equal(dl_page_read(*state, DL_STR(""), DL_STR(""), &page, NULL),
                     DL_ERR_EMPTY);
}

static void
the_pages_own_data_helps_where_the_page_has_nothing(void **state)
{
    struct dl_page page = read_page(
        state,
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
        "\"articleBody\":\"The council voted on Tuesday.\\n\\nIt was late."
        "\"}</script><p>Please log in</p>",
        "");
    assert_str(page.item.text, "The council voted on Tuesday.\n\nIt was late.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_page_becomes_an_article),
        arena_test(a_page_with_any_text_is_never_empty),
        arena_test(a_page_without_text_is_an_error),
        arena_test(the_pages_own_data_helps_where_the_page_has_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
