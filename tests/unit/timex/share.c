/* What two readings tell each other. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

#include "timex/fields.h"

static void
an_hour_after_noon_is_told_by_its_part(void **state)
{
    (void)state;
    struct dl_timex_fields f = {.hour = 3, .part = 'A'};
    timex_fields_settle_hour(&f);
    assert_int_equal(f.hour, 15);
    f = (struct dl_timex_fields){.hour = 3, .part = 'N'};
    timex_fields_settle_hour(&f);
    assert_int_equal(f.hour, 3);
}

static void
halves_share_month_and_year(void **state)
{
    (void)state;
    struct dl_timex_fields first = {.day = 3}, second = {.day = 9, .month = 5};
    second.year = 2020;
    timex_fields_share(&first, &second);
    assert_int_equal(first.month, 5);
    assert_int_equal(first.year, 2020);
    assert_int_equal(first.op, DL_OP_FIXED);
}

static void
a_stretch_that_turns_the_month_goes_on_into_the_next(void **state)
{
    (void)state;
    struct dl_timex_fields first = {.day = 27, .month = 12},
                           second = {.day = 3};
    first.year = 2019;
    timex_fields_share(&first, &second);
    assert_int_equal(second.month, 1);
    assert_int_equal(second.year, 2020);
    first = (struct dl_timex_fields){.day = 27};
    second = (struct dl_timex_fields){.day = 3, .month = 4};
    timex_fields_share(&first, &second);
    assert_int_equal(first.month, 3);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_hour_after_noon_is_told_by_its_part),
        arena_test(halves_share_month_and_year),
        arena_test(a_stretch_that_turns_the_month_goes_on_into_the_next),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
