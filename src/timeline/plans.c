/* What is to come, or only said to be, behind a form of "be".
 *
 * "is to meet", "was due to begin" and "is set for Friday" tell of plans: the
 * group is marked as meant, whatever its tense, since "was to meet on Monday"
 * does not say that anybody met. "is believed to have left" tells of a deed as
 * others tell it: the group reaches to its participle.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/plans.h"

enum plan { PLAN_NONE, PLAN_AHEAD, PLAN_SAID };

static const struct {
    const char *word;
    enum plan plan;
} plans[] = {
#define X(word, plan) {word, PLAN_##plan},
#include "timeline/plans.def"
#undef X
};

static enum plan
plan_of(const struct parts *parts, uint32_t part)
{
    if (part >= parts->count || parts->at[part].mention != NO_MENTION)
        return PLAN_NONE;
    for (size_t i = 0; i < sizeof plans / sizeof plans[0]; i++)
        if (parts_is(parts, part, plans[i].word))
            return plans[i].plan;
    return PLAN_NONE;
}

/* "[due] for release on Friday", "[set] for June 5", "[due] Friday". */
static bool
dated_ahead(const struct parts *parts, uint32_t part)
{
    enum { REACH = 4 };
    if (part >= parts->count ||
        (parts->at[part].timex == DL_NO_TIMEX &&
         !parts_is(parts, part, "for") && !parts_is(parts, part, "on") &&
         !parts_is(parts, part, "in")))
        return false;
    for (uint32_t i = part; i < parts->count && i < part + REACH; i++) {
        if (parts->at[i].timex != DL_NO_TIMEX)
            return true;
        if (parts_breaks(&parts->at[i]))
            break;
    }
    return false;
}

/* "to meet", "to be held"; `part` is at "to". */
static bool
read_infinitive(const struct parts *parts, uint32_t part, struct verb *out)
{
    if (part + 1 >= parts->count || parts->at[part].word.use != WORD_TO)
        return false;
    part++;
    bool be = parts->at[part].word.use == WORD_BE && part + 1 < parts->count;
    part += be;
    const struct part *at = &parts->at[part];
    bool plain = at->word.use == WORD_PLAIN && !at->mark && !at->capital &&
                 !at->number && at->mention == NO_MENTION;
    if (at->word.form == FORM_NONE && !plain)
        return false;
    verbs_take(parts, part, out);
    out->passive = be && at->word.form != FORM_ING;
    return true;
}

/* "to have left", "to have been killed"; `part` is at "to". */
static bool
read_hearsay(const struct parts *parts, uint32_t part, struct verb *out)
{
    if (part + 2 >= parts->count || parts->at[part].word.use != WORD_TO ||
        !parts_is(parts, part + 1, "have"))
        return false;
    part += 2;
    bool be = parts->at[part].word.use == WORD_BE && part + 1 < parts->count;
    part += be;
    uint8_t form = parts->at[part].word.form;
    if (form != FORM_PAST && form != FORM_PART && form != FORM_SAME)
        return false;
    verbs_take(parts, part, out);
    out->passive = be;
    out->tense = TENSE_PERFECT;
    return true;
}

bool
plans_read(const struct parts *parts, uint32_t part, struct verb *out)
{
    enum plan plan = plan_of(parts, part);
    if (plan == PLAN_SAID)
        return read_hearsay(parts, part + 1, out);
    bool ahead = plan == PLAN_AHEAD;
    if (ahead && dated_ahead(parts, part + 1)) {
        verbs_take(parts, part, out);
        out->class = CLASS_NONE;
    } else if (!read_infinitive(parts, part + ahead, out)) {
        return false;
    }
    out->tense = TENSE_FUTURE;
    out->meant = true;
    return true;
}
