/* Whether a clause is worth an entry of its own: it tells, and of something.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/worth.h"

static bool
is_question(const struct parts *parts)
{
    return parts->count && parts->at[parts->count - 1].mark == '?';
}

/* Words said about oneself are opinion, not news. */
static bool
first_person(const struct parts *parts, const struct clause *clause)
{
    return parts_is(parts, clause->subject, "i") ||
           parts_is(parts, clause->subject, "we") ||
           parts_is(parts, clause->subject, "you");
}

static bool
conditional(const struct parts *parts, const struct clause *clause)
{
    return clause->link != NO_PART &&
           (parts_is(parts, clause->link, "if") ||
            parts_is(parts, clause->link, "unless") ||
            parts_is(parts, clause->link, "whether") ||
            parts_is(parts, clause->link, "although"));
}

/* "The treaties signed on Monday mark ...": the date stands at an event noun
 * in the subject, whatever is said of it. */
static bool
dated_subject(const struct parts *parts, const struct clause *clause,
              const struct candidate *candidate)
{
    bool noun = false;
    for (uint32_t i = clause->subject; i < clause->subject_end; i++) {
        noun |= parts->at[i].word.noun != CLASS_NONE;
        if (candidate->timex != DL_NO_TIMEX &&
            parts->at[i].timex == candidate->timex)
            return noun && clause->verb.tense != TENSE_MODAL;
    }
    return false;
}

/* "has worked for decades" with no happening verb needs more than a date. */
static bool
tells(const struct parts *parts, const struct clause *clause,
      const struct candidate *candidate)
{
    if (clause_happens(clause) || dated_subject(parts, clause, candidate))
        return true;
    if (clause->verb.tense == TENSE_MODAL)
        return false;
    bool state = lexicon_nature(clause->verb.class) == NATURE_STATE;
    bool past = clause->verb.tense == TENSE_PAST;
    if (clause_speaks(clause))
        return clause->verb.tense != TENSE_FUTURE || !candidate->lead;
    if (state)
        return past && !candidate->lead && !clause->verb.negated &&
               candidate->when.grain <= DL_GRAIN_DAY;
    return !candidate->lead; /* "Blinken speaks after a meeting" */
}

/* Words of the predicate that say something by themselves. */
static uint32_t
count_content(const struct parts *parts, const struct candidate *candidate)
{
    uint32_t out = 0;
    for (uint32_t i = candidate->from; i < candidate->end; i++) {
        const struct part *part = &parts->at[i];
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
    uint8_t class = (uint8_t)clause->verb.class;
    return class == CLASS_NONE || class == CLASS_CHANGE ||
           class == CLASS_LAUNCH || class == CLASS_CLOSE ||
           class == CLASS_STATE;
}

/* "It began": nobody learns what. */
static bool
is_empty(const struct parts *parts, const struct clause *clause,
         const struct candidate *candidate)
{
    uint32_t said = count_content(parts, candidate);
    bool person = parts_is(parts, clause->subject, "he") ||
                  parts_is(parts, clause->subject, "she");
    bool vague =
        title_subject_is_vague(parts, clause) && clause->frame == NO_CLAUSE;
    if (clause->verb.class == CLASS_SAY && clause->kind != CLAUSE_FRAME &&
        said == 0)
        return true; /* "the minister said" */
    return vague && said < 2 && (needs_words(clause) || !person);
}

/* "Who the guards arrested": no noun in front to say who. */
static bool
lacks_antecedent(const struct parts *parts, const struct clause *clause)
{
    if (clause->subject >= clause->subject_end ||
        parts->at[clause->subject].word.use != WORD_REL)
        return false;
    return draft_antecedent(parts, clause) == NO_PART;
}

/* A report by nobody in particular, or a lead about "that". */
static bool
says_nothing(const struct parts *parts, const struct clause *clause,
             const struct candidate *candidate)
{
    bool vague =
        title_subject_is_vague(parts, clause) && clause->frame == NO_CLAUSE;
    bool person = parts_is(parts, clause->subject, "he") ||
                  parts_is(parts, clause->subject, "she");
    bool bare =
        clause->subject_end <= clause->subject && clause->kind != CLAUSE_FRAME;
    if (candidate->lead)
        return vague && !(person && clause_speaks(clause));
    return bare || (vague && clause->verb.class == CLASS_SAY);
}

bool
worth_telling(const struct parts *parts, const struct clause *clause,
              const struct candidate *candidate)
{
    return clause->has_verb && !is_question(parts) &&
           !says_nothing(parts, clause, candidate) &&
           !first_person(parts, clause) && !conditional(parts, clause) &&
           tells(parts, clause, candidate) &&
           !lacks_antecedent(parts, clause) &&
           !is_empty(parts, clause, candidate);
}
