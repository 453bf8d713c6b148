/* The day that a text gives as its own. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static void
a_text_without_a_day_counts_from_its_own(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"June 19, 2018\n\nThe road was shut on Monday.",
         "June 19, 2018=2018-06-19 | Monday=2018-06-18"},
        {"PORT ELLA, June 19, 2018 (Wire) - The road was shut on Monday.",
         "June 19, 2018=2018-06-19 | Monday=2018-06-18"},
        {"Posted on June 19, 2018\n\nThe road was shut yesterday.",
         "June 19, 2018=2018-06-19 | yesterday=2018-06-18"},
        {"Last updated: 19 June 2018\n\nThe road was shut on Monday.",
         "19 June 2018=2018-06-19 | Monday=2018-06-18"},
    };
    assert_values(*state, cases, NULL);
}

static void
a_day_that_the_text_tells_of_is_not_its_own(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"On June 19, 2018, the road was shut. It opened on Monday.",
         "June 19, 2018=2018-06-19 | Monday=XXXX-WXX-1"},
        {"The road was shut on June 19, 2018 - a day before. It opened on "
         "Monday.",
         "June 19, 2018=2018-06-19 | a day before=2018-06-18 | "
         "Monday=XXXX-WXX-1"},
    };
    assert_values(*state, cases, NULL);
}

static void
a_known_day_is_not_overruled_by_a_dateline(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"PORT ELLA, June 15, 2018 (Wire) - The road was shut on Monday.",
         "June 15, 2018=2018-06-15 | Monday=2018-06-18"},
    };
    assert_values(*state, cases, "2018-06-19");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_text_without_a_day_counts_from_its_own),
        arena_test(a_day_that_the_text_tells_of_is_not_its_own),
        arena_test(a_known_day_is_not_overruled_by_a_dateline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
