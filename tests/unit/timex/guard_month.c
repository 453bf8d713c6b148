/* Months that are names, verbs or adjectives. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static void
names_and_verbs_are_no_months(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"Theresa May met April Jones.", ""},
        {"They may march in the sun.", ""},
        {"An august body sat.", ""},
        {"The shop is at 24 May Street.", ""},
        {"The lift stops on the 15th floor.", ""},
        {"Jan rode after Jan fell.", ""},
    };
    assert_values(*state, cases, "2021-03-24");
}

static void
company_makes_a_month_of_them(void **state)
{
    static const struct {
        const char *text, *values;
    } cases[] = {
        {"They met in May.", "May=2020-05"},
        {"They met after Feb. and left.", "Feb.=2021-02"},
        {"They met on Tues. and left.", "Tues.=2021-03-23"},
        {"They met on Sun and sand.", ""},
        {"They met in early April.", "early April=2020-04"},
        {"It rains from march to june.", "march=2021-03 | june=2021-06"},
        {"They met in may.", "may=2020-05"},
    };
    assert_values(*state, cases, "2021-03-24");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(names_and_verbs_are_no_months),
        arena_test(company_makes_a_month_of_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
