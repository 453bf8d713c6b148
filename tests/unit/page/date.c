/* The day of a page, from the surest place that has one. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static const char *
date(void **state, const char *html, const char *url)
{
    char *out = dl_arena_alloc(*state, DL_DATE_TEXT_MAX);
    struct dl_item item = read_page(state, html, url).item;
    if (item.published.known)
        dl_day_format(item.published.day, out, DL_DATE_TEXT_MAX);
    assert_non_null(item.published_why);
    return out;
}

static void
surer_places_come_first(void **state)
{
    const char *url = "https://a.example/2019/10/21/ferry";
    assert_string_equal(date(state,
                             "x<meta property=article:published_time "
                             "content=2022-03-05T09:00:00Z><time datetime="
                             "2021-01-01>",
                             url),
                        "2022-03-05");
    assert_string_equal(date(state,
                             "x<time datetime=2021-01-01>a</time><time "
                             "pubdate datetime=2021-02-02>",
                             url),
                        "2021-02-02");
    assert_string_equal(date(state, "x", url), "2019-10-21");
    assert_string_equal(date(state, "x", "https://a.example/2019/13/21/"), "");
}

static void
a_shown_date_counts_where_templates_put_it(void **state)
{
    assert_string_equal(
        date(state, "<p class='entry-date x'>5. M\u00e4rz 2022</p>", ""),
        "2022-03-05");
    assert_string_equal(date(state, "<p>5 March 2022</p>", ""), "");
    assert_string_equal(date(state, "x<meta name=date content=0000-00-00>", ""),
                        "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(surer_places_come_first),
        arena_test(a_shown_date_counts_where_templates_put_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
