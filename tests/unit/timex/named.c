/* Days that a text gives a name. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

#include "timex/named.h"

static void
a_name_takes_the_date_beside_it(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"Crowds came on Saturday, opening night.",
         "Saturday=2021-03-20 | opening night=2021-03-20"},
        {"Opening night, March 3, was sold out.",
         "Opening night=2021-03-03 | March 3=2021-03-03"},
        {"Yesterday, day five of the trial, a guard spoke.",
         "Yesterday=2021-03-23 | day five=2021-03-23"},
        {"Day two (Friday) was wet.", "Day two=2021-03-19 | Friday=2021-03-19"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
the_name_alone_means_that_day_before_it_and_after_it(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"The fair filled up on day one. On Friday, day one, it was dry. Day "
         "one of the fair drew most.",
         "day one=2021-03-19 | Friday=2021-03-19 | day one=2021-03-19 | "
         "Day one=2021-03-19"},
        {"On opening night they sang.", "opening night=XXXX-XX-XX"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
a_name_told_of_two_days_means_neither(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"On Friday, day one, it was dry. In the north it was Monday, day one. "
         "They slept after day one.",
         "Friday=2021-03-19 | day one=2021-03-19 | Monday=2021-03-22 | "
         "day one=XXXX-XX-XX | day one=XXXX-XX-XX"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
a_number_behind_a_day_counts_what_follows(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"One day five men left.", "One day=P1D"},
        {"That day two bridges fell.", "That day=XXXX-XX-XX"},
        {"The final day ticket was blue.", ""},
        {"The issues of the day were many.", ""},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
what_is_of_the_day_is_of_the_day_told(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"The games began on Sunday. The last race of the day was hard.",
         "Sunday=2021-03-21 | the day=2021-03-21"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
days_are_counted_from_a_death_that_is_told(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"The painter died in Lisbon on Friday. The night before he died he "
         "wrote. Two days before his death, he fell.",
         "Friday=2021-03-19 | The night before he died=2021-03-18 | "
         "Two days before his death=2021-03-17"},
        {"Two days before her death, she fell.",
         "Two days before her death=XXXX-XX-XX"},
        {"His death was sudden.", ""},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
no_text_has_more_names_than_are_kept(void **state)
{
    (void)state;
    struct named_days days = {.count = 0};
    struct dl_timex timex = {.when = {{7}, {7}, DL_GRAIN_DAY},
                             .confidence = 90};
    for (int key = 1; key < 99; key++)
        timex_named_bind(&days, key, &timex);
    assert_int_equal(days.count, NAMED_MAX);
    assert_int_equal(timex_named_find(&days, 3).when.from.n, 7);
    assert_int_equal(timex_named_find(&days, 98).confidence, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_name_takes_the_date_beside_it),
        arena_test(the_name_alone_means_that_day_before_it_and_after_it),
        arena_test(a_name_told_of_two_days_means_neither),
        arena_test(a_number_behind_a_day_counts_what_follows),
        arena_test(what_is_of_the_day_is_of_the_day_told),
        arena_test(days_are_counted_from_a_death_that_is_told),
        arena_test(no_text_has_more_names_than_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
