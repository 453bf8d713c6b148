/* Which times go together. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "timeline/pair.h"

static struct dl_event
on(int day, enum dl_placing placing)
{
    struct dl_day at = dl_day_from_civil(2021, 5, day);
    return (struct dl_event){.when = dl_interval_of(at, DL_GRAIN_DAY),
                             .placing = placing};
}

static void
days_fit_as_far_as_they_are_known(void **state)
{
    (void)state;
    struct dl_event third = on(3, DL_PLACED), fourth = on(4, DL_PLACED);
    struct dl_event before = on(4, DL_BEFORE), after = on(4, DL_AFTER);
    assert_int_equal(pair_fit(&third, &third), FIT_EXACT);
    assert_int_equal(pair_fit(&third, &fourth), FIT_NEVER);
    assert_int_equal(pair_fit(&before, &third), FIT_LOOSE);
    assert_int_equal(pair_fit(&before, &fourth), FIT_NEVER);
    assert_int_equal(pair_fit(&after, &third), FIT_NEVER);
}

/* A report comes a day or two late; a stated day stands. */
static void
a_report_may_be_late_and_not_early(void **state)
{
    (void)state;
    struct dl_event third = on(3, DL_PLACED), fifth = on(5, DL_PLACED);
    struct dl_event sixth = on(6, DL_PLACED);
    fifth.certainty = sixth.certainty = DL_REPORTED;
    assert_int_equal(pair_fit(&third, &fifth), FIT_REPORTED);
    assert_int_equal(pair_fit(&fifth, &third), FIT_REPORTED);
    assert_int_equal(pair_fit(&third, &sixth), FIT_NEVER);
    third.certainty = DL_REPORTED;
    fifth.certainty = DL_STATED;
    assert_int_equal(pair_fit(&third, &fifth), FIT_NEVER);
}

static void
coarse_times_ask_for_more(void **state)
{
    (void)state;
    struct dl_event third = on(3, DL_PLACED), month = third, year = third;
    month.when = dl_interval_of(third.when.from, DL_GRAIN_MONTH);
    year.when = dl_interval_of(third.when.from, DL_GRAIN_YEAR);
    assert_int_equal(pair_fit(&third, &month), FIT_INSIDE);
    assert_int_equal(pair_fit(&year, &third), FIT_LOOSE);
    assert_true(pair_least(FIT_EXACT) < pair_least(FIT_REPORTED));
    assert_true(pair_least(FIT_REPORTED) < pair_least(FIT_INSIDE));
    assert_true(pair_least(FIT_INSIDE) < pair_least(FIT_LOOSE));
}

static void
between_two_days_fits_what_lies_there(void **state)
{
    (void)state;
    struct dl_event between = on(3, DL_BETWEEN), fourth = on(4, DL_PLACED);
    struct dl_event ninth = on(9, DL_PLACED);
    between.when.to.n += 2;
    assert_int_equal(pair_fit(&between, &fourth), FIT_LOOSE);
    assert_int_equal(pair_fit(&between, &ninth), FIT_NEVER);
    assert_int_equal(pair_fit(&between, &between), FIT_EXACT);
}

/* Every pair of times of half a year: what the quick look leaves out never
 * fits, and it leaves out something. */
static void
times_whose_days_do_not_meet_never_fit(void **state)
{
    (void)state;
    static const enum dl_certainty sure[] = {DL_STATED, DL_INFERRED,
                                             DL_REPORTED};
    uint32_t left_out = 0;
    for (int gap = -180; gap <= 180; gap++)
        for (int i = 0; i < 4 * 4 * 3; i++) {
            struct dl_event a = on(3, (enum dl_placing)(i % 4));
            struct dl_event b = on(3, (enum dl_placing)(i / 4 % 4));
            b.when.from.n += gap;
            b.when.to.n += gap;
            a.certainty = b.certainty = sure[i / 16];
            struct pair_days x = pair_days_of(&a), y = pair_days_of(&b);
            if (x.from <= y.to && y.from <= x.to)
                continue;
            left_out++;
            assert_int_equal(pair_fit(&a, &b), FIT_NEVER);
        }
    assert_true(left_out > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_fit_as_far_as_they_are_known),
        cmocka_unit_test(a_report_may_be_late_and_not_early),
        cmocka_unit_test(coarse_times_ask_for_more),
        cmocka_unit_test(between_two_days_fits_what_lies_there),
        cmocka_unit_test(times_whose_days_do_not_meet_never_fit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
