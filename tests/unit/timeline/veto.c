/* Vetoes: what makes twins two. */
/* SPDX-License-Identifier: ISC */
#include "tellings.h"

static void
people_places_and_bodies_are_vetoes(void **state)
{
    assert_true(tellings_judge(*state, "Police arrested Meyer on Monday.",
                               "Police arrested Roth on Monday.")
                    .score < 0);
    assert_true(tellings_judge(*state, "A bomb exploded in Bern on Monday.",
                               "A bomb exploded in Geneva on Monday.")
                    .score < 0);
    assert_true(tellings_judge(*state, "Alpha Bank cut rates on Monday.",
                               "Beta Bank cut rates on Monday.")
                    .score < 0);
}

static void
a_country_around_a_capital_is_no_other_place(void **state)
{
    assert_true(tellings_judge(*state, "A bomb exploded in Bern on Monday.",
                               "A bomb exploded in ch on Monday.")
                    .score > 0);
    assert_true(tellings_judge(*state, "A bomb exploded in Bern on Monday.",
                               "A bomb exploded in mx on Monday.")
                    .score < 0);
    assert_true(tellings_judge(*state, "A bomb exploded in Geneva on Monday.",
                               "A bomb exploded in mx on Monday.")
                    .score < 0);
}

static void
results_and_directions_are_vetoes(void **state)
{
    assert_int_equal(tellings_judge(*state,
                                    "On Monday Alpha Bank beat Beta Bank 2-0.",
                                    "On Monday Alpha Bank beat Beta Bank 3-1.")
                         .veto,
                     GROUND_RESULTS);
    assert_true(tellings_judge(*state,
                               "On Monday Alpha Bank beat Beta Bank 2-0.",
                               "On Monday Beta Bank lost 2-0 to Alpha Bank.")
                    .score >= PAIR_SAME);
    assert_int_equal(tellings_judge(*state,
                                    "On Monday mx imposed sanctions on ch.",
                                    "On Monday ch imposed sanctions on mx.")
                         .veto,
                     GROUND_OPPOSITE);
}

/* What a veto keeps apart is still known to be alike. */
static void
a_vetoed_pair_keeps_its_likeness(void **state)
{
    struct verdict verdict = tellings_judge(
        *state, "A bomb exploded at a crowded cattle market in Bern on Monday.",
        "A bomb exploded at a crowded cattle market in Geneva on Monday.");
    assert_int_equal(verdict.veto, GROUND_PLACES);
    assert_true(verdict.likeness >= PAIR_SAME);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(people_places_and_bodies_are_vetoes),
        arena_test(a_country_around_a_capital_is_no_other_place),
        arena_test(results_and_directions_are_vetoes),
        arena_test(a_vetoed_pair_keeps_its_likeness),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
