/* A clause is bound to its neighbours as soon as it is read: what is reported
 * to who reports it, "who" and "which" to the words in front, a predicate
 * without a subject to the subject it shares.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/bind.h"

#include "timeline/phrase.h"

/* Is the relative word itself the subject: "who later died"? */
static bool
relative_acts(const struct parts *parts, const struct clause *clause)
{
    uint32_t verb = clause->verb.first;
    while (verb > clause->first + 1 &&
           parts->at[verb - 1].word.use == WORD_ADVERB)
        verb--;
    return parts->at[clause->first].word.use == WORD_REL &&
           clause->body == clause->first && verb == clause->first + 1;
}

/* ", who was arrested": the name in front is the subject, or the noun. */
static void
find_antecedent(const struct parts *parts, struct clause *clause)
{
    uint32_t end = clause->first;
    if (clause->kind != CLAUSE_RELATIVE || end == 0 ||
        !relative_acts(parts, clause))
        return;
    end -= parts->at[end - 1].mark == ',';
    uint32_t from = end;
    while (from > 0 && parts->at[end - 1].mention != NO_MENTION &&
           parts->at[from - 1].mention == parts->at[end - 1].mention)
        from--;
    if (from == end)
        from = phrase_before(parts, end);
    if (from == NO_PART)
        return;
    clause->subject = from;
    clause->subject_end = end;
}

/* A comma, or the mark that closes a quotation, stands before. */
static bool
after_comma(const struct parts *parts, uint32_t part)
{
    char mark = part ? parts->at[part - 1].mark : 0;
    return mark == ',' || mark == '"';
}

/* Nothing that the clause could report follows it directly. */
static bool
ends_here(const struct parts *parts, const struct clause *clause)
{
    return clause->end >= parts->count || parts_breaks(&parts->at[clause->end]);
}

/* The last clause, ", the ministry said", reports those before it; its subject
 * may stand behind its verb: ", said the ministry". */
static void
frame_before(const struct parts *parts, struct clauses *clauses)
{
    uint32_t index = clauses->count - 1;
    struct clause *frame = &clauses->at[index];
    bool any = false;
    for (uint32_t i = 0; i < index; i++) {
        struct clause *content = &clauses->at[i];
        if (content->frame != NO_CLAUSE || content->kind == CLAUSE_SUB ||
            content->kind == CLAUSE_FRAME)
            continue;
        content->frame = index;
        any = true;
    }
    if (!any)
        return;
    frame->kind = CLAUSE_FRAME;
    if (frame->subject < frame->subject_end)
        return;
    frame->subject = frame->subject_end = frame->verb.end;
    while (frame->subject_end < frame->end &&
           !parts->at[frame->subject_end].mark &&
           parts->at[frame->subject_end].timex == DL_NO_TIMEX &&
           (parts->at[frame->subject_end].word.use != WORD_PREP ||
            parts->at[frame->subject_end].mention != NO_MENTION ||
            parts_is(parts, frame->subject_end, "of")))
        frame->subject_end++;
}

/* "The plant, she said on Monday, closed": the subject of what is said stands
 * in front of who says it. The comma between them, or NO_PART. */
static uint32_t
split_by_report(const struct parts *parts, const struct clause *report,
                const struct clause *rest)
{
    bool around = rest->has_verb && rest->subject == rest->subject_end &&
                  clause_speaks(report) && report->end + 1 == rest->first &&
                  parts->at[report->end].mark == ',';
    for (uint32_t i = report->subject + 1;
         around && i + 1 < report->subject_end; i++) {
        const struct part *next = &parts->at[i + 1];
        bool speaker = next->mention != NO_MENTION ||
                       next->word.use == WORD_DET ||
                       next->word.use == WORD_PRON;
        if (parts->at[i].mark == ',')
            return speaker ? i : NO_PART;
    }
    return NO_PART;
}

/* What a pronoun may stand for, by number and kind. */
struct number {
    bool one_person, one_thing, many;
};

/* A plural noun: "crews", not "class". */
static bool
is_plural(const struct parts *parts, uint32_t part)
{
    struct dl_str word = parts_text(parts, part);
    return parts->at[part].mention == NO_MENTION && !parts->at[part].mark &&
           parts->at[part].word.use == WORD_PLAIN &&
           ((dl_str_ends(word, DL_STR("s")) &&
             !dl_str_ends(word, DL_STR("ss"))) ||
            parts_is(parts, part, "police") || parts_is(parts, part, "people"));
}

/* The number of a plain subject; none of all for one with an aside. */
static struct number
number_of(const struct parts *parts, const struct clause *clause)
{
    struct number out = {0};
    uint32_t persons = 0;
    for (uint32_t i = clause->subject; i < clause->subject_end;
         i = parts_after_unit(parts, i)) {
        const struct dl_mention *mention = parts_mention(parts, i);
        const struct part *part = &parts->at[i];
        if (parts_breaks(part) || part->word.use == WORD_REL)
            return (struct number){0};
        if (!mention && (part->word.use == WORD_PREP ||
                         (i > clause->subject && part->word.form == FORM_PAST)))
            break;
        persons += mention && mention->kind == DL_KIND_PERSON;
        out.many |= part->word.use == WORD_CONJ || is_plural(parts, i);
    }
    out.one_person = persons == 1 && !out.many;
    out.one_thing = persons == 0 && !out.many;
    return out;
}

static bool
names_person(const struct parts *parts, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i < end; i++) {
        const struct dl_mention *mention = parts_mention(parts, i);
        if (mention && mention->kind == DL_KIND_PERSON)
            return true;
    }
    return false;
}

/* Can the lone pronoun that is a clause's subject mean the subject of the one
 * in front? "It" may mean nothing at all; joined by "and", with a deed, it
 * hardly does. */
static bool
may_lend(const struct parts *parts, const struct clause *clause,
         const struct clause *before)
{
    uint32_t pronoun = clause->subject;
    struct number number = number_of(parts, before);
    if (parts_is(parts, pronoun, "he") || parts_is(parts, pronoun, "she"))
        return number.one_person &&
               !names_person(parts, before->verb.end, clause->first);
    if (parts_is(parts, pronoun, "they"))
        return number.many;
    return parts_is(parts, pronoun, "it") && number.one_thing &&
           clause->kind == CLAUSE_COORD &&
           lexicon_nature(clause->verb.class) == NATURE_HAPPENS;
}

/* "Lund joined in 1999 and he left in 2003": Lund left in 2003. */
static void
lend_subject(const struct parts *parts, struct clause *clause,
             const struct clause *before)
{
    bool joins = clause->kind == CLAUSE_COORD || clause->kind == CLAUSE_SUB;
    bool alone = clause->subject_end == clause->subject + 1 &&
                 parts->at[clause->subject].word.use == WORD_PRON;
    bool has = before->has_verb && before->subject_end > before->subject &&
               before->kind != CLAUSE_QUOTE && !clause_speaks(before) &&
               before->frame == clause->frame;
    if (!joins || !alone || !has || !may_lend(parts, clause, before))
        return;
    clause->subject = before->subject;
    clause->subject_end = before->subject_end;
}

/* "[Then] postponed", "and [immediately] began": adverbs are no subject. */
static bool
lacks_subject(const struct parts *parts, const struct clause *clause)
{
    uint32_t part = clause->subject;
    while (part < clause->subject_end &&
           parts->at[part].word.use == WORD_ADVERB)
        part++;
    return part == clause->subject_end;
}

/* "Would raise taxes and [cut] benefits", "have fined ten and [fired] two" */
static void
share_tense(const struct parts *parts, struct clause *clause,
            const struct clause *before)
{
    struct verb *verb = &clause->verb;
    uint8_t form = parts->at[verb->head].word.form;
    bool modal = before->has_verb && (before->verb.tense == TENSE_MODAL ||
                                      before->verb.tense == TENSE_FUTURE);
    if (modal && verb->first == verb->head &&
        (form == FORM_SAME || form == FORM_BASE))
        verb->tense = before->verb.tense;
    if (before->has_verb && before->verb.tense == TENSE_PERFECT &&
        verb->first == verb->head && verb->tense == TENSE_PAST) {
        verb->tense = TENSE_PERFECT;
        verb->present = before->verb.present;
    }
}

/* ", then postponed": goes on without an "and". */
static bool
goes_on(const struct parts *parts, const struct clause *clause,
        const struct clause *before)
{
    return clause->kind == CLAUSE_MAIN &&
           clause->subject_end > clause->subject &&
           lacks_subject(parts, clause) && before->has_verb &&
           before->kind != CLAUSE_SUB && after_comma(parts, clause->first);
}

void
clauses_bind(const struct parts *parts, struct clauses *clauses)
{
    struct clause *last = &clauses->at[clauses->count - 1];
    if (clauses->count < 2 || !last->has_verb)
        return;
    struct clause *before = last - 1;
    if (goes_on(parts, last, before))
        last->kind = CLAUSE_COORD;
    find_antecedent(parts, last);
    uint32_t split = split_by_report(parts, before, last);
    if (split != NO_PART) {
        last->kind = CLAUSE_CONTENT;
        last->frame = clauses->count - 2;
        last->subject = before->subject;
        last->subject_end = split;
        return;
    }
    bool comma = after_comma(parts, last->first);
    bool opened =
        last->link != NO_PART && parts->at[last->link].word.use == WORD_THAT;
    if (clause_speaks(before) && before->end == last->first &&
        (opened || last->link == NO_PART) && !comma) {
        last->kind = CLAUSE_CONTENT;
        last->frame = clauses->count - 2;
    } else if (last->kind == CLAUSE_MAIN && clause_speaks(last) &&
               ends_here(parts, last) && comma) {
        frame_before(parts, clauses);
    } else if (last->kind == CLAUSE_COORD) {
        last->frame = before->frame;
        if (lacks_subject(parts, last)) {
            last->subject = before->subject;
            last->subject_end = before->subject_end;
            share_tense(parts, last, before);
        }
    }
    lend_subject(parts, last, before);
}

uint32_t
clause_object_end(const struct parts *parts, const struct clause *clause)
{
    uint32_t end = clause->end;
    while (end > clause->verb.end &&
           (parts->at[end - 1].timex != DL_NO_TIMEX ||
            (parts->at[end - 1].word.use == WORD_PREP && end < clause->end)))
        end--;
    return end;
}

uint32_t
clauses_end(const struct parts *parts, const struct clauses *clauses,
            uint32_t index)
{
    const struct clause *clause = &clauses->at[index], *next = clause + 1;
    bool bare = clause_object_end(parts, clause) == clause->verb.end;
    bool open = parts_is(parts, clause->end - 1, "those"); /* who ... */
    if (index + 1 >= clauses->count || next->first != clause->end ||
        !next->has_verb || clause->kind == CLAUSE_FRAME)
        return clause->end;
    bool shares =
        next->kind == CLAUSE_COORD && next->subject == clause->subject;
    bool object = shares || next->kind == CLAUSE_RELATIVE;
    bool takes = (bare && object) || (open && next->kind == CLAUSE_RELATIVE);
    return takes ? next->end : clause->end;
}
