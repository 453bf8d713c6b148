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
#include "timeline/relation.h"
#include "timeline/sure.h"

#include <stdlib.h>

static const struct dl_timex *
timex_of(const struct cutting *cutting, uint32_t timex)
{
    return &cutting->finder->layers->timexes->at[timex];
}

/* Unresolved, but a weekday, an offset or a day of a month: the story may yet
 * give it a day. */
static bool
may_be_placed(const struct dl_timex *timex)
{
    const struct dl_timex_fields *fields = &timex->fields;
    bool offset = fields->op == DL_OP_OFFSET && fields->grain == DL_GRAIN_DAY;
    return fields->weekday || offset || (fields->month && fields->day);
}

/* Read where a time expression puts an event; false when it does not. */
static bool
locate(const struct cutting *cutting, uint32_t index, struct candidate *out)
{
    const struct dl_timex *timex = timex_of(cutting, index);
    bool date = timex->type == DL_TIMEX_DATE || timex->type == DL_TIMEX_TIME;
    bool open = timex->use == DL_USE_UNTIL || timex->use == DL_USE_TO;
    if (!date || timex->use == DL_USE_OTHER || timex->use == DL_USE_SINCE ||
        (open && !sure_moves_to(cutting, index)))
        return false;
    *out = (struct candidate){.timex = index,
                              .when = timex->when,
                              .placing = DL_PLACED,
                              .rule = "date in clause"};
    if (!timex->placed) {
        out->placing = DL_UNPLACED;
        out->rule = "open date in clause";
        out->when.grain = DL_GRAIN_DAY;
        return may_be_placed(timex);
    }
    if (timex->when.grain > DL_GRAIN_YEAR)
        return false;
    if (timex->use == DL_USE_FROM && timex->partner != DL_NO_TIMEX &&
        timex_of(cutting, timex->partner)->placed) {
        struct dl_interval to = timex_of(cutting, timex->partner)->when;
        if (to.to.n >= out->when.from.n)
            out->when.to = to.to;
        out->rule = "range in clause";
    } else if (timex->use == DL_USE_BEFORE) {
        out->placing = DL_BEFORE;
        out->rule = "before a date";
    } else if (timex->use == DL_USE_AFTER) {
        out->placing = DL_AFTER;
        out->rule = "after a date";
    }
    return true;
}

static bool
dates_clause(const struct cutting *cutting, uint32_t clause)
{
    const struct clause *at = &cutting->clauses.at[clause];
    struct candidate ignored;
    for (uint32_t i = at->first; i < at->end; i++) {
        uint32_t timex = cutting->parts.at[i].timex;
        if (timex != DL_NO_TIMEX && locate(cutting, timex, &ignored))
            return true;
    }
    return false;
}

/* Does an infinitive stand between the clause's verb and the date? */
static bool
for_a_purpose(const struct cutting *cutting, const struct clause *clause,
              uint32_t part)
{
    const struct parts *parts = &cutting->parts;
    if (part >= clause->end)
        return false;
    for (uint32_t i = part; i-- > clause->verb.end;)
        if (parts->at[i].word.use == WORD_TO && i + 1 < parts->count &&
            (parts->at[i + 1].word.form == FORM_BASE ||
             parts->at[i + 1].word.form == FORM_SAME ||
             parts->at[i + 1].word.use == WORD_BE))
            return clause->verb.tense != TENSE_FUTURE;
    return false;
}

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

/* The clauses that `frame` reports: is one dated; else the first happening. */
static uint32_t
reported_event(const struct cutting *cutting, uint32_t frame, bool *dated)
{
    const struct clauses *clauses = &cutting->clauses;
    uint32_t first = NO_CLAUSE;
    *dated = false;
    for (uint32_t i = 0; i < clauses->count; i++) {
        const struct clause *clause = &clauses->at[i];
        if (clause->frame != frame || !clause_happens(clause) ||
            clause->verb.tense == TENSE_FUTURE)
            continue;
        uint32_t last = clause->end;
        for (uint32_t k = clause->verb.end; k < last; k++)
            if (for_a_purpose(cutting, clause, k))
                last = k;
        bool own = false;
        struct candidate ignored;
        for (uint32_t k = clause->first; k < last; k++) {
            uint32_t timex = cutting->parts.at[k].timex;
            own |= timex != DL_NO_TIMEX && locate(cutting, timex, &ignored);
        }
        *dated |= own;
        if (first == NO_CLAUSE)
            first = i;
    }
    return first;
}

static uint32_t
end_of_content(const struct cutting *cutting, uint32_t frame)
{
    const struct clauses *clauses = &cutting->clauses;
    uint32_t end = clauses->at[frame].end;
    for (uint32_t i = frame + 1; i < clauses->count; i++)
        if (clauses->at[i].frame == frame)
            end = clauses_end(&cutting->parts, clauses, i);
    return end;
}

/* A date in a reporting clause. */
void
events_tell_report(struct cutting *cutting, uint32_t frame,
                   struct candidate *candidate)
{
    bool dated;
    uint32_t content = reported_event(cutting, frame, &dated);
    if (dated)
        return;
    if (content != NO_CLAUSE) {
        const struct clause *clause = &cutting->clauses.at[content];
        candidate->clause = content;
        candidate->from = clause->verb.end;
        candidate->end = clause->end;
        candidate->reported = true;
        candidate->rule = "date of the report";
    } else {
        candidate->end = end_of_content(cutting, frame);
    }
    event_from_clause(cutting, candidate);
}

/* "The talks" and "political crisis" name nothing; "Alaska talks" and "arms
 * embargo" do. */
static bool
names_event(const struct parts *parts, uint32_t from, uint32_t end)
{
    uint32_t words = 0;
    for (uint32_t i = from; i < end; i++) {
        const struct part *part = &parts->at[i];
        if (part->mention != NO_MENTION)
            return true;
        words += part->word.use == WORD_PLAIN && !part->mark &&
                 part->timex == DL_NO_TIMEX && !parts_counts(parts, i);
    }
    uint32_t more, behind; /* "arms embargo declared after the war" */
    return words > 2 || (words > 1 && phrase_more(parts, end, &more, &behind));
}

static bool
tell_noun(struct cutting *cutting, uint32_t noun,
          const struct candidate *candidate)
{
    const struct parts *parts = &cutting->parts;
    uint32_t from = phrase_first(parts, noun), end = phrase_end(parts, noun);
    if (!names_event(parts, from, end))
        return false;
    return event_from_phrase(cutting, from, end,
                             (enum class)parts->at[noun].word.noun, candidate);
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

struct spot {
    uint32_t from, end; /* parts of the time expression */
    uint32_t split;     /* where its share of the predicate begins */
    bool later;         /* the clause has an earlier date */
};

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

/* Find a date before this one in the clause, and where the part that belongs
 * to this one begins: behind the "and" between them. */
static void
look_back(const struct cutting *cutting, const struct clause *clause,
          struct spot *spot)
{
    const struct parts *parts = &cutting->parts;
    struct candidate ignored;
    spot->split = NO_PART;
    for (uint32_t i = spot->from; i-- > clause->first;) {
        uint32_t timex = parts->at[i].timex;
        if (i >= clause->subject && i < clause->subject_end)
            continue; /* of words within the subject */
        if (timex != DL_NO_TIMEX && locate(cutting, timex, &ignored) &&
            !taken_by_noun(parts, clause, i)) {
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
            locate(cutting, timex, &ignored))
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
        if (spot->split == NO_PART || spot->split < clause->verb.end) {
            if (noun != NO_PART)
                tell_noun(cutting, noun, candidate);
            return;
        }
        candidate->from = share_first(parts, spot->split);
        if (candidate->from == NO_PART)
            return;
    }
    candidate->purpose = for_a_purpose(cutting, clause, spot->from);
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
            dates_clause(cutting, i))
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
    const struct dl_timex *last = timex_of(cutting, parts->at[end - 1].timex);
    int32_t days = last->when.to.n - candidate->when.from.n;
    spot->end = end;
    if (last->placed && candidate->placing == DL_PLACED && days > 0 &&
        days <= RUN_DAYS) {
        candidate->when.to = last->when.to;
        candidate->rule = "run of dates in clause";
    }
}

/* "Smith, [born in Rome in 1950], ...": as if it were "who was born". */
static bool
reads_participle(const struct parts *parts, uint32_t part, struct verb *out)
{
    const struct word *word = &parts->at[part].word;
    *out = (struct verb){.first = part,
                         .head = part,
                         .end = part + 1,
                         .class = word->class,
                         .tense = TENSE_PAST,
                         .passive = true};
    return word->form == FORM_PAST || word->form == FORM_PART;
}

/* A relative clause inside the subject holds the date: "Smith, who resigned on
 * Monday, will ...". It is told as a clause of its own. */
static bool
tell_inner(struct cutting *cutting, uint32_t index, uint32_t from,
           struct candidate *candidate)
{
    const struct parts *parts = &cutting->parts;
    const struct clause *outer = &cutting->clauses.at[index];
    struct verb verb;
    uint32_t opens = outer->subject;
    while (opens < from && parts->at[opens].mark != ',' &&
           parts->at[opens + 1].word.use != WORD_REL)
        opens++;
    if (from >= outer->subject_end || from < outer->subject || opens >= from)
        return false;
    bool comma = parts->at[opens].mark == ',';
    uint32_t at = opens + 2;
    if (parts->at[opens + 1].word.use != WORD_REL) {
        if (!reads_participle(parts, opens + 1, &verb))
            return false;
        if (phrase_has_noun(parts, outer->subject, opens))
            return true; /* "the talks, held in May, ended": no event more */
        at = opens + 1;
    }
    while (at < from && at > opens + 1 && !verbs_at(parts, at, &verb))
        at++;
    if (at >= from || cutting->clauses.count == CLAUSES_MAX)
        return true;
    struct clause *inner = &cutting->clauses.at[cutting->clauses.count++];
    *inner = (struct clause){.kind = CLAUSE_MAIN,
                             .first = opens + 1,
                             .body = opens + 1,
                             .link = NO_PART,
                             .frame = NO_CLAUSE,
                             .subject = outer->subject,
                             .subject_end = opens + !comma,
                             .has_verb = true,
                             .verb = verb};
    inner->end = verb.end;
    while (inner->end < outer->subject_end && parts->at[inner->end].mark != ',')
        inner->end++;
    candidate->clause = cutting->clauses.count - 1;
    candidate->from = verb.end;
    candidate->end = inner->end;
    event_from_clause(cutting, candidate);
    return true;
}

/* "After a vote in May, the council ...": the day of the vote. */
static bool
dates_opening(const struct cutting *cutting, uint32_t index, uint32_t from)
{
    const struct clause *clause = &cutting->clauses.at[index];
    return clause->kind == CLAUSE_MAIN && from < clause->body &&
           from > clause->first + 1 &&
           cutting->parts.at[clause->first].word.use == WORD_SUBORD;
}

/* "Since the arms embargo of 1989": the year is that of the embargo. */
static void
tell_since(struct cutting *cutting, const struct spot *spot)
{
    const struct parts *parts = &cutting->parts;
    uint32_t index = parts->at[spot->from].timex;
    const struct dl_timex *timex = timex_of(cutting, index);
    uint32_t noun = phrase_noun(parts, spot->from, spot->end, true);
    bool own = noun < spot->from || /* not "since Monday for talks" */
               phrase_owns_date(parts, spot->from, spot->end);
    if (noun == NO_PART || !own || !timex->placed ||
        timex->when.grain > DL_GRAIN_YEAR)
        return;
    struct candidate candidate = {.timex = index,
                                  .when = timex->when,
                                  .placing = DL_PLACED,
                                  .rule = "date of what is told since"};
    tell_noun(cutting, noun, &candidate);
}

static bool
calls_off(const struct cutting *cutting, uint32_t index)
{
    return index != NO_CLAUSE &&
           sure_hedge(&cutting->parts, &cutting->clauses.at[index]) ==
               HEDGE_CANCEL;
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
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (first > 0 && parts_is(parts, first - 1, words[i]))
            return true;
    return false;
}

/* One time expression of the sentence, standing at `from`. */
static void
tell_timex(struct cutting *cutting, uint32_t from)
{
    const struct parts *parts = &cutting->parts;
    struct spot spot = {.from = from, .end = parts_after_timex(parts, from)};
    struct candidate candidate;
    uint32_t timex = parts->at[from].timex;
    if (timex_of(cutting, timex)->use == DL_USE_SINCE)
        tell_since(cutting, &spot);
    if (parts->at[from].quoted || !locate(cutting, timex, &candidate) ||
        is_second_of_run(parts, from))
        return;
    widen_to_run(cutting, &spot, &candidate);
    uint32_t place = clauses_at(&cutting->clauses, from);
    if (place == NO_CLAUSE || cutting->clauses.at[place].kind == CLAUSE_QUOTE)
        return;
    uint32_t index = owner(&cutting->clauses, place);
    bool opening = index != NO_CLAUSE && dates_opening(cutting, index, from);
    bool of = opening || (from > 0 && parts_is(parts, from - 1, "of"));
    uint32_t noun = phrase_noun(parts, from, spot.end, of);
    bool names = timex_of(cutting, timex)->use == DL_USE_NAMES;
    if (relation_owns(parts, from)) { /* "a week after the vote on Monday" */
        noun = phrase_noun(parts, from, spot.end, true);
        candidate.placing = DL_PLACED;
        if (noun != NO_PART)
            tell_noun(cutting, noun, &candidate);
        return;
    }
    bool object =
        index == NO_CLAUSE || from >= cutting->clauses.at[index].verb.end;
    bool nouns = of || (object && phrase_owns_date(parts, from, spot.end));
    if (names || opening || (noun != NO_PART && nouns)) {
        bool told = noun != NO_PART && !calls_off(cutting, index) &&
                    tell_noun(cutting, noun, &candidate);
        if (told || noun == NO_PART || !happens_there(cutting, index, noun))
            return;
    }
    if (index == NO_CLAUSE || tell_inner(cutting, index, from, &candidate))
        return;
    const struct clause *clause = &cutting->clauses.at[index];
    look_back(cutting, clause, &spot);
    if (for_a_purpose(cutting, clause, from) &&
        (spot.later || dated_elsewhere(cutting, index)))
        return;
    tell_clause(cutting, index, &spot, &candidate);
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
        struct candidate ignored;
        dated |= locate(&cutting, timex, &ignored);
        tell_timex(&cutting, i);
    }
    bool told = finder->out->count > before;
    if (!dated && !told && sentence < finder->lead_end)
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
