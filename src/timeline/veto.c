/* Vetoes: what makes twins two, however much they are told alike. Other
 * victims, other places, another result, the opposite direction. A wrong merge
 * is worse than none.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/lexicon.h"
#include "timeline/pair.h"

enum {
    ACTING_PERSON = KIN_ACTS | KIN_PERSON,
    OTHER_PERSON = KIN_OTHER | KIN_PERSON,
    ACTING_BODY = KIN_ACTS | KIN_BODY,
    OTHER_BODY = KIN_OTHER | KIN_BODY,
    ACTING_STATE = KIN_ACTS | KIN_STATE
};

static bool
is(const struct kin *kin, unsigned roles)
{
    return (kin->roles & roles) == roles;
}

static uint32_t
count(const struct sign *sign, unsigned roles)
{
    uint32_t out = 0;
    for (uint32_t i = 0; i < sign->kin_count; i++)
        out += is(&sign->kin[i], roles);
    return out;
}

bool
pair_meet(const struct sign *a, unsigned of_a, const struct sign *b,
          unsigned of_b)
{
    if ((a->roles & of_a) != of_a || (b->roles & of_b) != of_b)
        return false;
    for (uint32_t i = 0; i < a->kin_count; i++)
        if (is(&a->kin[i], of_a) && sign_has_kin(b, a->kin[i].name, of_b))
            return true;
    return false;
}

/* Names in such roles on both sides, and none in common. */
static bool
conflict(const struct sign *a, const struct sign *b, unsigned roles)
{
    bool both = (a->roles & roles) == roles && (b->roles & roles) == roles;
    return both && count(a, roles) && count(b, roles) &&
           !pair_meet(a, roles, b, roles);
}

static bool
holds(const struct sign *sign, const struct sign *names, unsigned roles)
{
    for (uint32_t i = 0; i < names->kin_count; i++)
        for (uint32_t k = 0;
             is(&names->kin[i], roles) && k < sign->feature_count; k++)
            if (sign->features[k].hash == names->kin[i].name)
                return true;
    return false;
}

/* A conflict of names that the other telling has nowhere at all. */
static bool
strangers(const struct sign *a, const struct sign *b, unsigned roles)
{
    return conflict(a, b, roles) && !holds(a, b, roles) && !holds(b, a, roles);
}

/* Does `b` name no place but the countries around those of `a`? "In Italy" is
 * no other place than "in Rome". */
static bool
around(const struct sign *a, const struct sign *b)
{
    for (uint32_t i = 0; i < b->kin_count; i++)
        if (is(&b->kin[i], KIN_PLACE) &&
            !sign_has_kin(a, b->kin[i].name, KIN_LAND))
            return false;
    return true;
}

/* A body alone acts; a government may stand for its country. */
static bool
only_bodies(const struct sign *sign)
{
    return count(sign, ACTING_BODY) == count(sign, KIN_ACTS);
}

static bool
speaks(const struct sign *sign)
{
    return lexicon_nature((enum class)sign->event->class) == NATURE_SPEAKS;
}

bool
pair_is_mutual(const struct sign *sign)
{
    uint8_t class = sign->event->class;
    return class == CLASS_SIGN || class == CLASS_BUY ||
           class == CLASS_TRANSFER || class == CLASS_MEET;
}

/* Who acts on whom, the other way round: "A sanctions B", "B sanctions A"; but
 * who loses to somebody is beaten by him. */
static bool
opposite(const struct sign *a, const struct sign *b)
{
    if (pair_is_mutual(a) || pair_is_mutual(b) || a->turned != b->turned ||
        !conflict(a, b, KIN_ACTS))
        return false;
    return pair_meet(a, KIN_ACTS, b, KIN_OTHER) ||
           pair_meet(b, KIN_ACTS, a, KIN_OTHER);
}

/* Who acts must not differ, and who is there must be known to the other side in
 * one role or another; of a speech each outlet names whom it likes. */
static enum ground
veto_of_people(const struct sign *a, const struct sign *b)
{
    bool speech = speaks(a) && speaks(b);
    if (conflict(a, b, ACTING_PERSON) &&
        (a->turned == b->turned || strangers(a, b, ACTING_PERSON)))
        return GROUND_ACTING_PEOPLE;
    bool crossed = pair_meet(a, ACTING_PERSON, b, OTHER_PERSON) ||
                   pair_meet(b, ACTING_PERSON, a, OTHER_PERSON);
    if (!speech && !crossed && conflict(a, b, OTHER_PERSON))
        return GROUND_PEOPLE;
    return !speech && strangers(a, b, KIN_PERSON) ? GROUND_PEOPLE : GROUND_NONE;
}

static enum ground
veto_of_bodies(const struct sign *a, const struct sign *b)
{
    if (only_bodies(a) && only_bodies(b) && strangers(a, b, ACTING_BODY))
        return GROUND_ACTING_BODIES;
    if (!(speaks(a) && speaks(b)) && strangers(a, b, OTHER_BODY))
        return GROUND_BODIES;
    if (strangers(a, b, ACTING_STATE))
        return GROUND_STATES;
    return GROUND_NONE;
}

enum ground
veto_find(const struct sign *a, const struct sign *b)
{
    if (a->article == b->article && a->event->sentence == b->event->sentence)
        return GROUND_ONE_SENTENCE;
    bool denied = a->event->certainty == DL_DENIED;
    if (denied != (b->event->certainty == DL_DENIED))
        return GROUND_DENIED;
    if (a->result && b->result && a->result != b->result)
        return GROUND_RESULTS;
    enum ground people = veto_of_people(a, b);
    if (people)
        return people;
    if (strangers(a, b, KIN_PLACE) && !around(a, b) && !around(b, a))
        return GROUND_PLACES;
    enum ground bodies = veto_of_bodies(a, b);
    if (bodies)
        return bodies;
    return opposite(a, b) ? GROUND_OPPOSITE : GROUND_NONE;
}
