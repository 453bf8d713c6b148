/* What a title can do without: dates, brackets and fillers always; offices and
 * asides when it is too long.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/trim.h"

#include "timeline/finite.h"
#include "timeline/phrase.h"

static void
leave(struct draft *draft, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i < end && i < draft->parts->count; i++)
        draft->keep[i] = false;
}

static bool
is_date(const struct parts *parts, uint32_t part)
{
    uint32_t timex = parts->at[part].timex;
    if (timex == DL_NO_TIMEX)
        return false;
    const struct dl_timex *at = &parts->layers->timexes->at[timex];
    bool dates = at->type == DL_TIMEX_DATE || at->type == DL_TIMEX_TIME;
    return dates && (at->use == DL_USE_LOCATES || at->use == DL_USE_FROM ||
                     at->use == DL_USE_TO);
}

/* "During midday prayers": the hour says which. */
static bool
counts_hours(const struct draft *draft, uint32_t part, uint32_t end)
{
    const struct parts *parts = draft->parts;
    const struct dl_timex *timex =
        &parts->layers->timexes->at[parts->at[part].timex];
    return timex->type == DL_TIMEX_TIME && !timex->fields.weekday &&
           !timex->fields.day && part > draft->core && end < parts->count &&
           parts->at[part - 1].word.use == WORD_PREP &&
           parts->at[end].word.use == WORD_PLAIN && !parts->at[end].mark &&
           parts->at[end].word.form == FORM_NONE;
}

/* "A January 13 deadline", "in 2004 elections", "was sworn in Monday", "were
 * rounded up Monday": words in front that belong to something else stay. */
static bool
names_which(const struct parts *parts, uint32_t from, uint32_t end)
{
    if (from == 0 || parts->at[from - 1].mention != NO_MENTION)
        return false;
    const struct dl_timex_fields *fields =
        &parts->layers->timexes->at[parts->at[from].timex].fields;
    bool noun = end < parts->count && !parts->at[end].mark &&
                parts->at[end].mention == NO_MENTION &&
                parts->at[end].word.use == WORD_PLAIN;
    if (parts->at[from - 1].word.use == WORD_DET)
        return noun && parts->at[end].word.form == FORM_NONE;
    static const char *const particles[] = {"up",   "out",  "off",
                                            "over", "down", "away"};
    bool in = parts_is(parts, from - 1, "in");
    if (PARTS_IN(parts, from - 1, particles))
        return true;
    return in && (fields->weekday || (noun && !fields->day &&
                                      parts->at[end].word.noun != CLASS_NONE));
}

/* Words between a date and what it belongs to: "issued [earlier] this week". */
static bool
stands_beside(const struct parts *parts, uint32_t part)
{
    static const char *const words[] = {"just", "earlier", "later", "late",
                                        "early"};
    return PARTS_IN(parts, part, words);
}

/* Drop the date that begins at `part`, "on" before it, "'s" behind it, and one
 * of two commas around it. */
static void
leave_date(struct draft *draft, uint32_t part)
{
    const struct parts *parts = draft->parts;
    uint32_t end = parts_after_dates(parts, part);
    uint32_t from = part;
    if (counts_hours(draft, part, end))
        return;
    if (end < parts->count && parts->at[end].word.use == WORD_POSS) {
        if (!phrase_needs_date(parts, part, end))
            leave(draft, from, end + 1); /* "after Monday's talks" */
        return;
    }
    while (from && stands_beside(parts, from - 1))
        from--;
    if (names_which(parts, from, end)) {
        leave(draft, from, end);
        return;
    }
    if (from && parts->at[from - 1].word.use == WORD_DET &&
        !(from > 1 && parts->at[from - 2].word.use != WORD_PREP))
        from--;
    if (from && parts->at[from - 1].word.use == WORD_PREP)
        from--;
    if (parts_is(parts, end, "or") && parts_is(parts, end + 1, "so"))
        end += 2; /* "over the next year or so" */
    bool commas = from && parts->at[from - 1].mark == ',' &&
                  end < parts->count && parts->at[end].mark == ',';
    leave(draft, from, end + commas);
}

/* The date behind the participle at `part`, or NO_PART. */
static uint32_t
date_behind(const struct parts *parts, uint32_t part)
{
    uint32_t date = part + 1;
    if (date < parts->count &&
        (parts->at[date].word.use == WORD_PREP || stands_beside(parts, date)))
        date++;
    return date < parts->count && is_date(parts, date) ? date : NO_PART;
}

/* A participle left alone between its noun and its dropped date: "the
 * sanctions agreed (on Monday) mark", "the bridge, built (in 1911), fell". */
static void
leave_lone_participle(struct draft *draft, uint32_t part)
{
    const struct parts *parts = draft->parts;
    bool inside = part < draft->subject_end ||
                  (part > draft->said && part < draft->said_end);
    if (part == 0 || !inside || parts->at[part].word.form != FORM_PAST)
        return;
    uint32_t date = date_behind(parts, part);
    if (date == NO_PART)
        return;
    uint32_t end = parts_after_dates(parts, date);
    if (parts->at[part - 1].word.use == WORD_PLAIN && !parts->at[part - 1].mark)
        draft->keep[part] = false;
    else if (parts->at[part - 1].mark == ',' && end < parts->count &&
             parts->at[end].mark == ',')
        leave(draft, part - 1, end + 1);
}

static bool
is_filler(const struct parts *parts, uint32_t part)
{
    static const char *const words[] = {"also",    "meanwhile",  "however",
                                        "then",    "therefore",  "moreover",
                                        "further", "furthermore"};
    return PARTS_IN(parts, part, words);
}

/* "So the plan fell": words that lead on from what stands before. */
static void
leave_opener(struct draft *draft)
{
    static const char *const words[] = {"so",   "but",     "and",     "yet",
                                        "thus", "instead", "finally", "now"};
    uint32_t first = draft->subject;
    if (first + 1 < draft->subject_end &&
        (PARTS_IN(draft->parts, first, words) ||
         draft->parts->at[first].word.use == WORD_SUBORD))
        draft->keep[first] = false;
}

/* "Ida, which had gathered strength, made landfall": a relative clause in the
 * subject is never what happened. */
static void
leave_relative(struct draft *draft)
{
    const struct parts *parts = draft->parts;
    for (uint32_t i = draft->subject; i + 1 < draft->subject_end; i++) {
        if (parts->at[i].mark != ',' || parts->at[i + 1].word.use != WORD_REL)
            continue;
        uint32_t close = i + 1;
        while (close < draft->subject_end && parts->at[close].mark != ',')
            close++;
        if (close == draft->subject_end || close + 1 == draft->subject_end)
            leave(draft, i, draft->subject_end);
        return;
    }
}

void
trim_needless(struct draft *draft)
{
    const struct parts *parts = draft->parts;
    leave_opener(draft);
    leave_relative(draft);
    for (uint32_t i = 0; i < parts->count; i++) {
        leave_lone_participle(draft, i);
        if (is_date(parts, i) &&
            (i == 0 || parts->at[i].timex != parts->at[i - 1].timex))
            leave_date(draft, i);
        if (is_filler(parts, i))
            draft->keep[i] = false;
        uint32_t dashes = finite_skip_dashes(parts, i);
        if (dashes != NO_PART)
            leave(draft, i, dashes);
        if (parts->at[i].mark != '(')
            continue;
        uint32_t close = i;
        while (close < parts->count && parts->at[close].mark != ')')
            close++;
        leave(draft, i, close + 1);
        i = close;
    }
    if (draft->tail == 0)
        trim_end(draft);
}

/* Drop the offices in front of the persons of the subject: "the minister [of
 * trade] Ana Costa and her colleague Erik Lund". */
void
trim_roles(struct draft *draft)
{
    const struct parts *parts = draft->parts;
    uint32_t from = draft->subject;
    for (uint32_t i = from; i < draft->subject_end;
         i = parts_after_unit(parts, i)) {
        const struct dl_mention *mention = parts_mention(parts, i);
        bool person = mention && mention->kind == DL_KIND_PERSON;
        bool joint = parts->at[i].word.use == WORD_CONJ && !mention;
        if (parts_breaks(&parts->at[i]) || (person && mention->role))
            return; /* an apposition, or a person known by the office */
        if (person && from != NO_PART)
            leave(draft, from, i);
        if (person)
            from = NO_PART;
        if (joint)
            from = from == NO_PART ? i + 1 : NO_PART;
    }
}

void
trim_speaker(struct draft *draft)
{
    const struct parts *parts = draft->parts;
    if (!draft->speaks || draft->subject_end <= draft->subject)
        return;
    for (uint32_t i = draft->subject + 1; i < draft->subject_end; i++) {
        const struct part *part = &parts->at[i];
        if (part->mark == ',' || part->word.use == WORD_CONJ)
            return; /* an aside, or two speakers */
        if (part->word.use == WORD_PREP && part->mention == NO_MENTION &&
            !parts_is(parts, i, "of")) {
            leave(draft, i, draft->subject_end);
            return;
        }
    }
}

/* Does a description stand behind the comma at `part`, ", the chairman of the
 * board,", and not the next name of a list? */
static bool
is_apposed(const struct parts *parts, uint32_t part, uint32_t end)
{
    if (part == 0 || part + 2 >= end ||
        parts->at[part + 1].word.use != WORD_DET ||
        parts->at[part - 1].mention == NO_MENTION ||
        parts->at[part + 2].mention != NO_MENTION)
        return false;
    for (uint32_t i = part; i < end; i++)
        if (parts->at[i].word.use == WORD_CONJ)
            return false;
    return true;
}

/* Does an aside open behind the comma at `part`? ", in a speech in Rome,", ",
 * who led the talks," or ", the chairman of the board,". */
static bool
opens_aside(const struct parts *parts, uint32_t part, uint32_t end,
            bool subject)
{
    const struct part *next = &parts->at[part + 1];
    bool apposed = subject && is_apposed(parts, part, end);
    bool participle = next->word.form == FORM_ING ||
                      next->word.form == FORM_PART ||
                      (next->word.form == FORM_PAST && part + 2 < end &&
                       (parts->at[part + 2].word.use == WORD_PREP ||
                        parts->at[part + 2].word.use == WORD_SUBORD));
    return parts->at[part].mark == ',' &&
           (apposed || next->word.use == WORD_REL ||
            (subject && (next->word.use == WORD_PREP || participle ||
                         next->word.use == WORD_SUBORD)));
}

/* The comma that closes the aside opened at `part`, or `end`. A subject's ends
 * in front of the verb, with all the names of its list: ", joined by A, B and
 * C,". */
static uint32_t
aside_end(const struct parts *parts, uint32_t part, uint32_t end, bool subject)
{
    uint8_t form = parts->at[part + 1].word.form;
    bool list = subject && (form == FORM_PAST || form == FORM_PART) &&
                parts->at[end - 1].mark == ',' && end - 1 > part;
    if (list)
        return end - 1;
    uint32_t close = part + 1;
    while (close < end && parts->at[close].mark != ',')
        close++;
    return close;
}

/* Drop the aside in [from, end) that opens first and is closed. */
static void
leave_aside(struct draft *draft, uint32_t from, uint32_t end, bool subject)
{
    const struct parts *parts = draft->parts;
    for (uint32_t i = from; i + 1 < end; i++) {
        if (!draft->keep[i] || !opens_aside(parts, i, end, subject))
            continue;
        uint32_t close = aside_end(parts, i, end, subject);
        bool closed = close < end;
        if (closed || subject)
            leave(draft, i, closed ? close + 1 : close);
        return;
    }
}

/* "The trial of two guards [accused of fraud] resumed": what a participle says
 * of the subject. */
void
trim_reduced(struct draft *draft)
{
    const struct parts *parts = draft->parts;
    for (uint32_t i = draft->subject + 2; i + 1 < draft->subject_end; i++) {
        const struct part *part = &parts->at[i], *noun = part - 1;
        uint8_t next = parts->at[i + 1].word.use;
        bool past =
            part->word.form == FORM_PAST || part->word.form == FORM_PART;
        bool behind = noun->mention != NO_MENTION ||
                      (noun->word.use == WORD_PLAIN && !noun->mark);
        if (parts_breaks(part))
            return; /* an aside begins, which may hold more than this */
        if (past && behind && part->mention == NO_MENTION &&
            part->word.use == WORD_PLAIN &&
            (next == WORD_PREP || next == WORD_TO)) {
            leave(draft, i, draft->subject_end);
            return;
        }
    }
}

void
trim_asides(struct draft *draft)
{
    leave_aside(draft, draft->subject, draft->subject_end, true);
    uint32_t end = draft->tail ? draft->tail : draft->parts->count;
    leave_aside(draft, draft->core, end, false);
}
