/* Which day, week or month is meant. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static void
dates_without_a_year_take_the_nearest(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It fell on December 28.", "December 28=2020-12-28"},
        {"It will fall on January 20.", "January 20=2021-01-20"},
        {"It fell in March.", "March=2020-03"},
    };
    assert_values(*state, cases, "2021-01-05");
}

static void
a_weekday_beside_the_date_finds_the_year(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It fell on Wednesday March 24.", "Wednesday March 24=2021-03-24"},
        {"It fell on Tuesday March 24.", "Tuesday March 24=2020-03-24"},
        {"It fell on Monday the 22nd.", "Monday the 22nd=2021-03-22"},
    };
    assert_values(*state, cases, "2021-03-26");
}

static void
a_wrong_weekday_never_leads_to_a_far_year(void **state)
{
    struct dl_timexes found;
    read_text(*state, "The road was shut on Thursday, March 3, he said.",
              "2021-03-24", &found);
    assert_string_equal(found.at[0].value, "2021-03-03");
    assert_true(found.at[0].confidence <= 70);
    read_text(*state, "The road will be shut on Monday, April 8.", "2021-03-24",
              &found);
    assert_string_equal(found.at[0].value, "2021-04-08");
}

static void
relative_units_keep_their_grain(void **state)
{
    struct dl_timexes found;
    read_text(*state, "It fell last week and last month.", "2021-03-24",
              &found);
    assert_int_equal(found.at[0].when.grain, DL_GRAIN_WEEK);
    assert_int_equal(found.at[0].when.from.n, dl_day_from_civil(2021, 3, 15).n);
    assert_int_equal(found.at[0].when.to.n, dl_day_from_civil(2021, 3, 21).n);
    assert_int_equal(found.at[1].when.grain, DL_GRAIN_MONTH);
    assert_int_equal(found.at[1].when.to.n, dl_day_from_civil(2021, 2, 28).n);
}

static void
nothing_is_made_of_a_day_that_does_not_exist(void **state)
{
    struct dl_timexes found;
    read_text(*state, "It fell on February 29, 2021.", "2021-03-24", &found);
    assert_int_equal(found.count, 1);
    assert_false(found.at[0].placed);
}

static void
a_huge_offset_stays_in_bounds(void **state)
{
    struct dl_timexes found;
    read_text(*state, "It fell 99999999 years ago and 12345678 weeks ago.",
              "2021-03-24", &found);
    assert_int_equal(found.count, 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(dates_without_a_year_take_the_nearest),
        arena_test(a_weekday_beside_the_date_finds_the_year),
        arena_test(a_wrong_weekday_never_leads_to_a_far_year),
        arena_test(relative_units_keep_their_grain),
        arena_test(nothing_is_made_of_a_day_that_does_not_exist),
        arena_test(a_huge_offset_stays_in_bounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
