/* Days of the calendar, as numbers and as year, month, day. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/date.h>

static void
every_day_of_four_centuries_goes_there_and_back(void **state)
{
    (void)state;
    int32_t n = dl_day_from_civil(1800, 1, 1).n;
    for (int year = 1800; year < 2200; year++)
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= dl_month_days(year, month); day++, n++) {
                assert_int_equal(dl_day_from_civil(year, month, day).n, n);
                struct dl_civil back = dl_civil_from_day((struct dl_day){n});
                assert_int_equal(back.year, year);
                assert_int_equal(back.month, month);
                assert_int_equal(back.day, day);
            }
    assert_int_equal(n, dl_day_from_civil(2200, 1, 1).n);
}

static void
the_epoch_is_day_zero_and_a_thursday(void **state)
{
    (void)state;
    assert_int_equal(dl_day_from_civil(1970, 1, 1).n, 0);
    assert_int_equal(dl_day_weekday((struct dl_day){0}), 4);
    assert_int_equal(dl_day_weekday((struct dl_day){-1}), 3);
    assert_int_equal(dl_day_weekday(dl_day_from_civil(2021, 3, 24)), 3);
}

static void
months_and_days_out_of_range_carry_over(void **state)
{
    (void)state;
    int32_t first = dl_day_from_civil(2022, 1, 1).n;
    assert_int_equal(dl_day_from_civil(2021, 13, 1).n, first);
    assert_int_equal(dl_day_from_civil(2021, 12, 32).n, first);
    assert_int_equal(dl_day_from_civil(2023, -11, 1).n, first);
    assert_int_equal(dl_day_from_civil(2022, 1, 0).n, first - 1);
}

static void
weeks_follow_iso_8601_at_the_turn_of_the_year(void **state)
{
    (void)state;
    static const struct {
        int year, month, day, week_year, week;
    } cases[] = {{2021, 1, 3, 2020, 53},  {2021, 1, 4, 2021, 1},
                 {2018, 12, 31, 2019, 1}, {2016, 1, 1, 2015, 53},
                 {2021, 3, 24, 2021, 12}, {2024, 12, 30, 2025, 1}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int year;
        struct dl_day day =
            dl_day_from_civil(cases[i].year, cases[i].month, cases[i].day);
        assert_int_equal(dl_day_week(day, &year), cases[i].week);
        assert_int_equal(year, cases[i].week_year);
    }
}

static void
days_that_do_not_exist_are_refused(void **state)
{
    (void)state;
    assert_true(dl_civil_valid(2024, 2, 29));
    assert_false(dl_civil_valid(2023, 2, 29));
    assert_false(dl_civil_valid(1900, 2, 29));
    assert_true(dl_civil_valid(2000, 2, 29));
    assert_false(dl_civil_valid(2021, 4, 31));
    assert_false(dl_civil_valid(2021, 13, 1));
    assert_false(dl_civil_valid(2021, 0, 1));
    assert_false(dl_civil_valid(2021, 1, 0));
}

static void
the_last_of_a_month_stays_the_last(void **state)
{
    (void)state;
    struct dl_day january = dl_day_from_civil(2021, 1, 31);
    assert_int_equal(dl_day_add_months(january, 1).n,
                     dl_day_from_civil(2021, 2, 28).n);
    assert_int_equal(dl_day_add_months(january, -2).n,
                     dl_day_from_civil(2020, 11, 30).n);
    assert_int_equal(dl_day_add_months(january, -13).n,
                     dl_day_from_civil(2019, 12, 31).n);
    assert_int_equal(dl_day_add_months(january, 24).n,
                     dl_day_from_civil(2023, 1, 31).n);
}

static void
easter_falls_where_the_almanac_has_it(void **state)
{
    (void)state;
    static const int sundays[][3] = {{1818, 3, 22}, {1943, 4, 25},
                                     {2000, 4, 23}, {2008, 3, 23},
                                     {2021, 4, 4},  {2038, 4, 25}};
    for (size_t i = 0; i < sizeof sundays / sizeof sundays[0]; i++)
        assert_int_equal(
            dl_easter(sundays[i][0]).n,
            dl_day_from_civil(sundays[i][0], sundays[i][1], sundays[i][2]).n);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_of_four_centuries_goes_there_and_back),
        cmocka_unit_test(the_epoch_is_day_zero_and_a_thursday),
        cmocka_unit_test(months_and_days_out_of_range_carry_over),
        cmocka_unit_test(weeks_follow_iso_8601_at_the_turn_of_the_year),
        cmocka_unit_test(days_that_do_not_exist_are_refused),
        cmocka_unit_test(the_last_of_a_month_stays_the_last),
        cmocka_unit_test(easter_falls_where_the_almanac_has_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
