/* What a code point is, and folding. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/text.h>

static void
letters_and_digits_of_all_scripts_are_known(void **state)
{
    (void)state;
    assert_true(dl_char_is_upper('A') && dl_char_is_upper(0xc9));
    assert_true(dl_char_is_upper(0x01c5));
    assert_false(dl_char_is_upper('a') || dl_char_is_upper(0x4e2d));
    assert_true(dl_char_is_lower('a') && dl_char_is_lower(0xe9));
    assert_true(dl_char_is_letter(0x4e2d) && !dl_char_is_letter('1'));
    assert_true(dl_char_is_alnum('1') && dl_char_is_alnum(0x0663));
    assert_false(dl_char_is_alnum(0x2019));
    assert_true(dl_char_joins(0x301) && dl_char_joins(0x200d));
    assert_false(dl_char_joins('a'));
}

static void
one_code_point_folds_as_in_a_text(void **state)
{
    char out[DL_FOLD_BYTES_MAX];
    (void)state;
    assert_int_equal(dl_char_fold('A', out), 1);
    assert_int_equal(out[0], 'a');
    assert_int_equal(dl_char_fold(0xdf, out), 2);
    assert_memory_equal(out, "ss", 2);
    assert_int_equal(dl_char_fold(0x301, out), 0);
    assert_int_equal(dl_char_fold(0x10400, out), 4);
}

static void
folding_leaves_what_is_compared(void **state)
{
    static const struct {
        const char *text, *folded;
    } samples[] = {
        {"NATO", "nato"},
        {"\u00c9lan Br\u00fbl\u00e9e", "elan brulee"},
        {"e\u0301", "e"},
        {"\u1ea4", "a"},
        {"\u201cIt\u2019s\u201d \u2013 \u2026", "\"it's\" - ..."},
        {"a\u00a0b", "a b"},
        {"\u0141\u00f3d\u017a \u00d8re Stra\u00dfe", "lodz ore strasse"},
        {"\u0414\u0430", "\u0434\u0430"},
        {"\ud55c", "\ud55c"},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        assert_str(dl_text_fold(*state, dl_str_from(samples[i].text)),
                   samples[i].folded);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_and_digits_of_all_scripts_are_known),
        arena_test(one_code_point_folds_as_in_a_text),
        arena_test(folding_leaves_what_is_compared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
