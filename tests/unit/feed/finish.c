/* Drafts made to items: links, titles, dates, guids, excerpts. */
/* SPDX-License-Identifier: ISC */
#include "feeding.h"

static void
links_are_chosen_in_order(void **state)
{
    static const char *const rows[][2] = {
        {"<link> /a </link><guid>https://x.example/g</guid>",
         "https://site.example/a"},
        {"<guid>https://x.example/g</guid><atom:link href='/z'/>",
         "https://x.example/g"},
        {"<guid isPermaLink='false'>https://x.example/g</guid>"
         "<atom:link href='/z'/>",
         "https://site.example/z"},
        {"<link>javascript:alert(1)</link>", ""},
        {"<title>x</title><enclosure url='https://x.example/a.mp3'/>",
         "https://x.example/a.mp3"},
        {"<link>https://x.example/?a=1&b=2</link>",
         "https://x.example/?a=1&b=2"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_str(rss_item(*state, rows[i][0]).link, rows[i][1]);
}

static void
bases_are_inherited_and_the_inner_one_counts(void **state)
{
    struct dl_feed feed = feeding(
        *state, "<feed xmlns='http://www.w3.org/2005/Atom' "
                "xml:base='https://a.example/one/'><entry xml:base='two/'>"
                "<title>x</title><link href='z'/></entry><entry><title>y"
                "</title><link href='z'/></entry></feed>");
    assert_str(feed.items.at[0].link, "https://a.example/one/two/z");
    assert_str(feed.items.at[1].link, "https://a.example/one/z");
    assert_str(atom_entry(*state, "<title>x</title><link href='/z'/>").link,
               "https://news.example/z");
}

static void
a_title_is_never_empty(void **state)
{
    assert_str(rss_item(*state, "<description>&lt;p&gt;The ferry that has "
                                "been in port for three whole days will sail "
                                "again on Monday, they say.</description>")
                   .title,
               "The ferry that has been in port for three whole days will "
               "sail again on Monday…");
    assert_str(rss_item(*state, "<link>https://x.example/a</link>").title,
               "https://x.example/a");
    assert_str(rss_item(*state, "<pubDate>now</pubDate>").title, "(no title)");
    assert_str(rss_item(*state, "<title>&lt;!DOCTYPE ~</title>").title,
               "<!DOCTYPE ~");
}

static void
dates_are_chosen_in_order_and_say_where_from(void **state)
{
    struct dl_item item =
        rss_item(*state, "<pubDate>no date</pubDate><dc:date>2021-03-24"
                         "</dc:date>");
    assert_true(item.published.known);
    assert_string_equal(item.published_why, "the field \"date\" gives it");
    item = atom_entry(*state, "<title>x</title><updated>2021-03-25T00:00:00Z"
                              "</updated><published>2021-03-24T00:00:00Z"
                              "</published>");
    assert_int_equal(item.updated.day.n, item.published.day.n + 1);
    item = rss_item(*state, "<title>x</title>");
    assert_false(item.published.known);
    assert_string_equal(item.published_why, "the feed does not give it");
}

static void
a_guid_of_several_links_is_none(void **state)
{
    struct dl_feed feed =
        feeding(*state, "<rss><channel><item><guid isPermaLink='false'>1</guid>"
                        "<link>https://a.example/1</link></item>"
                        "<item><guid isPermaLink='false'>1</guid>"
                        "<link>https://a.example/2</link></item>"
                        "<item><guid isPermaLink='false'>3</guid></item>"
                        "<item><guid isPermaLink='false'>3</guid></item>"
                        "</channel></rss>");
    assert_str(feed.items.at[0].guid, "");
    assert_str(feed.items.at[1].guid, "");
    assert_str(feed.items.at[2].guid, "3");
}

static void
an_excerpt_is_told_from_a_whole_text(void **state)
{
    assert_true(rss_item(*state, "<link>/a</link><description>The ferry stays "
                                 "in [...]</description>")
                    .summary);
    assert_false(rss_item(*state, "<link>/a</link><content:encoded>The ferry "
                                  "stays in port.</content:encoded>")
                     .summary);
    assert_false(
        rss_item(*state, "<description>Only this.</description>").summary);
}

static void
guids_and_links_fit_into_a_record(void **state)
{
    struct dl_item item =
        rss_item(*state, "<guid isPermaLink='false'>a\n\tb</guid>"
                         "<atom:link href='/x\xc2\x9b'/>");
    assert_str(item.guid, "a  b");
    assert_str(item.link, "https://site.example/x%C2%9B");
}

static void
an_empty_item_is_broken(void **state)
{
    struct dl_feed feed =
        feeding(*state, "<rss><channel><item/><item> </item></channel></rss>");
    assert_int_equal(feed.items.count, 0);
    assert_int_equal(feed.broken, 2);
}

static void
nothing_that_steers_a_terminal_gets_through(void **state)
{
    struct dl_item item = rss_item(
        *state,
        "<title>a\x1b[31m&#27;&amp;#27;[0m&#155;2J b\xe2\x80\xae</title>"
        "<description><![CDATA[x&#27;]0;y\x07 \xc2\x9b]]>"
        "</description><dc:creator>c&amp;#8;</dc:creator>"
        "<guid isPermaLink='false'>g&#7;</guid>");
    struct dl_str all[] = {item.title, item.text, item.author, item.guid};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        for (size_t at = 0, next; at < all[i].bytes; at = next) {
            uint32_t point = dl_utf8_decode(all[i], at, &next);
            assert_true(point >= 0x20 && (point < 0x7F || point > 0x9F));
            assert_true(point < 0x202A || point > 0x202E);
        }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(links_are_chosen_in_order),
        arena_test(bases_are_inherited_and_the_inner_one_counts),
        arena_test(a_title_is_never_empty),
        arena_test(dates_are_chosen_in_order_and_say_where_from),
        arena_test(a_guid_of_several_links_is_none),
        arena_test(an_excerpt_is_told_from_a_whole_text),
        arena_test(guids_and_links_fit_into_a_record),
        arena_test(an_empty_item_is_broken),
        arena_test(nothing_that_steers_a_terminal_gets_through),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
