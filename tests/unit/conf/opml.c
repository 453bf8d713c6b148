/* Feeds as OPML. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
folders_become_nested_outlines(void **state)
{
    struct dl_settings settings;
    read_settings(state,
                  "feeds:\n"
                  "  - {url: https://a.example, folder: News/World}\n"
                  "  - {url: https://b.example, folder: News/World, title: B}\n"
                  "  - {url: https://c.example, folder: News}\n"
                  "  - https://d.example\n",
                  &settings);
    assert_str(dl_feeds_opml(*state, &settings.feeds),
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<opml version=\"2.0\">\n"
               "  <head><title>dateline</title></head>\n"
               "  <body>\n"
               "    <outline text=\"News\">\n"
               "      <outline text=\"World\">\n"
               "        <outline type=\"rss\" text=\"https://a.example\" "
               "xmlUrl=\"https://a.example\"/>\n"
               "        <outline type=\"rss\" text=\"B\" "
               "xmlUrl=\"https://b.example\"/>\n"
               "      </outline>\n"
               "      <outline type=\"rss\" text=\"https://c.example\" "
               "xmlUrl=\"https://c.example\"/>\n"
               "    </outline>\n"
               "    <outline type=\"rss\" text=\"https://d.example\" "
               "xmlUrl=\"https://d.example\"/>\n"
               "  </body>\n"
               "</opml>\n");
}

static void
markup_in_titles_and_addresses_is_escaped(void **state)
{
    struct dl_settings settings;
    read_settings(state,
                  "feeds: [{url: 'https://a.example/?a&b', title: '<\"&>'}]",
                  &settings);
    struct dl_str opml = dl_feeds_opml(*state, &settings.feeds);
    assert_true(dl_str_find(opml, DL_STR("text=\"&lt;&quot;&amp;&gt;\""), 0) !=
                SIZE_MAX);
    assert_true(dl_str_find(opml, DL_STR("?a&amp;b\""), 0) != SIZE_MAX);
}

static void
what_turns_text_around_is_a_number(void **state)
{
    struct dl_settings settings;
    read_settings(state,
                  "feeds: [{url: 'https://a.example', title: "
                  "'\xe2\x80\xae"
                  "txt \xf3\xa0\x81\x81'}]",
                  &settings);
    struct dl_str opml = dl_feeds_opml(*state, &settings.feeds);
    assert_true(dl_str_find(opml, DL_STR("text=\"&#8238;txt &#917569;\""), 0) !=
                SIZE_MAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(folders_become_nested_outlines),
        arena_test(markup_in_titles_and_addresses_is_escaped),
        arena_test(what_turns_text_around_is_a_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
