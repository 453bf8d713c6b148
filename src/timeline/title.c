/* Titles are cut from sentences, never written.
 *
 * A draft marks which parts of a sentence stay. First goes what no headline
 * needs: dates with their preposition, brackets, "also". A title that is still
 * too wide loses where its speaker belongs, then the asides between subject and
 * verb, what a participle says of the subject, then the offices in front of a
 * person's name, then it is cut; and when that would take what the verb acts
 * on, articles go first.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/title.h"

#include "timeline/bind.h"
#include "timeline/brief.h"
#include "timeline/cut.h"
#include "timeline/phrase.h"
#include "timeline/sure.h"
#include "timeline/trim.h"

#include <dateline/text.h>

#include <string.h>

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

/* Where the object of a report ends: "told [reporters] in Rome". */
static uint32_t
listener_end(const struct parts *parts, const struct clause *frame)
{
    uint32_t end = frame->verb.end;
    while (end < frame->end && !parts_breaks(&parts->at[end]) &&
           parts->at[end].timex == DL_NO_TIMEX &&
           (parts->at[end].mention != NO_MENTION ||
            (parts->at[end].word.use != WORD_PREP &&
             parts->at[end].word.use != WORD_TO &&
             parts->at[end].word.use != WORD_SUBORD)))
        end++;
    return end;
}

static void
keep_frame(struct draft *draft, const struct clause *frame)
{
    draft_keep(draft, frame->subject, frame->subject_end);
    draft_keep(draft, frame->verb.first, frame->verb.end);
    if (frame->subject < frame->verb.first)
        draft_keep(draft, frame->verb.end, listener_end(draft->parts, frame));
}

/* Can a reported clause stand without who reports it? Not when that one denies
 * or only claims it. */
static bool
stands_alone(const struct parts *parts, const struct clause *clause,
             const struct clause *frame)
{
    enum hedge hedge = sure_hedge(parts, frame);
    return clause_happens(clause) && !title_subject_is_vague(parts, clause) &&
           hedge != HEDGE_DENY && hedge != HEDGE_ALLEGE;
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

/* "The firm would close[,] she said". */
static uint32_t
comma_before(const struct parts *parts, const struct clause *frame)
{
    bool comma = frame->first > 0 && parts->at[frame->first - 1].mark == ',';
    return frame->first - comma;
}

/* "Was shot and [killed]": the second participle needs what the first one has
 * in front of it. The clause whose verb it shares, or NULL. */
static const struct clause *
shares_passive(const struct parts *parts, const struct clauses *clauses,
               uint32_t index)
{
    const struct clause *clause = &clauses->at[index];
    const struct clause *before = index > 0 ? clause - 1 : clause;
    const struct verb *verb = &clause->verb;
    uint8_t form = parts->at[verb->head].word.form;
    bool lone = verb->first == verb->head &&
                (form == FORM_PAST || form == FORM_PART || form == FORM_SAME);
    uint8_t next =
        verb->end < clause->end ? parts->at[verb->end].word.use : WORD_PREP;
    bool bare = next == WORD_PREP || next == WORD_SUBORD ||
                parts->at[verb->end].timex != DL_NO_TIMEX;
    bool shares = index > 0 && clause->kind == CLAUSE_COORD && lone && bare &&
                  before->has_verb && before->subject == clause->subject &&
                  parts->at[before->verb.first].word.use == WORD_BE &&
                  !parts_is(parts, clause->first, "but");
    return shares ? before : NULL;
}

/* Behind the verb, or that of what it reports: "said [the deaths] raise". */
static const struct clause *
core_of(const struct clauses *clauses, uint32_t index, uint32_t end)
{
    for (uint32_t i = index + 1; i < clauses->count; i++)
        if (clauses->at[i].frame == index && clauses->at[i].has_verb &&
            clauses->at[i].verb.end <= end)
            return &clauses->at[i];
    return &clauses->at[index];
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
    const struct clause *first = shares_passive(draft->parts, clauses, index);
    draft_keep(draft, clause->subject, clause->subject_end);
    draft_keep(draft, first ? first->verb.first : clause->verb.first,
               clause->verb.end);
    draft_keep(draft, from, end);
    draft->subject = clause->subject;
    draft->subject_end = clause->subject_end;
    const struct clause *core = core_of(clauses, index, end);
    draft->core = core->verb.end;
    draft->said = core->subject;
    draft->said_end = core->subject_end;
    draft->speaks = clause_speaks(clause);
    uint32_t no = sure_no_evidence(draft->parts, clause);
    if (no != NO_PART)
        draft_keep(draft, no, clause->link + 1);
    uint32_t antecedent = draft_antecedent(draft->parts, clause);
    if (antecedent != NO_PART)
        draft_keep(draft, antecedent, clause->verb.end);
    if (clause->frame == NO_CLAUSE || antecedent != NO_PART)
        return;
    const struct clause *frame = &clauses->at[clause->frame];
    if (stands_alone(draft->parts, clause, frame))
        return;
    keep_frame(draft, frame);
    if (frame->kind == CLAUSE_FRAME)
        draft_keep(draft, comma_before(draft->parts, frame), frame->first);
    if (frame->kind != CLAUSE_FRAME) {
        if (clause->link != NO_PART &&
            draft->parts->at[clause->link].word.use == WORD_THAT)
            draft_keep(draft, clause->link, clause->link + 1);
        draft->subject = frame->subject;
        draft->subject_end = frame->subject_end;
        draft->speaks = true;
    }
}

/* One line from the kept parts in [0, end), single spaces, no mark at either
 * end and never two in a row. */
struct dl_str
title_line(struct dl_arena *arena, const struct draft *draft, uint32_t from,
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

/* Cut; or said in brief, when the cut would take what the verb acts on. */
static struct title
cut_or_brief(struct dl_arena *arena, struct draft *draft)
{
    struct draft brief = *draft;
    struct title out = cut_draft(arena, draft);
    if (!out.bare || !brief_names(&brief))
        return out;
    struct dl_str text = title_line(arena, &brief, 0, brief.parts->count, "");
    if (dl_text_cols(text) <= DL_TITLE_COLS_MAX)
        return (struct title){text, false, false, false};
    struct title shorter = cut_draft(arena, &brief);
    return shorter.bare ? out : shorter;
}

struct title
title_write(struct dl_arena *arena, struct draft *draft)
{
    static void (*const shorten[])(struct draft *) = {
        trim_needless, trim_speaker, trim_asides, trim_reduced, trim_roles};
    bool torn = draft->tail == 0 && trim_torn(draft);
    if (draft->tail == 0)
        trim_end(draft);
    cut_lone_marks(draft);
    /* A page that tore an object off needs the sign; a phrase less does not. */
    bool open = torn && cut_is_bare(draft, draft->parts->count);
    for (size_t i = 0; i < sizeof shorten / sizeof shorten[0]; i++) {
        shorten[i](draft);
        struct dl_str text = title_line(arena, draft, 0, draft->parts->count,
                                        open ? CUT_ELLIPSIS : "");
        if (dl_text_cols(text) <= DL_TITLE_COLS_MAX)
            return (struct title){text, torn, false, open};
    }
    return cut_or_brief(arena, draft);
}
