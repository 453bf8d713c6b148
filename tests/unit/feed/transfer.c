/* Base64 and quoted-printable, also broken. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "feed/transfer.h"

static void
base64_is_read_past_what_is_none(void **state)
{
    assert_str(feed_base64(*state, DL_STR("RmVy\r\ncnk=")), "Ferry");
    assert_str(feed_base64(*state, DL_STR("RmVy!cnk")), "Ferry");
    assert_str(feed_base64(*state, DL_STR("")), "");
    assert_str(feed_base64(*state, DL_STR("Q")), "");
}

static void
quoted_printable_joins_its_lines(void **state)
{
    assert_str(feed_quoted(*state, DL_STR("caf=C3=A9 a=\r\nb=  \nc_d"), false),
               "café abc_d");
    assert_str(feed_quoted(*state, DL_STR("a_b=3D"), true), "a b=");
}

static void
broken_quotes_stay(void **state)
{
    assert_str(feed_quoted(*state, DL_STR("a=b =Z9 x=C"), false),
               "a=b =Z9 x=C");
    assert_str(feed_quoted(*state, DL_STR("end="), false), "end");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(base64_is_read_past_what_is_none),
        arena_test(quoted_printable_joins_its_lines),
        arena_test(broken_quotes_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
