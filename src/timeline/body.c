/* Sentences of the body without a date of their own.
 *
 * Most of an article is told without dates. What such a sentence tells is a
 * minor event: its day is that of the story line, or of the event that it tells
 * again, or no more than the day of the report. A sentence tells one, by its
 * first clause that says what happened or who said something; beside the dated
 * events of a sentence stands only who told of them.
 *
 * What lies before the story, what always holds and what is to come has no day
 * here and is left out: a wrong day is worse than none.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/body.h"
#include "timeline/again.h"
#include "timeline/bind.h"
#include "timeline/line.h"
#include "timeline/sure.h"

/* Adverbs by which a sentence steps out of the story: to what was before, or to
 * what happens again and again. */
static bool
leaves_story(const struct parts *parts, uint32_t part)
{
    static const char *const words[] = {
        "already",    "always",    "earlier",   "ever",      "formerly",
        "frequently", "generally", "initially", "often",     "originally",
        "previously", "rarely",    "sometimes", "typically", "usually"};
    uint8_t use = parts->at[part].word.use;
    if (use == WORD_NEG)
        return true;
    return use == WORD_ADVERB && PARTS_IN(parts, part, words);
}

/* "The annual meeting", "a daily paper": says what it is, not when. */
static bool
is_epithet(const struct parts *parts, uint32_t part)
{
    uint32_t next = parts_after_timex(parts, part);
    return next == part + 1 && next < parts->count &&
           parts->at[next].word.use == WORD_PLAIN && !parts->at[next].mark;
}

/* An expression that gives no day, and says that the report's is not it. */
static bool
speaks_of_other_time(const struct cutting *cutting, const struct clause *clause,
                     uint32_t part)
{
    const struct parts *parts = &cutting->parts;
    uint32_t timex = parts->at[part].timex;
    if (timex == DL_NO_TIMEX)
        return false;
    const struct dl_timex *at = &parts->layers->timexes->at[timex];
    bool perfect = clause->verb.tense == TENSE_PERFECT;
    if (at->type == DL_TIMEX_SET && is_epithet(parts, part))
        return false;
    if (at->type == DL_TIMEX_DURATION)
        return perfect || at->use == DL_USE_SINCE;
    return at->fields.op != DL_OP_NOW;
}

/* What a clause reports may leave the story; it itself may not. Beside what
 * happened no other date may stand in the sentence: the clauses share it. */
static bool
stays_in_story(const struct cutting *cutting, const struct clause *clause)
{
    const struct parts *parts = &cutting->parts;
    bool speaks = clause_speaks(clause);
    uint32_t from = speaks ? clause->first : 0;
    uint32_t end = speaks ? clause->end : parts->count;
    for (uint32_t i = from; i < end; i++) {
        bool own =
            i >= clause->body && i < (speaks ? clause->verb.end : clause->end);
        if (!parts->at[i].quoted && (speaks_of_other_time(cutting, clause, i) ||
                                     (own && leaves_story(parts, i))))
            return false;
    }
    return true;
}

static bool
is_pluperfect(const struct parts *parts, const struct clause *clause)
{
    return clause->verb.tense == TENSE_PERFECT &&
           parts_is(parts, clause->verb.first, "had");
}

/* "Had talks", "was the deadliest attack": the noun tells. */
static bool
has_event_noun(const struct parts *parts, const struct clause *clause)
{
    for (uint32_t i = clause->verb.end; i < clause->end; i++)
        if (parts->at[i].word.noun != CLASS_NONE && !parts->at[i].quoted)
            return true;
    return false;
}

/* "Has not yet told" */
static bool
follows_denial(const struct parts *parts, const struct clause *clause)
{
    return clause->first > 0 &&
           parts->at[clause->first - 1].word.use == WORD_NEG;
}

/* A clause that may tell by itself, in a tense that tells. */
static bool
can_tell(const struct parts *parts, const struct clause *clause)
{
    bool inner = clause->kind == CLAUSE_SUB || clause->kind == CLAUSE_QUOTE ||
                 clause->kind == CLAUSE_RELATIVE || clause->frame != NO_CLAUSE;
    if (!clause->has_verb || inner || sure_negates(parts, clause) ||
        parts->at[clause->verb.first].quoted || follows_denial(parts, clause))
        return false;
    enum tense tense = clause->verb.tense;
    if (tense == TENSE_FUTURE || tense == TENSE_MODAL)
        return false;
    if (clause_speaks(clause))
        return true;
    if (lexicon_nature(clause->verb.class) == NATURE_STATE)
        return tense == TENSE_PAST && has_event_noun(parts, clause);
    return tense != TENSE_PRESENT || again_subject(parts, clause) != NO_PART;
}

/* Where what the clause says ends, with all that it reports or quotes. */
static uint32_t
end_of(const struct cutting *cutting, uint32_t index)
{
    const struct clauses *clauses = &cutting->clauses;
    uint32_t end = clauses->at[index].end;
    bool quotes = clause_speaks(&clauses->at[index]);
    for (uint32_t i = index + 1; i < clauses->count; i++) {
        quotes &= clauses->at[i].kind == CLAUSE_QUOTE ||
                  clauses->at[i].kind == CLAUSE_PHRASE;
        if (clauses->at[i].frame == index || quotes)
            end = clauses_end(&cutting->parts, clauses, i);
    }
    return end;
}

static bool
place(struct cutting *cutting, const struct clause *clause,
      struct line_day *out)
{
    const struct parts *parts = &cutting->parts;
    struct line_step step = {
        .past = clause->verb.tense == TENSE_PAST,
        .speaks = clause_speaks(clause),
        .vague = clause->subject >= clause->subject_end ||
                 parts->at[clause->subject].word.use == WORD_PRON,
        .tied = cutting->cue,
    };
    line_actors(cutting, clause, &step.actors);
    return !is_pluperfect(parts, clause) && stays_in_story(cutting, clause) &&
           line_place(cutting, &step, out);
}

/* Takes the event that was made last from the dated ones: it becomes minor when
 * it has a day, or is one of them told again. */
static bool
file(struct cutting *cutting, uint32_t index, const struct line_day *day)
{
    struct finder *finder = cutting->finder;
    struct dl_event event = finder->out->at[--finder->out->count];
    if (event.certainty == DL_PLANNED)
        return false;
    event.minor = true;
    event.weight /= 2;
    event.again = again_find(cutting, &cutting->clauses.at[index], &event);
    if (event.again != DL_NO_EVENT) {
        event.when = finder->out->at[event.again].when;
        if (event.certainty != DL_DENIED)
            event.certainty = DL_INFERRED;
        event.why = "tells again what has a date";
    } else if (!day->rule) {
        return false;
    } else if (event.certainty != DL_DENIED) {
        event.certainty = day->reported ? DL_REPORTED : DL_INFERRED;
    }
    DL_PUSH(finder->arena, &finder->minor, event);
    return true;
}

static bool
tell(struct cutting *cutting, uint32_t index)
{
    const struct clause *clause = &cutting->clauses.at[index];
    struct line_day day = {0};
    if (!can_tell(&cutting->parts, clause))
        return false;
    if (!place(cutting, clause, &day)) {
        if (!again_possible(cutting, clause))
            return false;
        day.rule = NULL;
    }
    struct candidate candidate = {
        .clause = index,
        .from = clause->verb.end,
        .end = end_of(cutting, index),
        .timex = DL_NO_TIMEX,
        .when = day.when,
        .placing = DL_PLACED,
        .lead = clause_speaks(clause), /* "he said" is enough */
        .rule = day.rule ? day.rule : "",
    };
    return event_from_clause(cutting, &candidate) && file(cutting, index, &day);
}

/* Does the clause report another, as all of the sentence? "He opened the fair
 * on Monday and said ..." does not. */
static bool
reports(const struct clauses *clauses, uint32_t index)
{
    const struct clause *clause = &clauses->at[index];
    bool whole = clause->kind == CLAUSE_MAIN || clause->kind == CLAUSE_FRAME;
    bool content = false;
    for (uint32_t i = 0; i < clauses->count; i++)
        content |= clauses->at[i].frame == index;
    return whole && content && clause_speaks(clause);
}

void
body_tell(struct cutting *cutting, bool told)
{
    for (uint32_t i = 0; i < cutting->clauses.count; i++)
        if ((!told || reports(&cutting->clauses, i)) && tell(cutting, i))
            return;
}
