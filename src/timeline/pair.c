/* The pair score: a sum of reasons for and against, each with the weight that
 * grounds.def gives it. The first is what two tellings share of their words and
 * names, weighed by rarity (a Dice coefficient); the others are what a reader
 * checks: the kind of act, who does it to whom, the place, the numbers.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/pair.h"

#include <float.h>

#include "timeline/acts.h"
#include "timeline/lexicon.h"

enum { MONTH_DAYS = 31 };
#define COPY_WORDING 0.5F
#define COPY_SHARED 0.7F
#define RARE 5.0F /* weight of a word that a few in a thousand events hold */

static const struct {
    float weight;
    const char *text;
} reasons[] = {
#define X(code, weight, text) {weight, text},
#include "timeline/grounds.def"
#undef X
};

/* What counts so far. */
struct tally {
    float counts[GROUND_COUNT];
};

static void
add(struct tally *tally, enum ground reason, float how_far)
{
    tally->counts[reason] = reasons[reason].weight * how_far;
}

struct overlap {
    float shared;          /* weight of common features */
    uint32_t names, words; /* how many features that is */
    uint32_t places;       /* names that are the place of both */
    uint32_t own, others;  /* what only the one, only the other has */
};

/* What only one of two has: a rare word counts one; a name counts two, so that
 * no other name passes for one word that was changed. */
static uint32_t
difference(const struct feature *feature)
{
    if (feature->weight < RARE)
        return 0;
    return feature_is_name(feature->hash) ? 2 : 1;
}

static uint32_t
differences_from(const struct sign *sign, uint32_t from)
{
    uint32_t out = 0;
    for (uint32_t i = from; i < sign->feature_count; i++)
        out += difference(&sign->features[i]);
    return out;
}

static struct overlap
overlap(const struct sign *a, const struct sign *b)
{
    struct overlap out = {0};
    uint32_t i = 0, k = 0;
    while (i < a->feature_count && k < b->feature_count) {
        const struct feature *x = &a->features[i], *y = &b->features[k];
        if (x->hash == y->hash && x->weight > 0) {
            out.shared += x->weight;
            *(feature_is_name(x->hash) ? &out.names : &out.words) += 1;
            out.places += sign_has_kin(a, x->hash, KIN_PLACE) &&
                          sign_has_kin(b, x->hash, KIN_PLACE);
        }
        out.own += x->hash < y->hash ? difference(x) : 0;
        out.others += y->hash < x->hash ? difference(y) : 0;
        i += x->hash <= y->hash;
        k += y->hash <= x->hash;
    }
    out.own += differences_from(a, i);
    out.others += differences_from(b, k);
    return out;
}

/* +1 the same number of the same thing, -1 another number of it. */
static int
numbers(const struct sign *a, const struct sign *b)
{
    int out = 0;
    for (uint32_t i = 0; i < a->quantity_count; i++)
        for (uint32_t k = 0; k < b->quantity_count; k++) {
            if (a->quantities[i].noun != b->quantities[k].noun)
                continue;
            float apart = a->quantities[i].value - b->quantities[k].value;
            if (apart > 1e-3F || apart < -1e-3F)
                return -1;
            out = 1;
        }
    return out;
}

/* Classes too wide to say that two events are one. */
static uint64_t
narrow(uint64_t classes)
{
    const uint64_t wide = UINT64_C(1) << CLASS_NONE | UINT64_C(1) << CLASS_SAY |
                          UINT64_C(1) << CLASS_SPEAK |
                          UINT64_C(1) << CLASS_CHANGE |
                          UINT64_C(1) << CLASS_STATE;
    return classes & ~wide;
}

static bool
same_class(const struct sign *a, const struct sign *b)
{
    uint64_t main_a = narrow(UINT64_C(1) << a->event->class);
    uint64_t main_b = narrow(UINT64_C(1) << b->event->class);
    return (main_a & b->classes) || (main_b & a->classes) ||
           (pair_is_mutual(a) && pair_is_mutual(b));
}

/* One person, speaking: outlets quote different sentences of one speech. */
static bool
same_speech(const struct sign *a, const struct sign *b)
{
    bool speak = lexicon_nature((enum class)a->event->class) == NATURE_SPEAKS &&
                 lexicon_nature((enum class)b->event->class) == NATURE_SPEAKS;
    return speak &&
           pair_meet(a, KIN_ACTS | KIN_PERSON, b, KIN_ACTS | KIN_PERSON);
}

static bool
has_feature(const struct sign *sign, uint32_t hash)
{
    uint32_t low = 0, high = sign->feature_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (sign->features[middle].hash == hash)
            return true;
        *(sign->features[middle].hash < hash ? &low : &high) =
            middle + (sign->features[middle].hash < hash);
    }
    return false;
}

/* Another noun is acted on, and neither telling has the other's anywhere. */
static bool
other_thing(const struct sign *a, const struct sign *b)
{
    return a->thing && b->thing && a->thing != b->thing &&
           !has_feature(a, b->thing) && !has_feature(b, a->thing);
}

static bool
has_act(const struct sign *sign, uint8_t act)
{
    for (uint32_t i = 0; i < sign->act_count; i++)
        if (sign->acts[i] == act)
            return true;
    return false;
}

/* An act of the one is the opposite of one of the other, and neither tells
 * both. */
static bool
undone(const struct sign *a, const struct sign *b)
{
    for (uint32_t i = 0; i < a->act_count; i++)
        for (uint32_t k = 0; k < b->act_count; k++)
            if (acts_oppose(a->acts[i], b->acts[k]) &&
                !has_act(a, b->acts[k]) && !has_act(b, a->acts[i]))
                return true;
    return false;
}

/* The share of common words in the shorter of two headlines. */
static float
headlines(const struct heading *a, const struct heading *b)
{
    uint32_t i = 0, k = 0, common = 0;
    uint32_t least = a->count < b->count ? a->count : b->count;
    while (i < a->count && k < b->count) {
        uint32_t x = a->stems[i], y = b->stems[k];
        common += x == y;
        i += x <= y;
        k += y <= x;
    }
    return least >= 2 ? (float)common / (float)least : 0;
}

/* How many of the hashes that stand for a wording are equal, 0 to 1. */
static float
wording(const struct sign *a, const struct sign *b)
{
    uint32_t equal = 0;
    for (uint32_t i = 0; i < SIGN_SKETCH; i++)
        equal += a->sketch[i] == b->sketch[i] && a->sketch[i] != UINT32_MAX;
    return (float)equal / SIGN_SKETCH;
}

/* Half of the wording and most of what is told; one word changed may be the one
 * that matters ("gold lost", "oil lost"). */
static bool
is_copy(const struct sign *a, const struct sign *b, const struct tally *tally)
{
    return a->article != b->article && wording(a, b) >= COPY_WORDING &&
           tally->counts[GROUND_SHARED] >= COPY_SHARED &&
           tally->counts[GROUND_SWAPPED] >= 0;
}

static bool
names_someone(const struct sign *sign)
{
    for (uint32_t i = 0; i < sign->feature_count; i++)
        if (feature_is_name(sign->features[i].hash) &&
            sign->features[i].weight > 0)
            return true;
    return false;
}

static void
weigh_words(const struct sign *a, const struct sign *b, bool class,
            struct tally *tally)
{
    struct overlap common = overlap(a, b);
    float least = a->norm < b->norm ? a->norm : b->norm;
    float base = common.shared * 2 / (a->norm + b->norm + 0.01F);
    float part = least > 0 ? common.shared / least : 0;
    bool nominal = a->event->nominal || b->event->nominal;
    add(tally, GROUND_SHARED, base);
    if (nominal && class && common.names &&
        part * reasons[GROUND_SHORT].weight > tally->counts[GROUND_SHARED]) {
        add(tally, GROUND_SHORT, part);
        tally->counts[GROUND_SHARED] = 0;
    }
    if (common.own == 1 && common.others == 1)
        add(tally, GROUND_SWAPPED, a->article == b->article ? 2 : 1);
    if (common.names == 0 && common.words < 3)
        add(tally, GROUND_THIN, 1);
    if (common.names == 0 && names_someone(a) && names_someone(b))
        add(tally, GROUND_OTHER_NAMES, 1);
    if (common.names && common.names == common.places)
        add(tally, GROUND_ONLY_PLACE, 1);
    if (a->article == b->article && !class)
        add(tally, GROUND_ONE_ARTICLE, 1);
}

static void
weigh_deed(const struct sign *a, const struct sign *b, bool class,
           struct tally *tally)
{
    bool deed = class && pair_meet(a, KIN_ACTS, b, KIN_ACTS) &&
                pair_meet(a, KIN_OTHER, b, KIN_OTHER);
    add(tally, GROUND_CLASS, class);
    add(tally, GROUND_DEED, deed);
    add(tally, GROUND_PLACE, pair_meet(a, KIN_PLACE, b, KIN_PLACE));
    add(tally, GROUND_SPEAKER, same_speech(a, b));
    add(tally, GROUND_OTHER_THING, other_thing(a, b));
    add(tally, GROUND_ANOTHER, a->another != b->another);
    add(tally, GROUND_UNDONE, undone(a, b));
}

static void
weigh_numbers(const struct sign *a, const struct sign *b, struct tally *tally)
{
    int agree = numbers(a, b);
    int64_t gap = (int64_t)a->published - b->published; /* one may be unknown */
    int64_t apart = gap < 0 ? -gap : gap;
    bool known = a->published != INT32_MIN && b->published != INT32_MIN;
    add(tally, GROUND_NUMBER, agree > 0);
    add(tally, GROUND_OTHER_NUMBER, agree < 0 && known && apart == 0);
    add(tally, GROUND_LATER_NUMBER, agree < 0 && !(known && apart == 0));
    add(tally, GROUND_RESULT, a->result && a->result == b->result);
    add(tally, GROUND_LONG_APART, known && apart > MONTH_DAYS);
}

/* The strongest reasons for it, in order. */
static void
name_reasons(const struct tally *tally, struct verdict *out)
{
    for (int ground = 1; ground < GROUND_COUNT; ground++) {
        uint8_t own = (uint8_t)ground;
        if (!(tally->counts[own] > 0))
            continue;
        for (uint32_t i = 0; i < PAIR_GROUNDS_TOLD; i++) {
            uint8_t held = out->reasons[i];
            if (tally->counts[own] <= (held ? tally->counts[held] : 0))
                continue;
            out->reasons[i] = own;
            own = held;
        }
    }
}

static float
sum(const struct tally *tally)
{
    float out = 0;
    for (int i = 0; i < GROUND_COUNT; i++)
        out += tally->counts[i];
    return out;
}

/* All that is weighed but headlines: these lie far away in memory, and seldom
 * decide. */
static void
weigh(const struct sign *a, const struct sign *b, struct tally *tally)
{
    bool class = same_class(a, b);
    weigh_words(a, b, class, tally);
    weigh_deed(a, b, class, tally);
    weigh_numbers(a, b, tally);
    if (is_copy(a, b, tally))
        tally->counts[GROUND_COPY] =
            reasons[GROUND_COPY].weight - tally->counts[GROUND_SHARED];
}

bool
pair_reaches(const struct sign *a, const struct sign *b, enum ground veto,
             float least, struct verdict *out)
{
    const float rounding = 1e-4F;
    struct tally tally = {0};
    *out = (struct verdict){.veto = (uint8_t)veto};
    weigh(a, b, &tally);
    if (sum(&tally) + reasons[GROUND_HEADLINE].weight + rounding < least)
        return false;
    if (a->article != b->article)
        add(&tally, GROUND_HEADLINE, headlines(a->heading, b->heading));
    out->likeness = sum(&tally);
    if (out->likeness > 1)
        out->likeness = 1;
    if (out->likeness < 0)
        out->likeness = 0;
    out->score = veto ? -1 : out->likeness;
    name_reasons(&tally, out);
    return out->likeness >= least;
}

struct verdict
pair_judge(const struct sign *a, const struct sign *b)
{
    struct verdict out;
    pair_reaches(a, b, veto_find(a, b), -FLT_MAX, &out);
    return out;
}

const char *
pair_reason(uint8_t reason)
{
    return reasons[reason].text;
}
