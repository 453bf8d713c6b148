/* What looks like a date and is none. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static void
names_verbs_and_counts_are_no_dates(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"Theresa May met April Jones.", ""},
        {"They may march in the sun.", ""},
        {"The Sunday Times wrote about it.", ""},
        {"About 2000 people marched past room 1984.", ""},
        {"He came second in his 30s.", ""},
        {"More than 1950 houses burned.", ""},
        {"The fall of the city shook them.", ""},
        {"The Daily Mail was there.", ""},
        {"Talks with May went against March.", ""},
        {"The annual Harvest Fair drew crowds.", ""},
        {"The archive holds 40 hours of footage.", ""},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
company_makes_a_date_of_them(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"They met in May.", "May=2020-05"},
        {"On Christmas they met.", "Christmas=2020-12-25"},
        {"They met in early April.", "early April=2020-04"},
        {"In 2000 homes were built.", ""},
        {"Since 1984 they have met.", "1984=1984"},
        {"In the fall they met.", "the fall=2020-FA"},
        {"The war (1618) began.", "1618=1618"},
        {"In 1687 and 1689 they met.", "1687=1687 | 1689=1689"},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
after_is_an_adverb_only_at_a_stop(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"He left a week after the vote.", "a week=P1W"},
        {"They voted on May 3, 2020. He left two days after.",
         "May 3, 2020=2020-05-03 | two days after=2020-05-05"},
    };
    assert_values(*state, cases, "2021-03-24");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(names_verbs_and_counts_are_no_dates),
        arena_test(company_makes_a_date_of_them),
        arena_test(after_is_an_adverb_only_at_a_stop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
