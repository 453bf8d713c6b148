/* Reasons against telling a clause: it asks, wishes or sums up, nobody does it,
 * too few words say what, or its date is another's. */
/* SPDX-License-Identifier: ISC */
#include "timeline/claim.h"

#include "timeline/furniture.h"
#include "timeline/sure.h"

bool
claim_subject_is(const struct claim *claim, const char *word)
{
    return claim->clause->subject < claim->clause->subject_end &&
           parts_is(claim->parts, claim->clause->subject, word);
}

bool
claim_link_is(const struct parts *parts, const struct clause *clause,
              const char *word)
{
    return clause->link != NO_PART && parts_is(parts, clause->link, word);
}

bool
claim_is_vague(const struct claim *claim)
{
    return title_subject_is_vague(claim->parts, claim->clause) &&
           claim->clause->frame == NO_CLAUSE;
}

bool
claim_is_person(const struct claim *claim)
{
    return claim->clause->subject < claim->clause->subject_end &&
           clause_is_person(claim->parts, claim->clause);
}

bool
claim_has_state(const struct claim *claim)
{
    return lexicon_nature(claim->clause->verb.class) == NATURE_STATE;
}

/* "The treaties signed on Monday mark ...": the date stands at an event noun
 * in the subject, whatever is said of it. */
bool
claim_dates_noun(const struct claim *claim)
{
    const struct part *at = claim->parts->at;
    const struct clause *clause = claim->clause;
    bool noun = false;
    for (uint32_t i = clause->subject; i < clause->subject_end; i++) {
        noun |= at[i].word.noun != CLASS_NONE;
        if (claim->candidate->timex != DL_NO_TIMEX &&
            at[i].timex == claim->candidate->timex)
            return noun && clause->verb.tense != TENSE_MODAL &&
                   !clause_happens(clause);
    }
    return false;
}

static bool
is_question(const struct claim *claim)
{
    const struct parts *parts = claim->parts;
    return parts->count && parts->at[parts->count - 1].mark == '?';
}

static bool
is_self(const struct claim *claim)
{
    return claim_subject_is(claim, "i") || claim_subject_is(claim, "we") ||
           claim_subject_is(claim, "you");
}

static bool
is_condition(const struct claim *claim)
{
    static const char *const links[] = {"if", "unless", "whether", "although"};
    for (size_t i = 0; i < sizeof links / sizeof links[0]; i++)
        if (claim_link_is(claim->parts, claim->clause, links[i]))
            return true;
    return false;
}

/* "Prices will fall on Monday if ...". */
static bool
is_under_if(const struct claim *claim)
{
    const struct clauses *clauses = &claim->cutting->clauses;
    if (claim->clause->verb.tense != TENSE_FUTURE)
        return false;
    for (uint32_t i = 0; i < clauses->count; i++)
        if (claim_link_is(claim->parts, &clauses->at[i], "if") ||
            claim_link_is(claim->parts, &clauses->at[i], "unless"))
            return true;
    return false;
}

/* "She hopes that the talks resume on Monday". */
static bool
is_wished(const struct claim *claim)
{
    if (claim->clause->frame == NO_CLAUSE)
        return false;
    const struct clause *frame =
        &claim->cutting->clauses.at[claim->clause->frame];
    return sure_hedge(claim->parts, frame) == HEDGE_WISH;
}

/* Always, or as good as never: within two words of the verb. */
static bool
is_habit(const struct claim *claim)
{
    static const char *const words[] = {"always",    "often",     "usually",
                                        "sometimes", "normally",  "generally",
                                        "typically", "regularly", "rarely",
                                        "hardly",    "barely",    "scarcely"};
    const struct verb *verb = &claim->clause->verb;
    uint32_t from = verb->first > 1 ? verb->first - 1 : 0;
    for (uint32_t i = from; i <= verb->end; i++)
        if (PARTS_IN(claim->parts, i, words))
            return true;
    return false;
}

/* A report by nobody in particular, or a lead about "that". */
static bool
is_nobody(const struct claim *claim)
{
    const struct clause *clause = claim->clause;
    bool bare =
        clause->subject_end <= clause->subject && clause->kind != CLAUSE_FRAME;
    if (claim->candidate->lead)
        return claim_is_vague(claim) &&
               !(claim_is_person(claim) && clause_speaks(clause));
    return bare || (claim_is_vague(claim) && clause->verb.class == CLASS_SAY);
}

/* "(Once) completed, is expected": a participle where the subject should be. */
static bool
acts_without_noun(const struct claim *claim)
{
    const struct clause *clause = claim->clause;
    const struct part *first = &claim->parts->at[clause->subject];
    return (first->word.form == FORM_PAST || first->word.form == FORM_PART) &&
           first->mention == NO_MENTION && clause->subject > 0 &&
           first[-1].word.use == WORD_SUBORD &&
           clause->subject + 1 < clause->subject_end && first[1].mark == ',';
}

/* "Who the guards arrested": no noun in front to say who. */
static bool
is_headless(const struct claim *claim)
{
    const struct clause *clause = claim->clause;
    if (clause->subject >= clause->subject_end)
        return false;
    if (acts_without_noun(claim))
        return true;
    if (claim->parts->at[clause->subject].word.use != WORD_REL)
        return false;
    return draft_antecedent(claim->parts, clause) == NO_PART;
}

/* Words of the predicate that say something by themselves. */
static uint32_t
count_content(const struct claim *claim)
{
    const struct candidate *candidate = claim->candidate;
    uint32_t out = 0;
    for (uint32_t i = candidate->from; i < candidate->end; i++) {
        const struct part *part = &claim->parts->at[i];
        bool date =
            part->timex != DL_NO_TIMEX && part->timex == candidate->timex;
        bool plain = part->word.use == WORD_PLAIN && !part->mark;
        /* A name says as much as two words. */
        out += part->mention != NO_MENTION ? 2 : plain && !date;
    }
    return out;
}

/* Verbs that say nothing of what happened unless something stands with them:
 * "began", "was released". */
static bool
needs_words(const struct clause *clause)
{
    enum class class = clause->verb.class;
    return class == CLASS_NONE || class == CLASS_CHANGE ||
           class == CLASS_LAUNCH || class == CLASS_CLOSE ||
           class == CLASS_STATE;
}

/* "It began": nobody learns what. */
static bool
is_empty(const struct claim *claim)
{
    const struct clause *clause = claim->clause;
    uint32_t said = count_content(claim);
    if (clause->verb.class == CLASS_SAY && clause->kind != CLAUSE_FRAME &&
        said == 0)
        return true; /* "the minister said" */
    if (clause_speaks(clause) && said == 0 && claim_is_vague(claim))
        return true; /* "he spoke" */
    return claim_is_vague(claim) && said < 2 &&
           (needs_words(clause) || !claim_is_person(claim));
}

/* "Will meet", of a day that is over: the day was read wrongly. */
static bool
is_old_plan(const struct claim *claim)
{
    const struct verb *verb = &claim->clause->verb;
    const struct dl_stamp *published =
        &claim->cutting->finder->layers->article->published;
    return verb->tense == TENSE_FUTURE && !verb->meant && published->known &&
           claim->candidate->timex != DL_NO_TIMEX &&
           claim->candidate->placing == DL_PLACED &&
           claim->candidate->when.to.n < published->day.n;
}

/* "Lund (1850 - 1910) was a painter": the date in brackets is not of what was.
 */
static bool
is_bracketed(const struct parts *parts, uint32_t part)
{
    while (part > 0 && parts->at[part].mark != '(' &&
           parts->at[part].mark != ')')
        part--;
    return parts->at[part].mark == '(';
}

/* "as in 1614", "than in May": a day to compare with; but "as early as May". */
static bool
is_compared(const struct parts *parts, uint32_t part)
{
    static const char *const words[] = {"than", "unlike", "as", "like"};
    uint32_t behind = part;
    if (part > 1 && parts_is(parts, part - 1, "in"))
        behind--;
    bool as = behind < part;
    for (size_t i = 0; behind > 0 && i < (as ? 4u : 2u); i++)
        if (parts_is(parts, behind - 1, words[i]))
            return true;
    return false;
}

/* The first part of the date, or the end of the sentence. */
static uint32_t
date_part(const struct claim *claim)
{
    uint32_t part = 0;
    while (part < claim->parts->count &&
           (claim->candidate->timex == DL_NO_TIMEX ||
            claim->parts->at[part].timex != claim->candidate->timex))
        part++;
    return part;
}

/* "... since its launch in 2003": words stand between "since" and the date. */
static bool
is_not_its(const struct claim *claim)
{
    const struct parts *parts = claim->parts;
    uint32_t since = NO_PART, date = date_part(claim);
    if (date < parts->count &&
        ((claim_has_state(claim) && is_bracketed(parts, date)) ||
         is_compared(parts, date)))
        return true;
    for (uint32_t i = claim->clause->verb.end; i < claim->clause->end; i++) {
        if (parts_is(parts, i, "since") || parts_is(parts, i, "until"))
            since = i;
        if (claim->candidate->timex != DL_NO_TIMEX &&
            parts->at[i].timex == claim->candidate->timex)
            return since != NO_PART && i > since + 2;
    }
    return false;
}

/* "For years", "since 2003", "in recent months". */
static bool
tells_length(const struct claim *claim, uint32_t part)
{
    const struct parts *parts = claim->parts;
    const struct dl_timex *timex =
        &parts->layers->timexes->at[parts->at[part].timex];
    bool perfect = claim->clause->verb.tense == TENSE_PERFECT;
    bool led = parts_is(parts, part, "for") ||
               (part > 0 && parts_is(parts, part - 1, "for"));
    bool recent = parts_is(parts, part, "recent");
    if (led && timex->type == DL_TIMEX_DURATION)
        return timex->fields.grain >= DL_GRAIN_MONTH;
    return perfect && (recent || timex->use == DL_USE_SINCE);
}

/* "For years, governments complained", "have been fighting", "60 have died
 * since 2003": not on the day of the report. */
static bool
is_lasting(const struct claim *claim)
{
    const struct parts *parts = claim->parts;
    const struct verb *verb = &claim->clause->verb;
    uint32_t from = claim->clause->first, end = claim->clause->end;
    if (!claim->candidate->lead)
        return false;
    if (verb->tense == TENSE_PERFECT && verb->head > 0 &&
        parts_is(parts, verb->head - 1, "been") &&
        dl_str_ends(parts_text(parts, verb->head), DL_STR("ing")))
        return true;
    for (uint32_t i = from; i < end; i++)
        if (parts->at[i].timex != DL_NO_TIMEX && tells_length(claim, i))
            return true;
    return false;
}

/* "The sanctions agreed on Monday mark a change": a bare noun, and a state. */
static bool
is_remark(const struct claim *claim)
{
    const struct clause *clause = claim->clause;
    bool named = false;
    for (uint32_t i = clause->subject; i < clause->subject_end; i++)
        named |= claim->parts->at[i].mention != NO_MENTION;
    return claim_dates_noun(claim) && claim_has_state(claim) && !named &&
           clause->verb.tense == TENSE_PRESENT;
}

static bool
is_light(const struct claim *claim)
{
    return furniture_light(claim->parts, claim->clause, claim->candidate->end);
}

static bool
is_pointer(const struct claim *claim)
{
    return furniture_points(claim->parts, claim->clause);
}

static bool
is_summary(const struct claim *claim)
{
    return furniture_sums_up(claim->parts, claim->clause);
}

static bool
is_furniture(const struct claim *claim)
{
    return furniture_of_press(claim->parts, claim->clause);
}

static bool (*const tests[REASON_COUNT])(const struct claim *) = {
    [REASON_QUESTION] = is_question,   [REASON_SELF] = is_self,
    [REASON_CONDITION] = is_condition, [REASON_UNDER_IF] = is_under_if,
    [REASON_WISHED] = is_wished,       [REASON_HABIT] = is_habit,
    [REASON_NOBODY] = is_nobody,       [REASON_NO_HEAD] = is_headless,
    [REASON_EMPTY] = is_empty,         [REASON_LIGHT] = is_light,
    [REASON_POINTER] = is_pointer,     [REASON_SUMMARY] = is_summary,
    [REASON_FURNITURE] = is_furniture, [REASON_OLD_PLAN] = is_old_plan,
    [REASON_LASTING] = is_lasting,     [REASON_REMARK] = is_remark,
    [REASON_NOT_ITS] = is_not_its,
};

uint32_t
faults_find(const struct claim *claim)
{
    uint32_t out = 0;
    for (uint32_t i = 0; i < REASON_COUNT; i++)
        if (tests[i] && tests[i](claim))
            out |= UINT32_C(1) << i;
    return out;
}
