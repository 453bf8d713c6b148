/* JSON feeds, whole, with holes, and with wrong types. */
/* SPDX-License-Identifier: ISC */
#include "feeding.h"

#include "feed/draft.h"

static struct dl_feed
json(void **state, const char *items)
{
    return feeding(*state,
                   dl_arena_printf(*state,
                                   "{\"version\": \"https://jsonfeed.org/"
                                   "version/1\", \"title\": \"Harbour\", "
                                   "\"home_page_url\": "
                                   "\"https://site.example/\", "
                                   "\"language\": \"en\", \"author\": "
                                   "{\"name\": \"Desk\"}, \"items\": [%s]}",
                                   items));
}

static void
an_item_has_all_its_parts(void **state)
{
    struct dl_feed feed =
        json(state, "{\"id\": \"1\", \"url\": \"/a\", \"title\": \"R&amp;D\", "
                    "\"content_text\": \"plain\", \"content_html\": "
                    "\"<p>rich</p>\", \"summary\": \"short\", "
                    "\"date_published\": \"2021-03-24T09:00:00+01:00\", "
                    "\"authors\": [{\"name\": \"Ada\"}, {\"name\": \"Bo\"}], "
                    "\"tags\": [\"sea\", \"port\"]}");
    struct dl_item item = feed.items.at[0];
    assert_str(item.title, "R&amp;D");
    assert_str(item.text, "rich");
    assert_str(item.link, "https://site.example/a");
    assert_str(item.author, "Ada, Bo");
    assert_str(item.language, "en");
    assert_int_equal(item.tags.count, 2);
    assert_int_equal(item.published.zone, 60);
}

static void
what_is_missing_is_taken_from_elsewhere(void **state)
{
    struct dl_feed feed =
        json(state, "{\"external_url\": \"https://other.example/\", "
                    "\"summary\": \"The ferry stays.\", "
                    "\"date_published\": \"soon\"}, {\"attachments\": "
                    "[{\"url\": \"https://site.example/a.mp3\"}]}");
    struct dl_item item = feed.items.at[0];
    assert_str(item.title, "The ferry stays.");
    assert_str(item.link, "https://other.example/");
    assert_str(item.author, "Desk");
    assert_true(item.summary);
    assert_false(item.published.known);
    assert_str(feed.items.at[1].link, "https://site.example/a.mp3");
}

static void
json_without_items_is_no_feed(void **state)
{
    struct feed_sheaf sheaf = {.broken = 0};
    struct dl_error err;
    assert_int_equal(
        feed_sheaf_read_json(*state, DL_STR("{\"a\": 1}"), &sheaf, &err),
        DL_ERR_SYNTAX);
    assert_int_equal(feed_sheaf_read_json(*state, DL_STR("{"), &sheaf, &err),
                     DL_ERR_SYNTAX);
}

static void
types_that_are_not_expected_do_no_harm(void **state)
{
    struct dl_feed feed =
        json(state, "{\"title\": [], \"url\": {}, \"id\": 3, \"tags\": "
                    "\"x\", \"authors\": 7, \"content_html\": null}, null");
    assert_int_equal(feed.items.count, 1);
    assert_str(feed.items.at[0].guid, "3");
    assert_int_equal(feed.broken, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_item_has_all_its_parts),
        arena_test(what_is_missing_is_taken_from_elsewhere),
        arena_test(json_without_items_is_no_feed),
        arena_test(types_that_are_not_expected_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
