/* The measures of TempEval-3. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "../../time/score.h"

static struct marked
mark(uint32_t start, uint32_t end, const char *value)
{
    return (struct marked){{start, end}, DL_STR("DATE"), dl_str_from(value)};
}

static void
equal_spans_are_paired_before_overlaps(void **state)
{
    struct marked gold[] = {mark(0, 10, "2021"), mark(12, 20, "2020-03-01")};
    struct marked found[] = {mark(0, 6, "2021"), mark(12, 20, "2020-03-01"),
                             mark(30, 34, "1999")};
    struct score score = {0};
    struct pairs pairs = {0};
    score_add(*state, &(struct marks){gold, 2, 2}, &(struct marks){found, 3, 3},
              &score, &pairs);
    assert_int_equal(score.strict, 1);
    assert_int_equal(score.relaxed, 2);
    assert_int_equal(score.value, 2);
    assert_int_equal(pairs.count, 3);
}

static void
measures_are_percent(void **state)
{
    struct score score = {.gold = 4,
                          .found = 4,
                          .strict = 2,
                          .relaxed = 4,
                          .value = 3,
                          .gold_days = 2,
                          .found_days = 1,
                          .right_days = 1};
    (void)state;
    assert_true(score_strict(&score) == 50.0);
    assert_true(score_relaxed(&score) == 100.0);
    assert_true(score_accuracy(&score) == 75.0);
    assert_true(score_day_recall(&score) == 50.0);
    assert_true(score_day_precision(&score) == 100.0);
}

static void
only_days_are_days(void **state)
{
    struct marked day = mark(0, 4, "2021-03-24"), same = day;
    struct marked month = mark(0, 4, "2021-03");
    (void)state;
    assert_true(score_same_day(&day, &same));
    assert_false(score_same_day(&day, &month));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(equal_spans_are_paired_before_overlaps),
        arena_test(measures_are_percent),
        arena_test(only_days_are_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
