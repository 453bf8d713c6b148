/* The pair score and its reasons. */
/* SPDX-License-Identifier: ISC */
#include "tellings.h"

static void
the_same_deed_in_other_words_is_one(void **state)
{
    assert_true(tellings_judge(*state,
                               "Police arrested Meyer in Bern on Monday.",
                               "Meyer was detained in Bern on Monday.")
                    .score >= PAIR_SAME);
}

static void
other_numbers_count_against(void **state)
{
    float same =
        tellings_judge(*state, "A blast in Bern killed 9 workers on Monday.",
                       "A blast in Bern killed 9 workers on Monday.")
            .score;
    float other =
        tellings_judge(*state, "A blast in Bern killed 9 workers on Monday.",
                       "A blast in Bern killed 4 workers on Monday.")
            .score;
    assert_true(other < same);
}

static void
something_else_that_is_acted_on_counts_against(void **state)
{
    struct verdict same =
        tellings_judge(*state, "Police in Bern arrested a teacher on Monday.",
                       "A teacher was detained in Bern on Monday.");
    struct verdict other =
        tellings_judge(*state, "Police in Bern arrested a teacher on Monday.",
                       "A banker was detained in Bern on Monday.");
    assert_true(same.score >= PAIR_SAME);
    assert_true(other.score < same.score - 0.2F);
}

static void
what_undoes_an_act_is_another_one(void **state)
{
    assert_true(tellings_judge(*state, "Bern approved the budget on Monday.",
                               "Bern adopted the budget on Monday.")
                    .score >= PAIR_SAME);
    assert_true(tellings_judge(*state, "Bern approved the budget on Monday.",
                               "Bern rejected the budget on Monday.")
                    .score <
                tellings_judge(*state, "Bern approved the budget on Monday.",
                               "Bern adopted the budget on Monday.")
                        .score -
                    0.2F);
}

static void
a_verdict_names_its_reasons(void **state)
{
    struct verdict verdict =
        tellings_judge(*state, "Police arrested Meyer in Bern on Monday.",
                       "Meyer was detained in Bern on Monday.");
    assert_int_equal(verdict.reasons[0], GROUND_SHARED);
    assert_int_equal(verdict.veto, GROUND_NONE);
    assert_true(strlen(pair_reason(verdict.reasons[0])) > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_same_deed_in_other_words_is_one),
        arena_test(other_numbers_count_against),
        arena_test(something_else_that_is_acted_on_counts_against),
        arena_test(what_undoes_an_act_is_another_one),
        arena_test(a_verdict_names_its_reasons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
