/* Greedy average-link clustering over pairs that can be one event.
 *
 * Signs are ordered by day, and every feature keeps the list of signs that
 * hold it in that order. A sign is compared with the next few in the lists of
 * its features, so only with what shares a word or a name and lies nearby; an
 * event without a day of its own looks further. Pairs above the threshold are
 * taken best first; two groups become one only when the mean over all pairs
 * between them holds and no pair has a veto: single links are how twin events
 * melt together. Word-for-word copies are joined before anything is compared,
 * and so is what an article itself tells once more.
 *
 * Minor tellings come last: they join what stands, and never bring two groups
 * together that the others left apart.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/merge.h"

#include <stdlib.h>

enum { NEXT_MAX = 16, NEXT_LOOSE_MAX = 64, SAMPLE_MAX = 6, NO_GROUP = -1 };

struct posting {
    uint64_t hash;
    uint32_t rank; /* of the sign in order of days */
};

struct pair {
    uint32_t a, b; /* signs */
    struct verdict verdict;
};

struct pairs {
    struct pair *at;
    size_t count, room;
};

struct merger {
    struct dl_arena *arena;
    const struct signs *signs;
    uint32_t *order; /* signs by day */
    struct posting *postings;
    size_t posting_count;
    struct pairs pairs;
    bool minor; /* the turn of minor tellings */
    uint32_t *group_of;
    struct groups groups;
};

static int
compare_posting(const void *left, const void *right)
{
    const struct posting *a = left, *b = right;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return (a->rank > b->rank) - (a->rank < b->rank);
}

struct dayed {
    int32_t day;
    uint32_t sign;
};

static int
compare_day(const void *left, const void *right)
{
    const struct dayed *a = left, *b = right;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    return (a->sign > b->sign) - (a->sign < b->sign);
}

static void
order_signs(struct merger *merger)
{
    const struct signs *signs = merger->signs;
    struct dayed *days = DL_ARRAY(merger->arena, signs->count, struct dayed);
    for (size_t i = 0; i < signs->count; i++)
        days[i] = (struct dayed){signs->at[i].event->when.from.n, (uint32_t)i};
    if (signs->count)
        qsort(days, signs->count, sizeof *days, compare_day);
    merger->order = DL_ARRAY(merger->arena, signs->count, uint32_t);
    for (size_t i = 0; i < signs->count; i++)
        merger->order[i] = days[i].sign;
}

static void
index_features(struct merger *merger)
{
    const struct signs *signs = merger->signs;
    size_t total = 0, used = 0;
    for (size_t i = 0; i < signs->count; i++)
        total += signs->at[i].feature_count;
    merger->postings = DL_ARRAY(merger->arena, total, struct posting);
    for (uint32_t rank = 0; rank < signs->count; rank++) {
        const struct sign *sign = &signs->at[merger->order[rank]];
        if (sign->event->minor && !merger->minor)
            continue;
        for (uint32_t k = 0; k < sign->feature_count; k++)
            merger->postings[used++] =
                (struct posting){sign->features[k].hash, rank};
    }
    merger->posting_count = used;
    if (used)
        qsort(merger->postings, used, sizeof *merger->postings,
              compare_posting);
}

static bool
is_loose(const struct dl_event *event)
{
    return event->placing != DL_PLACED || event->when.grain > DL_GRAIN_DAY;
}

static void
compare(struct merger *merger, uint32_t a, uint32_t b)
{
    const struct sign *x = &merger->signs->at[a], *y = &merger->signs->at[b];
    if (merger->minor && !x->event->minor && !y->event->minor)
        return;
    enum fit fit = pair_fit(x->event, y->event);
    if (fit == FIT_NEVER)
        return;
    struct pair pair = {a, b, pair_judge(x, y)};
    if (pair.verdict.score >= (fit == FIT_EXACT ? PAIR_SAME : PAIR_STRONG))
        DL_PUSH(merger->arena, &merger->pairs, pair);
}

/* Compare the sign of posting `i` with those behind it in its list. */
static void
compare_next(struct merger *merger, size_t i, uint32_t *seen)
{
    const struct posting *at = merger->postings;
    uint32_t a = merger->order[at[i].rank];
    bool loose = is_loose(merger->signs->at[a].event);
    size_t reach = loose ? NEXT_LOOSE_MAX : NEXT_MAX;
    for (size_t k = i + 1; k < merger->posting_count && k <= i + reach &&
                           at[k].hash == at[i].hash;
         k++) {
        uint32_t b = merger->order[at[k].rank];
        if (seen[b] == a + 1)
            continue;
        seen[b] = a + 1;
        compare(merger, a, b);
    }
}

/* Where the postings of each sign lie, so that `seen` can be kept per sign. */
static void
find_pairs(struct merger *merger)
{
    size_t count = merger->signs->count;
    uint32_t *first = DL_ARRAY(merger->arena, count + 1, uint32_t);
    uint32_t *lists = DL_ARRAY(merger->arena, merger->posting_count, uint32_t);
    for (size_t i = 0; i < merger->posting_count; i++)
        first[merger->postings[i].rank + 1]++;
    for (size_t i = 0; i < count; i++)
        first[i + 1] += first[i];
    uint32_t *fill = DL_ARRAY(merger->arena, count, uint32_t);
    for (size_t i = 0; i < merger->posting_count; i++) {
        uint32_t rank = merger->postings[i].rank;
        lists[first[rank] + fill[rank]++] = (uint32_t)i;
    }
    uint32_t *seen = DL_ARRAY(merger->arena, count, uint32_t);
    for (size_t rank = 0; rank < count; rank++)
        for (uint32_t k = first[rank]; k < first[rank + 1]; k++)
            compare_next(merger, lists[k], seen);
}

/* Mean score between two groups, or a veto; large ones are sampled. */
static float
link(const struct merger *merger, const struct group *a, const struct group *b,
     float *least)
{
    uint32_t step_a = a->count / SAMPLE_MAX + 1;
    uint32_t step_b = b->count / SAMPLE_MAX + 1;
    float sum = 0;
    uint32_t pairs = 0;
    *least = PAIR_LINK;
    for (uint32_t i = 0; i < a->count; i += step_a)
        for (uint32_t k = 0; k < b->count; k += step_b) {
            const struct sign *x = &merger->signs->at[a->signs[i]];
            const struct sign *y = &merger->signs->at[b->signs[k]];
            enum fit fit = pair_fit(x->event, y->event);
            struct verdict verdict = pair_judge(x, y);
            if (fit == FIT_NEVER || verdict.score < 0)
                return -1;
            sum += verdict.score;
            pairs++;
        }
    return pairs ? sum / (float)pairs : -1;
}

static void
unite(struct merger *merger, struct group *into, struct group *from,
      struct verdict verdict)
{
    uint32_t name = (uint32_t)(into - merger->groups.at);
    float weight = (float)(into->count + from->count);
    bool first = into->count == 1 && from->count == 1;
    into->score = first ? verdict.score
                        : (into->score * (float)into->count +
                           verdict.score * (float)from->count) /
                              weight;
    if (into->count == 1)
        into->why = from->count > 1 ? from->why : verdict.why;
    for (uint32_t i = 0; i < from->count; i++) {
        size_t room = into->room;
        into->signs = dl_arena_grow(merger->arena, into->signs, into->count,
                                    &room, sizeof *into->signs);
        into->room = (uint32_t)room;
        into->signs[into->count++] = from->signs[i];
        merger->group_of[from->signs[i]] = name;
    }
    into->major |= from->major;
    from->count = 0;
}

static int
compare_pair(const void *left, const void *right)
{
    const struct pair *a = left, *b = right;
    if (a->verdict.score != b->verdict.score)
        return a->verdict.score > b->verdict.score ? -1 : 1;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}

static void
take_pairs(struct merger *merger)
{
    if (merger->pairs.count)
        qsort(merger->pairs.at, merger->pairs.count, sizeof(struct pair),
              compare_pair);
    for (size_t i = 0; i < merger->pairs.count; i++) {
        const struct pair *pair = &merger->pairs.at[i];
        uint32_t a = merger->group_of[pair->a];
        uint32_t b = merger->group_of[pair->b];
        bool apart = merger->minor && merger->groups.at[a].major &&
                     merger->groups.at[b].major;
        if (a == b || apart)
            continue;
        struct group *into = &merger->groups.at[a < b ? a : b];
        struct group *from = &merger->groups.at[a < b ? b : a];
        float least;
        float mean = link(merger, into, from, &least);
        if (mean >= least)
            unite(merger, into, from,
                  (struct verdict){mean, pair->verdict.why});
    }
}

struct copy {
    uint64_t text;
    int32_t day;
    uint32_t sign;
};

static int
compare_copy(const void *left, const void *right)
{
    const struct copy *a = left, *b = right;
    if (a->text != b->text)
        return a->text < b->text ? -1 : 1;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    return (a->sign > b->sign) - (a->sign < b->sign);
}

/* The same words on the same day are one telling, printed twice. */
static void
join_copies(struct merger *merger)
{
    size_t count = merger->signs->count;
    struct copy *copies = DL_ARRAY(merger->arena, count, struct copy);
    for (size_t i = 0; i < count; i++) {
        const struct sign *sign = &merger->signs->at[i];
        copies[i] = (struct copy){sign->text ^ sign->event->placing,
                                  sign->event->when.from.n, (uint32_t)i};
    }
    if (count)
        qsort(copies, count, sizeof *copies, compare_copy);
    for (size_t i = 1; i < count; i++) {
        if (copies[i].text != copies[i - 1].text ||
            copies[i].day != copies[i - 1].day)
            continue;
        uint32_t a = merger->group_of[copies[i - 1].sign];
        uint32_t b = merger->group_of[copies[i].sign];
        unite(merger, &merger->groups.at[a], &merger->groups.at[b],
              (struct verdict){1, "the same words"});
    }
}

/* The sign of event number `index` of an article; signs are in that order. */
static uint32_t
find_sign(const struct signs *signs, uint32_t article, uint32_t index)
{
    size_t low = 0, high = signs->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct sign *sign = &signs->at[middle];
        if (sign->article < article ||
            (sign->article == article && sign->index < index))
            low = middle + 1;
        else
            high = middle;
    }
    return (uint32_t)low;
}

/* What an article tells once more is the event it told before. */
static void
join_retold(struct merger *merger)
{
    const struct signs *signs = merger->signs;
    for (uint32_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->at[i];
        if (!sign->event->minor || sign->event->again == DL_NO_EVENT)
            continue;
        uint32_t told = find_sign(signs, sign->article, sign->event->again);
        uint32_t a = merger->group_of[i];
        if (told < signs->count && signs->at[told].article == sign->article &&
            signs->at[told].index == sign->event->again &&
            merger->group_of[told] != a)
            unite(merger, &merger->groups.at[merger->group_of[told]],
                  &merger->groups.at[a],
                  (struct verdict){1, "its article tells it once more"});
    }
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
        *group = (struct group){.count = 1,
                                .room = 1,
                                .major = !merger->signs->at[i].event->minor,
                                .score = 1,
                                .why = "told once"};
        group->signs = DL_ARRAY(merger->arena, 1, uint32_t);
        group->signs[0] = i;
        merger->group_of[i] = i;
    }
}

static void
cluster(struct merger *merger, bool minor)
{
    merger->minor = minor;
    merger->pairs.count = 0;
    index_features(merger);
    find_pairs(merger);
    take_pairs(merger);
}

void
groups_find(struct dl_arena *arena, const struct signs *signs,
            struct groups *out)
{
    struct merger merger = {.arena = arena, .signs = signs};
    open_groups(&merger);
    join_copies(&merger);
    join_retold(&merger);
    order_signs(&merger);
    cluster(&merger, false);
    cluster(&merger, true);
    for (size_t i = 0; i < merger.groups.count; i++)
        if (merger.groups.at[i].count)
            DL_PUSH(arena, out, merger.groups.at[i]);
}
