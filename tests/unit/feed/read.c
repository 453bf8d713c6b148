/* Feeds of every dialect, whatever stands before them. */
/* SPDX-License-Identifier: ISC */
#include "feeding.h"

static void
rss_gives_its_channel_and_items(void **state)
{
    struct dl_feed feed =
        feeding(*state, "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"
                        "<title>Harbour &amp;amp; sea</title>"
                        "<link>https://site.example/</link><ttl>90</ttl>"
                        "<image><title>Logo</title><url>x</url></image>"
                        "<item><title>Ferry stays</title><link>/a</link></item>"
                        "<item><title>Bridge shut</title></item>"
                        "</channel></rss>");
    assert_str(feed.title, "Harbour & sea");
    assert_str(feed.site, "https://site.example/");
    assert_int_equal(feed.rest_seconds, 90 * 60);
    assert_int_equal(feed.items.count, 2);
    assert_str(feed.items.at[0].link, "https://site.example/a");
    assert_str(feed.items.at[1].title, "Bridge shut");
    assert_str(feed.items.at[1].source, "Harbour & sea");
    assert_int_equal(feed.broken, 0);
}

static void
rdf_has_its_items_beside_the_channel(void **state)
{
    struct dl_feed feed = feeding(
        *state,
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
        "xmlns=\"http://purl.org/rss/1.0/\" "
        "xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">"
        "<channel><title>Harbour</title><sy:updatePeriod>daily"
        "</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"
        "<items><rdf:Seq><rdf:li resource=\"x\"/></rdf:Seq></items></channel>"
        "<item rdf:about=\"https://site.example/1\"><title>Ferry</title></item>"
        "<textinput><title>Search</title></textinput></rdf:RDF>");
    assert_str(feed.title, "Harbour");
    assert_int_equal(feed.rest_seconds, 12 * 3600);
    assert_int_equal(feed.items.count, 1);
    assert_str(feed.items.at[0].link, "https://site.example/1");
}

static void
atom_of_both_versions_is_read(void **state)
{
    struct dl_feed old = feeding(
        *state, "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\">"
                "<title>Harbour</title><entry><title mode=\"escaped\" "
                "type=\"text/html\">&lt;b>Ferry&lt;/b></title>"
                "<issued>2021-03-24T09:00:00Z</issued></entry></feed>");
    assert_str(old.items.at[0].title, "Ferry");
    assert_true(old.items.at[0].published.known);
    struct dl_item item = atom_entry(
        *state, "<title>Ferry &lt;b&gt;</title><link rel=\"self\" href=\"/s\"/>"
                "<link href=\"https://site.example/a?x=1&amp;y=2\"/>"
                "<id>urn:1</id><updated>2021-03-24T09:00:00Z</updated>");
    assert_str(item.link, "https://site.example/a?x=1&y=2");
    assert_str(item.guid, "urn:1");
    assert_str(item.author, "The desk");
    assert_int_equal(item.updated.seconds, 9 * 3600);
}

static void
json_feeds_are_told_by_their_first_byte(void **state)
{
    struct dl_feed feed =
        feeding(*state, "\n{\"version\": \"https://jsonfeed.org/version/1.1\", "
                        "\"title\": \"Harbour\", \"items\": [{\"id\": 7, "
                        "\"url\": \"https://site.example/7\", "
                        "\"content_html\": \"<p>It stays.</p>\"}, 5]}");
    assert_int_equal(feed.items.count, 1);
    assert_str(feed.items.at[0].guid, "7");
    assert_str(feed.items.at[0].title, "It stays.");
    assert_int_equal(feed.broken, 1);
}

static void
whatever_stands_before_the_feed_is_passed(void **state)
{
    assert_str(feeding(*state, "\xef\xbb\xbf \n<!-- served late --><?xml "
                               "version=\"1.0\"?><!DOCTYPE rss SYSTEM "
                               "\"file:///etc/passwd\"><rss><channel>"
                               "<title>A</title></channel></rss>")
                   .title,
               "A");
    assert_str(feeding(*state, "Warning: line 3\n<rss><channel><title>A"
                               "</title></channel></rss>")
                   .title,
               "A");
}

static void
a_page_is_no_feed_and_the_message_says_where(void **state)
{
    struct dl_feed out;
    struct dl_error err;
    struct dl_str page = DL_STR("<!DOCTYPE html>\n <html><body>Gone");
    assert_int_equal(
        dl_feed_read(*state, page, DL_STR(""), DL_STR(""), &out, &err),
        DL_ERR_SYNTAX);
    assert_int_equal(err.line, 2);
    assert_int_equal(err.column, 2);
    assert_string_equal(err.text, "this is no feed: it begins with <html>");
    assert_int_equal(
        dl_feed_read(*state, DL_STR("{}"), DL_STR(""), DL_STR(""), &out, &err),
        DL_ERR_SYNTAX);
    assert_int_equal(
        dl_feed_read(*state, DL_STR(""), DL_STR(""), DL_STR(""), &out, &err),
        DL_ERR_SYNTAX);
}

static void
charsets_are_decoded_by_label_mark_and_declaration(void **state)
{
    struct dl_feed out;
    struct dl_str cyrillic = DL_STR("<rss><channel><title>\xcf\xf0\xe8\xe2\xe5"
                                    "\xf2</title></channel></rss>");
    dl_feed_read(*state, cyrillic, DL_STR("windows-1251"), DL_STR(""), &out,
                 NULL);
    assert_str(out.title, "Привет");
    assert_str(feeding(*state, "<?xml version='1.0' encoding='koi8-r'?><rss>"
                               "<channel><title>\xf0\xd2\xc9\xd7\xc5\xd4"
                               "</title></channel></rss>")
                   .title,
               "Привет");
}

static void
a_feed_that_is_cut_gives_what_was_there(void **state)
{
    struct dl_feed feed = feeding(
        *state, "<rss><channel><title>A</title><item><title>One</title></item>"
                "<item><title>Two</title><description><![CDATA[It sta");
    assert_int_equal(feed.items.count, 2);
    assert_str(feed.items.at[1].text, "It sta");
}

static void
a_bad_item_costs_only_itself(void **state)
{
    struct dl_feed feed = feeding(
        *state, "<rss><channel><item><title>One</title></item></item>"
                "<item><title>Two<b></title></item><item><title>Three"
                "<item></item><item x=1 y><title>AT&T's &hellip; &foo; \x01"
                "</title></channel></rss><item><title>Five</title></item>");
    assert_int_equal(feed.items.count, 5);
    assert_int_equal(feed.broken, 1);
    assert_str(feed.items.at[1].title, "Two");
    assert_str(feed.items.at[3].title, "AT&T's … &foo;");
    assert_str(feed.items.at[4].title, "Five");
}

static void
a_title_that_is_not_closed_does_not_swallow_the_feed(void **state)
{
    struct dl_feed feed =
        feeding(*state, "<rss><channel><title>Harbour<item><title>Ferry</title>"
                        "</item></channel></rss>");
    assert_str(feed.title, "Harbour");
    assert_int_equal(feed.items.count, 1);
}

static void
nothing_of_a_feed_lies_in_its_bytes(void **state)
{
    static const char text[] =
        "<rss><channel><title>Harbour</title><item><title>Ferry</title>"
        "<guid>urn:1</guid><link>https://site.example/1</link>"
        "<author>Ada</author><category>Sea</category><language>en</language>"
        "<description>It stays.</description></item></channel></rss>";
    char bytes[sizeof text];
    struct dl_feed feed;
    memcpy(bytes, text, sizeof text);
    assert_int_equal(dl_feed_read(*state,
                                  (struct dl_str){bytes, sizeof text - 1},
                                  DL_STR(""), DL_STR(""), &feed, NULL),
                     DL_OK);
    memset(bytes, 'x', sizeof bytes);
    const struct dl_item *item = feed.items.at;
    assert_str(feed.title, "Harbour");
    assert_str(item->title, "Ferry");
    assert_str(item->guid, "urn:1");
    assert_str(item->link, "https://site.example/1");
    assert_str(item->author, "Ada");
    assert_str(item->tags.at[0], "Sea");
    assert_str(item->language, "en");
    assert_str(item->text, "It stays.");
}

static void
too_much_is_refused(void **state)
{
    size_t bytes = (size_t)DL_FEED_BYTES_MAX + 1;
    char *text = dl_arena_alloc(*state, bytes);
    struct dl_feed out;
    struct dl_error err;
    memset(text, 'a', bytes);
    memcpy(text, "<rss><channel><title>", 21);
    assert_int_equal(dl_feed_read(*state, (struct dl_str){text, bytes},
                                  DL_STR(""), DL_STR(""), &out, &err),
                     DL_ERR_LIMIT);
    assert_string_equal(err.text, "the feed is larger than 16 MiB");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(rss_gives_its_channel_and_items),
        arena_test(rdf_has_its_items_beside_the_channel),
        arena_test(atom_of_both_versions_is_read),
        arena_test(json_feeds_are_told_by_their_first_byte),
        arena_test(whatever_stands_before_the_feed_is_passed),
        arena_test(a_page_is_no_feed_and_the_message_says_where),
        arena_test(charsets_are_decoded_by_label_mark_and_declaration),
        arena_test(a_feed_that_is_cut_gives_what_was_there),
        arena_test(a_bad_item_costs_only_itself),
        arena_test(a_title_that_is_not_closed_does_not_swallow_the_feed),
        arena_test(nothing_of_a_feed_lies_in_its_bytes),
        arena_test(too_much_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
