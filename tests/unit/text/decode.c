/* Bytes of any origin as UTF-8, and what is told about them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "text/safe.h"

static void
utf8_is_handed_on_without_a_copy(void **state)
{
    struct decoding report;
    struct dl_str bytes = DL_STR("caf\u00e9 \u201cA\u201d");
    struct dl_str text = text_decode(*state, bytes, &report);
    assert_ptr_equal(text.at, bytes.at);
    assert_int_equal(report.broken, 0);
    assert_false(report.has_nul);
}

static void
broken_bytes_and_nul_are_reported(void **state)
{
    struct decoding report;
    text_decode(*state, DL_STR("\u00e9 \xe2\x82 a"), &report);
    assert_int_equal(report.broken, 1);
    text_decode(*state, DL_STR("a\0b"), &report);
    assert_true(report.has_nul);
}

static void
windows_1252_is_told_from_damage(void **state)
{
    struct decoding report;
    assert_str(text_decode(*state, DL_STR("na\xefve \x97 \x80 5"), &report),
               "na\u00efve \u2014 \u20ac 5");
    assert_str(text_decode(*state, DL_STR("caf\xe9\x94 \x93so\x94"), &report),
               "caf\u00e9\u201d \u201cso\u201d");
    assert_str(text_decode(*state, DL_STR("a \xf0\x9f\x98 b"), &report),
               "a \ufffd b");
    assert_str(text_decode(*state, DL_STR("a \x81 b"), &report), "a \ufffd b");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(utf8_is_handed_on_without_a_copy),
        arena_test(broken_bytes_and_nul_are_reported),
        arena_test(windows_1252_is_told_from_damage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
