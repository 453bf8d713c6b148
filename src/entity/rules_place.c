/* Places where a story is filed, the West, places that act, and acronyms that
 * the text teaches. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

static const uint32_t places = ON(COUNTRY) | ON(REGION) | ON(DIVISION) |
                               ON(CITY_LARGE) | ON(CITY_MIDDLE) |
                               ON(CITY_SMALL);

static bool
is_dash(const struct ruling *ruling, uint32_t token)
{
    return ruling_is(ruling, token, "-") ||
           ruling_is(ruling, token, "\u2013") ||
           ruling_is(ruling, token, "\u2014");
}

/* The parts of "BRUSSELS, Belgium, March 24 (Agency) \u2014" at the start of
 * a paragraph, as tokens; empty where there is none. */
struct dateline {
    struct dl_span place, country, agency;
    bool loud;   /* the place is in capitals */
    bool closed; /* a dash or, after capitals, a colon ends it */
};

static uint32_t
run_of_capitals(const struct ruling *ruling, uint32_t first, uint32_t limit,
                bool loud)
{
    enum { WORDS_MAX = 4 };
    uint32_t i = first;
    while (i < limit && i < first + WORDS_MAX && ruling_capital(ruling, i) &&
           (!loud || ruling_has(ruling, i, DL_TOKEN_ALL_CAPS)))
        i++;
    return i;
}

/* After a comma: the country, or the day. */
static uint32_t
read_comma(struct ruling *ruling, struct dateline *line, uint32_t i,
           uint32_t limit)
{
    if (i + 1 >= limit || !ruling_is(ruling, i, ","))
        return i;
    if (ruling_lists(ruling, i + 1) & ON(CALENDAR)) {
        i += 2;
        while (i < limit && (ruling_token(ruling, i)->kind == DL_TOKEN_NUMBER ||
                             ruling_is(ruling, i, ",")))
            i++;
        return i;
    }
    uint32_t end = ruling_longest(ruling, i + 1, limit, places);
    if (end > i + 1)
        line->country = (struct dl_span){i + 1, end};
    return end > i + 1 ? end : i;
}

static struct dateline
read_dateline(struct ruling *ruling, const struct dl_sentence *sentence)
{
    enum { COMMAS_MAX = 2, AGENCY_MAX = 4 };
    uint32_t i = sentence->first, limit = i + sentence->count;
    struct dateline line = {.loud = ruling_has(ruling, i, DL_TOKEN_ALL_CAPS)};
    uint32_t end = run_of_capitals(ruling, i, limit, line.loud);
    line.place = (struct dl_span){i, end};
    i = end;
    for (int comma = 0; comma < COMMAS_MAX; comma++)
        i = read_comma(ruling, &line, i, limit);
    if (i + 2 < limit && ruling_is(ruling, i, "(")) {
        uint32_t close = run_of_capitals(ruling, i + 1, limit, false);
        if (close > i + 1 && close < limit && ruling_is(ruling, close, ")"))
            line.agency = (struct dl_span){i + 1, close};
        i = line.agency.end ? close + 1 : i;
    }
    line.closed =
        i > end - (line.place.end > line.place.start) && i < limit &&
        ((is_dash(ruling, i) && !ruling_has(ruling, i, DL_TOKEN_GLUED)) ||
         (line.loud && ruling_is(ruling, i, ":")));
    return line;
}

/* Lists or capitals must speak for the place: "Photo (Agency) -" has none. */
static bool
is_filed(const struct ruling *ruling, const struct dateline *line)
{
    struct dl_span place = line->place;
    if (!line->closed || place.end == place.start)
        return false;
    bool known = ruling_phrase(ruling, place.start, place.end) & places;
    return known || (line->loud && (line->agency.end || line->country.end));
}

void
rules_dateline(struct ruling *ruling)
{
    const struct dl_document *doc = ruling->doc;
    for (uint32_t i = 0; i < doc->paragraph_count; i++) {
        const struct dl_paragraph *paragraph = &doc->paragraphs[i];
        uint32_t first = paragraph->first;
        if (!paragraph->count || !doc->sentences[first].count ||
            !ruling_capital(ruling, doc->sentences[first].first))
            continue;
        struct dateline line = read_dateline(ruling, &doc->sentences[first]);
        if (!is_filed(ruling, &line))
            continue;
        ruling_add(ruling, first, line.place.start, line.place.end,
                   DL_KIND_PLACE, 90);
        ruling_add(ruling, first, line.country.start, line.country.end,
                   DL_KIND_PLACE, 90);
        ruling_add(ruling, first, line.agency.start, line.agency.end,
                   DL_KIND_ORGANISATION, 90);
    }
}

/* "the West" as a side, not "the West Bank" or "the west". */
void
rules_bloc(struct ruling *ruling)
{
    const struct dl_document *doc = ruling->doc;
    for (uint32_t which = 0; which < doc->sentence_count; which++) {
        uint32_t i = doc->sentences[which].first;
        uint32_t limit = i + doc->sentences[which].count;
        for (i++; i < limit; i++)
            if (ruling_capital(ruling, i) && ruling_is(ruling, i - 1, "the") &&
                ruling_words(ruling, i) & WORD_BLOC &&
                (i + 1 == limit || !ruling_capital(ruling, i + 1)) &&
                ruling_style(ruling, which) == STYLE_PLAIN)
                ruling_add(ruling, which, i, i + 1, DL_KIND_PLACE, 70);
    }
}

/* Whether the letters of `acronym` are capitals of the name, in order. */
static bool
spells(const struct ruling *ruling, const struct name *name,
       struct dl_str acronym)
{
    struct dl_span span = {ruling_token(ruling, name->first)->span.start,
                           ruling_token(ruling, name->end - 1)->span.end};
    struct dl_str text = dl_str_slice(ruling->doc->text, span);
    size_t at = 0, found = 0, letters = 0;
    for (size_t i = 0; i < acronym.bytes; i++) {
        if (!dl_is_upper(acronym.at[i]))
            continue;
        letters++;
        while (at < text.bytes && text.at[at] != acronym.at[i])
            at++;
        found += at < text.bytes;
        at += at < text.bytes;
    }
    return letters > 1 && found == letters;
}

/* The acronym in brackets after the name; the name's end when there is none. */
static uint32_t
taught(const struct ruling *ruling, const struct name *name)
{
    uint32_t end = name->end, limit = ruling_end(ruling, name);
    bool brackets = end + 2 < limit && ruling_is(ruling, end, "(") &&
                    ruling_has(ruling, end + 1, DL_TOKEN_ALL_CAPS) &&
                    ruling_is(ruling, end + 2, ")");
    bool names =
        name->end > name->first + 1 &&
        (name->kind == DL_KIND_ORGANISATION || name->kind == DL_KIND_OTHER);
    return brackets && names &&
                   spells(ruling, name, ruling_text(ruling, end + 1))
               ? end + 1
               : end;
}

/* "World Trade Organization (WTO)". */
void
rules_acronym(struct ruling *ruling)
{
    struct names *names = &ruling->names;
    for (size_t i = 0; i < names->count; i++) {
        const struct name *name = &names->at[i];
        uint32_t at = taught(ruling, name);
        bool taken = i + 1 < names->count && names->at[i + 1].first <= at;
        if (at == name->end)
            continue;
        if (taken && names->at[i + 1].end == at + 1)
            ruling_set(ruling, &names->at[i + 1], name->kind);
        else if (!taken)
            ruling_add(ruling, name->sentence, at, at + 1, name->kind,
                       name->confidence);
    }
}
