/* What counts from another day. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static void
offsets_count_from_publication_or_from_the_last_date(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It fell two days ago.", "two days ago=2021-03-22"},
        {"It fell a fortnight ago.", "a fortnight ago=2021-W10"},
        {"It fell on May 2, 2019. Two days later it rose.",
         "May 2, 2019=2019-05-02 | Two days later=2019-05-04"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
a_look_back_does_not_move_the_story(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It fell on May 2, 2019. The day before, it shook; the next day it "
         "rose.",
         "May 2, 2019=2019-05-02 | The day before=2019-05-01 | the next "
         "day=2019-05-03"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
a_year_before_a_quarter_is_a_quarter(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It grew in the third quarter from a year earlier.",
         "the third quarter=2020-Q3 | a year earlier=2019-Q3"},
        {"It grew in the third quarter. The quarter beat the year-ago period.",
         "the third quarter=2020-Q3 | The quarter=2020-Q3 | the year-ago "
         "period=2019-Q3"},
        {"It grew from a year earlier.", "a year earlier=2020"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
weekdays_go_back_or_on_by_weeks(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It fell last Friday.", "last Friday=2021-03-19"},
        {"It falls next Friday.", "next Friday=2021-03-26"},
        {"It will fall Friday week.", "Friday week=2021-04-02"},
        {"It fell in the week before last.", "the week before last=2021-W10"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
without_a_day_to_count_from_nothing_is_placed(void **state)
{
    struct dl_timexes found;
    read_text(*state, "It fell last week, two days ago and in the quarter.",
              NULL, &found);
    for (size_t i = 0; i < found.count; i++)
        assert_false(found.at[i].placed);
}

static void
a_year_before_counts_from_the_period_spoken_of(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"In February exports rose from a year earlier.",
         "February=2021-02 | a year earlier=2020-02"},
        {"Rents fell in May compared with a year ago.",
         "May=2020-05 | a year ago=2019-05"},
        {"In February he left. A year earlier he had come.",
         "February=2021-02 | A year earlier=2020"},
        {"Profit in the third quarter was above that of a year earlier.",
         "the third quarter=2020-Q3 | a year earlier=2019-Q3"},
        {"Profit for fiscal 2020 rose from the year-earlier period.",
         "fiscal 2020=FY2020 | the year-earlier period=FY2019"},
    };
    assert_values(*state, cases, "2021-03-24");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(offsets_count_from_publication_or_from_the_last_date),
        arena_test(a_look_back_does_not_move_the_story),
        arena_test(a_year_before_a_quarter_is_a_quarter),
        arena_test(weekdays_go_back_or_on_by_weeks),
        arena_test(without_a_day_to_count_from_nothing_is_placed),
        arena_test(a_year_before_counts_from_the_period_spoken_of),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
