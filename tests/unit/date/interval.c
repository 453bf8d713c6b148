/* Stretches of days and how they lie to one another. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/date.h>

/* "2021-03-22..2021-03-28", by whole days whatever the grain. */
static void
assert_interval(struct dl_interval when, const char *expected)
{
    char from[DL_DATE_TEXT_MAX], to[DL_DATE_TEXT_MAX], text[96];
    dl_day_format(when.from, from, sizeof from);
    dl_day_format(when.to, to, sizeof to);
    snprintf(text, sizeof text, "%s..%s %s", from, to,
             dl_grain_name(when.grain));
    assert_string_equal(text, expected);
}

static void
a_day_lies_in_the_whole_of_each_grain(void **state)
{
    (void)state;
    struct dl_day day = dl_day_from_civil(2021, 3, 24);
    static const struct {
        enum dl_grain grain;
        const char *expected;
    } cases[] = {
        {DL_GRAIN_MINUTE, "2021-03-24..2021-03-24 minute"},
        {DL_GRAIN_DAY, "2021-03-24..2021-03-24 day"},
        {DL_GRAIN_WEEK, "2021-03-22..2021-03-28 week"},
        {DL_GRAIN_MONTH, "2021-03-01..2021-03-31 month"},
        {DL_GRAIN_QUARTER, "2021-01-01..2021-03-31 quarter"},
        {DL_GRAIN_YEAR, "2021-01-01..2021-12-31 year"},
        {DL_GRAIN_DECADE, "2020-01-01..2029-12-31 decade"},
        {DL_GRAIN_CENTURY, "2000-01-01..2099-12-31 century"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_interval(dl_interval_of(day, cases[i].grain), cases[i].expected);
}

static void
december_ends_with_its_own_year(void **state)
{
    (void)state;
    struct dl_day eve = dl_day_from_civil(2020, 12, 31);
    assert_interval(dl_interval_of(eve, DL_GRAIN_MONTH),
                    "2020-12-01..2020-12-31 month");
    assert_interval(dl_interval_of(eve, DL_GRAIN_QUARTER),
                    "2020-10-01..2020-12-31 quarter");
    assert_interval(dl_interval_of(eve, DL_GRAIN_WEEK),
                    "2020-12-28..2021-01-03 week");
}

static void
intervals_meet_when_they_share_a_day(void **state)
{
    (void)state;
    struct dl_day day = dl_day_from_civil(2021, 3, 28);
    struct dl_interval week = dl_interval_of(day, DL_GRAIN_WEEK);
    struct dl_interval sunday = dl_interval_of(day, DL_GRAIN_DAY);
    struct dl_interval monday =
        dl_interval_of((struct dl_day){day.n + 1}, DL_GRAIN_DAY);
    assert_true(dl_interval_meets(week, sunday));
    assert_true(dl_interval_meets(sunday, week));
    assert_false(dl_interval_meets(week, monday));
}

static void
order_is_first_day_then_coarser_first(void **state)
{
    (void)state;
    struct dl_day first = dl_day_from_civil(2021, 3, 1);
    struct dl_interval month = dl_interval_of(first, DL_GRAIN_MONTH);
    struct dl_interval day = dl_interval_of(first, DL_GRAIN_DAY);
    struct dl_interval days = day, next = day;
    days.to.n++;
    next.from.n = ++next.to.n;
    assert_true(dl_interval_cmp(month, day) < 0);
    assert_true(dl_interval_cmp(day, month) > 0);
    assert_true(dl_interval_cmp(day, days) < 0);
    assert_true(dl_interval_cmp(days, next) < 0);
    assert_int_equal(dl_interval_cmp(day, day), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_lies_in_the_whole_of_each_grain),
        cmocka_unit_test(december_ends_with_its_own_year),
        cmocka_unit_test(intervals_meet_when_they_share_a_day),
        cmocka_unit_test(order_is_first_day_then_coarser_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
