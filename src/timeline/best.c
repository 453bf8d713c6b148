/* Which telling of an event stands for all.
 *
 * A title is good when its words are (a clause with subject and object, whole,
 * said of a deed) and when it is central: it says what the other tellings say,
 * and names all who they say took part. What happened is never told by a plan.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/best.h"

#include "timeline/lexicon.h"

#include <stdlib.h>

enum {
    SAMPLE = 6, /* tellings that each is compared with, and ... */
    VOTES_MAX = 64
};

/** The tellings of one event. */
struct tellings {
    const struct signs *signs;
    const struct group *group;
    bool happened; /* one of them, not minor, says that it did */
};

static const struct sign *
sign_of(const struct tellings *tellings, uint32_t i)
{
    return &tellings->signs->at[tellings->group->signs[i]];
}

static bool
is_denied_or_planned(const struct dl_event *event)
{
    return event->certainty == DL_PLANNED || event->certainty == DL_DENIED;
}

static struct tellings
tellings_open(const struct signs *signs, const struct group *group)
{
    struct tellings out = {signs, group, false};
    for (uint32_t i = 0; i < group->count && !out.happened; i++) {
        const struct dl_event *event = sign_of(&out, i)->event;
        out.happened = !event->minor && !is_denied_or_planned(event);
    }
    return out;
}

/* How well the words of an event would stand for its group. */
static float
quality(const struct tellings *tellings, const struct dl_event *event)
{
    float out = event->weight;
    enum nature nature = lexicon_nature((enum class)event->class);
    out -= event->vague ? 3 : 0;
    /* What a noun phrase loses at its end is often what names it. */
    out -= event->cut ? (event->nominal ? 2.5f : 1) : 0;
    out -= event->nominal ? 0.5f : 0;
    out -= nature == NATURE_STATE ? 1.5f : 0;
    out -= event->class == CLASS_SAY ? 1 : 0;
    out -= event->title.bytes < 25 ? 1 : 0;
    out -= event->minor ? 10 : 0; /* only for want of any other */
    out -= tellings->happened && is_denied_or_planned(event) ? 8 : 0;
    out -= event->certainty == DL_INFERRED ? 1 : 0;
    return out;
}

/* How much the date of an event is worth: smaller is better. */
static int
doubt(const struct dl_event *event)
{
    int placing = event->placing == DL_PLACED ? 0 : 1000;
    return placing + 500 * event->minor +
           100 * (event->when.grain > DL_GRAIN_DAY) +
           10 * (int)event->certainty + (int)event->when.grain;
}

const struct dl_event *
best_date(const struct signs *signs, const struct group *group)
{
    const struct tellings tellings = {signs, group, false};
    const struct dl_event *best = NULL;
    uint32_t best_votes = 0;
    for (uint32_t i = 0; i < group->count && i < VOTES_MAX; i++) {
        const struct dl_event *event = sign_of(&tellings, i)->event;
        uint32_t votes = 0;
        for (uint32_t k = 0; k < group->count && k < VOTES_MAX; k++)
            votes += dl_interval_cmp(sign_of(&tellings, k)->event->when,
                                     event->when) == 0;
        int more = best ? doubt(best) - doubt(event) : 1;
        if (more > 0 || (more == 0 && votes > best_votes)) {
            best = event;
            best_votes = votes;
        }
    }
    return best;
}

static bool
acts(const struct sign *sign, uint32_t name)
{
    for (uint32_t i = 0; i < sign->kin_count; i++)
        if (sign->kin[i].name == name)
            return sign->kin[i].roles & KIN_ACTS;
    return false;
}

/* How many act in both? */
static uint32_t
count_actors(const struct sign *sign, const struct sign *other)
{
    uint32_t out = 0;
    for (uint32_t i = 0; i < sign->kin_count; i++)
        out +=
            (sign->kin[i].roles & KIN_ACTS) && acts(other, sign->kin[i].name);
    return out;
}

/* Deeds of one class, or words of somebody, however said. */
static bool
is_alike(const struct dl_event *a, const struct dl_event *b)
{
    return a->class == b->class ||
           (lexicon_nature((enum class)a->class) == NATURE_SPEAKS &&
            lexicon_nature((enum class)b->class) == NATURE_SPEAKS);
}

/* How much a telling says of what the others say: the mean over some of them of
 * the score as a pair and of the actors both name; and whether half of them
 * tell of a deed like it. */
static float
centrality(const struct tellings *tellings, uint32_t index)
{
    static const float of_score = 3, of_actor = 0.75f, of_class = 2.5f;
    const struct group *group = tellings->group;
    const struct sign *sign = sign_of(tellings, index);
    float sum = 0;
    uint32_t count = 0, agree = 0, step = group->count / SAMPLE + 1;
    for (uint32_t i = 0; i < group->count; i += step) {
        const struct sign *other = sign_of(tellings, i);
        if (i == index)
            continue;
        float score = pair_judge(sign, other).score;
        sum += of_score * (score > 0 ? score : 0) +
               of_actor * (float)count_actors(sign, other);
        agree += is_alike(sign->event, other->event);
        count++;
    }
    if (count == 0)
        return 0;
    return sum / (float)count + (2 * agree >= count ? of_class : 0);
}

struct ranked {
    float worth;
    uint32_t sign;
};

static int
compare_ranked(const void *left, const void *right)
{
    const struct ranked *a = left, *b = right;
    if (a->worth != b->worth)
        return a->worth > b->worth ? -1 : 1;
    return (a->sign > b->sign) - (a->sign < b->sign);
}

uint32_t *
best_rank(struct dl_arena *arena, const struct signs *signs,
          const struct group *group)
{
    const struct tellings tellings = tellings_open(signs, group);
    struct ranked *ranked = DL_ARRAY(arena, group->count, struct ranked);
    uint32_t *out = DL_ARRAY(arena, group->count, uint32_t);
    for (uint32_t i = 0; i < group->count; i++) {
        float words = quality(&tellings, sign_of(&tellings, i)->event);
        ranked[i] =
            (struct ranked){words + centrality(&tellings, i), group->signs[i]};
    }
    qsort(ranked, group->count, sizeof *ranked, compare_ranked);
    for (uint32_t i = 0; i < group->count; i++)
        out[i] = ranked[i].sign;
    return out;
}
