/* Weights that are learnt: by heart, repeatably, from partial annotation. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/crf.h"
#include "entity/decode.h"
#include "entity/train.h"

#include <math.h>

#include "toy.h"

enum { BITS = 12, CHAIN = 10, CHAINS = 20, FEATURES = 8 };

static const struct recipe recipe = {
    .bits = BITS, .epochs = 30, .step = 0.1, .decay = 0.001, .seed = 5};

static uint8_t
random_next(uint64_t *dice, uint8_t label, bool last)
{
    uint8_t next;
    do
        next = (uint8_t)(toy_roll(dice) % LABEL_COUNT);
    while (!label_follows(label, next) ||
           (last && !label_follows(next, LABEL_OUTSIDE)));
    return next;
}

/* A chain of random labels over random features. */
static struct chain
random_chain(struct dl_arena *arena, uint64_t *dice)
{
    uint32_t *rows = DL_ARRAY(arena, CHAIN * FEATURES, uint32_t);
    uint32_t *ends = DL_ARRAY(arena, CHAIN + 1, uint32_t);
    uint32_t *allowed = DL_ARRAY(arena, CHAIN, uint32_t);
    uint8_t label = LABEL_OUTSIDE;
    for (uint32_t t = 0; t < CHAIN; t++) {
        label = random_next(dice, label, t + 1 == CHAIN);
        allowed[t] = 1u << label;
        ends[t + 1] = ends[t] + FEATURES;
    }
    for (int i = 0; i < CHAIN * FEATURES; i++)
        rows[i] = (uint32_t)toy_roll(dice) % (1u << BITS);
    return (struct chain){0, CHAIN, ends, rows, allowed, 1};
}

static struct chains
random_chains(struct dl_arena *arena, uint64_t seed)
{
    struct chains chains = {0};
    uint64_t dice = seed;
    for (int i = 0; i < CHAINS; i++)
        DL_PUSH(arena, &chains, random_chain(arena, &dice));
    return chains;
}

static struct learner *
learn_by(struct dl_arena *arena, const struct recipe *how,
         const struct chains *chains)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct learner *learner = learner_new(arena, how);
    for (unsigned epoch = 0; epoch < how->epochs; epoch++)
        learner_epoch(learner, scratch, chains);
    dl_arena_free(scratch);
    return learner;
}

static struct learner *
learn(struct dl_arena *arena, const struct chains *chains)
{
    return learn_by(arena, &recipe, chains);
}

static void
decode(struct dl_arena *arena, const struct model *model,
       const struct chain *chain, uint8_t labels[CHAIN])
{
    int16_t sums[CHAIN][COLUMNS];
    for (uint32_t t = 0; t < CHAIN; t++)
        model_sum(model, chain->rows + chain->ends[t], FEATURES, sums[t]);
    decode_best(arena, model, (const int16_t(*)[COLUMNS])sums, CHAIN, labels);
}

static void
two_hundred_tokens_are_learnt_by_heart(void **state)
{
    struct chains chains = random_chains(*state, 1);
    struct model model;
    learner_model(learn(*state, &chains), *state, &model);
    for (int i = 0; i < CHAINS; i++) {
        uint8_t labels[CHAIN];
        decode(*state, &model, &chains.at[i], labels);
        for (int t = 0; t < CHAIN; t++)
            assert_int_equal(1u << labels[t], chains.at[i].allowed[t]);
    }
}

static void
each_epoch_makes_the_annotation_likelier(void **state)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct chains chains = random_chains(*state, 2);
    struct learner *learner = learner_new(*state, &recipe);
    double before = -INFINITY;
    for (int epoch = 0; epoch < 10; epoch++) {
        double likelihood = learner_epoch(learner, scratch, &chains);
        assert_true(likelihood > before && likelihood < 0);
        before = likelihood;
    }
    dl_arena_free(scratch);
}

static void
the_same_seed_gives_the_same_bytes(void **state)
{
    struct chains chains = random_chains(*state, 3);
    struct model first, second;
    learner_model(learn(*state, &chains), *state, &first);
    learner_model(learn(*state, &chains), *state, &second);
    struct dl_str a = model_print(*state, &first);
    struct dl_str b = model_print(*state, &second);
    assert_true(dl_str_eq(a, b));
}

/* The float lattice, as integers two hundred times as fine. */
static void
decode_finely(struct dl_arena *arena, const struct learner *learner,
              const struct chain *chain, uint8_t labels[CHAIN])
{
    static const float fine = 500;
    struct model model = {.scale = 1 / fine};
    float sums[CHAIN][COLUMNS];
    int16_t whole[CHAIN][COLUMNS];
    learner_sums(learner, chain, sums);
    for (int i = 0; i < CHAIN * COLUMNS; i++)
        whole[i / COLUMNS][i % COLUMNS] =
            (int16_t)lrintf(sums[i / COLUMNS][i % COLUMNS] * fine);
    for (uint8_t i = 0; i < LABEL_COUNT; i++)
        for (uint8_t j = 0; j < LABEL_COUNT; j++)
            if (crf_pair(i, j) >= 0)
                model.follow[i][j] = (int16_t)lrint(
                    learner_pairs(learner)->at[crf_pair(i, j)] * (double)fine);
    decode_best(arena, &model, (const int16_t(*)[COLUMNS])whole, CHAIN, labels);
}

/* On chains it has never seen, where scores are close. */
static void
integers_label_nearly_all_tokens_as_floats_do(void **state)
{
    struct chains chains = random_chains(*state, 4);
    struct learner *learner = learn(*state, &chains);
    struct model model;
    learner_model(learner, *state, &model);
    uint64_t dice = 99;
    int differences = 0;
    for (int i = 0; i < 200; i++) {
        struct chain chain = random_chain(*state, &dice);
        uint8_t coarse[CHAIN], fine[CHAIN];
        decode(*state, &model, &chain, coarse);
        decode_finely(*state, learner, &chain, fine);
        for (int t = 0; t < CHAIN; t++)
            differences += coarse[t] != fine[t];
    }
    assert_in_range(differences, 0, 200 * CHAIN / 20);
}

/* Two classes are allowed throughout; the features are those of ORG elsewhere.
 */
static void
partial_annotation_is_filled_in_from_what_is_known(void **state)
{
    static uint32_t rows[] = {1, 2}, ends[] = {0, 1, 2};
    static uint32_t known[] = {1u << (CLASS_ORG * 4 + PART_SINGLE),
                               1u << LABEL_OUTSIDE};
    static uint32_t partial[] = {1u << (CLASS_ORG * 4 + PART_SINGLE) |
                                     1u << (CLASS_PLACE * 4 + PART_SINGLE),
                                 ANY_LABEL};
    struct chain at[] = {{0, 2, ends, rows, known, 1},
                         {0, 2, ends, rows, partial, 1}};
    struct chains chains = {at, 2, 2};
    struct learner *learner = learn(*state, &chains);
    float sums[2][COLUMNS];
    learner_sums(learner, &at[1], sums);
    assert_true(sums[0][CLASS_ORG * 4 + PART_SINGLE] >
                sums[0][CLASS_PLACE * 4 + PART_SINGLE] + 1);
}

/* The bonus moves the steps to B and S alone, all by the same. */
static void
the_bonus_speaks_for_names_to_begin(void **state)
{
    struct chains chains = random_chains(*state, 6);
    struct recipe bold = recipe;
    struct model plain, given;
    bold.bonus = 0.5;
    learner_model(learn_by(*state, &recipe, &chains), *state, &plain);
    learner_model(learn_by(*state, &bold, &chains), *state, &given);
    int bonus = (int)lrintf(0.5f / plain.scale);
    for (uint8_t i = 0; i < LABEL_COUNT; i++)
        for (uint8_t j = 0; j < LABEL_COUNT; j++) {
            bool begins =
                j < COLUMNS && (j % 4 == PART_BEGIN || j % 4 == PART_SINGLE);
            int more = given.follow[i][j] - plain.follow[i][j];
            int wanted = begins && label_follows(i, j) ? bonus : 0;
            assert_in_range(more - wanted + 1, 0, 2); /* rounding */
        }
}

static void
a_row_that_no_token_has_stays_nought(void **state)
{
    static uint32_t rows[] = {7}, ends[] = {0, 1};
    static uint32_t allowed[] = {1u << (CLASS_PERSON * 4 + PART_SINGLE)};
    struct chain chain = {0, 1, ends, rows, allowed, 1};
    struct chains chains = {&chain, 1, 1};
    struct model model;
    learner_model(learn(*state, &chains), *state, &model);
    static const int8_t nought[COLUMNS];
    for (int row = 0; row < 1 << BITS; row++)
        if (row != 7)
            assert_memory_equal(model.rows[row], nought, COLUMNS);
    assert_true(model.rows[7][CLASS_PERSON * 4 + PART_SINGLE] > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(two_hundred_tokens_are_learnt_by_heart),
        arena_test(each_epoch_makes_the_annotation_likelier),
        arena_test(the_same_seed_gives_the_same_bytes),
        arena_test(integers_label_nearly_all_tokens_as_floats_do),
        arena_test(partial_annotation_is_filled_in_from_what_is_known),
        arena_test(the_bonus_speaks_for_names_to_begin),
        arena_test(a_row_that_no_token_has_stays_nought),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
