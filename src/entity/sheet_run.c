/* The capitalised words around a token, twice: the run, which only a hyphen or
 * an ampersand may part, and the chain of runs, which lets "of" and its like
 * through ("Bank of England", "Ursula von der Leyen"). */
/* SPDX-License-Identifier: ISC */
#include "entity/sheet.h"

#include <dateline/str.h>

static const struct dl_token *
token_at(const struct sheet *sheet, uint32_t token)
{
    return &sheet->doc->tokens[sheet->first + token];
}

static bool
is_capital(const struct sheet *sheet, uint32_t token)
{
    const struct dl_token *at = token_at(sheet, token);
    return at->kind == DL_TOKEN_WORD && at->flags & DL_TOKEN_CAPITAL;
}

static bool
is_mark(struct dl_str text)
{
    return dl_str_is(text, "-") || dl_str_is(text, "&") ||
           dl_str_is(text, "\xe2\x80\x93");
}

static bool
is_link(struct dl_str text)
{
    static const char *const links[] = {
        "of", "the", "for", "de",  "del", "della", "der", "den",
        "di", "da",  "dos", "du",  "des", "la",    "le",  "el",
        "al", "bin", "ibn", "van", "von", "y",     "e",
    };
    if (text.bytes > 5 || !dl_is_lower(text.at[0]))
        return false;
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (dl_str_is(text, links[i]))
            return true;
    return false;
}

/* The end of the capitalised words from `first` on; `links` also lets two
 * small words through. */
static uint32_t
run_end(const struct sheet *sheet, uint32_t first, bool links)
{
    uint32_t end = first + 1, open = links ? 2 : 1;
    for (uint32_t i = end; i < sheet->count && i < end + open + 1; i++) {
        struct dl_str text = dl_token_text(sheet->doc, sheet->first + i);
        if (is_capital(sheet, i))
            end = i + 1;
        else if (!is_mark(text) && !(links && is_link(text)))
            break;
    }
    return end;
}

static uint32_t
place_in(uint32_t token, uint32_t first, uint32_t end, enum style style)
{
    uint32_t count = end - first < 5 ? end - first : 5;
    return 1 + (uint32_t)style * 256 + count * 16 + (token == first ? 1u : 0u) +
           (token + 1 == end ? 2u : 0u) + (token == first + 1 ? 4u : 0u) +
           (token + 2 == end ? 8u : 0u);
}

/* The lists that hold all of a run; of several words, those of which a name
 * begins with the first and one ends with the last. */
static uint32_t
lists_of(const struct sheet *sheet, uint32_t first, uint32_t end)
{
    const uint32_t *from = sheet->lists[MARGIN + first];
    const uint32_t *to = sheet->lists[MARGIN + end - 1];
    return end - first == 1 ? from[PART_SINGLE]
                            : from[PART_BEGIN] & to[PART_END];
}

static uint32_t
names_of(const struct sheet *sheet, uint32_t first, uint32_t end)
{
    static const uint32_t names =
        ON(FIRST_COMMON) | ON(FIRST_RARE) | ON(FIRST_WORLD) | ON(LAST_COMMON) |
        ON(LAST_RARE) | ON(LAST_WORLD) | ON(FAMILY_FIRST) | ON(PERSON_LAST);
    return sheet_mix(sheet->alone[first] & names,
                     sheet->alone[end - 1] & names);
}

static uint32_t
two_words(const struct sheet *sheet, uint32_t a, uint32_t b)
{
    return sheet_mix(sheet->facts[a][FACT_LOWER], sheet->facts[b][FACT_LOWER]);
}

static void
fill_run(struct sheet *sheet, uint32_t first, uint32_t end)
{
    uint32_t style = (uint32_t)sheet->style, from = first + MARGIN;
    uint32_t(*facts)[FACT_COUNT] = sheet->facts;
    uint32_t run[FACT_COUNT] = {
        [FACT_RUN_FIRST] = facts[from][FACT_LOWER],
        [FACT_RUN_LAST] = facts[end + MARGIN - 1][FACT_LOWER],
        [FACT_RUN_BEFORE] = facts[from - 1][FACT_LOWER],
        [FACT_RUN_AFTER] = facts[end + MARGIN][FACT_LOWER],
        [FACT_RUN_BEFORE_2] = two_words(sheet, from - 2, from - 1),
        [FACT_RUN_AFTER_2] = two_words(sheet, end + MARGIN, end + MARGIN + 1),
        [FACT_RUN_NAMES] = names_of(sheet, first, end),
        [FACT_RUN_LISTS] = lists_of(sheet, first, end),
    };
    for (uint32_t i = first; i < end; i++) {
        for (int fact = FACT_RUN_FIRST; fact <= FACT_RUN_LISTS; fact++)
            sheet_facts(sheet, i)[fact] = sheet_mix(run[fact], style);
        sheet_facts(sheet, i)[FACT_RUN_PLACE] =
            place_in(i, first, end, sheet->style);
    }
}

static void
fill_chain(struct sheet *sheet, uint32_t first, uint32_t end)
{
    static const uint32_t last_lists =
        ON(HEAD_ORG) | ON(HEAD_PLACE) | ON(HEAD_EVENT) | ON(SUFFIX);
    static const uint32_t first_lists =
        ON(HEAD_ORG) | ON(HEAD_PLACE) | ON(HEAD_EVENT) | ON(TITLE) |
        ON(FIRST_COMMON) | ON(COUNTRY) | ON(GROUP);
    uint32_t heads = sheet_mix(sheet->alone[first] & first_lists,
                               sheet->alone[end - 1] & last_lists);
    uint32_t style = (uint32_t)sheet->style;
    for (uint32_t i = first; i < end; i++) {
        uint32_t *facts = sheet_facts(sheet, i);
        facts[FACT_CHAIN_FIRST] =
            sheet_mix(sheet_facts(sheet, first)[FACT_LOWER], style);
        facts[FACT_CHAIN_LAST] =
            sheet_mix(sheet_facts(sheet, end - 1)[FACT_LOWER], style);
        facts[FACT_CHAIN_PLACE] = place_in(i, first, end, sheet->style);
        facts[FACT_CHAIN_HEADS] = sheet_mix(heads, style);
    }
}

void
sheet_run(struct sheet *sheet)
{
    for (uint32_t i = 0, end = 0; i < sheet->count; i++)
        if (i >= end && is_capital(sheet, i))
            fill_run(sheet, i, end = run_end(sheet, i, false));
    for (uint32_t i = 0, end = 0; i < sheet->count; i++)
        if (i >= end && is_capital(sheet, i))
            fill_chain(sheet, i, end = run_end(sheet, i, true));
}
