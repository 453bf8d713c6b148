/* Learning the weights: stochastic descent on the exact likelihood.
 *
 * Chains are seen one by one, each time in another order. All features of a
 * token have the same slope, that of its label, so a chain costs one walk over
 * its rows to add them up and one to move them. How far a row moves is
 * AdaGrad's choice: the step divided by the root of all squared slopes the row
 * has seen, so that rare features move far and frequent ones settle. A row has
 * one such number for all its columns. L2 draws a row to nought when it is
 * visited. Tokens whose label is all but certain leave their rows alone, which
 * saves most of the second walk once the model knows them.
 *
 * Nothing here depends on the machine: fixed dice, fixed order, IEEE arithmetic
 * without contraction, an exp of our own, and roots, which are exact.
 * Source: J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods for
 * online learning and stochastic optimization", JMLR 12, 2011.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/train.h"

#include "entity/crf.h"
#include "entity/features.h"

#include <math.h>
#include <string.h>

struct learner {
    struct recipe recipe;
    float (*weights)[COLUMNS];
    float *seen; /* sum of squared slopes of each row */
    struct crf_pairs pairs, pairs_seen;
    uint64_t dice;
};

struct learner *
learner_new(struct dl_arena *arena, const struct recipe *recipe)
{
    struct learner *learner = DL_NEW(arena, struct learner);
    size_t rows = (size_t)1 << recipe->bits;
    learner->recipe = *recipe;
    learner->weights = dl_arena_array(arena, rows, sizeof *learner->weights);
    learner->seen = DL_ARRAY(arena, rows, float);
    learner->dice = recipe->seed;
    return learner;
}

/* SplitMix64 (G. Steele et al., OOPSLA 2014). */
static uint64_t
roll(uint64_t *dice)
{
    uint64_t x = *dice += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
    return x ^ x >> 31;
}

/* Fisher and Yates. */
static size_t *
shuffle(struct learner *learner, struct dl_arena *scratch, size_t count)
{
    size_t *order = DL_ARRAY(scratch, count, size_t);
    for (size_t i = 0; i < count; i++) {
        size_t other = (size_t)(roll(&learner->dice) % (i + 1));
        order[i] = order[other];
        order[other] = i;
    }
    return order;
}

void
learner_sums(const struct learner *learner, const struct chain *chain,
             float (*sums)[COLUMNS])
{
    for (uint32_t t = 0; t < chain->count; t++) {
        float sum[COLUMNS] = {0};
        for (uint32_t i = chain->ends[t]; i < chain->ends[t + 1]; i++) {
            const float *row = learner->weights[chain->rows[i]];
            for (int k = 0; k < COLUMNS; k++)
                sum[k] += row[k];
        }
        memcpy(sums[t], sum, sizeof sum);
    }
}

static void
move_row(struct learner *learner, uint32_t row, const float slope[COLUMNS],
         float square)
{
    float *weights = learner->weights[row];
    float seen = learner->seen[row] += square;
    float rate = (float)learner->recipe.step / sqrtf(seen);
    float keep = 1 - rate * (float)learner->recipe.decay;
    for (int k = 0; k < COLUMNS; k++)
        weights[k] = weights[k] * keep - rate * slope[k];
}

static void
move_token(struct learner *learner, const struct chain *chain, uint32_t t,
           float slope[COLUMNS])
{
    static const float settled = 1e-6f;
    float square = 0;
    for (int k = 0; k < COLUMNS; k++) {
        slope[k] *= chain->weight;
        square += slope[k] * slope[k];
    }
    if (square < settled)
        return;
    for (uint32_t i = chain->ends[t]; i < chain->ends[t + 1]; i++)
        move_row(learner, chain->rows[i], slope, square);
}

static void
move_pairs(struct learner *learner, const struct crf_pairs *slope,
           double weight)
{
    static const double settled = 1e-6;
    for (int i = 0; i < CRF_PAIRS; i++) {
        double pull = slope->at[i] * weight;
        if (pull * pull < settled)
            continue;
        double seen = learner->pairs_seen.at[i] += pull * pull;
        learner->pairs.at[i] -=
            learner->recipe.step / sqrt(seen) *
            (pull + learner->recipe.decay * learner->pairs.at[i]);
    }
}

static double
learn_chain(struct learner *learner, struct dl_arena *scratch,
            const struct chain *chain)
{
    struct dl_mark mark = dl_arena_mark(scratch);
    float(*sums)[COLUMNS] = dl_arena_array(scratch, chain->count, sizeof *sums);
    float(*slope)[COLUMNS] =
        dl_arena_array(scratch, chain->count, sizeof *slope);
    struct crf_pairs factors, pairs = {.at = {0}};
    learner_sums(learner, chain, sums);
    crf_factors(&learner->pairs, &factors);
    struct crf_chain lattice = {(const float(*)[COLUMNS])sums, chain->count,
                                chain->allowed};
    double likelihood = crf_slope(scratch, &factors, &lattice, slope, &pairs);
    if (likelihood > -INFINITY) {
        for (uint32_t t = 0; t < chain->count; t++)
            move_token(learner, chain, t, slope[t]);
        move_pairs(learner, &pairs, (double)chain->weight);
    }
    dl_arena_reset(scratch, mark);
    return likelihood > -INFINITY ? likelihood : 0;
}

double
learner_epoch(struct learner *learner, struct dl_arena *scratch,
              const struct chains *chains)
{
    struct dl_mark mark = dl_arena_mark(scratch);
    size_t *order = shuffle(learner, scratch, chains->count);
    double likelihood = 0;
    for (size_t i = 0; i < chains->count; i++)
        likelihood += learn_chain(learner, scratch, &chains->at[order[i]]);
    dl_arena_reset(scratch, mark);
    return chains->count ? likelihood / (double)chains->count : 0;
}

const struct crf_pairs *
learner_pairs(const struct learner *learner)
{
    return &learner->pairs;
}

/* Weights are rounded to steps of one size, a third of their root mean square:
 * rounding errors of some ninety rows then add up to about as much as one
 * weight, far below what a label wins by, and the table packs to half of its
 * size. The few that are more than 42 times as large as most are cut. */
static float
scale_of(const struct learner *learner)
{
    static const double steps = 3;
    size_t count = (size_t)COLUMNS << learner->recipe.bits;
    const float *weights = learner->weights[0];
    double squares = 0;
    for (size_t i = 0; i < count; i++)
        squares += (double)weights[i] * (double)weights[i];
    double mean = sqrt(squares / (double)count);
    return mean > 0 ? (float)(mean / steps) : 1;
}

static int
round_to(double value, int limit)
{
    double rounded = floor(value + 0.5);
    return rounded > limit ? limit : rounded < -limit ? -limit : (int)rounded;
}

/* What may follow what. Texts to come have names that none of the texts learnt
 * from has, so the model misses more than it makes up; the bonus evens that
 * out. It is worth little where the texts are alike, and much where they are
 * not. */
static double
follow_weight(const struct learner *learner, int pair, uint8_t next)
{
    bool begins = next != LABEL_OUTSIDE && (label_part(next) == PART_BEGIN ||
                                            label_part(next) == PART_SINGLE);
    return learner->pairs.at[pair] + (begins ? learner->recipe.bonus : 0);
}

void
learner_model(const struct learner *learner, struct dl_arena *arena,
              struct model *out)
{
    size_t rows = (size_t)1 << learner->recipe.bits;
    int8_t(*table)[COLUMNS] = dl_arena_array(arena, rows, sizeof *table);
    *out = (struct model){.bits = learner->recipe.bits,
                          .seed = learner->recipe.seed,
                          .features = features_id(),
                          .rows = (const int8_t(*)[COLUMNS])table,
                          .scale = scale_of(learner)};
    for (size_t i = 0; i < rows; i++)
        for (int k = 0; k < COLUMNS; k++)
            table[i][k] = (int8_t)round_to(
                (double)(learner->weights[i][k] / out->scale), 127);
    for (int i = 0; i < LABEL_COUNT; i++)
        for (int j = 0; j < LABEL_COUNT; j++) {
            int pair = crf_pair((uint8_t)i, (uint8_t)j);
            double weight =
                pair < 0 ? 0 : follow_weight(learner, pair, (uint8_t)j);
            out->follow[i][j] =
                pair < 0 ? FORBIDDEN
                         : (int16_t)round_to(weight / (double)out->scale,
                                             -FORBIDDEN - 1);
        }
}
