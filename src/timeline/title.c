/* Titles are cut from sentences, never written.
 *
 * A draft marks which parts of a sentence stay. First goes what no headline
 * needs: dates with their preposition, brackets, "also". A title that is still
 * too wide loses the offices in front of a person's name, then the asides
 * between subject and verb, then its end: at the last place where a complete
 * clause stands before an adjunct, else at the last word that leaves nothing
 * dangling, with an ellipsis. A name is never cut in two.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/title.h"

#include "timeline/bind.h"
#include "timeline/phrase.h"
#include "timeline/trim.h"

#include <dateline/text.h>

#include <string.h>

static const char ELLIPSIS[] = "\xe2\x80\xa6";

void
draft_open(const struct parts *parts, struct draft *out)
{
    memset(out, 0, sizeof *out);
    out->parts = parts;
}

void
draft_keep(struct draft *draft, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i < end && i < draft->parts->count; i++)
        draft->keep[i] = true;
}

bool
title_subject_is_vague(const struct parts *parts, const struct clause *clause)
{
    if (!clause->has_verb || clause->subject_end <= clause->subject)
        return true;
    const struct part *first = &parts->at[clause->subject];
    bool alone = clause->subject_end == clause->subject + 1;
    uint8_t use = first->word.use;
    bool role = first->mention != NO_MENTION;
    bool relative =
        clause->kind == CLAUSE_RELATIVE && clause->subject == clause->first;
    return use == WORD_PRON || use == WORD_REL || relative ||
           (alone && !role && (use == WORD_DET || use == WORD_THAT));
}

uint32_t
draft_antecedent(const struct parts *parts, const struct clause *clause)
{
    bool object = clause->kind == CLAUSE_RELATIVE && clause->first > 0 &&
                  clause->subject >= clause->first &&
                  clause->subject < clause->subject_end &&
                  clause->link == clause->first &&
                  clause_object_end(parts, clause) == clause->verb.end;
    return object ? phrase_before(parts, clause->first) : NO_PART;
}

static void
keep_frame(struct draft *draft, const struct clause *frame)
{
    draft_keep(draft, frame->subject, frame->subject_end);
    draft_keep(draft, frame->verb.first, frame->verb.end);
}

/* "..., the ministry said": what is said, then who says it. */
static void
keep_said(struct draft *draft, const struct clauses *clauses, uint32_t index)
{
    const struct clause *frame = &clauses->at[index];
    for (uint32_t i = 0; i < index; i++) {
        const struct clause *clause = &clauses->at[i];
        if (clause->frame != index)
            continue;
        if (draft->core == 0)
            draft->core = clause->has_verb ? clause->verb.end : clause->first;
        draft_keep(draft, clause->first, frame->first);
        break;
    }
    keep_frame(draft, frame);
    draft->subject = frame->subject;
    draft->subject_end = frame->subject_end;
    draft->tail = frame->first;
}

void
draft_clause(struct draft *draft, const struct clauses *clauses, uint32_t index,
             uint32_t from, uint32_t end)
{
    const struct clause *clause = &clauses->at[index];
    if (clause->kind == CLAUSE_FRAME) {
        keep_said(draft, clauses, index);
        return;
    }
    draft_keep(draft, clause->subject, clause->subject_end);
    draft_keep(draft, clause->verb.first, clause->verb.end);
    draft_keep(draft, from, end);
    draft->subject = clause->subject;
    draft->subject_end = clause->subject_end;
    draft->core = clause->verb.end;
    uint32_t antecedent = draft_antecedent(draft->parts, clause);
    if (antecedent != NO_PART)
        draft_keep(draft, antecedent, clause->verb.end);
    if (clause->frame == NO_CLAUSE || antecedent != NO_PART)
        return;
    const struct clause *frame = &clauses->at[clause->frame];
    bool alone =
        clause_happens(clause) && !title_subject_is_vague(draft->parts, clause);
    if (alone)
        return;
    keep_frame(draft, frame);
    if (frame->kind != CLAUSE_FRAME) {
        if (clause->link != NO_PART)
            draft_keep(draft, clause->link, clause->link + 1);
        draft->subject = frame->subject;
        draft->subject_end = frame->subject_end;
        draft->core = frame->verb.end;
    }
}

/* One line from the kept parts in [0, end), single spaces, no mark at either
 * end and never two in a row. */
static struct dl_str
write_parts(struct dl_arena *arena, const struct draft *draft, uint32_t from,
            uint32_t end, const char *tail)
{
    const struct parts *parts = draft->parts;
    size_t room = strlen(tail) + 2;
    for (uint32_t i = from; i < end; i++)
        room += draft->keep[i] ? parts_text(parts, i).bytes + 1 : 0;
    char *out = dl_arena_alloc(arena, room);
    size_t used = 0, solid = 0; /* `solid` ends behind the last word */
    uint32_t last = NO_PART;
    for (uint32_t i = from; i < end; i++) {
        const struct part *part = &parts->at[i];
        bool stop = part->mark && strchr(",;:.?!", part->mark);
        if (!draft->keep[i] || (stop && (last == NO_PART || used != solid)))
            continue;
        bool glued =
            part->glued && (last == i - 1 || stop || part->mark == '"' ||
                            part->word.use == WORD_POSS);
        if (last != NO_PART && !glued)
            out[used++] = ' ';
        struct dl_str text = parts_text(parts, i);
        memcpy(out + used, text.at, text.bytes);
        used += text.bytes;
        if (!stop && part->mark != '-')
            solid = used;
        last = i;
    }
    memcpy(out + solid, tail, strlen(tail) + 1);
    bool trade_name = solid > 1 && dl_is_upper(out[1]); /* "eBay" */
    if (from == 0 && dl_is_lower(out[0]) && !trade_name)
        out[0] = (char)(out[0] - 32);
    return (struct dl_str){out, solid + strlen(tail)};
}

static bool
fits(struct dl_str text)
{
    return dl_text_cols(text) <= DL_TITLE_COLS_MAX;
}

/* Would a title that ends in front of `cut` end well? */
static bool
ends_well(const struct draft *draft, uint32_t cut)
{
    const struct parts *parts = draft->parts;
    uint32_t last = cut;
    while (last > 0 && !draft->keep[last - 1])
        last--;
    if (last == 0)
        return false;
    const struct part *part = &parts->at[last - 1];
    bool inside =
        cut < parts->count && ((part->mention != NO_MENTION &&
                                part->mention == parts->at[cut].mention) ||
                               parts->at[cut].glued);
    bool calling = last > 1 && part->word.form == FORM_ING &&
                   parts->at[last - 2].word.use == WORD_PLAIN;
    if (calling && part->word.noun == CLASS_NONE)
        return false; /* "a bill calling" for something */
    switch (part->word.use) {
    case WORD_DET:
    case WORD_PREP:
    case WORD_CONJ:
    case WORD_TO:
    case WORD_THAT:
    case WORD_REL:
    case WORD_SUBORD:
    case WORD_POSS:
    case WORD_MODAL:
    case WORD_WILL:
    case WORD_BE:
    case WORD_HAVE:
    case WORD_DO:
    case WORD_ADJ:
    case WORD_NEG:
        return false;
    default:
        return !inside &&
               (!part->mark || part->mark == ',' || part->mark == '"') &&
               !part->number;
    }
}

/* A clause that ends in front of this part is whole without it. */
static bool
is_adjunct(const struct parts *parts, uint32_t part)
{
    static const char *const words[] = {
        "after",  "amid",      "as",   "because", "despite",
        "during", "following", "for",  "since",   "through",
        "while",  "without",   "over", "citing"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (parts_is(parts, part, words[i]))
            return true;
    return part > 0 && parts->at[part - 1].mark == ',' &&
           parts_is(parts, part, "with");
}

static bool
inside_quote(const struct draft *draft, uint32_t cut)
{
    bool open = false;
    for (uint32_t i = 0; i < cut; i++)
        if (draft->keep[i] && draft->parts->at[i].mark == '"')
            open = !open;
    return open;
}

/* Drop quotation marks that a cut has left alone. */
static void
leave_marks(struct draft *draft)
{
    for (uint32_t i = 0; i < draft->parts->count; i++)
        if (draft->parts->at[i].mark == '"')
            draft->keep[i] = false;
}

/* Is nothing but the verb left of the predicate in front of `cut`? */
static bool
is_bare(const struct draft *draft, uint32_t cut)
{
    for (uint32_t i = draft->core; i < cut; i++) {
        const struct part *part = &draft->parts->at[i];
        if (draft->keep[i] && (part->mention != NO_MENTION ||
                               (part->word.use == WORD_PLAIN && !part->mark)))
            return false;
    }
    return true;
}

static struct title
cut_end(struct dl_arena *arena, struct draft *draft)
{
    const struct parts *parts = draft->parts;
    struct title whole = {.cut = true}, torn = whole;
    const char *said = ELLIPSIS;
    uint32_t end = parts->count;
    if (draft->tail) {
        struct dl_str tail =
            write_parts(arena, draft, draft->tail, parts->count, "");
        said = dl_arena_printf(arena, "%s, %.*s", ELLIPSIS, DL_FMT(tail));
        end = draft->tail;
    }
    for (uint32_t cut = draft->core + 1; cut < end; cut++) {
        if (!draft->keep[cut] || !ends_well(draft, cut) ||
            inside_quote(draft, cut))
            continue;
        bool adjunct = is_adjunct(parts, cut) && !draft->tail;
        struct dl_str text =
            write_parts(arena, draft, 0, cut, adjunct ? "" : said);
        if (!fits(text))
            break;
        *(adjunct ? &whole : &torn) =
            (struct title){text, true, is_bare(draft, cut)};
    }
    bool enough = whole.text.bytes * 2 > torn.text.bytes;
    return whole.text.bytes && enough ? whole : torn;
}

/* Nothing was safe: the beginning, cut at a word. */
static struct title
cut_anywhere(struct dl_arena *arena, struct draft *draft)
{
    const struct parts *parts = draft->parts;
    leave_marks(draft);
    struct title best = {.cut = true, .bare = true};
    for (uint32_t cut = 1; cut < parts->count; cut++) {
        if (!draft->keep[cut] || parts->at[cut].glued)
            continue;
        struct dl_str text = write_parts(arena, draft, 0, cut, ELLIPSIS);
        if (!fits(text))
            break;
        if (ends_well(draft, cut) || !best.text.bytes)
            best = (struct title){text, true, is_bare(draft, cut)};
    }
    if (best.text.bytes)
        return best;
    struct dl_str all = write_parts(arena, draft, 0, parts->count, "");
    size_t bytes = dl_text_fit(all, DL_TITLE_COLS_MAX - 1, NULL);
    const char *text =
        dl_arena_printf(arena, "%.*s%s", (int)bytes, all.at, ELLIPSIS);
    return (struct title){dl_str_from(text), true, true};
}

struct title
title_write(struct dl_arena *arena, struct draft *draft)
{
    static void (*const shorten[])(struct draft *) = {trim_needless, trim_roles,
                                                      trim_asides};
    bool torn = draft->tail == 0 && trim_torn(draft);
    if (draft->tail == 0)
        trim_end(draft);
    if (inside_quote(draft, draft->parts->count))
        leave_marks(draft);
    for (size_t i = 0; i < sizeof shorten / sizeof shorten[0]; i++) {
        shorten[i](draft);
        struct dl_str text = write_parts(arena, draft, 0, draft->parts->count,
                                         torn ? ELLIPSIS : "");
        if (fits(text))
            return (struct title){text, torn, false};
    }
    struct title out = cut_end(arena, draft);
    return out.text.bytes ? out : cut_anywhere(arena, draft);
}
