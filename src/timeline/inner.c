/* Clauses inside a subject: "Smith, who resigned on Monday, will ...", "the
 * bridge, built in 1911, fell". A date in there is that of the inner clause. */
/* SPDX-License-Identifier: ISC */
#include "timeline/events.h"

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

/* Where an inner clause opens in front of the date at `from`: at its comma, or
 * at the noun before "who"; NO_PART when the date is not inside the subject. */
static uint32_t
find_opening(const struct parts *parts, const struct clause *outer,
             uint32_t from)
{
    uint32_t opens = outer->subject;
    while (opens < from && parts->at[opens].mark != ',' &&
           parts->at[opens + 1].word.use != WORD_REL)
        opens++;
    bool inside = from >= outer->subject && from < outer->subject_end;
    return inside && opens < from ? opens : NO_PART;
}

/* Add the clause of `verb` that opens inside the subject of another. */
static const struct clause *
add_clause(struct clauses *clauses, const struct clause *outer, uint32_t opens,
           const struct parts *parts, const struct verb *verb)
{
    bool comma = parts->at[opens].mark == ',';
    struct clause *inner = &clauses->at[clauses->count++];
    *inner = (struct clause){.kind = CLAUSE_MAIN,
                             .first = opens + 1,
                             .body = opens + 1,
                             .end = verb->end,
                             .link = NO_PART,
                             .frame = NO_CLAUSE,
                             .subject = outer->subject,
                             .subject_end = opens + !comma,
                             .has_verb = true,
                             .verb = *verb};
    while (inner->end < outer->subject_end && parts->at[inner->end].mark != ',')
        inner->end++;
    return inner;
}

bool
events_tell_inner(struct cutting *cutting, uint32_t index, uint32_t from,
                  struct candidate *candidate)
{
    const struct parts *parts = &cutting->parts;
    struct clauses *clauses = &cutting->clauses;
    const struct clause *outer = &clauses->at[index];
    struct verb verb;
    uint32_t opens = find_opening(parts, outer, from), at = opens + 1;
    if (opens == NO_PART)
        return false;
    if (parts->at[at].word.use == WORD_REL) {
        do
            at++;
        while (at < from && !verbs_at(parts, at, &verb));
    } else {
        if (!reads_participle(parts, at, &verb))
            return false;
        if (phrase_has_noun(parts, outer->subject, opens))
            return true; /* "the talks, held in May, ended": no event more */
    }
    if (at >= from || clauses->count == CLAUSES_MAX)
        return true;
    const struct clause *inner =
        add_clause(clauses, outer, opens, parts, &verb);
    candidate->clause = clauses->count - 1;
    candidate->from = verb.end;
    candidate->end = inner->end;
    event_from_clause(cutting, candidate);
    return true;
}
