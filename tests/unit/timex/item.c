/* What one word of a match says. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static void
every_class_has_its_meaning(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"It fell in the spring of 2019.", "the spring of 2019=2019-SP"},
        {"It fell in the third quarter of 2019.",
         "the third quarter of 2019=2019-Q3"},
        {"It fell in the second half of 2019.",
         "the second half of 2019=2019-H2"},
        {"It fell in the 19th century.", "the 19th century=18"},
        {"It fell in April of 87.", "April of 87=1987-04"},
        {"It fell on the last Friday of May 2019.",
         "the last Friday of May 2019=2019-05-31"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
half_a_day_belongs_to_its_day(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"Let us meet on Feb 5 AM.", "Feb 5 AM=2021-02-05TMO"},
        {"The door was open Tuesday PM.", "Tuesday PM=2021-03-23TAF"},
        {"On Tuesday PM Jones spoke.", "Tuesday=2021-03-23"},
    };
    assert_values(*state, cases, "2021-03-24");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(every_class_has_its_meaning),
        arena_test(half_a_day_belongs_to_its_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
