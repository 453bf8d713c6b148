/* The pair score: shared words and names, weighed by rarity, with bonuses for
 * agreement in what a reader checks (verb class, place, number, speaker) and
 * vetoes for what makes twins two: other victims, other places, the opposite
 * direction. A wrong merge is worse than none.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/pair.h"

#include "timeline/lexicon.h"

enum { BEFORE_DAYS = 60, AFTER_DAYS = 30 };

/* The days on which an event without its own may lie. */
static struct dl_interval
reach_of(const struct dl_event *event)
{
    struct dl_interval out = event->when;
    if (event->placing == DL_BEFORE)
        out = (struct dl_interval){{event->when.from.n - BEFORE_DAYS},
                                   {event->when.from.n - 1},
                                   DL_GRAIN_DAY};
    else if (event->placing == DL_AFTER)
        out = (struct dl_interval){
            event->when.to, {event->when.to.n + AFTER_DAYS}, DL_GRAIN_DAY};
    return out;
}

/* At least one has no day of its own: may both lie on one? */
static enum fit
fit_bound(const struct dl_event *a, const struct dl_event *b)
{
    struct dl_interval x = reach_of(a), y = reach_of(b);
    if (a->placing == DL_PLACED)
        return x.from.n >= y.from.n && x.to.n <= y.to.n ? FIT_LOOSE : FIT_NEVER;
    if (b->placing == DL_PLACED)
        return y.from.n >= x.from.n && y.to.n <= x.to.n ? FIT_LOOSE : FIT_NEVER;
    return dl_interval_meets(x, y) ? FIT_LOOSE : FIT_NEVER;
}

enum fit
pair_fit(const struct dl_event *a, const struct dl_event *b)
{
    if (a->placing != DL_PLACED && a->placing == b->placing) {
        int32_t apart = a->when.from.n - b->when.from.n;
        bool close = apart >= -BEFORE_DAYS / 2 && apart <= BEFORE_DAYS / 2;
        return close ? FIT_EXACT : FIT_NEVER;
    }
    if (a->placing != DL_PLACED || b->placing != DL_PLACED)
        return fit_bound(a, b);
    bool days = a->when.grain <= DL_GRAIN_DAY && b->when.grain <= DL_GRAIN_DAY;
    if (dl_interval_meets(a->when, b->when))
        return days ? FIT_EXACT : FIT_LOOSE;
    int32_t gap = a->when.from.n > b->when.to.n ? a->when.from.n - b->when.to.n
                                                : b->when.from.n - a->when.to.n;
    bool reported = a->certainty == DL_REPORTED || b->certainty == DL_REPORTED;
    return days && reported && gap == 1 ? FIT_LOOSE : FIT_NEVER;
}

static bool
has(const struct few *few, uint64_t value)
{
    for (uint32_t i = 0; i < few->count; i++)
        if (few->at[i] == value)
            return true;
    return false;
}

static bool
meet(const struct few *a, const struct few *b)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (has(b, a->at[i]))
            return true;
    return false;
}

static bool
conflict(const struct few *a, const struct few *b)
{
    return a->count && b->count && !meet(a, b);
}

static bool
holds_name(const struct sign *sign, const struct few *names)
{
    for (uint32_t i = 0; i < names->count; i++)
        for (uint32_t k = 0; k < sign->feature_count; k++)
            if (sign->features[k].hash == names->at[i])
                return true;
    return false;
}

/* Two lists of names without one in common, none of which the other event has
 * anywhere. */
static bool
strangers(const struct sign *a, const struct few *of_a, const struct sign *b,
          const struct few *of_b)
{
    return conflict(of_a, of_b) && !holds_name(a, of_b) && !holds_name(b, of_a);
}

/* Does `b` name nothing but the countries around the places of `a`? "In Italy"
 * is no other place than "in Rome". */
static bool
around(const struct sign *a, const struct sign *b)
{
    for (uint32_t i = 0; i < b->places.count; i++)
        if (!has(&a->lands, b->places.at[i]))
            return false;
    return b->places.count > 0;
}

/* A body alone acts; a government may stand for its country. */
static bool
only_orgs(const struct sign *sign)
{
    return sign->acting_orgs.count == sign->actors.count;
}

/* Deeds that are told from either side: who joins a club is signed by it. */
static bool
mutual(const struct sign *sign)
{
    uint8_t class = sign->event->class;
    return class == CLASS_SIGN || class == CLASS_BUY ||
           class == CLASS_TRANSFER || class == CLASS_MEET;
}

/* Who acts on whom, the other way round: "A sanctions B", "B sanctions A". */
static bool
opposite(const struct sign *a, const struct sign *b)
{
    if (mutual(a) || mutual(b) || !conflict(&a->actors, &b->actors))
        return false;
    return meet(&a->actors, &b->targets) || meet(&b->actors, &a->targets);
}

static const char *
veto(const struct sign *a, const struct sign *b)
{
    if (a->article == b->article && a->event->sentence == b->event->sentence)
        return "told apart in one sentence";
    bool a_denied = a->event->certainty == DL_DENIED;
    if (a_denied != (b->event->certainty == DL_DENIED))
        return "one is denied";
    if (conflict(&a->acting_people, &b->acting_people))
        return "different people act";
    bool speech =
        lexicon_nature((enum class)a->event->class) == NATURE_SPEAKS &&
        lexicon_nature((enum class)b->event->class) == NATURE_SPEAKS;
    if (!speech && !meet(&a->acting_people, &b->other_people) &&
        !meet(&b->acting_people, &a->other_people) &&
        conflict(&a->other_people, &b->other_people))
        return "different people are concerned";
    if (strangers(a, &a->places, b, &b->places) && !around(a, b) &&
        !around(b, a))
        return "different places";
    if (only_orgs(a) && only_orgs(b) &&
        strangers(a, &a->acting_orgs, b, &b->acting_orgs))
        return "different bodies act";
    if (!speech && strangers(a, &a->other_orgs, b, &b->other_orgs))
        return "different bodies are concerned";
    if (opposite(a, b))
        return "the other way round";
    return NULL;
}

struct overlap {
    float shared; /* weight of common features */
    uint32_t names, words;
};

static struct overlap
overlap(const struct sign *a, const struct sign *b)
{
    struct overlap out = {0};
    uint32_t i = 0, k = 0;
    while (i < a->feature_count && k < b->feature_count) {
        const struct feature *x = &a->features[i], *y = &b->features[k];
        if (x->hash == y->hash) {
            out.shared += x->weight;
            *(x->name ? &out.names : &out.words) += 1;
        }
        i += x->hash <= y->hash;
        k += y->hash <= x->hash;
    }
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
            double apart = a->quantities[i].value - b->quantities[k].value;
            if (apart > 1e-9 || apart < -1e-9)
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
           (mutual(a) && mutual(b));
}

/* One person, speaking: outlets quote different sentences of one speech. */
static bool
same_speech(const struct sign *a, const struct sign *b)
{
    bool speak = lexicon_nature((enum class)a->event->class) == NATURE_SPEAKS &&
                 lexicon_nature((enum class)b->event->class) == NATURE_SPEAKS;
    return speak && meet(&a->acting_people, &b->acting_people);
}

struct verdict
pair_judge(const struct sign *a, const struct sign *b)
{
    const char *against = veto(a, b);
    if (against)
        return (struct verdict){-1, against};
    struct overlap common = overlap(a, b);
    bool nominal = a->event->nominal || b->event->nominal;
    bool class = same_class(a, b);
    float least = a->norm < b->norm ? a->norm : b->norm;
    float base = common.shared * 2 / (a->norm + b->norm + 0.01f);
    struct verdict out = {base, "the same words and names"};
    if (nominal && class && common.names && least > 0 &&
        0.75f * common.shared / least > base) {
        out.score = 0.75f * common.shared / least;
        out.why = "a short name of it";
    }
    if (common.names == 0 && common.words < 3)
        out.score *= 0.5f;
    if (a->article == b->article && !class)
        out.score *= 0.75f; /* an article seldom tells one thing twice */
    if (class) {
        bool deed =
            meet(&a->actors, &b->actors) && meet(&a->targets, &b->targets);
        out.score += deed ? 0.3f : 0.18f;
        out.why = "the same names and the same kind of act";
    }
    if (meet(&a->places, &b->places))
        out.score += 0.08f;
    int agree = numbers(a, b);
    out.score += agree > 0 ? 0.1f : 0;
    if (same_speech(a, b)) {
        out.score += 0.35f;
        out.why = "the same speaker on the same day";
    }
    if (out.score > 1)
        out.score = 1;
    out.score -= agree < 0 ? 0.2f : 0;
    return out;
}
