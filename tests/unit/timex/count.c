/* Lengths, and lengths that lead from one date to another. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static void
lengths_have_parts(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"She served two years and six months.",
         "two years and six months=P2Y6M"},
        {"It took 3 hours 20 minutes.", "3 hours 20 minutes=PT3H20M"},
        {"He was gone for 4 years, 2 weeks and 3 days.",
         "4 years=P4Y | 2 weeks=P2W | 3 days=P3D"},
        {"He was gone for 4 years 2 months 3 days.",
         "4 years 2 months 3 days=P4Y2M3D"},
        {"It lasted two days and two nights.", "two days=P2D | two nights=P2D"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
offsets_have_parts(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"They met two months and three days ago.",
         "two months and three days ago=2021-01-21"},
        {"They met 1 year, 2 weeks ago.", "1 year, 2 weeks ago=2020-W11"},
        {"They met a year and a half ago.", "a year and a half ago=2019-09"},
        {"They met a year ago today.", "a year ago today=2020-03-24"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
a_length_leads_from_a_date(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It opened two days after Christmas.",
         "two days after Christmas=2020-12-27"},
        {"It closed three days before March 3, 2020.",
         "three days before March 3, 2020=2020-02-29"},
        {"The siege ended a week after May 3, 1999.",
         "a week after May 3, 1999=1999-W19"},
        {"Two years after 1999 it fell.", "Two years after 1999=2001"},
        {"It rained on the day after Christmas.",
         "the day after Christmas=2020-12-26"},
        {"They met three days prior to May 3, 1999.",
         "three days prior to May 3, 1999=1999-04-30"},
        {"They left the day before 3 March 2020.",
         "the day before 3 March 2020=2020-03-02"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
a_stretch_leads_nowhere(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It rained for two days before Christmas.",
         "two days=P2D | Christmas=2020-12-25"},
        {"The two days after Christmas were cold.",
         "two days=P2D | Christmas=2020-12-25"},
        {"Two days before 1999 it fell.", "Two days=P2D | 1999=1999"},
    };
    assert_values(*state, cases, "2021-03-24");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(lengths_have_parts),
        arena_test(offsets_have_parts),
        arena_test(a_length_leads_from_a_date),
        arena_test(a_stretch_leads_nowhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
