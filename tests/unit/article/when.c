/* Dates as pages write them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "article/page.h"

static void
dates_of_pages_are_read(void **state)
{
    static const struct {
        const char *text, *stamp;
    } samples[] = {
        {"March 25, 2021 - 09:23 By Yonhap", "2021-03-25T09:23:00"},
        {"Published: 24 March 2021, 10:30 am EDT", "2021-03-24T10:30:00-04:00"},
        {"Wed., Mar. 24, 2021 at 5:04 p.m.", "2021-03-24T17:04:00"},
        {"on the 24th of March 2021", "2021-03-24"},
        {"2021-03-24T09:00:00+09:00", "2021-03-24T09:00:00+09:00"},
        {"2021-03-24 09:30 |", "2021-03-24T09:30:00"},
        {"24.03.2021 10:15", "2021-03-24T10:15:00"},
        {"03/24/2021", "2021-03-24"},
        {"24/03/2021", "2021-03-24"},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct whens whens = {0};
        char stamp[DL_DATE_TEXT_MAX];
        when_find(*state, dl_str_from(samples[i].text), &whens);
        assert_int_equal(whens.count, 1);
        assert_true(whens.at[0].stamp.known);
        dl_stamp_format(&whens.at[0].stamp, stamp, sizeof stamp);
        assert_string_equal(stamp, samples[i].stamp);
    }
}

static void
what_can_be_read_in_two_ways_is_not_read(void **state)
{
    static const char *const texts[] = {"03/04/2021",       "in 1989",
                                        "31 February 2021", "may 5 of us came",
                                        "version 1.2.3",    "24:30 on 5000",
                                        "February 30, 2021"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct whens whens = {0};
        when_find(*state, dl_str_from(texts[i]), &whens);
        for (size_t k = 0; k < whens.count; k++)
            assert_false(whens.at[k].stamp.known);
    }
}

static void
a_day_without_a_year_keeps_its_weekday(void **state)
{
    struct whens whens = {0};
    when_find(*state, DL_STR("said on Wednesday March 24 that"), &whens);
    assert_int_equal(whens.count, 1);
    assert_int_equal(whens.at[0].weekday, 3);
    assert_int_equal(whens.at[0].month, 3);
    assert_int_equal(whens.at[0].day, 24);
    assert_false(whens.at[0].stamp.known);
}

static void
a_whole_text_is_a_date_or_none(void **state)
{
    struct dl_stamp stamp;
    assert_true(when_parse(*state, DL_STR(" 5 March 2022 "), &stamp));
    assert_true(when_parse(*state, DL_STR("2022-03-05"), &stamp));
    assert_false(when_parse(*state, DL_STR("soon"), &stamp));
    assert_false(when_parse(*state, DL_STR("5 March 2022 or so"), &stamp));
    assert_false(when_parse(*state, DL_STR("5 March"), &stamp));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(dates_of_pages_are_read),
        arena_test(what_can_be_read_in_two_ways_is_not_read),
        arena_test(a_day_without_a_year_keeps_its_weekday),
        arena_test(a_whole_text_is_a_date_or_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
