/* The title of a page without the name of its site. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static struct dl_str
title(void **state, const char *html)
{
    return read_page(state,
                     dl_arena_printf(*state, "%s%s", html, "<p>Some text."),
                     "https://www.harbour-courier.example/a")
        .item.title;
}

static void
the_name_of_the_site_goes(void **state)
{
    assert_str(title(state, "<title>Ferry stays - Harbour Courier</title>"),
               "Ferry stays");
    assert_str(title(state, "<title>Harbour Courier \u00bb Ferry stays"
                            "</title>"),
               "Ferry stays");
    assert_str(title(state, "<meta property=og:site_name content='The Gull'>"
                            "<title>Ferry stays: boats too | The Gull"
                            "</title>"),
               "Ferry stays: boats too");
    assert_str(title(state, "<title>Ferry stays | News | The Gull</title>"
                            "<h1>Ferry stays</h1>"),
               "Ferry stays");
}

static void
a_headline_with_a_dash_stays_whole(void **state)
{
    assert_str(title(state, "<title>Ferry stays - mayor goes</title>"),
               "Ferry stays - mayor goes");
    assert_str(title(state, "<meta property=og:title content='Ferry: a "
                            "chronicle'>"),
               "Ferry: a chronicle");
}

static void
a_heading_counts_where_the_head_says_nothing(void **state)
{
    assert_str(title(state, "<h1>Harbour Courier</h1><h1>Ferry stays</h1>"),
               "Ferry stays");
    assert_str(title(state, "<meta property=og:title content='Ferry stays &amp;"
                            "amp; sails'>"),
               "Ferry stays & sails");
    assert_str(title(state, "<title> </title>"), "Some text.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_name_of_the_site_goes),
        arena_test(a_headline_with_a_dash_stays_whole),
        arena_test(a_heading_counts_where_the_head_says_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
