/* Noun phrases: how far they reach, and which of them own a date. */
/* SPDX-License-Identifier: ISC */
#include "timeline/phrase.h"

/* A noun, or what may stand in front of one. */
static bool
is_nominal(const struct part *part)
{
    uint8_t use = part->word.use;
    bool inside =
        part->mention != NO_MENTION || use == WORD_ADJ || use == WORD_POSS ||
        part->mark == 'h' ||
        (use == WORD_PLAIN && !part->mark && part->word.form == FORM_NONE);
    return inside && part->timex == DL_NO_TIMEX;
}

/* ... or a word that is a verb elsewhere: "talks", "the head". */
static bool
may_name(const struct parts *parts, uint32_t part)
{
    const struct part *at = &parts->at[part];
    bool article = part && parts->at[part - 1].word.use == WORD_DET &&
                   at->word.use == WORD_PLAIN && !at->mark;
    return is_nominal(at) || article || at->word.noun != CLASS_NONE;
}

uint32_t
phrase_before(const struct parts *parts, uint32_t end)
{
    for (uint32_t from = end;;) {
        uint32_t noun = from;
        while (from > 0 && may_name(parts, from - 1))
            from--;
        if (from == noun)
            return NO_PART;
        from -= from && parts->at[from - 1].word.use == WORD_DET;
        if (from < 2 || parts->at[from - 1].word.use != WORD_PREP ||
            !may_name(parts, from - 2))
            return from;
        if (!parts_is(parts, from - 1, "of"))
            return NO_PART;
        from--;
    }
}

/* "The storm [in] Hamnes": where it happened is part of the phrase. */
static bool
leads_to_place(const struct parts *parts, uint32_t part)
{
    const struct dl_mention *mention = parts_mention(parts, part + 1);
    return mention && mention->kind == DL_KIND_PLACE &&
           (parts_is(parts, part, "in") || parts_is(parts, part, "at"));
}

uint32_t
phrase_governed(const struct parts *parts, uint32_t date)
{
    if (date == 0)
        return NO_PART;
    uint32_t end = date - (parts->at[date - 1].word.use == WORD_PREP);
    uint32_t from = end;
    while (from > 0 && (may_name(parts, from - 1) ||
                        parts->at[from - 1].word.use == WORD_DET ||
                        parts->at[from - 1].word.use == WORD_POSS ||
                        parts->at[from - 1].word.use == WORD_ADJ ||
                        parts_is(parts, from - 1, "of") ||
                        (from < end && leads_to_place(parts, from - 1))))
        from--;
    uint8_t use = from > 0 ? parts->at[from - 1].word.use : WORD_PLAIN;
    bool governed = from < end &&
                    (use == WORD_PREP || /* not "to death" */
                     (use == WORD_TO && parts->at[from].word.use == WORD_DET));
    return governed ? from : NO_PART;
}

uint32_t
phrase_first(const struct parts *parts, uint32_t part)
{
    uint32_t first = part;
    while (first > 0 && is_nominal(&parts->at[first - 1]))
        first--;
    while (first < part &&
           (parts->at[first].word.use == WORD_POSS || parts->at[first].mark))
        first++;
    return first;
}

/* "the talks on Monday in Rome": the part behind the place that follows a
 * date, or NO_PART. */
static uint32_t
place_behind(const struct parts *parts, uint32_t date)
{
    uint32_t at = parts_after_dates(parts, date);
    bool in = parts_is(parts, at, "in") || parts_is(parts, at, "at");
    if (!in || at + 1 >= parts->count)
        return NO_PART;
    const struct dl_mention *mention = parts_mention(parts, at + 1);
    bool place = mention && mention->kind == DL_KIND_PLACE;
    return place ? parts_after_unit(parts, at + 1) : NO_PART;
}

uint32_t
phrase_end(const struct parts *parts, uint32_t part)
{
    static const char *const joins[] = {"between", "in", "of",  "on", "with",
                                        "against", "at", "and", "the"};
    uint32_t end = part + 1;
    bool list = false; /* "between A, B and C" */
    while (end < parts->count) {
        const struct part *at = &parts->at[end];
        list |= parts_is(parts, end, "between");
        bool joint = at->mention != NO_MENTION || at->mark == 'h' ||
                     at->word.use == WORD_DET || at->word.use == WORD_ADJ ||
                     at->word.use == WORD_POSS ||
                     (at->word.use == WORD_PLAIN && !at->mark &&
                      at->word.form == FORM_NONE) ||
                     (list && at->mark == ',' && end + 1 < parts->count &&
                      (parts->at[end + 1].mention != NO_MENTION ||
                       parts->at[end + 1].word.use == WORD_CONJ));
        joint |= PARTS_IN(parts, end, joins);
        joint |= !at->mark && parts->at[end - 1].word.use == WORD_POSS;
        if (at->timex != DL_NO_TIMEX && place_behind(parts, end) != NO_PART)
            return place_behind(parts, end);
        if (!joint || at->timex != DL_NO_TIMEX)
            break;
        end++;
    }
    while (end > part + 1 && !parts->at[end - 1].mark &&
           parts->at[end - 1].word.use != WORD_PLAIN &&
           parts->at[end - 1].mention == NO_MENTION)
        end--;
    return end;
}

bool
phrase_more(const struct parts *parts, uint32_t end, uint32_t *from,
            uint32_t *to)
{
    enum { REACH = 12 };
    uint32_t at = end;
    while (at < parts->count &&
           (parts->at[at].timex != DL_NO_TIMEX ||
            (parts->at[at].word.use == WORD_PREP && at + 1 < parts->count &&
             parts->at[at + 1].timex != DL_NO_TIMEX)))
        at++;
    at += at > end && at < parts->count && parts->at[at].mark == ',';
    if (at + 2 >= parts->count || parts->at[at].word.form != FORM_PAST ||
        (parts->at[at + 1].word.use != WORD_PREP &&
         parts->at[at + 1].word.use != WORD_SUBORD))
        return false;
    *from = at;
    while (at < parts->count && !parts_breaks(&parts->at[at]) &&
           parts->at[at].word.use != WORD_REL && at < *from + REACH)
        at++;
    *to = at;
    return at < parts->count && parts_breaks(&parts->at[at]);
}

uint32_t
phrase_noun(const struct parts *parts, uint32_t from, uint32_t end, bool behind)
{
    enum { REACH = 4 };
    for (uint32_t i = end; i < parts->count && i < end + REACH; i++) {
        if (parts->at[i].word.noun != CLASS_NONE)
            return i;
        if (parts->at[i].mark && parts->at[i].mark != 'h')
            break;
    }
    if (!behind || from < 2 || parts->at[from - 1].word.use != WORD_PREP)
        return NO_PART;
    for (uint32_t i = from - 1; i-- > 0 && i + REACH > from;) {
        if (parts->at[i].word.noun != CLASS_NONE)
            return i;
        if (parts->at[i].mark || parts->at[i].word.use == WORD_CONJ)
            break;
    }
    return NO_PART;
}

bool
phrase_has_noun(const struct parts *parts, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i < end; i++)
        if (parts->at[i].word.noun != CLASS_NONE)
            return true;
    return false;
}

bool
phrase_owns_date(const struct parts *parts, uint32_t from, uint32_t end)
{
    bool owns = end < parts->count && parts->at[end].word.use == WORD_POSS;
    bool adjective = from && parts->at[from - 1].word.use == WORD_DET;
    return owns || adjective;
}

bool
phrase_needs_date(const struct parts *parts, uint32_t from, uint32_t end)
{
    uint32_t noun = end + 1;
    while (noun < parts->count && !parts->at[noun].mark &&
           parts->at[noun].word.noun == CLASS_NONE)
        noun++;
    return from > 0 && !parts_breaks(&parts->at[from - 1]) &&
           noun < parts->count && parts->at[noun].word.noun != CLASS_NONE &&
           !dl_str_ends(parts_text(parts, noun), DL_STR("s"));
}
