/* Numbers that are no years. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static void
what_is_numbered_or_counted_is_no_year(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"They slept in room 1984 and cited page 1912.", ""},
        {"The office is at 1812 Harbour Road.", ""},
        {"The office at 1900 West Lake Street burned.", ""},
        {"It has 1980 staff.", ""},
        {"Call 555-2010-2015-86 at once.", ""},
        {"More than 1950 houses burned.", ""},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
a_year_is_led_or_alone(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"In 2012 Downing Street fell silent.", "2012=2012"},
        {"Since 1984 they have met.", "1984=1984"},
        {"The war (1618) began.", "1618=1618"},
        {"In 1687 and 1689 they met.", "1687=1687 | 1689=1689"},
        {"The '90s were cold, he is in his 30s.", "The '90s=199"},
    };
    assert_values(*state, cases, "2021-03-24");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_is_numbered_or_counted_is_no_year),
        arena_test(a_year_is_led_or_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
