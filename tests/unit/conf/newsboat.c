/* newsboat's list of feeds. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/newsboat.h>

static void
addresses_titles_and_tags_are_taken(void **state)
{
    struct dl_subscriptions feeds = {0};
    struct dl_faults faults = {0};
    dl_newsboat_urls(*state, "urls",
                     DL_STR("# mine\n\n"
                            "https://a.example/feed news \"~The A\" fun\n"
                            "  http://b.example \"two words\" !\n"
                            "https://c.example \"~C \\\"x\\\"\"\n"),
                     &feeds, &faults);
    assert_int_equal(faults.count, 0);
    assert_int_equal(feeds.count, 3);
    assert_str(feeds.at[0].title, "The A");
    assert_str(feeds.at[0].folders.at[0], "news");
    assert_int_equal(feeds.at[0].folders.count, 1);
    assert_str(feeds.at[1].folders.at[0], "two words");
    assert_str(feeds.at[2].title, "C \"x\"");
    assert_string_equal(feeds.at[2].origin, "urls:5");
}

static void
what_is_not_taken_is_named_with_its_line(void **state)
{
    struct dl_subscriptions feeds = {0};
    struct dl_faults faults = {0};
    dl_newsboat_urls(*state, "urls",
                     DL_STR("\"query:Unread:unread = \\\"yes\\\"\"\n"
                            "exec:~/bin/feed\n"
                            "https://a.example\n"
                            "file:///tmp/x\n"
                            "https://a.example twice\n"
                            "gopher://x\n"),
                     &feeds, &faults);
    assert_int_equal(feeds.count, 1);
    assert_int_equal(faults.count, 5);
    assert_int_equal(faults.at[0].line, 1);
    assert_non_null(strstr(faults.at[0].text, "saved search"));
    assert_int_equal(faults.at[4].line, 6);
    assert_non_null(strstr(faults.at[3].text, "already"));
}

static void
nothing_that_steers_a_terminal_is_taken(void **state)
{
    struct dl_subscriptions feeds = {0};
    struct dl_faults faults = {0};
    dl_newsboat_urls(*state, "urls",
                     DL_STR("https://a.example/\x1B[2J \"~A \x1B]0;b\x07 c\"\n"
                            "gopher:\xC2\x9B\n"),
                     &feeds, &faults);
    assert_str(feeds.at[0].url, "https://a.example/");
    assert_str(feeds.at[0].title, "A c");
    assert_null(strstr(faults.at[0].text, "\xC2"));
}

static void
an_open_quote_ends_with_its_line(void **state)
{
    struct dl_subscriptions feeds = {0};
    struct dl_faults faults = {0};
    dl_newsboat_urls(*state, "urls",
                     DL_STR("https://a.example \"~A \\\n\"\n"
                            "https://b.example\n"),
                     &feeds, &faults);
    assert_int_equal(feeds.count, 2);
    assert_str(feeds.at[0].title, "A \\");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(addresses_titles_and_tags_are_taken),
        arena_test(what_is_not_taken_is_named_with_its_line),
        arena_test(nothing_that_steers_a_terminal_is_taken),
        arena_test(an_open_quote_ends_with_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
