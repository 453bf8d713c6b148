/* Looking for the finite verb of a clause.
 *
 * The first finite verb behind the start of a subject is the clause's own,
 * unless it stands inside a relative clause, a quotation, brackets or an aside,
 * or turns out to be a participle because another follows before any boundary:
 * "The treaties signed on Monday mark ...".
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/finite.h"

bool
finite_stops(const struct part *part)
{
    return part->mark == ';' || part->mark == ':' || part->mark == '-' ||
           part->mark == '.' || part->mark == '?' || part->mark == '!';
}

/* The part behind the mark that closes what `part` opens. */
uint32_t
finite_skip_enclosed(const struct parts *parts, uint32_t part)
{
    char close = parts->at[part].mark == '(' ? ')' : '"';
    for (uint32_t i = part + 1; i < parts->count; i++)
        if (parts->at[i].mark == close)
            return i + 1;
    return parts->count;
}

/* "The men - from Pakistan - were": the part behind the second dash when no
 * clause stands between the two. */
uint32_t
finite_skip_dashes(const struct parts *parts, uint32_t part)
{
    enum { REACH = 16 };
    if (parts->at[part].mark != '-')
        return NO_PART;
    for (uint32_t i = part + 1; i < parts->count && i < part + REACH; i++) {
        struct verb verb;
        if (parts->at[i].mark == '-')
            return i + 1;
        if (finite_stops(&parts->at[i]) ||
            (verbs_at(parts, i, &verb) && !verb.weak))
            return NO_PART;
    }
    return NO_PART;
}

uint32_t
finite_skip_to_comma(const struct parts *parts, uint32_t part)
{
    while (part < parts->count && parts->at[part].mark != ',' &&
           !finite_stops(&parts->at[part]))
        part++;
    return part;
}

/* Does what follows a lone past form show that it was a participle only?
 * "The treaties signed on Monday mark ..." */
static bool
find_later(const struct parts *parts, uint32_t from, struct verb *out)
{
    for (uint32_t i = from; i < parts->count && i < from + LOOK_MAX; i++) {
        const struct part *part = &parts->at[i];
        uint8_t use = part->word.use;
        bool object = i > from && parts->at[i - 1].timex != DL_NO_TIMEX &&
                      (use == WORD_DET || use == WORD_PRON);
        if (object) /* "approved on Monday a plan intended to ..." */
            return false;
        if (parts_breaks(part) || use == WORD_CONJ || use == WORD_SUBORD ||
            use == WORD_REL || use == WORD_THAT || use == WORD_TO)
            return false;
        struct verb verb;
        if (verbs_at(parts, i, &verb) && verb.head > from) {
            *out = verb;
            return true;
        }
    }
    return false;
}

/* Nothing is exploded or died: such a form is never a participle behind its
 * noun, as "signed" is in "the treaties signed on Monday". */
static bool
is_intransitive(const struct parts *parts, uint32_t part)
{
    static const char *const words[] = {
        "exploded", "erupted",  "crashed",  "collapsed", "died",
        "arrived",  "happened", "occurred", "resigned",  "finished",
        "fell",     "rose",     "went",     "came",      "began",
        "met",      "fled",     "clashed",  "capsized",  "returned"};
    return PARTS_IN(parts, part, words);
}

static bool
may_be_participle(const struct parts *parts, const struct verb *verb)
{
    bool lone = verb->first == verb->head && !verb->passive;
    bool accused = parts_is(parts, verb->head, "accused") &&
                   parts_is(parts, verb->end, "of");
    if (verb->weak || accused) /* nobody just "accused of" something */
        return lone;
    if (is_intransitive(parts, verb->head))
        return false;
    if (!lone || lexicon_nature(verb->class) == NATURE_SPEAKS ||
        verb->end >= parts->count)
        return false;
    const struct part *next = &parts->at[verb->end];
    return next->word.use == WORD_PREP || next->timex != DL_NO_TIMEX;
}

/* "The bank, rescued in May, ..." and "measures taken by ...": no finite verb.
 * The part to go on from, or NO_PART. */
static uint32_t
participle_aside(const struct parts *parts, uint32_t from,
                 const struct verb *verb)
{
    bool lone = verb->first == verb->head && verb->tense == TENSE_PAST &&
                verb->end < parts->count && verb->first > from;
    if (!lone)
        return NO_PART;
    uint32_t next = verb->end;
    while (next < parts->count && !parts_is(parts, next, "by") &&
           (parts->at[next].timex != DL_NO_TIMEX ||
            parts->at[next].word.use == WORD_PREP))
        next++;
    bool by = parts_is(parts, next, "by");
    uint8_t use = parts->at[verb->end].word.use;
    bool comma = parts->at[verb->first - 1].mark == ',' &&
                 (use == WORD_PREP || use == WORD_TO);
    uint32_t close = comma ? finite_skip_to_comma(parts, verb->end) : 0;
    if (comma && close + 1 < parts->count && parts->at[close].mark == ',')
        return close + 1;
    return by ? next : NO_PART;
}

/* ", in a report released on Friday, said": the comma that closes the words has
 * the verb right behind it. */
static bool
is_aside(const struct parts *parts, uint32_t from)
{
    uint32_t close = finite_skip_to_comma(parts, from);
    return close < parts->count && parts->at[close].mark == ',' &&
           finite_opens_predicate(parts, close + 1);
}

/* The finite verb of the clause whose subject begins at `from`. Relative
 * clauses inside the subject are stepped over. */
bool
finite_find(const struct parts *parts, uint32_t from, struct verb *out)
{
    unsigned inner = 0; /* verbs that belong to a relative clause */
    for (uint32_t i = from; i < parts->count && i < from + LOOK_MAX;) {
        const struct part *part = &parts->at[i];
        bool comma = i > from && parts->at[i - 1].mark == ',';
        uint8_t use = part->word.use;
        bool adrift = i > from && use == WORD_SUBORD &&
                      parts->at[from].word.form == FORM_ING;
        uint32_t dashes = finite_skip_dashes(parts, i);
        if (dashes != NO_PART && i > from) {
            i = dashes;
            continue;
        }
        if (finite_stops(part) || adrift)
            return false;
        if (part->mark == '(' || part->mark == '"') {
            i = finite_skip_enclosed(parts, i);
        } else if (i > from && comma &&
                   (use == WORD_REL || use == WORD_SUBORD ||
                    (use == WORD_PREP && is_aside(parts, i)))) {
            i = finite_skip_to_comma(parts, i) + 1;
        } else if (i > from && (use == WORD_REL || use == WORD_THAT)) {
            inner++;
            i++;
        } else if (verbs_at(parts, i, out)) {
            uint32_t aside = participle_aside(parts, from, out);
            if (aside != NO_PART) {
                i = aside;
            } else if (inner == 0) {
                if (may_be_participle(parts, out))
                    find_later(parts, out->end, out);
                return true;
            } else {
                inner--;
                i = out->end;
            }
        } else {
            i = parts_after_unit(parts, i);
        }
    }
    return false;
}

/* "The attack on Anna Berg, [an editor of the Post], took place": behind the
 * comma stands an article, and behind the next one the verb. */
static bool
opens_apposition(const struct parts *parts, uint32_t comma)
{
    return comma + 1 < parts->count &&
           parts->at[comma + 1].word.use == WORD_DET &&
           parts->at[comma - 1].mention != NO_MENTION &&
           is_aside(parts, comma + 1);
}

/* A lone participle behind a noun may only describe it; the second of two does
 * not: "explosives planted under a bridge [detonated] on Tuesday". */
static bool
describes(const struct parts *parts, uint32_t from, uint32_t part,
          const struct verb *verb)
{
    const struct dl_mention *actor =
        part > from ? parts_mention(parts, part - 1) : NULL;
    bool person = (actor && actor->kind == DL_KIND_PERSON) ||
                  (part > from && parts->at[part - 1].word.use == WORD_PRON);
    return part > from && !person && verb->class == CLASS_NONE &&
           parts->at[part].word.use == WORD_PLAIN &&
           may_be_participle(parts, verb);
}

/* Is there a subject and a finite verb between `from` and the next boundary? */
bool
finite_opens_clause(const struct parts *parts, uint32_t from)
{
    unsigned inner = 0; /* verbs that belong to a relative clause */
    bool described = false;
    for (uint32_t i = from; i < parts->count && i < from + LOOK_MAX;) {
        const struct part *part = &parts->at[i];
        uint8_t use = part->word.use;
        struct verb verb;
        if (part->mark == '(') {
            i = finite_skip_enclosed(parts, i);
            continue;
        }
        if (i > from && part->mark == ',' && opens_apposition(parts, i)) {
            i = finite_skip_to_comma(parts, i + 1) + 1;
            continue;
        }
        if (use == WORD_REL && i > from) { /* "athletes who lost [would]" */
            inner++;
            i++;
            continue;
        }
        if (parts_breaks(part) || use == WORD_REL || use == WORD_THAT ||
            (use == WORD_SUBORD && i > from) || use == WORD_TO)
            return false;
        bool finite = verbs_at(parts, i, &verb) && !verb.weak;
        if (finite && !described && describes(parts, from, i, &verb)) {
            described = true;
            finite = false;
        }
        if (finite) {
            if (inner == 0)
                return true;
            inner--;
            i = verb.end;
            continue;
        }
        i = parts_after_unit(parts, i);
    }
    return false;
}

/* A finite verb right here: "and [later] urged". */
bool
finite_opens_predicate(const struct parts *parts, uint32_t from)
{
    struct verb verb;
    while (from < parts->count && parts->at[from].word.use == WORD_ADVERB)
        from++;
    return from < parts->count && verbs_at(parts, from, &verb) && !verb.weak;
}

bool
finite_is_role(const struct parts *parts, uint32_t from)
{
    struct dl_str noun = parts_text(parts, from);
    bool bare =
        parts->at[from].word.use == WORD_PLAIN && !parts->at[from].mark &&
        !parts->at[from].capital && !dl_str_ends(noun, DL_STR("s")) &&
        !parts_is(parts, from, "police") && !parts_is(parts, from, "people");
    for (uint32_t i = from + 1; bare && i < parts->count; i++) {
        struct verb verb;
        if (parts_breaks(&parts->at[i]))
            return false;
        if (verbs_at(parts, i, &verb))
            return may_be_participle(parts, &verb);
    }
    return false;
}
