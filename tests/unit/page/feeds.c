/* The feeds that a page names. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
feeds_are_found_in_any_order_of_attributes(void **state)
{
    struct dl_page page = read_page(
        state,
        "<base href='/news/'><link href=feed.xml type='application/rss+xml; "
        "charset=utf-8' title='All &amp; more' rel='ALTERNATE home'>"
        "<link rel=alternate type=application/atom+xml href='//b.example/a'>"
        "<link rel=alternate type=text/html href=/de hreflang=de>"
        "<link rel=stylesheet type=application/rss+xml href=c>"
        "<link rel=alternate type=application/json+oembed href=/oembed>"
        "<link rel=alternate type=application/json href=/wp-json/1>"
        "<link rel=alternate type=application/rss+xml href=feed.xml>x",
        "https://a.example/b/c");
    assert_int_equal(page.feeds.count, 2);
    assert_str(page.feeds.at[0].url, "https://a.example/news/feed.xml");
    assert_str(page.feeds.at[0].title, "All & more");
    assert_str(page.feeds.at[1].url, "https://b.example/a");
}

static void
feeds_that_are_no_web_addresses_are_left_out(void **state)
{
    struct dl_page page = read_page(
        state, "<link rel=alternate type=application/rss+xml href=file:///x>x",
        "https://a.example/");
    assert_int_equal(page.feeds.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(feeds_are_found_in_any_order_of_attributes),
        arena_test(feeds_that_are_no_web_addresses_are_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
