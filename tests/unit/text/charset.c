/* Charsets by label, mark and content. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/text.h>

static struct dl_str
decode(struct dl_arena *arena, const char *bytes, const char *label)
{
    return dl_text_decode(arena, dl_str_from(bytes), dl_str_from(label));
}

static void
utf8_is_taken_as_it_stands_whatever_the_label(void **state)
{
    assert_str(decode(*state, "Z\xc3\xbcrich", "iso-8859-1"), "Zürich");
    assert_str(decode(*state, "\xef\xbb\xbfZug", "utf-16"), "Zug");
}

static void
what_is_utf8_is_not_copied(void **state)
{
    const char *bytes = "\xef\xbb\xbfZ\xc3\xbcrich";
    assert_ptr_equal(decode(*state, bytes, "").at, bytes + 3);
}

static void
the_label_that_came_along_goes_before_the_one_inside(void **state)
{
    const char *bytes = "<?xml version='1.0' encoding='koi8-r'?>\xcf\xcb";
    assert_str(decode(*state, bytes, "windows-1251"),
               "<?xml version='1.0' encoding='koi8-r'?>ПЛ");
    assert_str(decode(*state, bytes, ""),
               "<?xml version='1.0' encoding='koi8-r'?>ок");
}

static void
a_page_tells_its_charset_in_a_meta_element(void **state)
{
    assert_str(decode(*state, "<meta charset=cp-1251>\xcf\xcb", ""),
               "<meta charset=cp-1251>ПЛ");
    assert_str(decode(*state,
                      "<META http-equiv=Content-Type "
                      "content='text/html; charset=Shift_JIS'>\x93\xfa",
                      ""),
               "<META http-equiv=Content-Type "
               "content='text/html; charset=Shift_JIS'>日");
}

static void
latin_1_is_read_as_windows_1252(void **state)
{
    assert_str(decode(*state, "don\x92t \x80", "iso-8859-1"), "don’t €");
    assert_str(decode(*state, "caf\xe9", ""), "café");
}

static void
wide_charsets_are_known_by_mark_or_zeros(void **state)
{
    static const struct {
        const char *bytes;
        size_t count;
    } forms[] = {
        {"\xff\xfe<\0\xfc\0", 6},
        {"\xfe\xff\0<\0\xfc", 6},
        {"\0<\0\xfc", 4},
        {"<\0\xfc\0", 4},
        {"\xff\xfe\0\0<\0\0\0\xfc\0\0\0", 12},
        {"\0\0\0<\0\0\0\xfc", 8},
    };
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        assert_str(dl_text_decode(
                       *state, (struct dl_str){forms[i].bytes, forms[i].count},
                       DL_STR("")),
                   "<ü");
}

static void
what_cannot_be_read_is_replaced_and_the_rest_kept(void **state)
{
    assert_str(decode(*state,
                      "a\xff"
                      "b\xc3\xbc",
                      "utf-8"),
               "a�bü");
    assert_str(decode(*state, "a\xff", "no-such-charset"), "aÿ");
    assert_str(decode(*state, "a", "//TRANSLIT evil"), "a");
    assert_str(decode(*state, "", "utf-8"), "");
}

/* One mark for several in a row: how many bytes a library refuses at once is
 * its own affair. */
static struct dl_str
one_mark(struct dl_str text)
{
    const struct dl_str mark = DL_STR("\xEF\xBF\xBD");
    char *at = (char *)(uintptr_t)text.at;
    size_t to = 0;
    for (size_t from = 0; from < text.bytes;) {
        struct dl_str rest = {at + from, text.bytes - from}, so_far = {at, to};
        bool again = dl_str_starts(rest, mark) && dl_str_ends(so_far, mark);
        if (!again)
            at[to++] = at[from];
        from += again ? mark.bytes : 1;
    }
    return (struct dl_str){at, to};
}

static void
what_lies_beyond_unicode_is_replaced(void **state)
{
    assert_str(
        one_mark(decode(*state, "a\xFD\xA9\xA9\xA9\xA9\xBD z\xFF", "utf-8")),
        "a\xEF\xBF\xBD z\xEF\xBF\xBD");
    assert_str(
        dl_text_decode(*state, DL_STR("\x7F\0\0\1\0\0\0b"), DL_STR("ucs-4be")),
        "\xEF\xBF\xBD"
        "b");
}

static void
what_is_refused_does_not_put_the_rest_out_of_step(void **state)
{
    static const char half[] = "\xff\xfe"
                               "a\0"
                               "\0\xdc"
                               "b\0"
                               "c";
    assert_str(one_mark(dl_text_decode(
                   *state, (struct dl_str){half, sizeof half}, DL_STR(""))),
               "a\xEF\xBF\xBD"
               "bc");
}

static void
a_megabyte_of_rubbish_takes_no_more_than_its_room(void **state)
{
    enum { COUNT = 1 << 20 };
    char *bytes = dl_arena_alloc(*state, COUNT);
    memset(bytes, 0xff, COUNT);
    struct dl_str out =
        dl_text_decode(*state, (struct dl_str){bytes, COUNT}, DL_STR("gb2312"));
    assert_in_range(out.bytes, COUNT, 3 * COUNT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(utf8_is_taken_as_it_stands_whatever_the_label),
        arena_test(what_is_utf8_is_not_copied),
        arena_test(the_label_that_came_along_goes_before_the_one_inside),
        arena_test(a_page_tells_its_charset_in_a_meta_element),
        arena_test(latin_1_is_read_as_windows_1252),
        arena_test(wide_charsets_are_known_by_mark_or_zeros),
        arena_test(what_cannot_be_read_is_replaced_and_the_rest_kept),
        arena_test(what_lies_beyond_unicode_is_replaced),
        arena_test(what_is_refused_does_not_put_the_rest_out_of_step),
        arena_test(a_megabyte_of_rubbish_takes_no_more_than_its_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
