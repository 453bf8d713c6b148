/* Greedy average-link clustering over pairs that can be one event.
 *
 * Copies are joined first, and so is what an article itself tells once more.
 * Then pairs that are like enough are taken best first; two groups become one
 * only when the mean over all pairs between them holds and no pair has a veto:
 * single links are how twin events melt together.
 * Minor tellings come last: they may join a group of others, but never bring
 * two of them together. All ties are decided by the order of the signs, which
 * does not depend on that of the articles.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/merge.h"

#include <stdlib.h>

#include "timeline/copies.h"
#include "timeline/near.h"

enum { SAMPLE_MAX = 6 };

struct merger {
    struct dl_arena *arena;
    const struct signs *signs;
    uint32_t *group_of;
    struct refused *refused;
    struct groups groups;
};

static bool
is_minor(const struct merger *merger, uint32_t sign)
{
    return merger->signs->at[sign].event->minor;
}

static void
put(struct merger *merger, struct group *group, uint32_t sign)
{
    size_t room = group->room;
    group->signs = dl_arena_grow(merger->arena, group->signs, group->count,
                                 &room, sizeof *group->signs);
    group->room = (uint32_t)room;
    group->signs[group->count++] = sign;
    merger->group_of[sign] = (uint32_t)(group - merger->groups.at);
}

/* A few signs of a group, spread over all that count: the minor ones do only
 * where there are no others. */
static uint32_t
sample(const struct group *group, uint32_t *out)
{
    uint32_t from = group->major ? group->major : group->count;
    uint32_t step = (from + SAMPLE_MAX - 1) / SAMPLE_MAX, count = 0;
    for (uint32_t i = 0; i < from; i += step)
        out[count++] = group->signs[i];
    return count;
}

/* Mean score between two groups, or a veto; large ones are sampled. */
static float
link(const struct merger *merger, const struct group *a, const struct group *b)
{
    uint32_t of_a[SAMPLE_MAX], of_b[SAMPLE_MAX];
    uint32_t count_a = sample(a, of_a), count_b = sample(b, of_b);
    float sum = 0;
    for (uint32_t i = 0; i < count_a; i++)
        for (uint32_t k = 0; k < count_b; k++) {
            const struct sign *x = &merger->signs->at[of_a[i]];
            const struct sign *y = &merger->signs->at[of_b[k]];
            if (pair_fit(x->event, y->event) == FIT_NEVER)
                return -1;
            float score = pair_judge(x, y).score;
            if (score < 0)
                return -1;
            sum += score;
        }
    return sum / (float)(count_a * count_b);
}

/* Move all signs of one group into another, others before minor ones. */
static void
unite(struct merger *merger, struct group *into, struct group *from,
      struct verdict verdict, float score)
{
    float old = into->count == 1 && from->count == 1 ? 0 : into->score;
    float weight = old > 0 ? (float)into->count : 0;
    into->score = (old * weight + score * (float)from->count) /
                  (weight + (float)from->count);
    if (into->count == 1)
        into->verdict = from->count > 1 ? from->verdict : verdict;
    for (uint32_t i = 0; i < from->count; i++) {
        uint32_t sign = from->signs[i];
        put(merger, into, sign);
        if (is_minor(merger, sign))
            continue;
        into->signs[into->count - 1] = into->signs[into->major];
        into->signs[into->major++] = sign;
    }
    from->count = from->major = 0;
}

/* Pairs without minor signs first, then the best. */
static int
compare_pair(const void *left, const void *right)
{
    const struct pair *a = left, *b = right;
    if (a->minor != b->minor)
        return a->minor ? 1 : -1;
    if (a->verdict.score != b->verdict.score)
        return a->verdict.score > b->verdict.score ? -1 : 1;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}

static void
take(struct merger *merger, const struct pair *pair)
{
    uint32_t a = merger->group_of[pair->a], b = merger->group_of[pair->b];
    struct group *into = &merger->groups.at[a < b ? a : b];
    struct group *from = &merger->groups.at[a < b ? b : a];
    if (a == b || (pair->minor && into->major && from->major))
        return;
    float mean = link(merger, into, from);
    if (mean >= PAIR_LINK)
        unite(merger, into, from, pair->verdict, mean);
}

static void
open_groups(struct merger *merger)
{
    size_t count = merger->signs->count;
    merger->group_of = DL_ARRAY(merger->arena, count, uint32_t);
    merger->groups.at = DL_ARRAY(merger->arena, count, struct group);
    merger->groups.count = count;
    for (uint32_t i = 0; i < count; i++) {
        struct group *group = &merger->groups.at[i];
        *group = (struct group){.score = 1, .near = NO_SIGN};
        put(merger, group, i);
        group->major = !is_minor(merger, i);
    }
}

/* Join copies; `wanted` is left for the first of each. */
static void
join_copies(struct merger *merger, bool *wanted)
{
    const struct verdict copy = {.score = 1, .reasons = {GROUND_COPY}};
    uint32_t *copy_of = copies_find(merger->arena, merger->signs);
    for (uint32_t i = 0; i < merger->signs->count; i++) {
        wanted[i] = copy_of[i] == i;
        if (!wanted[i])
            unite(merger, &merger->groups.at[copy_of[i]], &merger->groups.at[i],
                  copy, 1);
    }
}

/* Where the signs of an article's events are: by article, then event. */
struct place {
    uint32_t article, index, sign;
};

static int
compare_place(const void *left, const void *right)
{
    const struct place *a = left, *b = right;
    if (a->article != b->article)
        return a->article < b->article ? -1 : 1;
    return (a->index > b->index) - (a->index < b->index);
}

/* What an article tells once more is the event it told before. */
static void
join_retold(struct merger *merger, struct dl_arena *scratch, bool *wanted)
{
    const struct verdict again = {.score = 1, .reasons = {GROUND_AGAIN}};
    const struct signs *signs = merger->signs;
    struct place *places = DL_ARRAY(scratch, signs->count, struct place);
    for (uint32_t i = 0; i < signs->count; i++)
        places[i] = (struct place){signs->at[i].article, signs->at[i].index, i};
    if (signs->count)
        qsort(places, signs->count, sizeof *places, compare_place);
    for (uint32_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->at[i];
        struct place key = {sign->article, sign->event->again, 0};
        const struct place *told =
            sign->event->minor && sign->event->again != DL_NO_EVENT
                ? bsearch(&key, places, signs->count, sizeof key, compare_place)
                : NULL;
        if (!told || merger->group_of[told->sign] == merger->group_of[i])
            continue;
        unite(merger, &merger->groups.at[merger->group_of[told->sign]],
              &merger->groups.at[merger->group_of[i]], again, 1);
        wanted[i] = false;
    }
}

/* The likest vetoed sign of all members, when it is not among them. */
static void
set_near(const struct merger *merger, struct group *group)
{
    float best = 0;
    for (uint32_t i = 0; i < group->count; i++) {
        const struct refused *refused = &merger->refused[group->signs[i]];
        if (refused->sign == NO_SIGN || refused->likeness <= best ||
            merger->group_of[refused->sign] ==
                merger->group_of[group->signs[i]])
            continue;
        best = refused->likeness;
        group->near = refused->sign;
        group->veto = refused->veto;
    }
}

void
groups_find(struct dl_arena *arena, const struct signs *signs,
            struct groups *out)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct merger merger = {.arena = arena, .signs = signs};
    struct pairs pairs = {0};
    bool *wanted = DL_ARRAY(scratch, signs->count, bool);
    open_groups(&merger);
    join_copies(&merger, wanted);
    join_retold(&merger, scratch, wanted);
    merger.refused = DL_ARRAY(scratch, signs->count, struct refused);
    near_find(scratch, signs, wanted, &pairs, merger.refused);
    if (pairs.count)
        qsort(pairs.at, pairs.count, sizeof *pairs.at, compare_pair);
    for (size_t i = 0; i < pairs.count; i++)
        take(&merger, &pairs.at[i]);
    *out = merger.groups;
    out->count = 0;
    for (size_t i = 0; i < merger.groups.count; i++) {
        struct group group = merger.groups.at[i];
        if (!group.count)
            continue;
        set_near(&merger, &group);
        out->at[out->count++] = group; /* over one that was looked at */
    }
    dl_arena_free(scratch);
}
