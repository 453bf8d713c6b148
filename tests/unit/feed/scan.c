/* Which elements of a feed count, under which namespaces. */
/* SPDX-License-Identifier: ISC */
#include "feeding.h"

static void
content_is_better_than_a_description(void **state)
{
    assert_str(rss_item(*state, "<description>short</description>"
                                "<content:encoded><![CDATA[<p>whole</p>]]>"
                                "</content:encoded><itunes:summary>none"
                                "</itunes:summary>")
                   .text,
               "whole");
    assert_str(rss_item(*state, "<itunes:summary>none</itunes:summary>").text,
               "none");
    assert_str(rss_item(*state, "<media:group><media:description>seen"
                                "</media:description></media:group>")
                   .text,
               "seen");
}

static void
words_of_the_format_count_only_where_they_belong(void **state)
{
    struct dl_item item =
        rss_item(*state, "<title>Ferry</title><x:box xmlns:x='y'><title>no"
                         "</title></x:box><image><title>no</title></image>"
                         "<x:title xmlns:x='y'>no</x:title>");
    assert_str(item.title, "Ferry");
    item = atom_entry(*state, "<source><title>The Port</title><id>no</id>"
                              "<author><name>no</name></author></source>"
                              "<title>Ferry</title>");
    assert_str(item.title, "Ferry");
    assert_str(item.source, "The Port");
    assert_str(item.guid, "");
}

static void
namespaces_may_be_missing_or_go_by_other_prefixes(void **state)
{
    struct dl_feed feed = feeding(
        *state, "<rss xmlns:d='http://purl.org/dc/elements/1.1/'><channel>"
                "<TITLE>A</TITLE><ITEM><d:creator>Ada</d:creator>"
                "<content:encoded>whole</content:encoded></ITEM></channel>"
                "</rss>");
    assert_str(feed.title, "A");
    assert_str(feed.items.at[0].author, "Ada");
    assert_str(feed.items.at[0].text, "whole");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(content_is_better_than_a_description),
        arena_test(words_of_the_format_count_only_where_they_belong),
        arena_test(namespaces_may_be_missing_or_go_by_other_prefixes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
