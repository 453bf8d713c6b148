/* Certainty from the words around a deed.
 *
 * Denied comes first: a negation in the verb ("did not sign") or in the subject
 * ("no one signed"), a report that denies ("denied that they signed"), or words
 * that stand for one ("no evidence that they signed"). What is negated for the
 * future is denied too: nobody need note the day. Then what is planned: the
 * verb says so, or an infinitive behind a verb of intention, or the date lies
 * ahead of the report. "Failed to reach orbit on Thursday" is no plan: verbs of
 * fact pass the date of their infinitive on. All else has happened, and the
 * question left is where its day comes from.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/sure.h"

#include <string.h>

static const struct {
    const char *stem;
    enum hedge hedge;
} hedges[] = {
#define X(stem, hedge) {stem, HEDGE_##hedge},
#include "timeline/hedges.def"
#undef X
};

/* The endings that the forms of a verb add to its stem. */
static bool
is_ending(struct dl_str rest)
{
    static const char *const endings[] = {"",  "e",   "s", "es",  "ed",
                                          "d", "ing", "y", "led", "ling"};
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (dl_str_eq_nocase(rest, dl_str_from(endings[i])))
            return true;
    return false;
}

static enum hedge
hedge_of(struct dl_str word)
{
    for (size_t i = 0; i < sizeof hedges / sizeof hedges[0]; i++) {
        struct dl_str stem = dl_str_from(hedges[i].stem);
        if (word.bytes < stem.bytes || dl_to_lower(word.at[0]) != stem.at[0] ||
            !dl_str_eq_nocase((struct dl_str){word.at, stem.bytes}, stem))
            continue;
        if (is_ending(
                (struct dl_str){word.at + stem.bytes, word.bytes - stem.bytes}))
            return hedges[i].hedge;
    }
    return HEDGE_NONE;
}

enum hedge
sure_hedge(const struct parts *parts, const struct clause *clause)
{
    static const struct {
        const char *verb, *particle;
        enum hedge hedge;
    } phrasal[] = {{"called", "off", HEDGE_CANCEL},
                   {"put", "off", HEDGE_MOVE},
                   {"put", "back", HEDGE_MOVE},
                   {"pushed", "back", HEDGE_MOVE},
                   {"brought", "forward", HEDGE_SET}};
    if (!clause->has_verb)
        return HEDGE_NONE;
    for (size_t i = 0; i < sizeof phrasal / sizeof phrasal[0]; i++)
        if (parts_is(parts, clause->verb.head, phrasal[i].verb) &&
            parts_is(parts, clause->verb.end, phrasal[i].particle))
            return phrasal[i].hedge;
    return hedge_of(parts_text(parts, clause->verb.head));
}

/* "No one was hurt", "none of the men", "neither side"; but not "no fewer than
 * nine" and "No. 10". */
static bool
subject_negates(const struct parts *parts, const struct clause *clause)
{
    static const char *const no[] = {"no", "none", "neither", "nobody",
                                     "nothing"};
    static const char *const but[] = {"fewer",  "less",  "more",
                                      "longer", "doubt", "sooner"};
    uint32_t first = clause->subject, next = first + 1;
    if (first >= clause->subject_end || !PARTS_IN(parts, first, no) ||
        parts->at[first].mention != NO_MENTION)
        return false;
    bool number =
        next < parts->count && (parts->at[next].mark || parts->at[next].number);
    return !number && !PARTS_IN(parts, next, but);
}

bool
sure_negates(const struct parts *parts, const struct clause *clause)
{
    return clause->verb.negated || subject_negates(parts, clause);
}

uint32_t
sure_no_evidence(const struct parts *parts, const struct clause *clause)
{
    static const char *const words[] = {"evidence", "proof",     "sign",
                                        "signs",    "record",    "indication",
                                        "truth",    "suggestion"};
    enum { REACH = 3 };
    if (clause->link == NO_PART || clause->link == 0 ||
        parts->at[clause->link].word.use != WORD_THAT ||
        !PARTS_IN(parts, clause->link - 1, words))
        return NO_PART;
    for (uint32_t i = clause->link - 1; i-- > 0 && i + REACH >= clause->link;)
        if (parts_is(parts, i, "no"))
            return i;
    return NO_PART;
}

/* Is what the verb takes up something said: "[rejected] reports that"? */
static bool
takes_claim(const struct parts *parts, const struct clause *clause)
{
    static const char *const claims[] = {
        "report",      "reports",    "claim",      "claims",  "allegation",
        "allegations", "accusation", "rumour",     "rumours", "accusations",
        "rumor",       "rumors",     "suggestion", "charges", "suggestions"};
    enum { REACH = 5 };
    uint32_t end = clause->verb.end + REACH;
    for (uint32_t i = clause->verb.end; i < clause->end && i < end; i++)
        if (PARTS_IN(parts, i, claims))
            return true;
    return false;
}

/* "Denied that", "denied involvement in", "rejected reports that"; a bill that
 * is rejected is a deed. */
static bool
is_denial(const struct parts *parts, const struct clause *clause)
{
    static const char *const deny[] = {"denied", "denies", "deny"};
    if (sure_hedge(parts, clause) != HEDGE_DENY || clause->verb.negated)
        return false;
    if (takes_claim(parts, clause))
        return true;
    bool says = PARTS_IN(parts, clause->verb.head, deny);
    uint32_t next = clause->verb.end;
    while (next + 1 < clause->end && (parts->at[next].timex != DL_NO_TIMEX ||
                                      parts->at[next + 1].timex != DL_NO_TIMEX))
        next++;
    next += next < clause->end && parts->at[next].timex != DL_NO_TIMEX;
    return says && !clause->verb.passive &&
           (next >= clause->end || parts->at[next].word.form == FORM_ING ||
            parts_is(parts, next, "any") ||
            parts_is(parts, next, "involvement") ||
            parts_is(parts, next, "responsibility"));
}

/* "Denied that they signed", "rejected reports that they signed". */
static bool
frame_denies(const struct cutting *cutting, const struct clause *clause)
{
    const struct clauses *clauses = &cutting->clauses;
    const struct parts *parts = &cutting->parts;
    if (sure_no_evidence(parts, clause) != NO_PART)
        return true;
    return clause->frame != NO_CLAUSE &&
           is_denial(parts, &clauses->at[clause->frame]);
}

static const struct dl_stamp *
published(const struct cutting *cutting)
{
    return &cutting->finder->layers->article->published;
}

/* Does the time reach to the day of the report, or beyond? */
static bool
reaches_future(const struct cutting *cutting, struct dl_interval when)
{
    const struct dl_stamp *at = published(cutting);
    return !at->known || when.to.n >= at->day.n;
}

static bool
is_ahead(const struct cutting *cutting, struct dl_interval when)
{
    const struct dl_stamp *at = published(cutting);
    return at->known && when.from.n > at->day.n;
}

bool
sure_moves_to(const struct cutting *cutting, uint32_t timex)
{
    const struct parts *parts = &cutting->parts;
    uint32_t part = 1;
    if (timex == DL_NO_TIMEX)
        return false;
    while (part < parts->count && parts->at[part].timex != timex)
        part++;
    uint32_t index = clauses_at(&cutting->clauses, part);
    if (part >= parts->count || index == NO_CLAUSE)
        return false;
    const struct clause *clause = &cutting->clauses.at[index];
    enum hedge hedge = sure_hedge(parts, clause);
    return part > clause->verb.end &&
           (hedge == HEDGE_MOVE || hedge == HEDGE_SET) &&
           (parts_is(parts, part - 1, "to") ||
            parts_is(parts, part - 1, "for") ||
            parts_is(parts, part - 1, "until"));
}

/* "[cancelled] Friday's match": the date is the object's. */
static bool
owned_by_object(const struct parts *parts, const struct clause *clause,
                uint32_t timex)
{
    for (uint32_t i = clause->verb.end; i < clause->end; i++) {
        bool of = parts_is(parts, i, "of");
        if (of && i + 1 < clause->end && parts->at[i + 1].timex == timex)
            return true;
        if (parts->at[i].timex == timex)
            return phrase_owns_date(parts, i, parts_after_timex(parts, i));
        if (parts->at[i].word.use == WORD_PREP && !of)
            return false; /* "moved troops after Friday's attack" */
    }
    return false;
}

/* "Cancelled Friday's match", "postponed the vote of 3 May": what was to be on
 * that day will not be. */
bool
sure_called_off(const struct cutting *cutting,
                const struct candidate *candidate)
{
    const struct clause *clause = &cutting->clauses.at[candidate->clause];
    enum hedge hedge = sure_hedge(&cutting->parts, clause);
    bool owned = candidate->timex != DL_NO_TIMEX &&
                 owned_by_object(&cutting->parts, clause, candidate->timex);
    return (hedge == HEDGE_CANCEL || hedge == HEDGE_MOVE) &&
           (owned || is_ahead(cutting, candidate->when)) &&
           !sure_moves_to(cutting, candidate->timex);
}

/* Denials of what is no deed are statements: "it does not belong". */
static bool
is_denied(const struct cutting *cutting, const struct candidate *candidate)
{
    const struct clause *clause = &cutting->clauses.at[candidate->clause];
    const struct parts *parts = &cutting->parts;
    bool state = lexicon_nature(clause->verb.class) == NATURE_STATE;
    if (frame_denies(cutting, clause) || sure_called_off(cutting, candidate))
        return true;
    if (clause_speaks(clause))
        return is_denial(parts, clause);
    return !state && sure_negates(parts, clause);
}

/* The date belongs to an infinitive: is its deed still to be done? */
static bool
purpose_is_plan(const struct cutting *cutting, const struct clause *clause,
                const struct candidate *candidate)
{
    switch (sure_hedge(&cutting->parts, clause)) {
    case HEDGE_FACT:
        return false;
    case HEDGE_INTEND:
    case HEDGE_WISH:
        return reaches_future(cutting, candidate->when);
    default:
        return published(cutting)->known
                   ? is_ahead(cutting, candidate->when)
                   : reaches_future(cutting, candidate->when);
    }
}

bool
sure_planned(const struct cutting *cutting, const struct candidate *candidate)
{
    const struct clause *clause = &cutting->clauses.at[candidate->clause];
    const struct verb *verb = &clause->verb;
    if (verb->meant || sure_moves_to(cutting, candidate->timex))
        return true;
    if (candidate->purpose)
        return purpose_is_plan(cutting, clause, candidate);
    switch (verb->tense) {
    case TENSE_FUTURE:
        return reaches_future(cutting, candidate->when);
    case TENSE_MODAL: /* "said that it would open on Friday" */
    case TENSE_PRESENT:
        return candidate->timex != DL_NO_TIMEX &&
               is_ahead(cutting, candidate->when);
    default:
        return false;
    }
}

/* Where the day of what did happen comes from. */
static enum dl_certainty
sure_of_day(const struct cutting *cutting, const struct candidate *candidate)
{
    if (candidate->reported || candidate->lead)
        return DL_REPORTED;
    if (candidate->timex == DL_NO_TIMEX)
        return DL_INFERRED;
    const struct dl_article *article = cutting->finder->layers->article;
    const struct dl_timex *timex =
        &cutting->finder->layers->timexes->at[candidate->timex];
    bool own = article->published.known &&
               article->published_from != DL_PUBLISHED_STORY;
    return own || timex->fields.year ? DL_STATED : DL_INFERRED;
}

enum dl_certainty
sure_of(const struct cutting *cutting, const struct candidate *candidate)
{
    if (is_denied(cutting, candidate))
        return DL_DENIED;
    if (sure_planned(cutting, candidate))
        return DL_PLANNED;
    return sure_of_day(cutting, candidate);
}

enum dl_certainty
sure_of_noun(const struct cutting *cutting, uint32_t part,
             const struct candidate *candidate)
{
    uint32_t index = clauses_at(&cutting->clauses, part);
    bool verb = index != NO_CLAUSE && cutting->clauses.at[index].has_verb;
    if (verb && part >= cutting->clauses.at[index].verb.end &&
        sure_hedge(&cutting->parts, &cutting->clauses.at[index]) ==
            HEDGE_CANCEL)
        return DL_DENIED;
    if (candidate->placing != DL_PLACED)
        return DL_INFERRED;
    return is_ahead(cutting, candidate->when) ? DL_PLANNED : DL_STATED;
}
