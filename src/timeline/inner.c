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

/* A relative clause inside the subject holds the date: "Smith, who resigned on
 * Monday, will ...". It is told as a clause of its own. */
bool
events_tell_inner(struct cutting *cutting, uint32_t index, uint32_t from,
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
