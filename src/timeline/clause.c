/* Clause boundaries by closed-class words, commas and finite verbs.
 *
 * A clause is read in three steps: leading phrases up to their comma ("On
 * Monday, ..."), the subject up to the first finite verb that is not inside a
 * relative clause or a quotation, and the predicate up to the first boundary
 * with a finite verb of its own behind it. A comma alone bounds nothing: lists
 * and appositions stay inside.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/clause.h"

#include "timeline/bind.h"
#include "timeline/finite.h"
#include "timeline/openings.h"

bool
clause_is_person(const struct parts *parts, const struct clause *clause)
{
    return parts_is(parts, clause->subject, "he") ||
           parts_is(parts, clause->subject, "she");
}

bool
clause_is_led(const struct parts *parts, const struct clause *clause)
{
    const struct part *first = &parts->at[clause->first];
    bool participle =
        first->word.form == FORM_PAST || first->word.form == FORM_PART;
    return clause->kind == CLAUSE_MAIN && clause->body > clause->first &&
           participle && first->word.use == WORD_PLAIN &&
           first->mention == NO_MENTION;
}

bool
clause_speaks(const struct clause *clause)
{
    return clause->has_verb &&
           lexicon_nature(clause->verb.class) == NATURE_SPEAKS;
}

bool
clause_happens(const struct clause *clause)
{
    if (!clause->has_verb || clause->kind == CLAUSE_QUOTE)
        return false;
    bool told = clause->verb.tense != TENSE_MODAL &&
                (clause->verb.tense != TENSE_PRESENT || clause->verb.passive);
    return told && lexicon_nature(clause->verb.class) == NATURE_HAPPENS;
}

/* ", but [by May,] the crews ...": a phrase, a comma, a clause. */
static bool
leads_to_clause(const struct parts *parts, uint32_t from)
{
    if (from >= parts->count || (parts->at[from].word.use != WORD_PREP &&
                                 parts->at[from].word.use != WORD_ADVERB &&
                                 parts->at[from].timex == DL_NO_TIMEX))
        return false;
    uint32_t comma = finite_skip_to_comma(parts, from);
    return comma + 1 < parts->count && parts->at[comma].mark == ',' &&
           finite_opens_clause(parts, comma + 1);
}

static bool
comma_ends(const struct parts *parts, uint32_t next)
{
    if (next >= parts->count)
        return true;
    const struct part *part = &parts->at[next];
    if (part->mark == '"' || part->word.form == FORM_ING ||
        part->word.use == WORD_REL || part->word.use == WORD_SUBORD ||
        part->word.use == WORD_THAT || parts_is(parts, next, "according"))
        return true;
    if (part->word.use == WORD_CONJ)
        return finite_opens_predicate(parts, next + 1) ||
               finite_opens_clause(parts, next + 1) ||
               leads_to_clause(parts, next + 1);
    return finite_opens_clause(parts, next) ||
           finite_opens_predicate(parts, next);
}

/* Where the words reported by "said" begin without a "that", or NO_PART. */
static uint32_t
bare_content(const struct parts *parts, const struct verb *verb)
{
    if (verb->class != CLASS_SAY || parts_is(parts, verb->head, "told"))
        return NO_PART;
    uint32_t i = verb->end;
    while (i < parts->count &&
           (parts->at[i].timex != DL_NO_TIMEX ||
            parts->at[i].word.use == WORD_ADVERB ||
            (parts->at[i].word.use == WORD_PREP && i + 1 < parts->count &&
             parts->at[i + 1].timex != DL_NO_TIMEX)))
        i++;
    if (i >= parts->count || parts->at[i].mark ||
        parts->at[i].word.use == WORD_PREP || parts->at[i].word.use == WORD_TO)
        return NO_PART;
    return finite_opens_clause(parts, i) ? i : NO_PART;
}

/* Does the predicate end in front of part `i`, which is no mark? */
static bool
word_ends(const struct parts *parts, uint32_t i, bool speaks)
{
    struct verb verb;
    switch (parts->at[i].word.use) {
    case WORD_REL:
        return true;
    case WORD_THAT:
        return finite_opens_predicate(parts, i + 1) ||
               finite_opens_clause(parts, i + 1) ||
               (speaks && finite_find(parts, i + 1, &verb));
    case WORD_SUBORD: /* not "because of cuts passed in 2001" */
        return finite_opens_clause(parts, i + 1) &&
               !parts_is(parts, i + 1, "of") &&
               !(parts_is(parts, i, "as") && finite_is_role(parts, i + 1));
    case WORD_CONJ:
        return finite_opens_predicate(parts, i + 1) ||
               finite_opens_clause(parts, i + 1) ||
               (i + 1 < parts->count && /* "and that prices fell" */
                parts->at[i + 1].word.use == WORD_THAT);
    default:
        return false;
    }
}

/* A quotation that is said, not a few words put in marks. */
static bool
opens_speech(const struct parts *parts, uint32_t quote, const struct verb *verb,
             bool speaks)
{
    char before = parts->at[quote - 1].mark;
    return before == ',' || before == ':' || (speaks && quote == verb->end);
}

static uint32_t
predicate_end(const struct parts *parts, const struct verb *verb)
{
    bool speaks = lexicon_nature(verb->class) == NATURE_SPEAKS;
    uint32_t content = bare_content(parts, verb);
    for (uint32_t i = verb->end; i < parts->count;) {
        const struct part *part = &parts->at[i];
        uint32_t dashes = finite_skip_dashes(parts, i);
        if (dashes != NO_PART) {
            i = dashes;
            continue;
        }
        if (i == content || finite_stops(part) ||
            (part->mark == ',' && comma_ends(parts, i + 1)))
            return i;
        if (part->mark == '"' && opens_speech(parts, i, verb, speaks))
            return i;
        if (!part->mark && word_ends(parts, i, speaks))
            return i;
        bool encloses = part->mark == '(' || part->mark == '"';
        i = encloses ? finite_skip_enclosed(parts, i)
                     : parts_after_unit(parts, i);
    }
    return parts->count;
}

static void
read_quote(const struct parts *parts, uint32_t from, struct clause *out)
{
    out->kind = CLAUSE_QUOTE;
    bool opened = parts->at[from].mark == '"';
    out->end = opened ? finite_skip_enclosed(parts, from) : from;
    while (!opened && out->end < parts->count && parts->at[out->end].quoted &&
           parts->at[out->end].mark != '"')
        out->end++;
    if (out->end == from)
        out->end++;
}

/* "By the time police arrived": three words that open a clause. */
static bool
opens_by_the_time(const struct parts *parts, uint32_t from)
{
    return parts_is(parts, from, "by") && parts_is(parts, from + 1, "the") &&
           parts_is(parts, from + 2, "time") &&
           finite_opens_clause(parts, from + 3);
}

static void
read_opening(const struct parts *parts, struct clause *out)
{
    const struct part *part = &parts->at[out->first];
    if (opens_by_the_time(parts, out->first)) {
        out->kind = CLAUSE_SUB;
        out->link = out->first;
        out->body = out->first + 3;
        return;
    }
    static const uint8_t kinds[] = {
        [WORD_SUBORD] = CLAUSE_SUB,
        [WORD_CONJ] = CLAUSE_COORD,
        [WORD_REL] = CLAUSE_RELATIVE,
        [WORD_THAT] = CLAUSE_RELATIVE,
    };
    uint8_t use = part->word.use;
    if (use >= sizeof kinds || kinds[use] == CLAUSE_MAIN)
        return;
    if (use == WORD_THAT && out->first == 0) /* "That came after ..." */
        return;
    out->kind = kinds[use];
    out->link = out->first;
    bool empty = parts_is(parts, out->first, "how") ||
                 parts_is(parts, out->first, "why") ||
                 parts_is(parts, out->first, "where");
    if ((use != WORD_REL || empty) && out->first + 1 < parts->count)
        out->body = out->first + 1;
    if (use == WORD_CONJ && out->body + 1 < parts->count &&
        parts->at[out->body].word.use == WORD_THAT)
        out->body++; /* "and that prices fell" */
}

/* "After talks in Rome, the ministers signed": where the clause begins behind
 * words that have no verb of their own, or NO_PART. */
static uint32_t
skip_opening(const struct parts *parts, const struct clause *clause)
{
    static const char *const words[] = {"after",     "as",    "before",
                                        "following", "since", "until"};
    if (!PARTS_IN(parts, clause->first, words) ||
        finite_opens_clause(parts, clause->first + 1))
        return NO_PART;
    uint32_t comma = finite_skip_to_comma(parts, clause->first + 1);
    while (comma + 1 < parts->count && parts->at[comma].mark == ',') {
        if (finite_opens_clause(parts, comma + 1))
            return comma + 1;
        comma = finite_skip_to_comma(parts, comma + 1);
    }
    return NO_PART;
}

/* The end of a phrase without a verb: a comma, or a clause that opens. */
static uint32_t
end_of_phrase(const struct parts *parts, uint32_t from)
{
    uint32_t comma = finite_skip_to_comma(parts, from);
    for (uint32_t i = from + 1; i < comma; i++)
        if (parts->at[i].word.use == WORD_SUBORD &&
            finite_opens_clause(parts, i + 1))
            return i;
    return comma;
}

/* "[Saying] Iran lodged a complaint": the clause is what is said. */
static uint32_t
skip_saying(const struct parts *parts, uint32_t body)
{
    if (body + 1 >= parts->count || parts->at[body].word.form != FORM_ING ||
        lexicon_nature(parts->at[body].word.class) != NATURE_SPEAKS)
        return body;
    uint32_t next = body + 1;
    next += parts->at[next].word.use == WORD_THAT;
    return finite_opens_clause(parts, next) ? next : body;
}

static void
read_clause(const struct parts *parts, uint32_t from, struct clause *out)
{
    *out = (struct clause){.kind = CLAUSE_MAIN,
                           .first = from,
                           .body = from,
                           .link = NO_PART,
                           .frame = NO_CLAUSE};
    if (parts->at[from].mark == '"' || (from == 0 && parts->at[0].quoted)) {
        read_quote(parts, from, out);
        return;
    }
    read_opening(parts, out);
    uint32_t own = out->kind == CLAUSE_SUB ? skip_opening(parts, out) : NO_PART;
    if (own != NO_PART) {
        out->kind = CLAUSE_MAIN;
        out->link = NO_PART;
        out->body = own;
    }
    uint32_t body = openings_skip(parts, out->body);
    body = skip_saying(parts, body);
    out->has_verb = finite_find(parts, body, &out->verb);
    if (out->has_verb) {
        out->body = body;
        out->subject = body;
        out->subject_end = out->verb.first;
        out->end = predicate_end(parts, &out->verb);
    } else {
        out->kind = CLAUSE_PHRASE;
        out->end = end_of_phrase(parts, out->body);
    }
    if (out->end <= from)
        out->end = from + 1;
}

void
clauses_cut(const struct parts *parts, struct clauses *out)
{
    out->count = 0;
    uint32_t from = openings_dateline(parts);
    while (from < parts->count && out->count < CLAUSES_MAX) {
        const struct part *part = &parts->at[from];
        if (part->mark == ',' || finite_stops(part) || part->mark == ')') {
            from++;
            continue;
        }
        struct clause *clause = &out->at[out->count++];
        read_clause(parts, from, clause);
        clauses_bind(parts, out);
        from = clause->end;
    }
}

uint32_t
clauses_at(const struct clauses *clauses, uint32_t part)
{
    for (uint32_t i = 0; i < clauses->count; i++)
        if (part >= clauses->at[i].first && part < clauses->at[i].end)
            return i;
    return NO_CLAUSE;
}
