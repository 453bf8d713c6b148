/* The day that a text gives as its own, by where it stands at the head: alone
 * in its line, in a dateline ("LISBON, March 23, 2018 (Wire) -"), or behind a
 * word of publishing ("Posted on March 23, 2018"). Only a full date counts. */
/* SPDX-License-Identifier: ISC */
#include "timex/masthead.h"

#include "timex/span.h"

#include <stdlib.h>

enum {
    HEAD = 4,       /* paragraphs at the head of a text */
    NEAR = 3,       /* days that a text and its feed may differ */
    PLACE_WORDS = 8 /* tokens of "SALT LAKE CITY, Utah," */
};

/* A full date on the calendar that can be read in one way. */
static bool
is_full(const struct dl_timex *at)
{
    const struct dl_timex_fields *f = &at->fields;
    return f->grain <= DL_GRAIN_DAY && f->op == DL_OP_FIXED && f->month &&
           f->day && !f->swappable && at->partner == DL_NO_TIMEX &&
           timex_span_exists(f, f->year);
}

/* The token of the paragraph's first few that the date begins at; false when it
 * stands further on. */
static bool
find_date(const struct dl_document *doc, const struct dl_timex *at,
          uint32_t *date)
{
    const struct dl_sentence *in = &doc->sentences[at->sentence];
    if (in->span.start != doc->paragraphs[in->paragraph].span.start)
        return false;
    for (uint32_t n = 0; n < in->count && n <= PLACE_WORDS; n++) {
        *date = in->first + n;
        if (doc->tokens[*date].span.start == at->span.start)
            return true;
    }
    return false;
}

/* "(Wire)", a dash or a colon: what closes a dateline. */
static bool
closes(struct dl_str mark)
{
    static const char *const marks[] = {"(", "-", "--", "\u2013", "\u2014"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (dl_str_is(mark, marks[i]))
            return true;
    return false;
}

/* Only names and commas before it in its paragraph, and a mark behind it. */
static bool
is_dateline(const struct dl_document *doc, const struct dl_timex *at,
            uint32_t date)
{
    const struct dl_sentence *in = &doc->sentences[at->sentence];
    uint32_t next = date, end = in->first + in->count;
    while (next < end && doc->tokens[next].span.start < at->span.end)
        next++;
    if (date == in->first || next == end || !closes(dl_token_text(doc, next)))
        return false;
    for (uint32_t token = in->first; token < date; token++)
        if (doc->tokens[token].kind != DL_TOKEN_PUNCT &&
            !(doc->tokens[token].flags & DL_TOKEN_CAPITAL))
            return false;
    return true;
}

/* "Published: 24 March 2021", "Last updated on ...": the word opens the
 * paragraph, and the date follows it closely. */
static bool
is_published(const struct dl_document *doc, const struct dl_timex *at,
             uint32_t date)
{
    static const char *const words[] = {"published", "posted", "updated",
                                        "issued",    "filed",  "written"};
    enum { BETWEEN = 3 };
    uint32_t word = doc->sentences[at->sentence].first;
    if (dl_str_eq_nocase(dl_token_text(doc, word), DL_STR("last")) ||
        dl_str_eq_nocase(dl_token_text(doc, word), DL_STR("first")))
        word++;
    if (word >= date || date > word + BETWEEN)
        return false;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (dl_str_eq_nocase(dl_token_text(doc, word), dl_str_from(words[i])))
            return true;
    return false;
}

/* Whether the text gives the date as the day it was written on: alone in its
 * line or, when nothing else is known, by what stands around it. */
static bool
is_own(const struct dl_document *doc, const struct dl_timex *at, bool known)
{
    struct dl_span line =
        doc->paragraphs[doc->sentences[at->sentence].paragraph].span;
    uint32_t date;
    if (!is_full(at))
        return false;
    if (line.start == at->span.start && line.end == at->span.end)
        return true;
    return !known && find_date(doc, at, &date) &&
           (is_dateline(doc, at, date) || is_published(doc, at, date));
}

void
timex_masthead_read(const struct dl_document *doc,
                    const struct dl_timexes *timexes, struct dl_anchor *anchor)
{
    for (size_t i = 0; i < timexes->count; i++) {
        const struct dl_timex *at = &timexes->at[i];
        if (doc->sentences[at->sentence].paragraph >= HEAD)
            return;
        if (!is_own(doc, at, anchor->has_day))
            continue;
        struct dl_day day =
            timex_span_in_year(&at->fields, at->fields.year).from;
        if (anchor->has_day && abs(day.n - anchor->day.n) > NEAR)
            return;
        anchor->has_day = true;
        anchor->day = day;
        return;
    }
}
