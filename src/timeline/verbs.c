/* Finite verbs by shape and neighbours.
 *
 * Three ways in: a modal ("will meet"), a form of be, have or do ("was held",
 * "has met"), or a lone verb form. A lone form in -ed is finite unless its left
 * neighbour asks for an adjective or noun ("the wanted man", "of armed men"). A
 * present form is finite only behind something that can be its subject, and
 * stays weak, since most are nouns as well. What follows is decided by the
 * caller, who sees the rest of the clause.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/verbs.h"

#include "timeline/plans.h"

static bool
is_filler(const struct part *part)
{
    return part->word.use == WORD_ADVERB || part->word.use == WORD_NEG;
}

/* The next part after adverbs and negations; notes a negation. */
static uint32_t
skip_fillers(const struct parts *parts, uint32_t part, struct verb *out)
{
    for (; part < parts->count && is_filler(&parts->at[part]); part++)
        out->negated |= parts->at[part].word.use == WORD_NEG &&
                        !parts_is(parts, part + 1, "only");
    return part;
}

static bool
is_participle(const struct part *part)
{
    uint8_t form = part->word.form;
    return form == FORM_PAST || form == FORM_PART || form == FORM_SAME;
}

static bool
is_base(const struct part *part)
{
    return part->word.form == FORM_BASE || part->word.form == FORM_SAME;
}

/* Behind a modal or "did" any plain word is a verb, listed or not. */
static bool
is_base_here(const struct parts *parts, uint32_t part)
{
    const struct part *at = &parts->at[part];
    bool plain = at->word.use == WORD_PLAIN && !at->mark && !at->capital &&
                 !at->number && at->mention == NO_MENTION &&
                 at->timex == DL_NO_TIMEX && at->word.form == FORM_NONE;
    return is_base(at) || plain;
}

void
verbs_take(const struct parts *parts, uint32_t part, struct verb *out)
{
    out->head = part;
    out->end = part + 1;
    out->class = parts->at[part].word.class;
}

static bool
read_be(const struct parts *parts, uint32_t part, struct verb *out)
{
    bool past = parts_is(parts, part, "was") || parts_is(parts, part, "were");
    out->tense = past ? TENSE_PAST : TENSE_PRESENT;
    out->head = part;
    out->end = part + 1;
    out->class = CLASS_STATE;
    uint32_t next = skip_fillers(parts, part + 1, out);
    if (next < parts->count && parts->at[next].word.use == WORD_BE)
        next = skip_fillers(parts, next + 1, out);
    if (next >= parts->count || plans_read(parts, next, out))
        return true;
    const struct part *after = &parts->at[next];
    if (is_participle(after) && after->word.use != WORD_ADJ) {
        verbs_take(parts, next, out);
        out->passive = true;
    } else if (after->word.form == FORM_ING) {
        verbs_take(parts, next, out);
    }
    return true;
}

/* "has yet to decide" says that nobody did. */
static bool
read_yet_to(const struct parts *parts, uint32_t part, struct verb *out)
{
    bool yet = parts_is(parts, part, "yet") && part + 2 < parts->count &&
               parts->at[part + 1].word.use == WORD_TO &&
               is_base(&parts->at[part + 2]);
    if (!yet)
        return false;
    verbs_take(parts, part + 2, out);
    out->negated = true;
    return true;
}

static bool
read_have(const struct parts *parts, uint32_t part, struct verb *out)
{
    uint32_t next = skip_fillers(parts, part + 1, out);
    out->tense = TENSE_PERFECT;
    out->present = !parts_is(parts, part, "had");
    if (next < parts->count && parts->at[next].word.use == WORD_BE) {
        read_be(parts, next, out);
        out->tense = TENSE_PERFECT;
        return true;
    }
    if (read_yet_to(parts, next, out))
        return true;
    if (next < parts->count && is_participle(&parts->at[next])) {
        verbs_take(parts, next, out);
        return true;
    }
    out->tense = out->present ? TENSE_PRESENT : TENSE_PAST;
    out->head = part;
    out->end = part + 1;
    out->class = CLASS_STATE;
    return true;
}

static bool
read_modal(const struct parts *parts, uint32_t part, struct verb *out)
{
    bool will = parts->at[part].word.use == WORD_WILL;
    uint32_t next = skip_fillers(parts, part + 1, out);
    if (next >= parts->count)
        return false;
    if (parts->at[next].word.use == WORD_BE)
        read_be(parts, next, out);
    else if (parts->at[next].word.use == WORD_HAVE)
        read_have(parts, next, out);
    else if (is_base_here(parts, next))
        verbs_take(parts, next, out);
    else
        return false;
    out->tense = will ? TENSE_FUTURE : TENSE_MODAL;
    return true;
}

static bool
read_do(const struct parts *parts, uint32_t part, struct verb *out)
{
    uint32_t next = skip_fillers(parts, part + 1, out);
    if (next >= parts->count || !is_base_here(parts, next))
        return false;
    verbs_take(parts, next, out);
    out->tense = parts_is(parts, part, "did") ? TENSE_PAST : TENSE_PRESENT;
    return true;
}

/* Can the part end a subject? */
static bool
ends_subject(const struct part *part)
{
    if (part->timex != DL_NO_TIMEX || part->mention != NO_MENTION)
        return true;
    if (part->mark)
        return part->mark == ',' || part->mark == ')' || part->mark == '"' ||
               part->mark == '-';
    switch (part->word.use) {
    case WORD_PLAIN:
    case WORD_PRON:
    case WORD_REL:
    case WORD_CONJ:
    case WORD_THAT:
        return true;
    case WORD_DET: /* "both said", "many died" */
        return false;
    default:
        return false;
    }
}

/* "say" is a verb and nothing else, whatever stands before it but "to". */
static bool
says(const struct parts *parts, uint32_t part)
{
    uint32_t before = parts_before(parts, part);
    bool verb = parts_is(parts, part, "say") || parts_is(parts, part, "says") ||
                parts_is(parts, part, "said");
    if (!verb || before == NO_PART)
        return false;
    const struct part *left = &parts->at[before];
    return left->mention != NO_MENTION || left->word.use == WORD_ADJ ||
           left->word.use == WORD_PLAIN;
}

static bool
ends_in_s(const struct parts *parts, uint32_t part)
{
    return dl_str_ends(parts_text(parts, part), DL_STR("s"));
}

/* "voters in Malta [go]": a plural noun, a preposition, a name. */
static bool
behind_plural(const struct parts *parts, uint32_t name)
{
    uint32_t first = name;
    while (first > 0 && parts->at[first - 1].mention == parts->at[name].mention)
        first--;
    return first > 1 && parts->at[first - 1].word.use == WORD_PREP &&
           parts->at[first - 2].word.use == WORD_PLAIN &&
           !parts->at[first - 2].mark && ends_in_s(parts, first - 2);
}

static bool
read_lone(const struct parts *parts, uint32_t part, struct verb *out)
{
    const struct part *at = &parts->at[part];
    uint32_t before = parts_before(parts, part);
    if (says(parts, part)) {
        verbs_take(parts, part, out);
        out->tense = at->word.form == FORM_PAST ? TENSE_PAST : TENSE_PRESENT;
        return true;
    }
    if (before == NO_PART || !ends_subject(&parts->at[before]))
        return false;
    const struct part *left = &parts->at[before];
    verbs_take(parts, part, out);
    out->tense = TENSE_PAST;
    if (at->word.form == FORM_PAST)
        return true;
    if (at->word.form == FORM_PART || at->word.form == FORM_ING)
        return false;
    if (at->word.form == FORM_SAME)
        return out->weak = at->word.noun != CLASS_NONE, true;
    bool pronoun = left->word.use == WORD_PRON || left->word.use == WORD_REL;
    bool noun = left->word.use == WORD_PLAIN && !left->mark;
    bool name = left->mention != NO_MENTION;
    bool plural = (noun && ends_in_s(parts, before)) ||
                  (name && behind_plural(parts, before));
    bool object =
        part + 1 < parts->count && parts->at[part + 1].word.use == WORD_DET;
    out->tense = TENSE_PRESENT;
    out->weak = !object; /* "deaths raise the toll" */
    if (at->word.noun != CLASS_NONE && !pronoun)
        return false;
    if (at->word.form == FORM_THIRD && parts_counts(parts, before))
        return false; /* "six votes" */
    if (at->word.form == FORM_THIRD)
        return pronoun || name || (noun && !plural) ||
               left->timex != DL_NO_TIMEX;
    return plural || pronoun || left->timex != DL_NO_TIMEX;
}

static bool
read_finite(const struct parts *parts, uint32_t part, struct verb *out)
{
    const struct part *at = &parts->at[part];
    switch (at->word.use) {
    case WORD_WILL:
    case WORD_MODAL:
        return read_modal(parts, part, out);
    case WORD_BE:
        return !parts_is(parts, part, "being") && read_be(parts, part, out);
    case WORD_HAVE:
        return !parts_is(parts, part, "having") && read_have(parts, part, out);
    case WORD_DO:
        return read_do(parts, part, out);
    case WORD_PLAIN:
    case WORD_ADJ:
        return at->word.form != FORM_NONE && at->word.use != WORD_ADJ &&
               read_lone(parts, part, out);
    default:
        return false;
    }
}

/* "There were three arrests": what there is, is what happened. */
static void
read_existence(const struct parts *parts, struct verb *verb)
{
    enum { REACH = 8 };
    if (verb->first == 0 || verb->class != CLASS_STATE ||
        !parts_is(parts, verb->first - 1, "there"))
        return;
    uint32_t end = verb->end + REACH;
    for (uint32_t i = verb->end; i < parts->count && i < end; i++) {
        const struct part *part = &parts->at[i];
        if (parts_breaks(part) || part->timex != DL_NO_TIMEX ||
            (part->word.use == WORD_PREP && part->mention == NO_MENTION))
            return;
        verb->negated |= parts_is(parts, i, "no");
        if (part->word.noun != CLASS_NONE && part->mention == NO_MENTION)
            verb->class = part->word.noun;
    }
}

bool
verbs_at(const struct parts *parts, uint32_t part, struct verb *out)
{
    const struct part *at = &parts->at[part];
    *out = (struct verb){.first = part};
    if (at->mention != NO_MENTION || at->timex != DL_NO_TIMEX || at->mark)
        return false;
    bool finite = read_finite(parts, part, out);
    if (finite)
        read_existence(parts, out);
    return finite;
}
