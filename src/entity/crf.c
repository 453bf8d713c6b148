/* The sum over all ways to label a sentence, and what can be expected of one.
 *
 * A way is as likely as the product of its factors: one for each token and
 * label, one for each pair of neighbours. Forward, `forward[t][j]` is the sum
 * over all ways up to token t that end in label j; backward, `backward[t][i]`
 * is the sum over all ways to go on after label i. Their product is the share
 * of a label at a token; with the pair's factor between them, the share of a
 * pair. Sums are divided by their total at each token, so that they neither
 * vanish nor overflow, and the logarithms of the totals add up to the logarithm
 * of the sum over all ways.
 *
 * Partial annotation allows several labels at a token. The likelihood of that
 * is the sum over the allowed ways in the sum over all, and its slope is the
 * difference of what the two sums expect.
 * Sources: J. Lafferty, A. McCallum, F. Pereira, "Conditional random fields",
 * ICML 2001; L. Rabiner, "A tutorial on hidden Markov models", Proceedings of
 * the IEEE 77(2), 1989 (scaling); Y. Tsuboi et al., "Training conditional
 * random fields using incomplete annotations", COLING 2008.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/crf.h"

#include <math.h>
#include <string.h>

enum { ENDS = LABEL_ENDS };

struct lattice {
    const struct crf_pairs *factors;
    uint32_t count;
    double (*factor)[LABEL_COUNT];   /* of a token and label */
    double (*forward)[LABEL_COUNT];  /* sums to one at each token */
    double (*backward)[LABEL_COUNT]; /* times forward it sums to one */
    double *total;                   /* what forward was divided by; [count]
                                        is that of the step to the end */
};

/* Where a label stands in label_shut or label_fresh. */
static int
end_of(uint8_t label)
{
    if (label == LABEL_OUTSIDE)
        return 0;
    return 1 + 2 * (int)label_class(label) + (label_part(label) == PART_SINGLE);
}

int
crf_pair(uint8_t label, uint8_t next)
{
    if (!label_follows(label, next))
        return -1;
    bool goes_on = next != LABEL_OUTSIDE && (label_part(next) == PART_INSIDE ||
                                             label_part(next) == PART_END);
    if (!goes_on)
        return end_of(label) * ENDS + end_of(next);
    int inner = (int)label_class(next) * 4 + (int)label_part(label) * 2 +
                (int)label_part(next) - PART_INSIDE;
    return ENDS * ENDS + inner;
}

/* e^x = 2^k e^r with |r| <= ln(2)/2; the series of e^r ends where the rest is
 * below 1e-11. */
double
crf_exp(double x)
{
    static const double log2e = 1.4426950408889634, ln2 = 0.6931471805599453;
    static const double shift = 6755399441055744.0; /* 1.5 * 2^52: rounds */
    double k = (x * log2e + shift) - shift;
    double r = x - k * ln2;
    double series = 1.0 / 362880;
    static const double next[] = {1.0 / 40320, 1.0 / 5040, 1.0 / 720,
                                  1.0 / 120,   1.0 / 24,   1.0 / 6,
                                  1.0 / 2,     1.0,        1.0};
    for (size_t i = 0; i < sizeof next / sizeof *next; i++)
        series = series * r + next[i];
    uint64_t bits = (uint64_t)((int64_t)k + 1023) << 52;
    double power;
    memcpy(&power, &bits, sizeof power);
    return series * power;
}

void
crf_factors(const struct crf_pairs *weights, struct crf_pairs *factors)
{
    for (int i = 0; i < CRF_PAIRS; i++)
        factors->at[i] = crf_exp(weights->at[i]);
}

/* Factors count from the likeliest allowed label; returns its score. Nothing
 * allowed becomes quite nought, or the sum of all ways could. */
static double
fill_factors(const float sums[COLUMNS], uint32_t allowed,
             double factor[LABEL_COUNT])
{
    static const double least = -300;
    double score[LABEL_COUNT] = {0}, top = -INFINITY;
    for (int j = 0; j < LABEL_COUNT; j++) {
        score[j] = j < COLUMNS ? (double)sums[j] : 0;
        if (allowed >> j & 1 && score[j] > top)
            top = score[j];
    }
    for (int j = 0; j < LABEL_COUNT; j++) {
        double x = score[j] - top;
        bool is_allowed = allowed >> j & 1;
        factor[j] = is_allowed ? crf_exp(x > least ? x : least) : 0;
    }
    return top;
}

static void
step_forward(const struct crf_pairs *factors, const double before[LABEL_COUNT],
             double now[LABEL_COUNT])
{
    double reach[ENDS] = {0};
    for (int i = 0; i < ENDS; i++) {
        double sum = before[label_shut[i]];
        for (int j = 0; j < ENDS; j++)
            reach[j] += sum * factors->gap[i][j];
    }
    for (int j = 0; j < ENDS; j++)
        now[label_fresh[j]] = reach[j];
    for (int class = 0; class < CLASS_COUNT; class ++) {
        const double(*inner)[2] = factors->inner[class];
        const double *from = before + label_of(class, PART_BEGIN);
        double *to = now + label_of(class, PART_INSIDE);
        to[0] = from[0] * inner[0][0] + from[1] * inner[1][0];
        to[1] = from[0] * inner[0][1] + from[1] * inner[1][1];
    }
}

/* `after` is the sum of all ways that begin with a label of the next token. */
static void
step_backward(const struct crf_pairs *factors, const double after[LABEL_COUNT],
              double now[LABEL_COUNT])
{
    double reach[ENDS] = {0};
    for (int j = 0; j < ENDS; j++)
        reach[j] = after[label_fresh[j]];
    for (int i = 0; i < ENDS; i++) {
        double sum = 0;
        for (int j = 0; j < ENDS; j++)
            sum += factors->gap[i][j] * reach[j];
        now[label_shut[i]] = sum;
    }
    for (int class = 0; class < CLASS_COUNT; class ++) {
        const double(*inner)[2] = factors->inner[class];
        const double *to = after + label_of(class, PART_INSIDE);
        double *from = now + label_of(class, PART_BEGIN);
        from[0] = inner[0][0] * to[0] + inner[0][1] * to[1];
        from[1] = inner[1][0] * to[0] + inner[1][1] * to[1];
    }
}

static const double only_outside[LABEL_COUNT] = {[LABEL_OUTSIDE] = 1};

/* Returns the logarithm of the sum over all ways. */
static double
go_forward(struct lattice *lattice, const struct crf_chain *chain)
{
    double log_sum = 0;
    const double *before = only_outside;
    for (uint32_t t = 0; t < lattice->count; t++) {
        double *now = lattice->forward[t], total = 0;
        log_sum += fill_factors(chain->sums[t],
                                chain->allowed ? chain->allowed[t] : ANY_LABEL,
                                lattice->factor[t]);
        step_forward(lattice->factors, before, now);
        for (int j = 0; j < LABEL_COUNT; j++)
            total += now[j] *= lattice->factor[t][j];
        if (!(total > 0))
            return -INFINITY;
        for (int j = 0; j < LABEL_COUNT; j++)
            now[j] /= total;
        log_sum += log(total);
        lattice->total[t] = total;
        before = now;
    }
    double end[LABEL_COUNT];
    step_forward(lattice->factors, before, end);
    lattice->total[lattice->count] = end[LABEL_OUTSIDE];
    return log_sum + log(end[LABEL_OUTSIDE]);
}

/* What lies behind token `t`: the ways that begin with a label of the token
 * after it, or with the end. */
static void
look_ahead(const struct lattice *lattice, uint32_t t, double after[LABEL_COUNT])
{
    double total = lattice->total[t + 1];
    if (t + 1 == lattice->count)
        for (int j = 0; j < LABEL_COUNT; j++)
            after[j] = only_outside[j] / total;
    else
        for (int j = 0; j < LABEL_COUNT; j++)
            after[j] =
                lattice->factor[t + 1][j] * lattice->backward[t + 1][j] / total;
}

static void
go_backward(struct lattice *lattice)
{
    double after[LABEL_COUNT];
    for (uint32_t t = lattice->count; t-- > 0;) {
        look_ahead(lattice, t, after);
        step_backward(lattice->factors, after, lattice->backward[t]);
    }
}

/* Both directions; -INFINITY when there is no way. */
static double
sum_ways(struct dl_arena *scratch, const struct crf_pairs *factors,
         const struct crf_chain *chain, struct lattice *out)
{
    out->factors = factors;
    out->count = chain->count;
    out->factor = dl_arena_array(scratch, chain->count, sizeof *out->factor);
    out->forward = dl_arena_array(scratch, chain->count, sizeof *out->forward);
    out->backward =
        dl_arena_array(scratch, chain->count, sizeof *out->backward);
    out->total = DL_ARRAY(scratch, (size_t)chain->count + 1, double);
    double log_sum = go_forward(out, chain);
    if (log_sum > -INFINITY)
        go_backward(out);
    return log_sum;
}

double
crf_marginals(struct dl_arena *scratch, const struct crf_pairs *factors,
              const struct crf_chain *chain, double (*share)[LABEL_COUNT])
{
    struct dl_mark mark = dl_arena_mark(scratch);
    struct lattice lattice;
    double log_sum = sum_ways(scratch, factors, chain, &lattice);
    if (log_sum > -INFINITY)
        for (uint32_t t = 0; t < chain->count; t++)
            for (int j = 0; j < LABEL_COUNT; j++)
                share[t][j] = lattice.forward[t][j] * lattice.backward[t][j];
    dl_arena_reset(scratch, mark);
    return log_sum;
}

/* Add `sign` times the share of each pair of one token and what is after. */
static void
add_pairs(const struct crf_pairs *factors, const double now[LABEL_COUNT],
          const double after[LABEL_COUNT], double sign, struct crf_pairs *pairs)
{
    for (int i = 0; i < ENDS; i++) {
        double share = sign * now[label_shut[i]];
        for (int j = 0; j < ENDS; j++)
            pairs->gap[i][j] +=
                share * factors->gap[i][j] * after[label_fresh[j]];
    }
    for (int i = 0; i < CLASS_COUNT * 4; i++) {
        int class = i / 4, from = i / 2 % 2, to = i % 2;
        pairs->inner[class][from][to] +=
            sign * now[label_of(class, PART_BEGIN) + from] *
            factors->inner[class][from][to] *
            after[label_of(class, PART_INSIDE) + to];
    }
}

/* Add `sign` times what one sum over ways expects. */
static void
expect(const struct lattice *lattice, double sign, float (*slope)[COLUMNS],
       struct crf_pairs *pairs)
{
    double after[LABEL_COUNT];
    for (uint32_t t = 0; t < lattice->count; t++) {
        for (int j = 0; j < COLUMNS; j++)
            slope[t][j] += (float)(sign * lattice->forward[t][j] *
                                   lattice->backward[t][j]);
        look_ahead(lattice, t, after);
        add_pairs(lattice->factors, lattice->forward[t], after, sign, pairs);
    }
    for (int j = 0; lattice->count && j < ENDS; j++)
        pairs->gap[0][j] += sign * lattice->forward[0][label_fresh[j]] *
                            lattice->backward[0][label_fresh[j]];
}

/* The only way that is allowed, when there is but one: no sums are needed. */
static bool
single_way(const struct crf_chain *chain)
{
    for (uint32_t t = 0; t < chain->count; t++)
        if (chain->allowed[t] & (chain->allowed[t] - 1))
            return false;
    return true;
}

static uint8_t
only_label(uint32_t set)
{
    uint8_t label = 0;
    while (set >>= 1)
        label++;
    return label;
}

/* The logarithm of the product along the one way; -INFINITY when the scheme
 * forbids it. */
static double
log_single(const struct crf_pairs *factors, const struct crf_chain *chain)
{
    double log_product = 0;
    uint8_t before = LABEL_OUTSIDE;
    for (uint32_t t = 0; t <= chain->count; t++) {
        uint8_t label =
            t < chain->count ? only_label(chain->allowed[t]) : LABEL_OUTSIDE;
        int pair = crf_pair(before, label);
        if (pair < 0)
            return -INFINITY;
        log_product += log(factors->at[pair]);
        if (label != LABEL_OUTSIDE)
            log_product += (double)chain->sums[t][label];
        before = label;
    }
    return log_product;
}

/* Take the one way off the expectations. */
static void
expect_single(const struct crf_chain *chain, float (*slope)[COLUMNS],
              struct crf_pairs *pairs)
{
    uint8_t before = LABEL_OUTSIDE;
    for (uint32_t t = 0; t < chain->count; t++) {
        uint8_t label = only_label(chain->allowed[t]);
        pairs->at[crf_pair(before, label)] -= 1;
        if (label != LABEL_OUTSIDE)
            slope[t][label] -= 1;
        before = label;
    }
    pairs->at[crf_pair(before, LABEL_OUTSIDE)] -= 1;
}

double
crf_slope(struct dl_arena *scratch, const struct crf_pairs *factors,
          const struct crf_chain *chain, float (*slope)[COLUMNS],
          struct crf_pairs *pairs)
{
    struct dl_mark mark = dl_arena_mark(scratch);
    struct crf_chain any = {chain->sums, chain->count, NULL};
    struct lattice free, held;
    bool single = single_way(chain);
    memset(slope, 0, chain->count * sizeof *slope);
    double log_held = single ? log_single(factors, chain)
                             : sum_ways(scratch, factors, chain, &held);
    if (log_held > -INFINITY) {
        log_held -= sum_ways(scratch, factors, &any, &free);
        expect(&free, 1, slope, pairs);
        if (single)
            expect_single(chain, slope, pairs);
        else
            expect(&held, -1, slope, pairs);
    }
    dl_arena_reset(scratch, mark);
    return log_held;
}
