/* Scoring time expressions as TempEval-3 does: spans are paired, then compared
 * by type and value; and, beside it, days, which are what a timeline needs. */
/* SPDX-License-Identifier: ISC */
#include "score.h"

#include <stdlib.h>

struct overlap {
    uint32_t bytes, gold, found;
};

struct overlaps {
    struct overlap *at;
    size_t count, room;
};

static int
by_overlap(const void *a, const void *b)
{
    const struct overlap *left = a, *right = b;
    if (left->bytes != right->bytes)
        return left->bytes > right->bytes ? -1 : 1;
    if (left->gold != right->gold)
        return left->gold < right->gold ? -1 : 1;
    return left->found < right->found ? -1 : left->found > right->found;
}

/* Every gold and found expression that share a byte; equal spans come first. */
static void
find_overlaps(struct dl_arena *arena, const struct marks *gold,
              const struct marks *found, struct overlaps *out)
{
    size_t from = 0;
    for (uint32_t g = 0; g < gold->count; g++) {
        struct dl_span a = gold->at[g].span;
        while (from < found->count && found->at[from].span.end <= a.start)
            from++;
        for (uint32_t f = (uint32_t)from; f < found->count; f++) {
            struct dl_span b = found->at[f].span;
            if (b.start >= a.end)
                break;
            uint32_t start = a.start > b.start ? a.start : b.start;
            uint32_t end = a.end < b.end ? a.end : b.end;
            bool equal = a.start == b.start && a.end == b.end;
            struct overlap overlap = {equal ? UINT32_MAX : end - start, g, f};
            DL_PUSH(arena, out, overlap);
        }
    }
    if (out->count)
        qsort(out->at, out->count, sizeof *out->at, by_overlap);
}

/* YYYY-MM-DD, perhaps with a time behind it. */
static bool
is_day(const struct marked *mark)
{
    static const char shape[] = "dddd-dd-dd";
    bool kind = dl_str_is(mark->type, "DATE") || dl_str_is(mark->type, "TIME");
    if (!kind || mark->value.bytes < sizeof shape - 1)
        return false;
    for (size_t i = 0; i < sizeof shape - 1; i++)
        if (shape[i] == 'd' ? !dl_is_digit(mark->value.at[i])
                            : mark->value.at[i] != '-')
            return false;
    return true;
}

bool
score_same_day(const struct marked *a, const struct marked *b)
{
    struct dl_str left = {a->value.at, 10}, right = {b->value.at, 10};
    return is_day(a) && is_day(b) && dl_str_eq(left, right);
}

static void
count_pair(const struct marked *gold, const struct marked *found,
           struct score *score)
{
    score->relaxed++;
    score->strict += gold->span.start == found->span.start &&
                     gold->span.end == found->span.end;
    score->type += dl_str_eq(gold->type, found->type);
    score->value += dl_str_eq(gold->value, found->value);
    score->right_days += score_same_day(gold, found);
}

void
score_add(struct dl_arena *arena, const struct marks *gold,
          const struct marks *found, struct score *score, struct pairs *out)
{
    struct overlaps overlaps = {0};
    bool *gold_used = DL_ARRAY(arena, gold->count + 1, bool);
    bool *found_used = DL_ARRAY(arena, found->count + 1, bool);
    find_overlaps(arena, gold, found, &overlaps);
    score->gold += gold->count;
    score->found += found->count;
    for (size_t i = 0; i < overlaps.count; i++) {
        const struct overlap *at = &overlaps.at[i];
        if (gold_used[at->gold] || found_used[at->found])
            continue;
        gold_used[at->gold] = found_used[at->found] = true;
        struct pair pair = {&gold->at[at->gold], &found->at[at->found]};
        count_pair(pair.gold, pair.found, score);
        DL_PUSH(arena, out, pair);
    }
    for (size_t i = 0; i < gold->count; i++) {
        score->gold_days += is_day(&gold->at[i]);
        if (!gold_used[i])
            DL_PUSH(arena, out, ((struct pair){&gold->at[i], NULL}));
    }
    for (size_t i = 0; i < found->count; i++) {
        score->found_days += is_day(&found->at[i]);
        if (!found_used[i])
            DL_PUSH(arena, out, ((struct pair){NULL, &found->at[i]}));
    }
}

static double
share(size_t part, size_t whole)
{
    return whole ? 100.0 * (double)part / (double)whole : 100.0;
}

static double
f1(const struct score *score, size_t right)
{
    return share(2 * right, score->gold + score->found);
}

double
score_strict(const struct score *score)
{
    return f1(score, score->strict);
}

double
score_relaxed(const struct score *score)
{
    return f1(score, score->relaxed);
}

double
score_type(const struct score *score)
{
    return f1(score, score->type);
}

double
score_value(const struct score *score)
{
    return f1(score, score->value);
}

double
score_accuracy(const struct score *score)
{
    return share(score->value, score->relaxed);
}

double
score_day_recall(const struct score *score)
{
    return share(score->right_days, score->gold_days);
}

double
score_day_precision(const struct score *score)
{
    return share(score->right_days, score->found_days);
}
