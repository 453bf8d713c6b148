/* Where tags, elements and comments end in the bytes of a page. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "page/ends.h"

static const struct {
    const char *note, *in;
    size_t end, attributes;
} tags[] = {
    {"no attributes", ">x", 1, 0},
    {"two of them", " a b=c>x", 7, 2},
    {"quotes hide the end behind an equals sign", " a='>'>x", 7, 1},
    {"and nowhere else", " a'>'>x", 4, 1},
    {"a slash is none", " /a/>x", 5, 1},
    {"a quote without an end", " a='>", SIZE_MAX, 1},
    {"the text ends first", " a=b", SIZE_MAX, 1},
};

static void
a_tag_ends_where_the_parser_ends_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        size_t count = 0;
        size_t end = page_attributes_end(dl_str_from(tags[i].in), 0, &count);
        if (end != tags[i].end || count != tags[i].attributes)
            fail_msg("%s: %zu, with %zu", tags[i].note, end, count);
    }
}

static void
raw_text_ends_at_its_own_end_tag(void **state)
{
    struct dl_str in = DL_STR("a</b></TITLE >c");
    (void)state;
    assert_int_equal(page_raw_end(in, 0, DL_STR("title")), 5);
    assert_int_equal(page_raw_end(in, 6, DL_STR("title")), in.bytes);
    assert_int_equal(page_next_mark(in, 2), 5);
    assert_int_equal(page_next_mark(in, in.bytes), in.bytes);
}

static void
a_script_in_a_comment_may_write_another_one(void **state)
{
    struct dl_str plain = DL_STR("x<script></script></script>");
    struct dl_str hidden = DL_STR("<!--<script></script></script>");
    (void)state;
    assert_int_equal(page_script_end(plain, 0), 9);
    assert_int_equal(page_script_end(hidden, 0), 21);
    assert_int_equal(page_script_end(DL_STR("x"), 0), 1);
}

static void
an_element_ends_behind_those_within(void **state)
{
    struct dl_str in = DL_STR("<svg></svg><svgs></svg>x");
    (void)state;
    assert_int_equal(page_element_end(in, 0, DL_STR("svg")), in.bytes - 1);
    assert_int_equal(page_element_end(in, 1, DL_STR("svg")), 11);
    assert_int_equal(page_element_end(in, 17, DL_STR("svgs")), SIZE_MAX);
}

static void
comments_may_be_short_or_have_no_end(void **state)
{
    (void)state;
    assert_int_equal(page_comment_end(DL_STR("<!-->x"), 0), 5);
    assert_int_equal(page_comment_end(DL_STR("<!-- > --!>x"), 0), 11);
    assert_int_equal(page_comment_end(DL_STR("<!-- >"), 0), 6);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tag_ends_where_the_parser_ends_it),
        cmocka_unit_test(raw_text_ends_at_its_own_end_tag),
        cmocka_unit_test(a_script_in_a_comment_may_write_another_one),
        cmocka_unit_test(an_element_ends_behind_those_within),
        cmocka_unit_test(comments_may_be_short_or_have_no_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
