/* Borrowed strings: cut, searched, compared, and their code points. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

static void
lines_are_cut_without_their_newlines(void **state)
{
    (void)state;
    struct dl_str rest = DL_STR("one\n\ntwo"), line;
    assert_true(dl_str_line(&rest, &line));
    assert_str(line, "one");
    assert_true(dl_str_line(&rest, &line));
    assert_str(line, "");
    assert_true(dl_str_line(&rest, &line));
    assert_str(line, "two");
    assert_false(dl_str_line(&rest, &line));
}

static void
find_sees_every_offset(void **state)
{
    (void)state;
    struct dl_str text = DL_STR("abcabcabd");
    assert_int_equal(dl_str_find(text, DL_STR("abd"), 0), 6);
    assert_int_equal(dl_str_find(text, DL_STR("abc"), 1), 3);
    assert_true(dl_str_find(text, DL_STR("abe"), 0) == SIZE_MAX);
    assert_true(dl_str_find(text, DL_STR("abcabcabdx"), 0) == SIZE_MAX);
}

static void
the_nearest_name_is_offered_only_when_near(void **state)
{
    (void)state;
    const char *const names[] = {"theme", "themes", "reader", "layout"};
    assert_string_equal(dl_str_nearest(DL_STR("thme"), names, 4), "theme");
    assert_string_equal(dl_str_nearest(DL_STR("reder"), names, 4), "reader");
    assert_null(dl_str_nearest(DL_STR("zzzzzz"), names, 4));
}

static void
a_record_is_found_by_its_span(void **state)
{
    (void)state;
    static const struct {
        struct dl_span span;
        int more;
    } records[] = {{{2, 4}, 0}, {{6, 9}, 0}, {{9, 12}, 0}};
    static const size_t expected[] = {0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 3};
    for (size_t offset = 0; offset < 13; offset++)
        assert_int_equal(dl_span_find(records, 3, sizeof *records, offset),
                         expected[offset]);
    assert_int_equal(dl_span_find(NULL, 0, sizeof *records, 5), 0);
}

static void
every_code_point_survives_encoding(void **state)
{
    (void)state;
    for (uint32_t point = 1; point <= 0x10ffff; point++) {
        if (point >= 0xd800 && point <= 0xdfff)
            continue;
        char bytes[4];
        int length = dl_utf8_encode(point, bytes);
        size_t next;
        struct dl_str text = {bytes, (size_t)length};
        assert_int_equal(dl_utf8_decode(text, 0, &next), point);
        assert_int_equal(next, length);
    }
}

static void
broken_bytes_become_the_replacement_character(void **state)
{
    (void)state;
    static const char *const broken[] = {
        "\x80",         "\xc0\xaf",         "\xe0\x80\xaf",
        "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xf0\x82\x82\xac",
        "\xe2\x82"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        size_t next;
        struct dl_str text = dl_str_from(broken[i]);
        assert_int_equal(dl_utf8_decode(text, 0, &next), 0xfffd);
        assert_int_equal(next, 1);
    }
}

static void
fields_end_at_their_mark_or_with_the_text(void **state)
{
    (void)state;
    struct dl_str rest = DL_STR("Oslo\t\tNorway");
    assert_str(dl_str_field(&rest, '\t'), "Oslo");
    assert_str(dl_str_field(&rest, '\t'), "");
    assert_str(dl_str_field(&rest, '\t'), "Norway");
    assert_str(dl_str_field(&rest, '\t'), "");
    assert_int_equal(rest.bytes, 0);
}

static void
a_word_is_looked_for_among_others(void **state)
{
    (void)state;
    static const char *const words[] = {"and", "or"};
    assert_true(DL_STR_IN(DL_STR("or"), words));
    assert_false(DL_STR_IN(DL_STR("nor"), words));
    assert_false(DL_STR_IN(DL_STR(""), words));
}

static void
what_is_never_shown_vanishes(void **state)
{
    static const uint32_t never[] = {0,      0x1b,   0x7f,    0x9b,
                                     0x200b, 0x200f, 0x202e,  0x2066,
                                     0x2069, 0xfeff, 0xe0041, 0xe007f};
    static const uint32_t shown[] = {' ',    'a',    0xa0,   0x200c, 0x200d,
                                     0x2028, 0x2029, 0xfffd, 0x1f4a9};
    (void)state;
    for (size_t i = 0; i < sizeof never / sizeof *never; i++)
        assert_true(dl_utf8_vanishes(never[i]));
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
        assert_false(dl_utf8_vanishes(shown[i]));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_cut_without_their_newlines),
        cmocka_unit_test(fields_end_at_their_mark_or_with_the_text),
        cmocka_unit_test(a_word_is_looked_for_among_others),
        cmocka_unit_test(find_sees_every_offset),
        cmocka_unit_test(the_nearest_name_is_offered_only_when_near),
        cmocka_unit_test(a_record_is_found_by_its_span),
        cmocka_unit_test(every_code_point_survives_encoding),
        cmocka_unit_test(broken_bytes_become_the_replacement_character),
        cmocka_unit_test(what_is_never_shown_vanishes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
