/* Which tellings are worth comparing.
 *
 * Signs are in the order of days, and every feature keeps the list of signs
 * that hold it in that order. A sign is compared with the next few in the lists
 * of its rarest features and of its names together with its class, so only with
 * what shares something telling and lies nearby; an event without a day of its
 * own looks further. Of those that are like enough the best few are kept, so
 * that time and memory are bounded for each sign, however many alike there are
 * on one day.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/near.h"

#include <stdlib.h>
#include <string.h>

#include "timeline/keys.h"
#include "timeline/merge.h"

enum {
    NEXT_MAX = 16,
    NEXT_LOOSE_MAX = 48,
    KEYS_MAX = 10,     /* rarest features that a sign is listed by */
    KEY_NAMES_MAX = 4, /* names with its class, besides */
    BEST_MAX = 8       /* pairs kept of those a sign begins */
};

/* Twins differ in names, and so are less like than what is one. */
#define TWINS_APART 0.25F

/* A sign in the list of a key; those of one sign stand together, by key. */
struct posting {
    uint32_t sign;
    uint32_t next; /* in the list of the key: a later sign; 0 at the end */
};

struct searcher {
    struct dl_arena *arena;
    const struct signs *signs;
    const bool *wanted;
    struct posting *postings; /* by sign; number 0 is none */
    size_t posting_count;
    uint32_t *first; /* where the postings of a sign begin, and one more */
    struct pair_days *days; /* one per sign */
    uint32_t *seen; /* the last sign that each was compared with, plus one */
    struct pairs *pairs;
    struct refused *refused;
};

/* Heaviest first. */
static int
compare_weight(const void *left, const void *right)
{
    const struct feature *a = left, *b = right;
    if (a->weight != b->weight)
        return a->weight > b->weight ? -1 : 1;
    return (a->hash > b->hash) - (a->hash < b->hash);
}

static int
compare_key(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

/* The keys that a sign is listed by, in order. */
static uint32_t
read_keys(const struct sign *sign, uint32_t *keys)
{
    struct feature rare[SIGN_FEATURES_MAX];
    uint32_t names = 0, count = 0;
    if (!sign->feature_count)
        return 0;
    memcpy(rare, sign->features, sign->feature_count * sizeof *rare);
    qsort(rare, sign->feature_count, sizeof *rare, compare_weight);
    for (uint32_t i = 0; i < sign->feature_count; i++) {
        uint32_t hash = rare[i].hash;
        if (i < KEYS_MAX)
            keys[count++] = hash;
        if (feature_is_name(hash) && names++ < KEY_NAMES_MAX)
            keys[count++] = hash * UINT32_C(0x9e3779b1) ^ sign->event->class;
    }
    qsort(keys, count, sizeof *keys, compare_key);
    return count;
}

/* Put a sign at the end of the lists of its keys. */
static void
list(struct searcher *searcher, struct keys *last, uint32_t sign)
{
    uint32_t keys[KEYS_MAX + KEY_NAMES_MAX];
    uint32_t count = read_keys(&searcher->signs->at[sign], keys);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t own = (uint32_t)searcher->posting_count++;
        uint32_t *before = keys_at(last, keys[i]);
        searcher->postings[own].sign = sign;
        searcher->postings[*before].next = own;
        *before = own;
    }
}

static void
list_all(struct searcher *searcher)
{
    size_t count = searcher->signs->count, room = 1;
    struct keys last;
    for (size_t i = 0; i < count; i++) {
        uint32_t features = searcher->signs->at[i].feature_count;
        if (searcher->wanted[i])
            room += (features < KEYS_MAX ? features : KEYS_MAX) + KEY_NAMES_MAX;
    }
    searcher->postings = DL_ARRAY(searcher->arena, room, struct posting);
    searcher->first = DL_ARRAY(searcher->arena, count + 1, uint32_t);
    searcher->posting_count = 1;
    keys_open(&last);
    for (uint32_t i = 0; i < count; i++) {
        searcher->first[i] = (uint32_t)searcher->posting_count;
        if (searcher->wanted[i])
            list(searcher, &last, i);
    }
    searcher->first[count] = (uint32_t)searcher->posting_count;
    keys_close(&last);
}

static bool
is_loose(const struct dl_event *event)
{
    return event->placing != DL_PLACED || event->when.grain > DL_GRAIN_DAY;
}

static void
refuse(struct searcher *searcher, uint32_t sign, uint32_t other,
       struct verdict verdict)
{
    struct refused *held = &searcher->refused[sign];
    if (held->sign == NO_SIGN || verdict.likeness > held->likeness)
        *held = (struct refused){other, verdict.likeness, verdict.veto};
}

/* The best few pairs that one sign begins. */
struct best {
    struct pair at[BEST_MAX];
    uint32_t count;
};

static void
keep_best(struct best *best, struct pair pair)
{
    uint32_t i = best->count;
    if (i == BEST_MAX && best->at[--i].verdict.score >= pair.verdict.score)
        return;
    best->count = i + 1;
    while (i > 0 && best->at[i - 1].verdict.score < pair.verdict.score) {
        best->at[i] = best->at[i - 1];
        i--;
    }
    best->at[i] = pair;
}

static void
compare(struct searcher *searcher, uint32_t a, uint32_t b, struct best *best)
{
    const struct sign *x = &searcher->signs->at[a];
    const struct sign *y = &searcher->signs->at[b];
    enum fit fit = pair_fit(x->event, y->event);
    if (fit == FIT_NEVER)
        return;
    bool minor = x->event->minor || y->event->minor;
    enum ground veto = veto_find(x, y);
    if (veto && (minor || veto == GROUND_ONE_SENTENCE))
        return;
    struct verdict verdict;
    float least = pair_least(fit) - (veto ? TWINS_APART : 0);
    if (!pair_reaches(x, y, veto, least, &verdict))
        return;
    if (veto) {
        refuse(searcher, a, b, verdict);
        refuse(searcher, b, a, verdict);
    } else {
        keep_best(best, (struct pair){a, b, verdict, minor});
    }
}

/* Asked before two are looked at, in an array that lies together. */
static bool
may_meet(const struct searcher *searcher, uint32_t a, uint32_t b)
{
    const struct pair_days *days = searcher->days;
    return days[a].from <= days[b].to && days[b].from <= days[a].to;
}

/* Compare the sign of posting `own` with those behind it in its list. */
static void
compare_next(struct searcher *searcher, uint32_t own, struct best *best)
{
    const struct posting *at = searcher->postings;
    uint32_t a = at[own].sign;
    bool loose = is_loose(searcher->signs->at[a].event);
    uint32_t left = loose ? NEXT_LOOSE_MAX : NEXT_MAX;
    for (uint32_t i = at[own].next; i && left > 0; i = at[i].next, left--) {
        uint32_t b = at[i].sign;
        if (searcher->seen[b] == a + 1 || !may_meet(searcher, a, b))
            continue;
        searcher->seen[b] = a + 1;
        compare(searcher, a, b, best);
    }
}

static void
compare_all(struct searcher *searcher)
{
    size_t count = searcher->signs->count;
    struct dl_arena *arena = searcher->arena;
    searcher->days = DL_ARRAY(arena, count, struct pair_days);
    for (size_t i = 0; i < count; i++)
        searcher->days[i] = pair_days_of(searcher->signs->at[i].event);
    searcher->seen = DL_ARRAY(arena, count, uint32_t);
    for (uint32_t sign = 0; sign < count; sign++) {
        struct best best = {.count = 0};
        for (uint32_t k = searcher->first[sign]; k < searcher->first[sign + 1];
             k++)
            compare_next(searcher, k, &best);
        for (uint32_t i = 0; i < best.count; i++)
            DL_PUSH(arena, searcher->pairs, best.at[i]);
    }
}

void
near_find(struct dl_arena *arena, const struct signs *signs, const bool *wanted,
          struct pairs *out, struct refused *refused)
{
    struct searcher searcher = {.arena = arena,
                                .signs = signs,
                                .wanted = wanted,
                                .pairs = out,
                                .refused = refused};
    for (size_t i = 0; i < signs->count; i++)
        refused[i] = (struct refused){.sign = NO_SIGN};
    list_all(&searcher);
    compare_all(&searcher);
}
