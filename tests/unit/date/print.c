/* Dates as people read them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/date.h>

static void
an_interval_is_written_no_finer_than_it_is_known(void **state)
{
    (void)state;
    struct dl_day day = dl_day_from_civil(2021, 3, 24);
    static const struct {
        enum dl_grain grain;
        const char *from, *to;
    } cases[] = {
        {DL_GRAIN_HOUR, "2021-03-24", "2021-03-24"},
        {DL_GRAIN_DAY, "2021-03-24", "2021-03-24"},
        {DL_GRAIN_WEEK, "2021-03-22", "2021-03-28"},
        {DL_GRAIN_MONTH, "2021-03", "2021-03"},
        {DL_GRAIN_QUARTER, "2021-01", "2021-03"},
        {DL_GRAIN_YEAR, "2021", "2021"},
        {DL_GRAIN_DECADE, "2020", "2029"},
        {DL_GRAIN_CENTURY, "2000", "2099"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char from[DL_DATE_TEXT_MAX], to[DL_DATE_TEXT_MAX];
        dl_interval_format(dl_interval_of(day, cases[i].grain), from, to,
                           sizeof from);
        assert_string_equal(from, cases[i].from);
        assert_string_equal(to, cases[i].to);
    }
}

static void
a_stamp_keeps_what_it_knows(void **state)
{
    (void)state;
    struct dl_stamp stamp = {.known = true,
                             .day = dl_day_from_civil(2021, 3, 5)};
    char out[DL_DATE_TEXT_MAX];
    dl_stamp_format(&stamp, out, sizeof out);
    assert_string_equal(out, "2021-03-05");
    stamp.has_time = true;
    stamp.seconds = 9 * 3600 + 23 * 60 + 7;
    dl_stamp_format(&stamp, out, sizeof out);
    assert_string_equal(out, "2021-03-05T09:23:07");
    stamp.has_zone = true;
    dl_stamp_format(&stamp, out, sizeof out);
    assert_string_equal(out, "2021-03-05T09:23:07Z");
    stamp.zone = -210;
    dl_stamp_format(&stamp, out, sizeof out);
    assert_string_equal(out, "2021-03-05T09:23:07-03:30");
    stamp.known = false;
    dl_stamp_format(&stamp, out, sizeof out);
    assert_string_equal(out, "");
}

static void
formats_for_people_are_english_without_a_locale(void **state)
{
    (void)state;
    struct dl_stamp stamp = {.known = true,
                             .has_time = true,
                             .day = dl_day_from_civil(2021, 3, 5),
                             .seconds = 9 * 3600 + 3 * 60};
    char out[DL_DATE_TEXT_MAX];
    dl_stamp_print(&stamp, "%a %A %e %d %b %B %m %Y", out, sizeof out);
    assert_string_equal(out, "Fri Friday 5 05 Mar March 03 2021");
    dl_stamp_print(&stamp, "100%% at %H:%M %q%", out, sizeof out);
    assert_string_equal(out, "100% at 09:03 %q%");
    dl_day_print(stamp.day, "%e %b", out, sizeof out);
    assert_string_equal(out, "5 Mar");
}

static void
a_short_buffer_cuts_but_always_ends(void **state)
{
    (void)state;
    char out[5];
    dl_day_print(dl_day_from_civil(2021, 3, 5), "%B %Y", out, sizeof out);
    assert_string_equal(out, "Marc");
    dl_day_print(dl_day_from_civil(2021, 3, 5), "abcdefgh", out, sizeof out);
    assert_string_equal(out, "abcd");
}

static void
names_count_from_one(void **state)
{
    (void)state;
    assert_string_equal(dl_month_name(1, false), "January");
    assert_string_equal(dl_month_name(12, true), "Dec");
    assert_string_equal(dl_weekday_name(1, false), "Monday");
    assert_string_equal(dl_weekday_name(7, true), "Sun");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_interval_is_written_no_finer_than_it_is_known),
        cmocka_unit_test(a_stamp_keeps_what_it_knows),
        cmocka_unit_test(formats_for_people_are_english_without_a_locale),
        cmocka_unit_test(a_short_buffer_cuts_but_always_ends),
        cmocka_unit_test(names_count_from_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
