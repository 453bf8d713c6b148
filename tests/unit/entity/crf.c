/* The sums of the trainer, against brute force and finite differences. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/crf.h"
#include "entity/decode.h"

#include <math.h>

#include "toy.h"

enum { TOKENS = 5 };

/* A chain with random sums and weights of pairs. */
struct fixture {
    float sums[TOKENS][COLUMNS];
    uint32_t allowed[TOKENS];
    struct crf_pairs weights;
};

static struct fixture
random_chain(uint64_t *dice)
{
    struct fixture fixture;
    for (int i = 0; i < TOKENS * COLUMNS; i++)
        fixture.sums[i / COLUMNS][i % COLUMNS] =
            (float)toy_number(dice, 3000) / 1000;
    for (int i = 0; i < TOKENS; i++)
        fixture.allowed[i] = ANY_LABEL;
    for (int i = 0; i < CRF_PAIRS; i++)
        fixture.weights.at[i] = (double)toy_number(dice, 1000) / 1000;
    return fixture;
}

static struct crf_chain
chain_of(const struct fixture *fixture)
{
    return (struct crf_chain){(const float(*)[COLUMNS])fixture->sums, TOKENS,
                              fixture->allowed};
}

/* A name whose class is open, a token that may be anything, and one that is
 * outside or MISC. */
static void
annotate_in_part(struct fixture *fixture)
{
    fixture->allowed[0] = 1u << LABEL_OUTSIDE;
    fixture->allowed[1] = 1u << label_of(CLASS_ORG, PART_BEGIN) |
                          1u << label_of(CLASS_PLACE, PART_BEGIN);
    fixture->allowed[2] = 1u << label_of(CLASS_ORG, PART_END) |
                          1u << label_of(CLASS_PLACE, PART_END);
    fixture->allowed[4] =
        1u << LABEL_OUTSIDE | 1u << label_of(CLASS_MISC, PART_SINGLE);
}

static void
annotate_whole(struct fixture *fixture)
{
    static const uint8_t labels[TOKENS] = {
        LABEL_OUTSIDE, CLASS_PERSON * 4 + PART_BEGIN,
        CLASS_PERSON * 4 + PART_INSIDE, CLASS_PERSON * 4 + PART_END,
        CLASS_PLACE * 4 + PART_SINGLE};
    for (int i = 0; i < TOKENS; i++)
        fixture->allowed[i] = 1u << labels[i];
}

static void
exp_is_exp(void **state)
{
    (void)state;
    for (double x = -690; x < 690; x += 0.37)
        assert_true(fabs(crf_exp(x) / exp(x) - 1) < 1e-9);
    assert_true(crf_exp(0) == 1);
}

static void
marginals_sum_to_one_and_keep_to_what_is_allowed(void **state)
{
    uint64_t dice = 1;
    for (int round = 0; round < 50; round++) {
        struct fixture fixture = random_chain(&dice);
        if (round % 2)
            annotate_in_part(&fixture);
        struct crf_chain chain = chain_of(&fixture);
        struct crf_pairs factors;
        double share[TOKENS][LABEL_COUNT];
        crf_factors(&fixture.weights, &factors);
        crf_marginals(*state, &factors, &chain, share);
        for (int t = 0; t < TOKENS; t++) {
            double sum = 0;
            for (int j = 0; j < LABEL_COUNT; j++) {
                sum += share[t][j];
                assert_true(share[t][j] >= 0);
                if (!(fixture.allowed[t] >> j & 1))
                    assert_true(share[t][j] == 0);
            }
            assert_true(fabs(sum - 1) < 1e-9);
        }
    }
}

/* Over all ways through three tokens: the sum, and the share of each label. */
static double
sum_by_force(struct fixture *fixture, double share[3][LABEL_COUNT])
{
    double total = 0;
    memset(share, 0, 3 * sizeof *share);
    for (int way = 0; way < LABEL_COUNT * LABEL_COUNT * LABEL_COUNT; way++) {
        const uint8_t labels[] = {(uint8_t)(way % LABEL_COUNT),
                                  (uint8_t)(way / LABEL_COUNT % LABEL_COUNT),
                                  (uint8_t)(way / LABEL_COUNT / LABEL_COUNT),
                                  LABEL_OUTSIDE};
        double score = 0;
        uint8_t before = LABEL_OUTSIDE;
        bool sound = true;
        for (int t = 0; t < 4; t++) {
            int pair = crf_pair(before, labels[t]);
            sound = sound && pair >= 0;
            score += pair >= 0 ? fixture->weights.at[pair] : 0;
            if (labels[t] != LABEL_OUTSIDE)
                score += (double)fixture->sums[t][labels[t]];
            before = labels[t];
        }
        total += sound ? exp(score) : 0;
        for (int t = 0; t < 3; t++)
            share[t][labels[t]] += sound ? exp(score) : 0;
    }
    return total;
}

static void
forward_and_backward_sum_what_force_sums(void **state)
{
    uint64_t dice = 2;
    for (int round = 0; round < 10; round++) {
        struct fixture fixture = random_chain(&dice);
        struct crf_chain chain = chain_of(&fixture);
        struct crf_pairs factors;
        double share[TOKENS][LABEL_COUNT], force[3][LABEL_COUNT];
        chain.count = 3;
        crf_factors(&fixture.weights, &factors);
        double log_sum = crf_marginals(*state, &factors, &chain, share);
        double total = sum_by_force(&fixture, force);
        assert_true(fabs(log_sum - log(total)) < 1e-7);
        for (int t = 0; t < 3; t++)
            for (int j = 0; j < LABEL_COUNT; j++)
                assert_true(fabs(share[t][j] - force[t][j] / total) < 1e-7);
    }
}

/* The log-likelihood of the annotation; the slopes, where asked for. */
static double
likelihood(struct dl_arena *arena, const struct fixture *fixture,
           float (*slope)[COLUMNS], struct crf_pairs *pairs)
{
    float ignored[TOKENS][COLUMNS];
    struct crf_pairs factors, ignored_pairs = {{{0}}};
    struct crf_chain chain = chain_of(fixture);
    crf_factors(&fixture->weights, &factors);
    return crf_slope(arena, &factors, &chain, slope ? slope : ignored,
                     pairs ? pairs : &ignored_pairs);
}

/* The slope is the other way: the trainer goes down. */
static void
compare_with_differences(struct dl_arena *arena, struct fixture *fixture)
{
    static const double near = 1e-3, enough = 2e-5;
    float slope[TOKENS][COLUMNS];
    struct crf_pairs pairs = {{{0}}};
    likelihood(arena, fixture, slope, &pairs);
    for (int i = 0; i < TOKENS * COLUMNS; i++) {
        float *sum = &fixture->sums[i / COLUMNS][i % COLUMNS], was = *sum;
        *sum = was + (float)near;
        double above = likelihood(arena, fixture, NULL, NULL);
        *sum = was - (float)near;
        double below = likelihood(arena, fixture, NULL, NULL);
        *sum = was;
        double found = (double)slope[i / COLUMNS][i % COLUMNS];
        assert_true(fabs((below - above) / (2 * near) - found) < 1e-3);
    }
    for (int i = 0; i < CRF_PAIRS; i++) {
        double was = fixture->weights.at[i];
        fixture->weights.at[i] = was + near;
        double above = likelihood(arena, fixture, NULL, NULL);
        fixture->weights.at[i] = was - near;
        double below = likelihood(arena, fixture, NULL, NULL);
        fixture->weights.at[i] = was;
        double found = pairs.at[i];
        assert_true(fabs((below - above) / (2 * near) - found) < enough);
    }
}

static void
the_slope_is_what_finite_differences_give(void **state)
{
    uint64_t dice = 3;
    for (int round = 0; round < 5; round++) {
        struct fixture fixture = random_chain(&dice);
        annotate_whole(&fixture);
        compare_with_differences(*state, &fixture);
    }
}

static void
the_slope_of_partial_annotation_is_what_finite_differences_give(void **state)
{
    uint64_t dice = 4;
    for (int round = 0; round < 5; round++) {
        struct fixture fixture = random_chain(&dice);
        annotate_in_part(&fixture);
        compare_with_differences(*state, &fixture);
    }
}

static void
without_annotation_there_is_nothing_to_learn(void **state)
{
    uint64_t dice = 5;
    struct fixture fixture = random_chain(&dice);
    float slope[TOKENS][COLUMNS];
    struct crf_pairs pairs = {{{0}}};
    assert_true(fabs(likelihood(*state, &fixture, slope, &pairs)) < 1e-9);
    for (int i = 0; i < TOKENS * COLUMNS; i++)
        assert_true(fabsf(slope[i / COLUMNS][i % COLUMNS]) < 1e-6f);
    for (int i = 0; i < CRF_PAIRS; i++)
        assert_true(fabs(pairs.at[i]) < 1e-9);
}

static void
annotation_that_the_scheme_forbids_changes_nothing(void **state)
{
    uint64_t dice = 6;
    struct fixture fixture = random_chain(&dice);
    struct crf_pairs pairs = {{{0}}}, nought = pairs;
    float slope[TOKENS][COLUMNS];
    annotate_whole(&fixture);
    fixture.allowed[2] = 1u << LABEL_OUTSIDE;
    assert_true(likelihood(*state, &fixture, slope, &pairs) == -INFINITY);
    fixture.allowed[0] = ANY_LABEL;
    assert_true(likelihood(*state, &fixture, slope, &pairs) == -INFINITY);
    assert_memory_equal(&pairs, &nought, sizeof pairs);
    assert_true(slope[0][0] == 0.0f);
}

/* What is hopelessly unlikely neither vanishes nor overflows. */
static void
extreme_scores_leave_sound_numbers(void **state)
{
    uint64_t dice = 7;
    struct fixture fixture = random_chain(&dice);
    annotate_in_part(&fixture);
    for (int t = 0; t < TOKENS; t++)
        for (int j = 0; j < COLUMNS; j++)
            fixture.sums[t][j] *= 1000;
    float slope[TOKENS][COLUMNS];
    struct crf_pairs pairs = {{{0}}};
    assert_true(isfinite(likelihood(*state, &fixture, slope, &pairs)));
    for (int i = 0; i < TOKENS * COLUMNS; i++)
        assert_true(fabsf(slope[i / COLUMNS][i % COLUMNS]) <= 1.001f);
}

/* The likeliest way in integers is the one that the float lattice, held to
 * it, calls likelier than any single change to it. */
static void
the_decoder_finds_the_likeliest_way_of_the_float_lattice(void **state)
{
    uint64_t dice = 8;
    struct model model = toy_model(*state, &dice);
    struct fixture fixture = {.sums = {{0}}};
    int16_t sums[TOKENS][COLUMNS];
    uint8_t labels[TOKENS];
    for (uint8_t i = 0; i < LABEL_COUNT; i++)
        for (uint8_t j = 0; j < LABEL_COUNT; j++)
            if (crf_pair(i, j) >= 0)
                fixture.weights.at[crf_pair(i, j)] =
                    (double)model.scale * model.follow[i][j];
    for (int i = 0; i < TOKENS * COLUMNS; i++) {
        int score = toy_number(&dice, 100);
        sums[i / COLUMNS][i % COLUMNS] = (int16_t)score;
        fixture.sums[i / COLUMNS][i % COLUMNS] = model.scale * (float)score;
    }
    decode_best(*state, &model, (const int16_t(*)[COLUMNS])sums, TOKENS,
                labels);
    for (int t = 0; t < TOKENS; t++)
        fixture.allowed[t] = 1u << labels[t];
    double best = likelihood(*state, &fixture, NULL, NULL);
    for (int a = 0; a < TOKENS * LABEL_COUNT; a++)
        for (int b = 0; b < TOKENS * LABEL_COUNT; b++) {
            struct fixture other = fixture;
            other.allowed[a / LABEL_COUNT] = 1u << a % LABEL_COUNT;
            other.allowed[b / LABEL_COUNT] = 1u << b % LABEL_COUNT;
            assert_true(likelihood(*state, &other, NULL, NULL) <= best + 1e-6);
        }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(exp_is_exp),
        arena_test(marginals_sum_to_one_and_keep_to_what_is_allowed),
        arena_test(forward_and_backward_sum_what_force_sums),
        arena_test(the_slope_is_what_finite_differences_give),
        arena_test(
            the_slope_of_partial_annotation_is_what_finite_differences_give),
        arena_test(without_annotation_there_is_nothing_to_learn),
        arena_test(annotation_that_the_scheme_forbids_changes_nothing),
        arena_test(extreme_scores_leave_sound_numbers),
        arena_test(the_decoder_finds_the_likeliest_way_of_the_float_lattice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
