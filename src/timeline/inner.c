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

/* Add a clause of `verb`, from `first` to the end of its verb. */
static struct clause *
add_clause(struct clauses *clauses, uint32_t first, uint32_t subject,
           uint32_t subject_end, const struct verb *verb)
{
    struct clause *inner = &clauses->at[clauses->count++];
    *inner = (struct clause){.kind = CLAUSE_MAIN,
                             .first = first,
                             .body = first,
                             .end = verb->end,
                             .link = NO_PART,
                             .frame = NO_CLAUSE,
                             .subject = subject,
                             .subject_end = subject_end,
                             .has_verb = true,
                             .verb = *verb};
    return inner;
}

/* The same of one that opens at `opens`, inside the subject of another. */
static const struct clause *
add_opened(struct clauses *clauses, const struct clause *outer, uint32_t opens,
           const struct parts *parts, const struct verb *verb)
{
    bool comma = parts->at[opens].mark == ',';
    struct clause *inner =
        add_clause(clauses, opens + 1, outer->subject, opens + !comma, verb);
    while (inner->end < outer->subject_end && parts->at[inner->end].mark != ',')
        inner->end++;
    return inner;
}

/* The event that a candidate tells is that of `inner`, the last clause. */
static void
tell_last(struct cutting *cutting, const struct clause *inner,
          struct candidate *candidate)
{
    candidate->clause = cutting->clauses.count - 1;
    candidate->from = inner->verb.end;
    candidate->end = inner->end;
    event_from_clause(cutting, candidate);
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
    tell_last(cutting, add_opened(clauses, outer, opens, parts, &verb),
              candidate);
    return true;
}

/* "A reporter [killed] by soldiers (in 2003)": the participle whose agent ends
 * in front of `end`, or NO_PART. */
static uint32_t
before_agent(const struct parts *parts, const struct clause *clause,
             uint32_t end)
{
    for (uint32_t i = end; i-- > clause->verb.end + 1;) {
        if (parts_breaks(&parts->at[i]) || parts->at[i].timex != DL_NO_TIMEX)
            return NO_PART;
        if (parts_is(parts, i, "by") &&
            (parts->at[i - 1].word.form == FORM_PAST ||
             parts->at[i - 1].word.form == FORM_PART))
            return i - 1;
    }
    return NO_PART;
}

/* The participle right in front of the date at `from`, "an aid worker
 * [kidnapped] in May", when it belongs to a noun of the predicate; else
 * NO_PART. */
static uint32_t
reduced_at(const struct parts *parts, const struct clause *clause,
           uint32_t from)
{
    static const char *const causes[] = {"ordered", "had", "left", "wanted",
                                         "kept"};
    uint32_t part = from;
    part -= part > 0 && parts->at[part - 1].word.use == WORD_PREP &&
            parts->at[part - 1].mention == NO_MENTION;
    if (part < 2 || part <= clause->verb.end + 1 ||
        PARTS_IN(parts, clause->verb.head, causes))
        return NO_PART;
    /* "Approved a plan backed by the mayor on Monday" was approved then. */
    uint32_t agent = clause->verb.tense == TENSE_PAST
                         ? NO_PART
                         : before_agent(parts, clause, part);
    part = agent != NO_PART ? agent : part - 1;
    const struct part *at = &parts->at[part], *noun = at - 1;
    bool participle =
        (at->word.form == FORM_PAST || at->word.form == FORM_PART) &&
        at->word.use == WORD_PLAIN && at->mention == NO_MENTION;
    bool behind =
        noun->mention != NO_MENTION ||
        (noun->word.use == WORD_PLAIN && !noun->mark &&
         noun->timex == DL_NO_TIMEX &&
         (noun->word.form == FORM_NONE || noun->word.noun != CLASS_NONE));
    return participle && behind ? part : NO_PART;
}

/* The noun phrase in front of the participle, without what it is "of"; NO_PART
 * when it names nobody: "a deal reached". */
static uint32_t
noun_before(const struct parts *parts, uint32_t part)
{
    uint32_t first = phrase_before(parts, part);
    bool named = false;
    for (uint32_t i = first; first != NO_PART && i < part; i++) {
        if (parts_is(parts, i, "of"))
            first = i + 1;
        named |= i >= first && parts->at[i].mention != NO_MENTION;
    }
    return named ? first : NO_PART;
}

bool
events_tell_reduced(struct cutting *cutting, uint32_t index, uint32_t from,
                    struct candidate *candidate)
{
    const struct parts *parts = &cutting->parts;
    struct clauses *clauses = &cutting->clauses;
    if (index == NO_CLAUSE || clause_speaks(&clauses->at[index]) ||
        from >= clauses->at[index].end)
        return false;
    const struct clause *outer = &clauses->at[index];
    if (from < outer->body && clause_is_led(parts, outer))
        return true;
    uint32_t part = reduced_at(parts, outer, from);
    struct verb verb;
    if (part == NO_PART || !reads_participle(parts, part, &verb))
        return false;
    uint32_t first = noun_before(parts, part);
    if (first == NO_PART || clauses->count == CLAUSES_MAX ||
        lexicon_nature(verb.class) != NATURE_HAPPENS)
        return true;
    struct clause *inner = add_clause(clauses, first, first, part, &verb);
    while (inner->end < outer->end && !parts_breaks(&parts->at[inner->end]))
        inner->end++;
    tell_last(cutting, inner, candidate);
    return true;
}
