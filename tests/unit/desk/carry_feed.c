/* Articles of newsboat's cache as a feed. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/carry.h"

static void
an_article_is_told_as_its_feed_had_it(void **state)
{
    struct dl_foreign_feed feed = {.url = DL_STR("https://a.example/f"),
                                   .title = DL_STR("A & B"),
                                   .site = DL_STR("https://a.example/")};
    struct dl_foreign_item item = {.guid = DL_STR("g<1>"),
                                   .url = DL_STR("https://a.example/?a&b"),
                                   .title = DL_STR("One"),
                                   .author = DL_STR("Ann"),
                                   .base = DL_STR("https://a.example/\"x"),
                                   .content = DL_STR("<p>\033one</p>"),
                                   .published = 1616576400};
    assert_str(carry_feed(*state, &feed, &item, 1),
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<rss version=\"2.0\"><channel>\n"
               "<title>A &amp; B</title>\n"
               "<link>https://a.example/</link>\n"
               "<item xml:base=\"https://a.example/&quot;x\">"
               "<guid isPermaLink=\"false\">g&lt;1&gt;</guid>\n"
               "<link>https://a.example/?a&amp;b</link>\n"
               "<title>One</title>\n"
               "<author>Ann</author>\n"
               "<pubDate>2021-03-24T09:00:00Z</pubDate>\n"
               "<description>&lt;p&gt; one&lt;/p&gt;</description>\n"
               "</item>\n"
               "</channel></rss>\n");
}

static void
plain_text_keeps_its_lines_and_signs(void **state)
{
    struct dl_foreign_feed feed = {{"", 0}, {"", 0}, {"", 0}};
    struct dl_foreign_item item = {.guid = DL_STR("g"),
                                   .content = DL_STR("1 < 2\nand"),
                                   .plain = true,
                                   .published = INT64_MAX};
    struct dl_str out = carry_feed(*state, &feed, &item, 1);
    assert_true(dl_str_find(out,
                            DL_STR("<description>1 &amp;lt; 2&lt;br&gt;\n"
                                   "and&lt;br&gt;\n</description>"),
                            0) != SIZE_MAX);
    assert_true(dl_str_find(out, DL_STR("pubDate"), 0) == SIZE_MAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_article_is_told_as_its_feed_had_it),
        arena_test(plain_text_keeps_its_lines_and_signs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
