/* Text with its references read, or left to the parser. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "page/reference.h"

/* What `text` becomes; "?" when it is left to the parser. */
static struct dl_str
read_as(void **state, const char *text, bool value)
{
    char *out = dl_arena_alloc(*state, strlen(text) + 1);
    size_t count = 0;
    if (!reference_read_all(dl_str_from(text), value, out, &count))
        return DL_STR("?");
    return (struct dl_str){out, count};
}

static void
common_names_and_numbers_are_read(void **state)
{
    assert_str(read_as(state, "R&amp;D &lt;&gt;&quot;&apos;", false),
               "R&D <>\"'");
    assert_str(read_as(state, "&#8217;&#x2019;&#X41;&nbsp;", false),
               "’’A\xc2\xa0");
}

static void
a_sign_before_no_name_is_itself(void **state)
{
    assert_str(read_as(state, "a & b &; &-", false), "a & b &; &-");
    assert_str(read_as(state, "a &", true), "a &");
    assert_str(read_as(state, "a &", false), "?");
}

static void
in_a_value_names_before_equal_signs_are_none(void **state)
{
    assert_str(read_as(state, "?a=1&b=2&amp=3&amp;c=4", true),
               "?a=1&b=2&amp=3&c=4");
    assert_str(read_as(state, "a&b=", false), "?");
    assert_str(read_as(state, "?a&#61=", true), "?");
}

static void
line_breaks_are_one_byte(void **state)
{
    assert_str(read_as(state, "a\r\nb\nc\t", false), "a\nb\nc\t");
    assert_str(read_as(state, "a\rb", false), "?");
    assert_str(read_as(state, "a\r", false), "?");
}

static void
what_is_rare_or_broken_is_left_to_the_parser(void **state)
{
    static const char *const texts[] = {
        "&eacute;",       "&amp",         "&#0;",
        "&#128;",         "&#xD800;",     "&#;",
        "&#x;",           "&#1114112;",   "&#xFFFE;",
        "&#99999999999;", "&#13;",        "\x01",
        "\x7f",           "\xc2\x85",     "\xff",
        "\xc3",           "\xed\xa0\x80", "\xef\xbb\xbf",
        "\xef\xbf\xbf",   "&#12a;"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_str(read_as(state, texts[i], false), "?");
    assert_str(read_as(state, "Z\xc3\xbcrich \xef\xbf\xbd", false),
               "Zürich \xef\xbf\xbd");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(common_names_and_numbers_are_read),
        arena_test(a_sign_before_no_name_is_itself),
        arena_test(in_a_value_names_before_equal_signs_are_none),
        arena_test(line_breaks_are_one_byte),
        arena_test(what_is_rare_or_broken_is_left_to_the_parser),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
