/* Whether a clause is worth an entry of its own: it tells, and of something.
 *
 * A linear score: each reason of reasons.def that holds adds its weight. One of
 * the kinds of telling (a deed, a report, a state on a day, ...) must hold, or
 * the sum stays too low; the reasons against are strong enough to outweigh it
 * alone (a question) or together with others.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/worth.h"

#include "timeline/claim.h"
#include "timeline/sure.h"

static bool
is_deed(const struct claim *claim)
{
    return clause_happens(claim->clause) &&
           claim->clause->verb.class != CLASS_NONE;
}

static bool
is_unlisted(const struct claim *claim)
{
    return clause_happens(claim->clause) &&
           claim->clause->verb.class == CLASS_NONE;
}

static bool
is_speech(const struct claim *claim)
{
    enum tense tense = claim->clause->verb.tense;
    return clause_speaks(claim->clause) && tense != TENSE_MODAL &&
           (tense != TENSE_FUTURE || !claim->candidate->lead);
}

/* "Said that it would open on Friday", "the court meets on Friday", "plans to
 * visit on Friday". */
static bool
is_ahead(const struct claim *claim)
{
    const struct verb *verb = &claim->clause->verb;
    bool would = verb->tense == TENSE_MODAL &&
                 parts_is(claim->parts, verb->first, "would") &&
                 claim->clause->frame != NO_CLAUSE;
    bool means = claim->candidate->purpose &&
                 sure_hedge(claim->parts, claim->clause) == HEDGE_INTEND;
    bool deed =
        (would || verb->tense == TENSE_PRESENT) && !claim_has_state(claim);
    return (deed || means) && !clause_happens(claim->clause) &&
           sure_planned(claim->cutting, claim->candidate);
}

static bool
is_present(const struct claim *claim)
{
    return claim->clause->verb.tense == TENSE_PRESENT &&
           !clause_happens(claim->clause) && !claim_has_state(claim) &&
           !clause_speaks(claim->clause) && !claim->candidate->lead &&
           !claim_dates_noun(claim) && !is_ahead(claim);
}

static bool
is_state(const struct claim *claim)
{
    return claim_has_state(claim) && claim->clause->verb.tense == TENSE_PAST &&
           !claim->candidate->lead && !claim->clause->verb.negated &&
           !claim_dates_noun(claim) &&
           claim->candidate->when.grain <= DL_GRAIN_DAY;
}

/* A mention in the subject or the predicate. */
static bool
has_names(const struct claim *claim)
{
    const struct part *at = claim->parts->at;
    for (uint32_t i = claim->clause->subject; i < claim->clause->subject_end;
         i++)
        if (at[i].mention != NO_MENTION)
            return true;
    for (uint32_t i = claim->candidate->from; i < claim->candidate->end; i++)
        if (at[i].mention != NO_MENTION)
            return true;
    return false;
}

static bool
has_number(const struct claim *claim)
{
    const struct candidate *candidate = claim->candidate;
    for (uint32_t i = claim->clause->subject; i < candidate->end; i++)
        if (claim->parts->at[i].timex == DL_NO_TIMEX &&
            parts_counts(claim->parts, i))
            return true;
    return false;
}

static const struct {
    float weight;
    const char *name;
} reasons[] = {
#define X(code, weight, name, help) {weight, name},
#include "timeline/reasons.def"
#undef X
};

static bool (*const tests[REASON_COUNT])(const struct claim *) = {
    [REASON_DEED] = is_deed,       [REASON_UNLISTED] = is_unlisted,
    [REASON_SPEECH] = is_speech,   [REASON_DATED_NOUN] = claim_dates_noun,
    [REASON_AHEAD] = is_ahead,     [REASON_PRESENT] = is_present,
    [REASON_STATE] = is_state,     [REASON_NAMED] = has_names,
    [REASON_COUNTED] = has_number,
};

struct worth
worth_weigh(const struct cutting *cutting, const struct candidate *candidate)
{
    struct claim claim = {.cutting = cutting,
                          .parts = &cutting->parts,
                          .clause = &cutting->clauses.at[candidate->clause],
                          .candidate = candidate};
    struct worth out = {0};
    if (!claim.clause->has_verb)
        return out;
    out.reasons = faults_find(&claim);
    for (uint32_t i = 0; i < REASON_COUNT; i++) {
        if (tests[i] && tests[i](&claim))
            out.reasons |= UINT32_C(1) << i;
        out.sum += worth_has(&out, (enum reason)i) ? reasons[i].weight : 0;
    }
    return out;
}

const char *
worth_explain(struct dl_arena *arena, const char *rule,
              const struct worth *worth)
{
    const char *out = rule, *joint = "; ";
    for (uint32_t i = 0; i < REASON_COUNT; i++) {
        if (!(worth->reasons >> i & 1))
            continue;
        out = dl_arena_printf(arena, "%s%s%s", out, joint, reasons[i].name);
        joint = ", ";
    }
    return out;
}
