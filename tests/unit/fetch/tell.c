/* What is told of feeds, pages and files that were fetched or given. */
/* SPDX-License-Identifier: ISC */
#include "told.h"

#include "fetch/tell.h"

/* A body that has come from a.example. */
static struct dl_body
body_of(int what, struct dl_str bytes)
{
    return (struct dl_body){.ticket = 5,
                            .what = what,
                            .bytes = bytes,
                            .label = DL_STR(""),
                            .type = DL_STR("text/plain"),
                            .outcome = {.reply = DL_REPLY_FRESH,
                                        .http = 200,
                                        .title = DL_STR(""),
                                        .site = DL_STR(""),
                                        .url = DL_STR("http://a.example/x"),
                                        .etag = DL_STR("\"1\""),
                                        .since = DL_STR(""),
                                        .text = DL_STR("")}};
}

static struct told_list
tell(struct dl_arena *arena, int what, struct dl_str bytes)
{
    struct dl_strs records = {0};
    struct dl_body body = body_of(what, bytes);
    tell_body(arena, &body, &records);
    struct told_list told = told_of(arena, &records);
    assert_true(told.count > 0);
    for (size_t i = 0; i < told.count; i++)
        assert_int_equal(told.at[i].ticket, 5);
    assert_int_equal(told.at[told.count - 1].what, DL_TOLD_OUTCOME);
    return told;
}

static struct told_list
tell_file(struct dl_arena *arena, const char *name, struct dl_str bytes)
{
    struct dl_strs records = {0};
    struct dl_ask ask = {.what = DL_ASK_BYTES,
                         .ticket = 6,
                         .url = DL_STR(""),
                         .name = dl_str_from(name),
                         .bytes = bytes};
    tell_bytes(arena, &ask, &records);
    return told_of(arena, &records);
}

static void
a_feed_gives_items_and_its_title(void **state)
{
    struct told_list told = tell(*state, DL_ASK_FEED, DL_STR(TOLD_FEED));
    assert_int_equal(told.count, 3);
    assert_int_equal(told.at[0].what, DL_TOLD_ITEM);
    assert_str(told.at[0].item.title, "Ferry returns");
    assert_str(told.at[1].item.guid, "h2");
    const struct dl_outcome *outcome = &told.at[2].outcome;
    assert_int_equal(outcome->reply, DL_REPLY_FRESH);
    assert_str(outcome->title, "Harbour News");
    assert_str(outcome->etag, "\"1\"");
    assert_int_equal(outcome->items, 2);
    assert_int_equal(outcome->rest_seconds, 30 * 60);
}

static void
a_page_in_place_of_a_feed_tells_its_feeds(void **state)
{
    struct told_list told = tell(*state, DL_ASK_FEED, DL_STR(TOLD_PAGE));
    assert_int_equal(told.count, 2);
    assert_str(told.at[0].outline.url, "http://a.example/rss.xml");
    assert_int_equal(told.at[1].outcome.reply, DL_REPLY_NO_FEED);
    assert_int_equal(told.at[1].outcome.etag.bytes, 0);
}

static void
feeds_are_found_from_pages_and_feeds_alike(void **state)
{
    struct told_list told = tell(*state, DL_ASK_FIND, DL_STR(TOLD_PAGE));
    assert_int_equal(told.count, 2);
    assert_str(told.at[0].outline.title, "All news");
    assert_int_equal(told.at[1].outcome.reply, DL_REPLY_FRESH);
    told = tell(*state, DL_ASK_FIND, DL_STR(TOLD_FEED));
    assert_int_equal(told.count, 2);
    assert_str(told.at[0].outline.url, "http://a.example/x");
    assert_str(told.at[0].outline.title, "Harbour News");
    told = tell(*state, DL_ASK_FIND,
                DL_STR("<html><body><p>No feeds.</p></body></html>"));
    assert_int_equal(told.count, 1);
    assert_int_equal(told.at[0].outcome.reply, DL_REPLY_NO_FEED);
}

static void
a_page_gives_its_article(void **state)
{
    struct told_list told = tell(*state, DL_ASK_PAGE, DL_STR(TOLD_PAGE));
    assert_int_equal(told.count, 2);
    assert_str(told.at[0].item.title, "Ferry returns");
    assert_int_equal(told.at[1].outcome.items, 1);
}

static void
what_is_unreadable_has_no_validators_to_keep(void **state)
{
    static const int asks[] = {DL_ASK_FEED, DL_ASK_PAGE};
    for (size_t i = 0; i < 2; i++) {
        struct told_list told = tell(*state, asks[i],
                                     DL_STR("\x7f"
                                            "ELF\x02\x01\x01"));
        assert_int_equal(told.count, 1);
        assert_int_equal(told.at[0].outcome.reply, DL_REPLY_UNREADABLE);
        assert_int_equal(told.at[0].outcome.etag.bytes, 0);
        assert_true(told.at[0].outcome.text.bytes > 0);
    }
}

static void
an_answer_without_a_body_is_passed_on(void **state)
{
    struct dl_strs records = {0};
    struct dl_body body = body_of(DL_ASK_FEED, DL_STR(""));
    body.outcome.reply = DL_REPLY_UNCHANGED;
    tell_body(*state, &body, &records);
    struct told_list told = told_of(*state, &records);
    assert_int_equal(told.count, 1);
    assert_int_equal(told.at[0].outcome.reply, DL_REPLY_UNCHANGED);
    assert_str(told.at[0].outcome.etag, "\"1\"");
}

static void
files_are_told_by_their_form(void **state)
{
    struct told_list told = tell_file(*state, "a.rss", DL_STR(TOLD_FEED));
    assert_int_equal(told.count, 3);
    assert_int_equal(told.at[2].ticket, 6);
    told = tell_file(*state, "a.opml", DL_STR(TOLD_OUTLINE));
    assert_int_equal(told.count, 2);
    assert_str(told.at[0].outline.url, "http://harbour.example/rss.xml");
    assert_str(told.at[0].outline.folders.at[0], "Sea");
    told = tell_file(*state, "a.html", DL_STR(TOLD_PAGE));
    assert_str(told.at[0].item.title, "Ferry returns");
    told = tell_file(*state, "a.eml",
                     DL_STR("From: Ann <ann@a.example>\r\nSubject: Weekly\r\n"
                            "Message-ID: <1@a.example>\r\n"
                            "Date: Wed, 24 Mar 2021 09:00:00 +0000\r\n\r\n"
                            "The week was quiet in the harbour.\r\n"));
    assert_int_equal(told.count, 2);
    assert_str(told.at[0].item.title, "Weekly");
    told = tell_file(*state, "a.bin", DL_STR("\x01\x02\x03"));
    assert_int_equal(told.at[0].outcome.reply, DL_REPLY_UNREADABLE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_feed_gives_items_and_its_title),
        arena_test(a_page_in_place_of_a_feed_tells_its_feeds),
        arena_test(feeds_are_found_from_pages_and_feeds_alike),
        arena_test(a_page_gives_its_article),
        arena_test(what_is_unreadable_has_no_validators_to_keep),
        arena_test(an_answer_without_a_body_is_passed_on),
        arena_test(files_are_told_by_their_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
