/* A fault printed for people, safe on a terminal whatever is in it. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/status.h>

static void
a_fault_prints_place_line_and_caret(void **state)
{
    (void)state;
    struct dl_error err;
    char out[1024];
    assert_int_equal(dl_error_set(&err, DL_ERR_SYNTAX, "a.yaml", 2, 3,
                                  "no key '%s'", "thme"),
                     DL_ERR_SYNTAX);
    strcpy(err.excerpt, "thme: light");
    err.caret = 2;
    dl_error_format(&err, out, sizeof out);
    assert_string_equal(out, "a.yaml:2:3: no key 'thme'\n  thme: light\n    ^");
}

static void
what_steers_a_terminal_does_not_pass(void **state)
{
    (void)state;
    struct dl_error err;
    char out[1024];
    dl_error_set(&err, DL_ERR_IO, "a\033]0;x\007", 0, 0,
                 "\xc2\x9b"
                 "1m %s",
                 "\xe2\x80\xae\xff");
    dl_error_format(&err, out, sizeof out);
    assert_string_equal(out, "a?]0;x?: ?1m ??");
}

static void
a_long_message_is_cut_at_a_character(void **state)
{
    (void)state;
    struct dl_error err;
    char text[2 * DL_ERROR_TEXT_MAX + 1] = "";
    for (int i = 0; i < DL_ERROR_TEXT_MAX; i++)
        strcat(text, "\xc3\xa4");
    dl_error_set(&err, DL_ERR_IO, NULL, 0, 0, "x%s", text);
    struct dl_str cut = dl_str_from(err.text);
    assert_true(cut.bytes < DL_ERROR_TEXT_MAX);
    size_t next;
    for (size_t i = 0; i < cut.bytes; i = next)
        assert_int_not_equal(dl_utf8_decode(cut, i, &next), 0xfffd);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fault_prints_place_line_and_caret),
        cmocka_unit_test(what_steers_a_terminal_does_not_pass),
        cmocka_unit_test(a_long_message_is_cut_at_a_character),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
