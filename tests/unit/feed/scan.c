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
atom_text_is_what_its_type_says(void **state)
{
    static const char *const rows[][2] = {
        {"<title type='text'>a &lt;b&gt; c</title>", "a <b> c"},
        {"<title type='html'>a &lt;b&gt;c&lt;/b&gt;</title>", "a c"},
        {"<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a "
         "&lt;b&gt; <em>c</em></div></title>",
         "a <b> c"},
        {"<title>it&amp;#8217;s</title>", "it’s"},
        {"<title mode='base64' type='text/html'>PGI+YTwvYj4=</title>", "a"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_str(atom_entry(*state, rows[i][0]).title, rows[i][1]);
    assert_str(atom_entry(*state, "<content type='xhtml'><div><p>a &lt; b</p>"
                                  "<p>c</p></div></content>")
                   .text,
               "a < b\n\nc");
    assert_str(atom_entry(*state,
                          "<title>x</title><content type='image/png'>aGk="
                          "</content><summary>s</summary>")
                   .text,
               "s");
    assert_str(atom_entry(*state, "<content src='https://x.example/c'/>").link,
               "https://x.example/c");
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

static void
authors_tags_and_language_are_found(void **state)
{
    struct dl_item item = rss_item(
        *state, "<author>a@b (Ada)</author><dc:creator>Bo</dc:creator>"
                "<itunes:author>no</itunes:author><category>Sea &amp;amp; port"
                "</category><dc:subject>ferry</dc:subject><dc:language>de"
                "</dc:language><source url='x'>The Port</source>");
    assert_str(item.author, "Ada, Bo");
    assert_int_equal(item.tags.count, 2);
    assert_str(item.tags.at[0], "Sea & port");
    assert_str(item.language, "de");
    assert_str(item.source, "The Port");
    item = atom_entry(*state, "<author><email>a@b</email><name>Ada</name>"
                              "</author><category term='sea'/>");
    assert_str(item.author, "Ada");
    assert_str(item.tags.at[0], "sea");
}

static void
children_that_were_not_escaped_are_markup(void **state)
{
    assert_str(rss_item(*state, "<description>a <b>b</b><p>c</p>"
                                "</description>")
                   .text,
               "a b\n\nc");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(content_is_better_than_a_description),
        arena_test(atom_text_is_what_its_type_says),
        arena_test(words_of_the_format_count_only_where_they_belong),
        arena_test(namespaces_may_be_missing_or_go_by_other_prefixes),
        arena_test(authors_tags_and_language_are_found),
        arena_test(children_that_were_not_escaped_are_markup),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
