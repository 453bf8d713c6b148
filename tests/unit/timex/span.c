/* Stretches of the calendar. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

#include "timex/span.h"

static void
assert_days(struct dl_interval when, const char *from, const char *to)
{
    char first[DL_DATE_TEXT_MAX], last[DL_DATE_TEXT_MAX];
    dl_day_format(when.from, first, sizeof first);
    dl_day_format(when.to, last, sizeof last);
    assert_string_equal(first, from);
    assert_string_equal(last, to);
}

static void
fields_fill_their_part_of_the_year(void **state)
{
    (void)state;
    struct dl_timex_fields f = {.quarter = 3, .grain = DL_GRAIN_QUARTER};
    assert_days(timex_span_in_year(&f, 2020), "2020-07-01", "2020-09-30");
    f = (struct dl_timex_fields){.half = 2, .grain = DL_GRAIN_QUARTER};
    assert_days(timex_span_in_year(&f, 2020), "2020-07-01", "2020-12-31");
    f = (struct dl_timex_fields){.season = 4, .grain = DL_GRAIN_QUARTER};
    assert_days(timex_span_in_year(&f, 2020), "2020-12-01", "2021-02-28");
}

static void
the_week_of_a_day_is_the_one_it_lies_in(void **state)
{
    (void)state;
    struct dl_timex_fields f = {
        .month = 3, .day = 6, .grain = DL_GRAIN_WEEK, .weekend = true};
    assert_days(timex_span_in_year(&f, 2021), "2021-03-06", "2021-03-07");
    f.weekend = false;
    assert_days(timex_span_in_year(&f, 2021), "2021-03-01", "2021-03-07");
}

static void
weekdays_and_weeks_are_counted_from_either_end(void **state)
{
    (void)state;
    struct dl_timex_fields f = {
        .month = 5, .weekday = 1, .nth = 2, .grain = DL_GRAIN_DAY};
    assert_days(timex_span_in_year(&f, 2021), "2021-05-10", "2021-05-10");
    f.nth = -1;
    assert_days(timex_span_in_year(&f, 2021), "2021-05-31", "2021-05-31");
    f = (struct dl_timex_fields){.month = 8, .nth = 1, .grain = DL_GRAIN_WEEK};
    assert_days(timex_span_in_year(&f, 2021), "2021-08-02", "2021-08-08");
}

static void
not_every_month_has_a_fifth_monday(void **state)
{
    (void)state;
    struct dl_timex_fields f = {
        .month = 5, .weekday = 1, .nth = 5, .grain = DL_GRAIN_DAY};
    assert_true(timex_span_exists(&f, 2021));
    assert_false(timex_span_exists(&f, 2024));
    f = (struct dl_timex_fields){.month = 2, .day = 29};
    assert_false(timex_span_exists(&f, 2021));
}

static void
early_mid_and_late_are_thirds(void **state)
{
    (void)state;
    struct dl_interval march = {dl_day_from_civil(2021, 3, 1),
                                dl_day_from_civil(2021, 3, 31), DL_GRAIN_MONTH};
    struct dl_day today = dl_day_from_civil(2021, 3, 24);
    assert_days(timex_span_narrow('S', march, NULL), "2021-03-01",
                "2021-03-11");
    assert_days(timex_span_narrow('M', march, NULL), "2021-03-11",
                "2021-03-21");
    assert_days(timex_span_narrow('E', march, NULL), "2021-03-21",
                "2021-03-31");
    assert_days(timex_span_narrow('P', march, &today), "2021-03-01",
                "2021-03-24");
    assert_days(timex_span_narrow('F', march, &today), "2021-03-24",
                "2021-03-31");
    march.grain = DL_GRAIN_DAY;
    assert_days(timex_span_narrow('S', march, NULL), "2021-03-01",
                "2021-03-31");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(fields_fill_their_part_of_the_year),
        arena_test(the_week_of_a_day_is_the_one_it_lies_in),
        arena_test(weekdays_and_weeks_are_counted_from_either_end),
        arena_test(not_every_month_has_a_fifth_monday),
        arena_test(early_mid_and_late_are_thirds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
