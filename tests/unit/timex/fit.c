/* Whether the words of a match fit each other. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static void
a_day_is_one_that_its_month_has(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It fell on April 31.", "April=2020-04"},
        {"It fell on February 29.", "February 29=2020-02-29"},
        {"It fell on May thirty-first.", "May thirty-first=2020-05-31"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
an_ordinal_numbers_quarters_weeks_and_centuries_only(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It was the third year of it.", ""},
        {"It fell in the third quarter.", "the third quarter=2020-Q3"},
        {"It was built in the 18th century.", "the 18th century=17"},
        {"It fell in the first week of March.",
         "the first week of March=2021-W09"},
        {"It was the second month of March.", "March=2021-03"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
an_outer_unit_holds_what_stands_before_it(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It fell on Monday last week.", "Monday last week=2021-03-15"},
        {"It fell in March last year.", "March last year=2020-03"},
        {"It fell on the 5th of last month.",
         "the 5th of last month=2021-02-05"},
        {"It fell on the second Monday of last month.",
         "the second Monday of last month=2021-02-08"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
only_lengths_have_many_of_a_unit(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It grew in the next days.", "the next days=PXD"},
        {"It grew in the following weeks.", "the following weeks=PXW"},
        {"It grew in the first two months.", "the first two months=P2M"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
what_is_before_last_is_the_unit_itself(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It fell in the week before last.", "the week before last=2021-W10"},
        {"It fell in the week before last year's vote.", "last year=2020"},
    };
    assert_values(*state, cases, "2021-03-24");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_day_is_one_that_its_month_has),
        arena_test(an_ordinal_numbers_quarters_weeks_and_centuries_only),
        arena_test(an_outer_unit_holds_what_stands_before_it),
        arena_test(only_lengths_have_many_of_a_unit),
        arena_test(what_is_before_last_is_the_unit_itself),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
