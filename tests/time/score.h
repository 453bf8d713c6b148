/* TempEval's measures of time expressions. */
/* SPDX-License-Identifier: ISC */
#ifndef TIME_SCORE_H
#define TIME_SCORE_H

#include "tml.h"

/** Counts over any number of documents. */
struct score {
    size_t gold, found, strict, relaxed, type, value;
    size_t gold_days, found_days, right_days; /* values that are one day */
};

struct pair {
    const struct marked *gold, *found; /* NULL: missed, or too much */
};

struct pairs {
    struct pair *at;
    size_t count, room;
};

/**
 * Pair gold and found one to one: equal spans first, then by length of overlap,
 * then from left to right; add what they agree in to `score`. Both are in text
 * order. `out` receives every pair, and what has no partner.
 * Source: UzZaman et al. 2013, TempEval-3, task A.
 */
void score_add(struct dl_arena *arena, const struct marks *gold,
               const struct marks *found, struct score *score,
               struct pairs *out);

bool score_same_day(const struct marked *a, const struct marked *b);
/** The measures, in percent. */
double score_strict(const struct score *score);
double score_relaxed(const struct score *score);
double score_type(const struct score *score);
double score_value(const struct score *score);
double score_accuracy(const struct score *score);
double score_day_recall(const struct score *score);
double score_day_precision(const struct score *score);

#endif
