/* The pair score, its vetoes, and which days can be one. */
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
the_same_deed_in_other_words_is_one(void **state)
{
    assert_true(judge(*state, "Police arrested Meyer in Bern on Monday.",
                      "Meyer was detained in Bern on Monday.")
                    .score >= PAIR_SAME);
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
other_numbers_count_against(void **state)
{
    float same = judge(*state, "A blast in Bern killed 9 workers on Monday.",
                       "A blast in Bern killed 9 workers on Monday.")
                     .score;
    float other = judge(*state, "A blast in Bern killed 9 workers on Monday.",
                        "A blast in Bern killed 4 workers on Monday.")
                      .score;
    assert_true(other < same);
}

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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_same_deed_in_other_words_is_one),
        arena_test(people_places_and_bodies_are_vetoes),
        arena_test(a_country_around_a_capital_is_no_other_place),
        arena_test(other_numbers_count_against),
        arena_test(days_fit_as_far_as_they_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
