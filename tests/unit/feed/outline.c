/* Lists of feeds: folders, doubles, addresses that are refused, long ones. */
/* SPDX-License-Identifier: ISC */
#include "feeding.h"

static struct dl_outlines
outlines(void **state, const char *text)
{
    struct dl_outlines out = {.count = 0};
    dl_outline_read(*state, dl_str_from(text), &out, NULL);
    return out;
}

static void
nested_outlines_are_folders(void **state)
{
    struct dl_outlines out = outlines(
        state, "<opml version=\"2.0\"><body><outline text=\"Ports\">"
               "<outline text=\"North\"><outline type=\"rss\" text=\"A\" "
               "xmlUrl=\"https://a.example/f?x=1&y=2\" "
               "htmlUrl=\"https://a.example/\"/></outline>"
               "<outline title=\"B\" XMLURL=\"http://b.example/f\"/>"
               "</outline><outline text=\"C\" xmlurl='https://c.example/f'/>"
               "</body></opml>");
    assert_int_equal(out.count, 3);
    assert_str(out.at[0].url, "https://a.example/f?x=1&y=2");
    assert_str(out.at[0].site, "https://a.example/");
    assert_int_equal(out.at[0].folders.count, 2);
    assert_str(out.at[0].folders.at[1], "North");
    assert_str(out.at[1].title, "B");
    assert_int_equal(out.at[1].folders.count, 1);
    assert_int_equal(out.at[2].folders.count, 0);
}

static void
each_feed_comes_once(void **state)
{
    struct dl_outlines out =
        outlines(state, "<opml><body><outline xmlUrl=\"https://a.example/f\" "
                        "text=\"A\"/><outline xmlUrl=\"https://a.example/f\" "
                        "text=\"A again\"/></body></opml>");
    assert_int_equal(out.count, 1);
    assert_str(out.at[0].title, "A");
}

static void
only_web_addresses_are_taken(void **state)
{
    struct dl_outlines out = outlines(
        state, "<opml><body><outline xmlUrl=\"exec:rm\"/>"
               "<outline xmlUrl=\"file:///dev/zero\"/>"
               "<outline xmlUrl=\"|sh\"/><outline xmlUrl=\"javascript:x\"/>"
               "<outline xmlUrl=\"https://a.example/f\"/></body></opml>");
    assert_int_equal(out.count, 1);
    assert_int_equal(out.broken, 4);
}

static void
attributes_that_are_not_told_are_counted(void **state)
{
    struct dl_outlines out = outlines(
        state,
        "<opml><body><outline type='rss' TEXT='A' version='RSS' "
        "htmlUrl='https://a.example/' xmlUrl='https://a.example/f' "
        "category='/x' x:mark='1' description=''/>"
        "<outline text='B' xmlUrl='https://b.example/f'/></body></opml>");
    assert_int_equal(out.count, 2);
    assert_int_equal(out.at[0].unkept, 2);
    assert_int_equal(out.at[1].unkept, 0);
}

static void
what_is_no_outline_is_refused(void **state)
{
    struct dl_outlines out;
    struct dl_error err;
    assert_int_equal(dl_outline_read(*state, DL_STR("<rss></rss>"), &out, &err),
                     DL_ERR_SYNTAX);
}

static void
thousands_take_no_longer_than_they_should(void **state)
{
    enum { COUNT = 20000 };
    char *text = dl_arena_alloc(*state, COUNT * 64 + 64);
    size_t bytes = 0;
    for (int i = 0; i < COUNT; i++)
        bytes += (size_t)sprintf(
            text + bytes, "<outline xmlUrl=\"https://a.example/%05d\"/>", i);
    assert_int_equal(outlines(state, text).count, COUNT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(nested_outlines_are_folders),
        arena_test(each_feed_comes_once),
        arena_test(only_web_addresses_are_taken),
        arena_test(attributes_that_are_not_told_are_counted),
        arena_test(what_is_no_outline_is_refused),
        arena_test(thousands_take_no_longer_than_they_should),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
