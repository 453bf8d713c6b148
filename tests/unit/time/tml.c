/* Reading TimeML. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "../../time/tml.h"

static void
marks_are_spans_of_the_text_without_tags(void **state)
{
    static const char text[] =
        "<TimeML><DCT><TIMEX3 tid=\"t0\" type=\"DATE\" "
        "value=\"2021-03-24\">March 24, 2021</TIMEX3></DCT>"
        "<TEXT>Smith &amp; Co fell <TIMEX3 tid=\"t1\" type=\"DATE\" "
        "value=\"2021-03-22\">on Monday </TIMEX3>.</TEXT></TimeML>";
    struct tml tml;
    assert_true(tml_read(*state, DL_STR(text), &tml));
    assert_true(tml.anchor.has_day);
    assert_int_equal(dl_civil_from_day(tml.anchor.day).day, 24);
    assert_int_equal(tml.gold.count, 1);
    assert_str(dl_str_slice(tml.text, tml.gold.at[0].span), "on Monday");
    assert_str(tml.gold.at[0].value, "2021-03-22");
}

static void
what_is_no_timeml_is_not_read(void **state)
{
    struct tml tml;
    assert_false(tml_read(*state, DL_STR("plain words"), &tml));
}

static void
a_missing_file_is_false(void **state)
{
    struct dl_str bytes;
    assert_false(tml_load(*state, "no/such/file.tml", &bytes));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(marks_are_spans_of_the_text_without_tags),
        arena_test(what_is_no_timeml_is_not_read),
        arena_test(a_missing_file_is_false),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
