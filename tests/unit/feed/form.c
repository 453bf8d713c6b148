/* What bytes are, told from the bytes. */
/* SPDX-License-Identifier: ISC */
#include "feeding.h"

static void
bytes_tell_what_they_are(void **state)
{
    static const struct {
        const char *bytes, *name;
        enum dl_form form;
    } rows[] = {
        {"<?xml version='1.0'?><rss>", "", DL_FORM_FEED},
        {"<rdf:RDF xmlns:rdf='x'>", "x.html", DL_FORM_FEED},
        {"\xef\xbb\xbf <!-- a --> <feed xmlns='x'>", "", DL_FORM_FEED},
        {"<?xml version='1.0'?><opml>", "a.xml", DL_FORM_OUTLINE},
        {"<!DOCTYPE html><title>A", "", DL_FORM_PAGE},
        {"<HTML><body>", "feed.xml", DL_FORM_PAGE},
        {"<p>Only a piece", "", DL_FORM_PAGE},
        {"{\"version\": 1, \"items\": []}", "", DL_FORM_JSON},
        {"{\"a\": 1}", "", DL_FORM_NONE},
        {"{\"a\": 1}", "a.json", DL_FORM_JSON},
        {"From: a@b\nDate: today\n\nHello", "", DL_FORM_MAIL},
        {"From a@b Wed Mar 24\nFrom: a@b\nMessage-ID: <1>\n\nx", "",
         DL_FORM_MAIL},
        {"From here on: it rains.\n\nDate: never", "", DL_FORM_NONE},
        {"Title: A\nDate: 2021-03-24\n\nText <p> more", "a.md", DL_FORM_NONE},
        {"Plain words.", "", DL_FORM_NONE},
        {"", "feed.xml", DL_FORM_NONE},
        {"<urlset><url>", "", DL_FORM_NONE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        enum dl_form form =
            dl_form_of(dl_str_from(rows[i].bytes), dl_str_from(rows[i].name));
        if (form != rows[i].form)
            print_error("%s\n", rows[i].bytes);
        assert_int_equal(form, rows[i].form);
    }
}

static void
zero_bytes_of_wide_charsets_do_not_hide_it(void **state)
{
    (void)state;
    assert_int_equal(dl_form_of(DL_STR("\xff\xfe<\0r\0s\0s\0>\0"), DL_STR("")),
                     DL_FORM_FEED);
    assert_int_equal(
        dl_form_of(DL_STR("\0\0\xfe\xff\0\0\0<\0\0\0r\0\0\0s\0\0\0s\0\0\0>"),
                   DL_STR("")),
        DL_FORM_FEED);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(bytes_tell_what_they_are),
        arena_test(zero_bytes_of_wide_charsets_do_not_hide_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
