/* Vetoes: what makes twins two. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/pair.h"

static const struct given names[] = {{"Meyer", DL_KIND_PERSON},
                                     {"Roth", DL_KIND_PERSON},
                                     {"Bern", DL_KIND_PLACE},
                                     {"Geneva", DL_KIND_PLACE},
                                     {"ch", DL_KIND_PLACE},
                                     {"mx", DL_KIND_PLACE},
                                     {"Alpha Bank", DL_KIND_ORGANISATION},
                                     {"Beta Bank", DL_KIND_ORGANISATION},
                                     {0}};

static struct verdict
judge(struct dl_arena *arena, const char *a, const char *b)
{
    struct dl_layers layers[] = {
        layers_read(arena, "", a, "2021-05-20", names),
        layers_read(arena, "", b, "2021-05-20", names)};
    struct signs signs = {0};
    signs_read(arena, layers, 2, layers_directory(arena, names, 2), NULL,
               &signs);
    assert_int_equal(signs.count, 2);
    return pair_judge(&signs.at[0], &signs.at[1]);
}

static void
people_places_and_bodies_are_vetoes(void **state)
{
    assert_true(judge(*state, "Police arrested Meyer on Monday.",
                      "Police arrested Roth on Monday.")
                    .score < 0);
    assert_true(judge(*state, "A bomb exploded in Bern on Monday.",
                      "A bomb exploded in Geneva on Monday.")
                    .score < 0);
    assert_true(judge(*state, "Alpha Bank cut rates on Monday.",
                      "Beta Bank cut rates on Monday.")
                    .score < 0);
}

/* Names are their own keys here, and ch is the land around Bern. */
static void
a_country_around_a_capital_is_no_other_place(void **state)
{
    assert_true(judge(*state, "A bomb exploded in Bern on Monday.",
                      "A bomb exploded in ch on Monday.")
                    .score > 0);
    assert_true(judge(*state, "A bomb exploded in Bern on Monday.",
                      "A bomb exploded in mx on Monday.")
                    .score < 0);
    assert_true(judge(*state, "A bomb exploded in Geneva on Monday.",
                      "A bomb exploded in mx on Monday.")
                    .score < 0);
}

static void
results_and_directions_are_vetoes(void **state)
{
    assert_int_equal(judge(*state, "On Monday Alpha Bank beat Beta Bank 2-0.",
                           "On Monday Alpha Bank beat Beta Bank 3-1.")
                         .veto,
                     GROUND_RESULTS);
    assert_true(judge(*state, "On Monday Alpha Bank beat Beta Bank 2-0.",
                      "On Monday Beta Bank lost 2-0 to Alpha Bank.")
                    .score >= PAIR_SAME);
    assert_int_equal(judge(*state, "On Monday mx imposed sanctions on ch.",
                           "On Monday ch imposed sanctions on mx.")
                         .veto,
                     GROUND_OPPOSITE);
}

/* What a veto keeps apart is still known to be alike. */
static void
a_vetoed_pair_keeps_its_likeness(void **state)
{
    struct verdict verdict = judge(
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
