/* A score turned into how sure one may be. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/margin.h"

static const struct model model = {.scale = 0.25f};

static uint8_t
confidence(int16_t person, int16_t place)
{
    int16_t sums[2][COLUMNS] = {{0}};
    for (int part = 0; part < 4; part++) {
        sums[0][CLASS_PERSON * 4 + part] = sums[1][CLASS_PERSON * 4 + part] =
            person;
        sums[0][CLASS_PLACE * 4 + part] = sums[1][CLASS_PLACE * 4 + part] =
            place;
    }
    return margin_confidence(&model, (const int16_t(*)[COLUMNS])sums, 2,
                             CLASS_PERSON);
}

static void
what_scores_like_the_outside_is_as_likely_as_not(void **state)
{
    (void)state;
    assert_int_equal(confidence(0, -9), 50);
}

static void
confidence_rises_with_the_score(void **state)
{
    (void)state;
    for (int16_t score = -20; score < 20; score++)
        assert_true(confidence(score, -99) <= confidence(score + 1, -99));
    assert_int_equal(confidence(100, -99), 100);
    assert_int_equal(confidence(-100, -99), 0);
}

static void
another_class_that_scores_well_makes_it_doubtful(void **state)
{
    (void)state;
    assert_true(confidence(20, 19) < confidence(20, 5));
    assert_int_equal(confidence(20, 20), 50);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_scores_like_the_outside_is_as_likely_as_not),
        arena_test(confidence_rises_with_the_score),
        arena_test(another_class_that_scores_well_makes_it_doubtful),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
