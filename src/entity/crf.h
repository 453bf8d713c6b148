/* A linear-chain conditional random field over one sentence: how likely each
 * label is, and in which direction the weights should move. Floating point;
 * the reader's everyday work is done by decode.h. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_CRF_H
#define ENTITY_CRF_H

#include <dateline/arena.h>

#include "entity/label.h"

/* A set of labels is a number with bit (1 << label) for each. */
enum { ANY_LABEL = (1 << LABEL_COUNT) - 1 };

enum { CRF_PAIRS = LABEL_ENDS * LABEL_ENDS + CLASS_COUNT * 4 };

/** A number for each pair of labels that may follow each other: weights, their
 * factors, or the slope of the likelihood. */
struct crf_pairs {
    union {
        double at[CRF_PAIRS];
        struct {
            double gap[LABEL_ENDS][LABEL_ENDS]; /* [i][j]: label_shut[i], then
                                                   label_fresh[j] */
            double inner[CLASS_COUNT][2][2];    /* [from B, I][to I, E] */
        };
    };
};

/** Where `label` and then `next` stand in `at`; -1 when the scheme forbids
 * it. */
int crf_pair(uint8_t label, uint8_t next);

/** One sentence; before and after it stands "outside". */
struct crf_chain {
    const float (*sums)[COLUMNS]; /* the score of each label of each token,
                                     "outside" being nought */
    uint32_t count;
    const uint32_t *allowed; /* the set of labels of each token that the
                                annotation allows; NULL: any */
};

/** exp(x) for x from -700 to 700, to nine digits; unlike libm's it gives the
 * same bits on every machine with IEEE arithmetic. */
double crf_exp(double x);

/** Turn weights of pairs into factors: exp of each. */
void crf_factors(const struct crf_pairs *weights, struct crf_pairs *factors);

/**
 * The probability of each label of each token, given what is allowed.
 * Returns the logarithm of the sum over all allowed ways, to compare one
 * chain with another: the probability that a stretch is a name is the exp of
 * this with the stretch fixed less that of this with nothing fixed.
 * -INFINITY, and nothing in `share`, when no way is allowed.
 */
double crf_marginals(struct dl_arena *scratch, const struct crf_pairs *factors,
                     const struct crf_chain *chain,
                     double (*share)[LABEL_COUNT]);

/**
 * How the log-likelihood of the annotation falls with the sums and with the
 * weights of pairs: what is expected without the annotation less what is
 * expected with it. `slope` is set, `pairs` is added to.
 * Returns the log-likelihood; -INFINITY, with no slope, when the annotation
 * allows no way.
 * Cost: 3*(9*9 + 4*4) multiplications a token, and as much again where the
 *       annotation is partial.
 */
double crf_slope(struct dl_arena *scratch, const struct crf_pairs *factors,
                 const struct crf_chain *chain, float (*slope)[COLUMNS],
                 struct crf_pairs *pairs);

#endif
