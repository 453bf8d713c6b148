/* Sentences to events: each time expression that says when something happened
 * is given to the clause it belongs to.
 *
 * A date beside a reporting verb dates the report. It stands for the event
 * only when what is reported has no date of its own; the report itself is an
 * event only when nothing else in the sentence is one. A second date in one
 * clause takes the second object with it ("summoned A on Monday and B on
 * Tuesday") or the noun it stands at ("over the attack on Friday").
 * A sentence in the lead without any date happened when the lead happened; the
 * others are minor, and on the story line.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/events.h"
#include "timeline/again.h"
#include "timeline/bind.h"
#include "timeline/body.h"
#include "timeline/line.h"
#include "timeline/noun.h"
#include "timeline/sure.h"

#include <stdlib.h>

/* The clause whose event a date in clause `index` tells of: a phrase gives its
 * date to the verb before it, or to the one behind. */
static uint32_t
owner(const struct clauses *clauses, uint32_t index)
{
    for (uint32_t i = index + 1; i-- > 0;)
        if (clauses->at[i].has_verb)
            return i;
    for (uint32_t i = index; i < clauses->count; i++)
        if (clauses->at[i].has_verb)
            return i;
    return NO_CLAUSE;
}

/* "Two guards were killed [when their car was hit on Friday]": what the first
 * clause tells is of that day too, and it says more. The clause whose event a
 * date in clause `index` is of. */
static uint32_t
main_of(const struct cutting *cutting, uint32_t index)
{
    const struct parts *parts = &cutting->parts;
    const struct clause *clause = &cutting->clauses.at[index];
    if (index == 0 || clause->kind != CLAUSE_SUB ||
        !parts_is(parts, clause->first, "when"))
        return index;
    const struct clause *before = clause - 1;
    const struct word *last = &parts->at[clause->first - 1].word;
    bool photo = before->verb.end < clause->first && /* "a photo taken when" */
                 (last->form == FORM_PAST || last->form == FORM_PART);
    bool same = before->end == clause->first && clause_happens(before) &&
                before->verb.tense == TENSE_PAST &&
                !sure_negates(parts, before) && before->kind != CLAUSE_SUB &&
                before->kind != CLAUSE_RELATIVE;
    return same && !photo && !events_date_clause(cutting, index - 1) ? index - 1
                                                                     : index;
}

/* The second date of "18 and 19 March" is told with the first. */
static bool
is_second_of_run(const struct parts *parts, uint32_t from)
{
    uint32_t first = from > 1 ? from - 2 : 0;
    if (from < 2 || parts->at[first].timex == DL_NO_TIMEX)
        return false;
    while (first > 0 && parts->at[first - 1].timex == parts->at[first].timex)
        first--;
    return parts_after_dates(parts, first) > from;
}

/* The date at `part` belongs to an event noun of the predicate. */
static bool
taken_by_noun(const struct parts *parts, const struct clause *clause,
              uint32_t part)
{
    uint32_t from = part;
    while (from > 0 && parts->at[from - 1].timex == parts->at[part].timex)
        from--;
    uint32_t end = parts_after_timex(parts, from);
    return from >= clause->verb.end && phrase_owns_date(parts, from, end) &&
           phrase_noun(parts, from, end, false) != NO_PART;
}

/* "This year on June 10": a finer date in it stands right behind. */
static bool
is_narrowed(const struct cutting *cutting, uint32_t from)
{
    const struct parts *parts = &cutting->parts;
    const struct dl_timex *wide = events_timex(cutting, parts->at[from].timex);
    uint32_t next = parts_after_timex(parts, from);
    while (next < parts->count && (parts->at[next].word.use == WORD_PREP ||
                                   parts->at[next].mark == ','))
        next++;
    if (next >= parts->count || parts->at[next].timex == DL_NO_TIMEX)
        return false;
    const struct dl_timex *fine = events_timex(cutting, parts->at[next].timex);
    return wide->placed && fine->placed && wide->use == DL_USE_LOCATES &&
           fine->use == DL_USE_LOCATES && fine->when.grain < wide->when.grain &&
           fine->when.from.n >= wide->when.from.n &&
           fine->when.to.n <= wide->when.to.n;
}

/* Find a date before this one in the clause, and where the part that belongs
 * to this one begins: behind the "and" between them. */
static void
look_back(const struct cutting *cutting, const struct clause *clause,
          struct spot *spot)
{
    const struct parts *parts = &cutting->parts;
    struct candidate ignored;
    uint32_t first = clause_is_led(parts, clause) && !clause_speaks(clause)
                         ? clause->body
                         : clause->first;
    spot->split = NO_PART;
    for (uint32_t i = spot->from; i-- > first;) {
        uint32_t timex = parts->at[i].timex;
        if (i >= clause->subject && i < clause->subject_end)
            continue; /* of words within the subject */
        if (timex != DL_NO_TIMEX && events_locate(cutting, timex, &ignored) &&
            !taken_by_noun(parts, clause, i) && !is_narrowed(cutting, i)) {
            spot->later = true;
            return;
        }
        bool joint =
            parts->at[i].word.use == WORD_CONJ || parts->at[i].mark == ',';
        if (joint && spot->from - i > 2 && spot->split == NO_PART)
            spot->split = i + 1;
    }
    spot->split = NO_PART;
}

/* Where the predicate of an earlier date ends: before the "and" that leads to
 * the next date of the clause. */
static uint32_t
share_end(const struct cutting *cutting, const struct clause *clause,
          const struct spot *spot)
{
    const struct parts *parts = &cutting->parts;
    uint32_t joint = NO_PART;
    struct candidate ignored;
    for (uint32_t i = spot->end; i < clause->end; i++) {
        if (parts->at[i].word.use == WORD_CONJ && joint == NO_PART)
            joint = i;
        uint32_t timex = parts->at[i].timex;
        if (timex != DL_NO_TIMEX && joint != NO_PART && i > joint + 2 &&
            events_locate(cutting, timex, &ignored))
            return joint;
    }
    return clause->end;
}

/* Where the second share of a predicate begins, "and [finally] Phu Yen"; one
 * that goes on with "of" or a verb of its own is no object: NO_PART. */
static uint32_t
share_first(const struct parts *parts, uint32_t from)
{
    while (from < parts->count && parts->at[from].word.use == WORD_ADVERB)
        from++;
    bool whole = from < parts->count && !parts_is(parts, from, "of") &&
                 parts->at[from].word.form != FORM_ING;
    return whole ? from : NO_PART;
}

/* "In Onitsha, [the site of riots on Tuesday]": no second object, but what is
 * said of the first. */
static bool
is_apposed(const struct parts *parts, const struct spot *spot, uint32_t noun)
{
    return noun != NO_PART && noun >= spot->split &&
           parts->at[spot->split].word.use == WORD_DET &&
           parts->at[spot->split - 1].mark == ',';
}

static void
tell_clause(struct cutting *cutting, uint32_t index, const struct spot *spot,
            struct candidate *candidate)
{
    const struct parts *parts = &cutting->parts;
    const struct clause *clause = &cutting->clauses.at[index];
    candidate->clause = index;
    candidate->from = clause->verb.end;
    candidate->end = share_end(cutting, clause, spot);
    if (spot->later) {
        uint32_t noun = phrase_noun(parts, spot->from, spot->end, true);
        if (spot->split == NO_PART || spot->split < clause->verb.end ||
            is_apposed(parts, spot, noun)) {
            if (noun != NO_PART)
                noun_tell(cutting, noun, candidate);
            return;
        }
        candidate->from = share_first(parts, spot->split);
        if (candidate->from == NO_PART)
            return;
    }
    candidate->purpose = events_for_purpose(cutting, clause, spot->from);
    if (clause_speaks(clause))
        events_tell_report(cutting, index, candidate);
    else
        event_from_clause(cutting, candidate);
}

/* Another date in the sentence that is not an infinitive's. */
static bool
dated_elsewhere(const struct cutting *cutting, uint32_t index)
{
    for (uint32_t i = 0; i < cutting->clauses.count; i++)
        if (i != index && cutting->clauses.at[i].has_verb &&
            events_date_clause(cutting, i))
            return true;
    return false;
}

/* "18 and 19 March", "March 18-19" without a partner: one stretch of days. */
static void
widen_to_run(const struct cutting *cutting, struct spot *spot,
             struct candidate *candidate)
{
    enum { RUN_DAYS = 31 };
    const struct parts *parts = &cutting->parts;
    uint32_t end = parts_after_dates(parts, spot->from);
    if (end == spot->end)
        return;
    const struct dl_timex *last =
        events_timex(cutting, parts->at[end - 1].timex);
    int32_t days = last->when.to.n - candidate->when.from.n;
    spot->end = end;
    if (last->placed && candidate->placing == DL_PLACED && days > 0 &&
        days <= RUN_DAYS) {
        candidate->when.to = last->when.to;
        candidate->rule = "run of dates in clause";
    }
}

/* "After a vote in May, the council ...", "after Monday's vote, ...": the day
 * of the vote. */
static bool
dates_opening(const struct cutting *cutting, uint32_t index,
              const struct spot *spot)
{
    const struct parts *parts = &cutting->parts;
    const struct clause *clause = &cutting->clauses.at[index];
    bool owned = spot->from == clause->first + 1 && spot->end < parts->count &&
                 parts->at[spot->end].word.use == WORD_POSS;
    return clause->kind == CLAUSE_MAIN && spot->from < clause->body &&
           (owned || spot->from > clause->first + 1) &&
           parts->at[clause->first].word.use == WORD_SUBORD;
}

static bool
calls_off(const struct cutting *cutting, uint32_t index)
{
    if (index == NO_CLAUSE)
        return false;
    enum hedge hedge = sure_hedge(&cutting->parts, &cutting->clauses.at[index]);
    return hedge == HEDGE_CANCEL || hedge == HEDGE_MOVE;
}

/* "Won 61 seats in Sunday's vote", "cancelled Sunday's concert": the day of the
 * noun is that of the clause as well. */
static bool
happens_there(const struct cutting *cutting, uint32_t index, uint32_t noun)
{
    static const char *const words[] = {"in", "at", "during"};
    const struct parts *parts = &cutting->parts;
    if (index == NO_CLAUSE || noun < cutting->clauses.at[index].verb.end)
        return false;
    if (calls_off(cutting, index))
        return true;
    uint32_t first = phrase_first(parts, noun);
    while (first > 0 && (parts->at[first - 1].timex != DL_NO_TIMEX ||
                         parts->at[first - 1].word.use == WORD_DET ||
                         parts->at[first - 1].word.use == WORD_POSS))
        first--;
    return first > 0 && PARTS_IN(parts, first - 1, words);
}

/* The event noun that the date stands at, if it does: "Monday's talks", "the
 * talks of 4 May". True when clause `index` has no share in that day. */
static bool
tell_dated_noun(struct cutting *cutting, uint32_t index,
                const struct spot *spot, struct candidate *candidate)
{
    const struct parts *parts = &cutting->parts;
    uint32_t from = spot->from;
    bool opening = index != NO_CLAUSE && dates_opening(cutting, index, spot);
    bool of = opening || (from > 0 && parts_is(parts, from - 1, "of"));
    bool names =
        events_timex(cutting, parts->at[from].timex)->use == DL_USE_NAMES;
    bool object =
        index == NO_CLAUSE || from >= cutting->clauses.at[index].verb.end;
    bool owns = of || (object && phrase_owns_date(parts, from, spot->end));
    uint32_t noun = phrase_noun(parts, from, spot->end, of);
    if (!names && !opening && (noun == NO_PART || !owns))
        return false;
    bool told = noun != NO_PART && !calls_off(cutting, index) &&
                noun_tell_on(cutting, noun, spot, candidate);
    return told || noun == NO_PART || !happens_there(cutting, index, noun);
}

/* The clause that the date stands in. */
static void
tell_dated_clause(struct cutting *cutting, uint32_t index, struct spot *spot,
                  struct candidate *candidate)
{
    const struct clause *clause = &cutting->clauses.at[index];
    look_back(cutting, clause, spot);
    bool purpose = events_for_purpose(cutting, clause, spot->from);
    if (!purpose || (!spot->later && !dated_elsewhere(cutting, index)))
        tell_clause(cutting, index, spot, candidate);
}

/* One time expression of the sentence, standing at `from`: true when it may
 * say on which day the sentence lies. */
static bool
tell_timex(struct cutting *cutting, uint32_t from)
{
    const struct parts *parts = &cutting->parts;
    struct spot spot = {.from = from, .end = parts_after_timex(parts, from)};
    struct candidate candidate;
    uint32_t timex = parts->at[from].timex;
    if (events_timex(cutting, timex)->use == DL_USE_SINCE)
        noun_tell_since(cutting, &spot);
    if (parts->at[from].quoted || !events_locate(cutting, timex, &candidate) ||
        is_second_of_run(parts, from) || is_narrowed(cutting, from))
        return events_locate(cutting, timex, &candidate);
    widen_to_run(cutting, &spot, &candidate);
    uint32_t place = clauses_at(&cutting->clauses, from);
    if (place == NO_CLAUSE || cutting->clauses.at[place].kind == CLAUSE_QUOTE)
        return true;
    uint32_t index = owner(&cutting->clauses, place);
    if (index != NO_CLAUSE)
        index = main_of(cutting, index);
    bool dates;
    if (noun_tell_dated(cutting, index, &spot, &candidate, &dates))
        return dates;
    if (!tell_dated_noun(cutting, index, &spot, &candidate) &&
        index != NO_CLAUSE &&
        !events_tell_inner(cutting, index, from, &candidate))
        tell_dated_clause(cutting, index, &spot, &candidate);
    return true;
}

static void
read_sentence(struct finder *finder, uint32_t sentence)
{
    struct cutting cutting = {.finder = finder};
    cutting.parts = parts_read(&finder->reader, sentence);
    clauses_cut(&cutting.parts, &cutting.clauses);
    cutting.cue = events_have_cue(&cutting.parts);
    if (cutting.cue)
        DL_PUSH(finder->arena, &finder->cues, sentence);
    const struct parts *parts = &cutting.parts;
    size_t before = finder->out->count;
    bool dated = false;
    for (uint32_t i = 0; i < parts->count; i++) {
        uint32_t timex = parts->at[i].timex;
        if (timex == DL_NO_TIMEX || (i && parts->at[i - 1].timex == timex))
            continue;
        dated |= tell_timex(&cutting, i);
    }
    bool told = finder->out->count > before;
    if (!dated && sentence < finder->lead_end)
        lead_tell(&cutting);
    if (told || finder->out->count == before)
        body_tell(&cutting, told);
    line_follow(&cutting, before);
    again_note(finder, before);
}

void
dl_events_find(struct dl_arena *arena, const struct dl_layers *layers,
               struct dl_events *out)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_events found = {0};
    struct finder finder = {.arena = scratch,
                            .layers = layers,
                            .out = &found,
                            .person = DL_NO_ENTITY};
    parts_open(scratch, layers, &finder.reader);
    lead_open(&finder);
    for (uint32_t i = 0; i < layers->doc->sentence_count; i++) {
        uint32_t paragraph = layers->doc->sentences[i].paragraph;
        enum dl_block block = layers->doc->paragraphs[paragraph].block;
        if (block != DL_BLOCK_HEADING && block != DL_BLOCK_CODE)
            read_sentence(&finder, i);
    }
    events_relate(&finder);
    events_keep(arena, &finder, out);
    dl_arena_free(scratch);
}
