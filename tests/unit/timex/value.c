/* TIMEX3 values. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

#include "timex/value.h"

static void
every_grain_has_its_value(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It fell in 2021.", "2021=2021"},
        {"It fell in the 2020s.", "the 2020s=202"},
        {"It fell in the 19th century.", "the 19th century=18"},
        {"It fell in the spring of 2020.", "the spring of 2020=2020-SP"},
        {"It fell in Q1 2021.", "Q1 2021=2021-Q1"},
        {"It fell in the first half of 2020.",
         "the first half of 2020=2020-H1"},
        {"It fell last weekend.", "last weekend=2021-W11-WE"},
        {"It fell this week.", "this week=2021-W12"},
        {"It fell at noon on May 3, 2020.",
         "noon on May 3, 2020=2020-05-03T12:00"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
lengths_and_sets_have_theirs(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It took two hours.", "two hours=PT2H"},
        {"It took seven decades.", "seven decades=P70Y"},
        {"It took a few days.", "a few days=PXD"},
        {"It took half a century.", "half a century=P50Y"},
        {"It falls every Monday.", "every Monday=XXXX-WXX-1"},
        {"It falls every night.", "every night=XXXX-XX-XXTNI"},
        {"It is a yearly fall.", "yearly=P1Y"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
the_longest_value_fits(void **state)
{
    (void)state;
    struct dl_timex timex = {
        .type = DL_TIMEX_DURATION,
        .fields = {.grain = DL_GRAIN_CENTURY, .hour = -1, .amount = INT32_MAX}};
    timex_value_write(&timex);
    assert_string_equal(timex.value, "P214748364700Y");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(every_grain_has_its_value),
        arena_test(lengths_and_sets_have_theirs),
        arena_test(the_longest_value_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
