/* Holidays by calculation. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

#include "timex/holiday.h"

static void
holidays_fall_on_their_days(void **state)
{
    (void)state;
    static const struct {
        enum holiday holiday;
        int year;
        const char *day;
    } cases[] = {
        {HOL_CHRISTMAS, 2020, "2020-12-25"},
        {HOL_THANKSGIVING, 2021, "2021-11-25"},
        {HOL_BLACK_FRIDAY, 2021, "2021-11-26"},
        {HOL_CYBER_MONDAY, 2021, "2021-11-29"},
        {HOL_LABOR_DAY, 2021, "2021-09-06"},
        {HOL_MEMORIAL_DAY, 2021, "2021-05-31"},
        {HOL_KING_DAY, 2021, "2021-01-18"},
        {HOL_GOOD_FRIDAY, 2021, "2021-04-02"},
        {HOL_ASH_WEDNESDAY, 2021, "2021-02-17"},
        {HOL_PENTECOST, 2021, "2021-05-23"},
        {HOL_NINE_ELEVEN, 2021, "2001-09-11"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char day[DL_DATE_TEXT_MAX];
        dl_day_format(timex_holiday_day(cases[i].holiday, cases[i].year), day,
                      sizeof day);
        assert_string_equal(day, cases[i].day);
    }
}

static void
only_days_of_history_keep_their_year(void **state)
{
    (void)state;
    assert_true(timex_holiday_is_once(HOL_NINE_ELEVEN));
    assert_false(timex_holiday_is_once(HOL_EASTER));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(holidays_fall_on_their_days),
        cmocka_unit_test(only_days_of_history_keep_their_year),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
