/* The line of a fault with its caret. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/text.h>

static void
expect(const char *line, int column, const char *excerpt, int caret)
{
    struct dl_error err;
    dl_error_set(&err, DL_ERR_SYNTAX, "a.yaml", 1, column, "odd");
    dl_text_quote(&err, dl_str_from(line));
    assert_string_equal(err.excerpt, excerpt);
    assert_int_equal(err.caret, caret);
}

static void
the_caret_counts_columns_of_the_terminal(void **state)
{
    (void)state;
    expect("thme: dark", 1, "thme: dark", 0);
    expect("{a: \xe6\x9d\xb1, b: 1}", 8, "{a: \xe6\x9d\xb1, b: 1}", 8);
    expect("{a: e\xcc\x81, b: 1}", 9, "{a: e\xcc\x81, b: 1}", 7);
}

static void
a_tab_is_one_column_and_a_control_a_question_mark(void **state)
{
    (void)state;
    expect("a:\t\tb c", 5, "a:  b c", 4);
    expect("a\033[1m: \xff\xe2\x80\xae", 2, "a?[1m: ??", 1);
}

static void
a_fault_beyond_the_end_is_below_the_end(void **state)
{
    (void)state;
    expect("a:", 9, "a:", 2);
    expect("", 1, "", 0);
}

static void
a_long_line_is_cut_around_the_fault(void **state)
{
    (void)state;
    char line[3 * 400 + 8] = "";
    for (int i = 0; i < 400; i++)
        strcat(line, "\xe6\x9d\xb1");
    strcat(line, " x");
    struct dl_error err;
    dl_error_set(&err, DL_ERR_SYNTAX, "a.yaml", 1, 402, "odd");
    dl_text_quote(&err, dl_str_from(line));
    struct dl_str shown = dl_str_from(err.excerpt);
    assert_true(dl_str_starts(shown, DL_STR("...\xe6")));
    assert_true(dl_str_ends(shown, DL_STR(" x")));
    assert_int_equal(err.caret, dl_text_cols(shown) - 1);
    err.column = 1;
    dl_text_quote(&err, dl_str_from(line));
    assert_int_equal(err.caret, 0);
    assert_int_equal(dl_text_cols(dl_str_from(err.excerpt)), 72 + 3);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_caret_counts_columns_of_the_terminal),
        cmocka_unit_test(a_tab_is_one_column_and_a_control_a_question_mark),
        cmocka_unit_test(a_fault_beyond_the_end_is_below_the_end),
        cmocka_unit_test(a_long_line_is_cut_around_the_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
