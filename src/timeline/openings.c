/* What stands in front of a subject: datelines, dates, places, participles.
 *
 * "CAIRO - On Monday, as snow fell over the town, the council met": all up to
 * "the council" leads to the subject and is no part of it. One leading phrase
 * after the other is stepped over, each up to its comma, or up to the name or
 * pronoun that can only be the subject.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/openings.h"

#include "timeline/finite.h"
#include "timeline/relation.h"

/* "CAIRO, March 24 (Agency) - ": where the report itself begins. */
uint32_t
openings_dateline(const struct parts *parts)
{
    enum { DATELINE_MAX = 12 };
    struct dl_str first = parts->count ? parts_text(parts, 0) : DL_STR("");
    if (first.bytes < 2 || !dl_is_upper(first.at[0]) ||
        !dl_is_upper(first.at[1]))
        return 0;
    for (uint32_t i = 1; i < parts->count && i < DATELINE_MAX; i++) {
        struct verb verb;
        if (verbs_at(parts, i, &verb))
            return 0;
        if (parts->at[i].mark == '-') {
            while (i < parts->count && parts->at[i].mark == '-')
                i++;
            return i;
        }
    }
    return 0;
}

/* "On Monday ", "In Rome on 3 May ": the part behind the date when only its
 * prepositions and a place lead to it, else `from`. */
static uint32_t
skip_leading_date(const struct parts *parts, uint32_t from)
{
    enum { REACH = 8 };
    for (uint32_t i = from; i < parts->count && i < from + REACH;) {
        const struct part *part = &parts->at[i];
        if (part->timex != DL_NO_TIMEX) {
            uint32_t end = parts_after_dates(parts, i);
            bool owns =
                end < parts->count && parts->at[end].word.use == WORD_POSS;
            return owns ? from : end;
        }
        if (part->word.use != WORD_PREP && part->mention == NO_MENTION)
            return from;
        if (part->mention != NO_MENTION && i == from)
            return from;
        i = parts_after_unit(parts, i);
    }
    return from;
}

/* "[In the first quarter] of the business year the firm sold": the part behind
 * the words that "of" adds to a date, when a subject begins there. */
static uint32_t
skip_of(const struct parts *parts, uint32_t from)
{
    uint32_t i = from + 1;
    if (!parts_is(parts, from, "of"))
        return from;
    i += i < parts->count && parts->at[i].word.use == WORD_DET;
    while (i < parts->count && !parts->at[i].mark && !parts->at[i].capital &&
           parts->at[i].mention == NO_MENTION &&
           (parts->at[i].word.use == WORD_PLAIN ||
            parts->at[i].word.use == WORD_ADJ))
        i++;
    bool opens = i < parts->count && !parts->at[i].mark &&
                 parts->at[i].word.use != WORD_CONJ &&
                 parts->at[i].word.use != WORD_PREP;
    return opens ? i : from;
}

/* "the deal announced on Monday,": nobody else acts in it. */
static bool
ends_with_date(const struct parts *parts, uint32_t from, uint32_t comma)
{
    for (uint32_t i = from; i < comma && i < parts->count; i++)
        if (parts->at[i].word.use == WORD_PRON)
            return false;
    return comma > 0 && comma <= parts->count &&
           parts->at[comma - 1].timex != DL_NO_TIMEX;
}

/* "In a report issued on Monday, the group says", "Under the deal announced on
 * Monday, the group will pay": a participle stands in the leading phrase and
 * looks like its verb. */
static bool
leads_with_participle(const struct parts *parts, uint32_t from, uint32_t comma)
{
    bool some = parts_is(parts, from + 1, "a") ||
                parts_is(parts, from + 1, "an") ||
                (parts_is(parts, from + 1, "the") &&
                 ends_with_date(parts, from + 1, comma));
    uint8_t form =
        from + 2 < parts->count ? parts->at[from + 2].word.form : FORM_NONE;
    some |= from + 2 < comma && parts->at[from + 1].word.use == WORD_PLAIN &&
            !parts->at[from + 1].capital &&
            (form == FORM_PAST || form == FORM_PART); /* "in papers filed" */
    struct verb verb;
    return some && parts->at[from].word.use == WORD_PREP &&
           comma + 1 < parts->count && finite_opens_clause(parts, comma + 1) &&
           finite_find(parts, comma + 1, &verb) && verb.end < parts->count &&
           !parts_breaks(&parts->at[verb.end]);
}

/* "To the west of the town, ...", "To win votes, ...", "Founded in Turku, ...",
 * "Led by crews, ...". */
static bool
leads_otherwise(const struct parts *parts, uint32_t from)
{
    if (from + 1 >= parts->count)
        return false;
    const struct part *part = &parts->at[from], *next = part + 1;
    bool way = part->word.use == WORD_TO &&
               (next->word.use == WORD_DET || next->word.form == FORM_BASE ||
                next->word.form == FORM_SAME);
    bool participle =
        (part->word.form == FORM_PAST || part->word.form == FORM_PART) &&
        part->mention == NO_MENTION && next->word.use == WORD_PREP;
    return way || participle;
}

/* "In Turku Erik Lund told ...", "In a letter they asked ...": the subject
 * begins without a comma. Its part, or `from`. */
static uint32_t
skip_leading_place(const struct parts *parts, uint32_t from)
{
    enum { REACH = 9 };
    if (!parts_is(parts, from, "in") && !parts_is(parts, from, "at"))
        return from;
    const struct dl_mention *place =
        from + 1 < parts->count ? parts_mention(parts, from + 1) : NULL;
    if (place && place->kind == DL_KIND_PLACE) {
        uint32_t next = parts_after_unit(parts, from + 1);
        bool opens = next < parts->count && !parts->at[next].mark &&
                     (parts->at[next].mention != NO_MENTION ||
                      parts->at[next].word.use == WORD_DET ||
                      parts->at[next].word.use == WORD_PRON);
        return opens && finite_opens_clause(parts, next) ? next : from;
    }
    for (uint32_t i = from + 1; i < parts->count && i < from + REACH; i++) {
        struct verb verb;
        if (parts_breaks(&parts->at[i]) || parts->at[i].word.use == WORD_REL ||
            parts->at[i].word.use == WORD_THAT || verbs_at(parts, i, &verb))
            return from;
        if (i > from + 1 && parts->at[i].word.use == WORD_PRON &&
            verbs_at(parts, i + 1, &verb))
            return i;
    }
    return from;
}

/* "In a speech to the guild on Monday Erik Lund said": a phrase that ends in
 * its date leads to the subject without a comma. Its part, or `from`. */
static uint32_t
skip_dated_phrase(const struct parts *parts, uint32_t from)
{
    enum { REACH = 12 };
    if (parts->at[from].word.use != WORD_PREP ||
        parts->at[from].mention != NO_MENTION)
        return from;
    for (uint32_t i = from + 1; i < parts->count && i < from + REACH; i++) {
        const struct part *part = &parts->at[i];
        struct verb verb;
        if (part->timex != DL_NO_TIMEX) {
            uint32_t next = parts_after_dates(parts, i);
            bool opens = next < parts->count && !parts->at[next].mark &&
                         (parts->at[next].mention != NO_MENTION ||
                          parts->at[next].word.use == WORD_DET ||
                          parts->at[next].word.use == WORD_PRON);
            return opens && finite_opens_clause(parts, next) ? next : from;
        }
        if (parts_breaks(part) || part->word.use == WORD_REL ||
            part->word.use == WORD_THAT || verbs_at(parts, i, &verb))
            return from;
    }
    return from;
}

/* Step over leading phrases: "On Monday, ", "Meanwhile, ", "Speaking in
 * Rome, ". The subject begins behind the last of their commas. */
uint32_t
openings_skip(const struct parts *parts, uint32_t from)
{
    for (uint32_t body = from;;) {
        if (body >= parts->count)
            return body;
        uint32_t dated = skip_leading_date(parts, body);
        bool comma_next = dated < parts->count && parts->at[dated].mark == ',';
        if (dated > body) {
            body = comma_next ? dated + 1 : skip_of(parts, dated);
            continue;
        }
        uint32_t placed = skip_leading_place(parts, body);
        if (placed == body)
            placed = skip_dated_phrase(parts, body);
        if (placed != body)
            return placed;
        const struct part *part = &parts->at[body];
        bool leads =
            part->word.use == WORD_PREP || part->word.use == WORD_ADVERB ||
            part->word.use == WORD_SUBORD || part->word.form == FORM_ING ||
            parts_is(parts, body, "according") || part->timex != DL_NO_TIMEX ||
            relation_counts(parts, body) || leads_otherwise(parts, body);
        uint32_t comma = finite_skip_to_comma(parts, body);
        if (body > from && part->word.use == WORD_SUBORD &&
            comma + 1 < parts->count && parts->at[comma].mark == ',' &&
            finite_opens_clause(parts, comma + 1)) {
            body = comma + 1; /* "On Monday, as prices fell, the bank ..." */
            continue;
        }
        if (!leads || comma + 1 >= parts->count ||
            parts->at[comma].mark != ',' ||
            (finite_opens_clause(parts, body) &&
             !leads_with_participle(parts, body, comma)))
            return body;
        body = comma + 1;
    }
}
