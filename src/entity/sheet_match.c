/* Gazetteer matches of a sentence, as BIES of each list. Of each list only
 * matches count that no longer match of the same list holds. */
/* SPDX-License-Identifier: ISC */
#include "entity/sheet.h"

enum { PHRASE_MAX = 12 }; /* tokens walked from one start */

struct matcher {
    struct sheet *sheet;
    uint32_t covered[LIST_COUNT]; /* by each list, up to this token */
};

static bool
is_loud(const struct sheet *sheet, uint32_t token)
{
    const struct dl_token *at = &sheet->doc->tokens[sheet->first + token];
    return at->flags & DL_TOKEN_ALL_CAPS && at->span.end - at->span.start > 3;
}

/* The lists of `set` that have no match over this stretch yet. */
static uint32_t
uncovered(struct matcher *matcher, uint32_t set, uint32_t end)
{
    uint32_t out = 0;
    for (int list = 0; set >> list; list++) {
        if (!(set >> list & 1) || matcher->covered[list] >= end)
            continue;
        matcher->covered[list] = end;
        out |= UINT32_C(1) << list;
    }
    return out;
}

static void
mark(struct matcher *matcher, uint32_t first, uint32_t end, uint32_t set)
{
    uint32_t(*lists)[PARTS] = matcher->sheet->lists + MARGIN;
    set = uncovered(matcher, set, end);
    if (end - first == 1) {
        lists[first][PART_SINGLE] |= set;
        return;
    }
    lists[first][PART_BEGIN] |= set;
    for (uint32_t i = first + 1; i + 1 < end; i++)
        lists[i][PART_INSIDE] |= set;
    lists[end - 1][PART_END] |= set;
}

static uint32_t
word_at(const struct sheet *sheet, uint32_t token, bool titled)
{
    uint32_t at = sheet->first + token;
    return titled && is_loud(sheet, token)
               ? word_hash(dl_token_text(sheet->doc, at), CASE_TITLED)
               : sheet_facts(sheet, token)[FACT_WORD];
}

static void
walk_from(struct matcher *matcher, uint32_t first, bool titled)
{
    const struct sheet *sheet = matcher->sheet;
    struct walk walk = {0};
    uint32_t found[PHRASE_MAX] = {0}, taken = ON(GOES_ON) | ON(COMMON);
    int length = 0;
    for (uint32_t i = first; i < sheet->count && length < PHRASE_MAX; i++) {
        const struct dl_token *token = &sheet->doc->tokens[sheet->first + i];
        uint32_t lists =
            gazetteer_next(sheet->gazetteer, &walk, word_at(sheet, i, titled),
                           token->flags & DL_TOKEN_GLUED);
        found[length++] = lists;
        if (i == first)
            sheet->alone[i] |= lists;
        if (!(lists & ON(GOES_ON)))
            break;
    }
    for (; length > 0; length--) {
        uint32_t set = found[length - 1] & ~taken;
        taken |= set;
        if (set)
            mark(matcher, first, first + (uint32_t)length, set);
    }
}

/* Hardly a name begins with a small letter or a mark. */
static bool
begins_name(const struct sheet *sheet, uint32_t token)
{
    const struct dl_token *at = &sheet->doc->tokens[sheet->first + token];
    return sheet->open[token] &&
           (at->kind == DL_TOKEN_NUMBER ||
            (at->kind == DL_TOKEN_WORD && at->flags & DL_TOKEN_CAPITAL));
}

static void
match_common(struct sheet *sheet, uint32_t token)
{
    const struct dl_token *at = &sheet->doc->tokens[sheet->first + token];
    if (at->kind == DL_TOKEN_WORD && at->flags & DL_TOKEN_CAPITAL)
        sheet->lists[MARGIN + token][PART_SINGLE] |=
            gazetteer_word(sheet->gazetteer,
                           sheet_facts(sheet, token)[FACT_LOWER]) &
            ON(COMMON);
}

static uint32_t
signature(const uint32_t lists[PARTS])
{
    uint32_t hash = sheet_mix(lists[PART_BEGIN], lists[PART_INSIDE]);
    hash = sheet_mix(hash, lists[PART_END]);
    return sheet_mix(hash, lists[PART_SINGLE]);
}

void
sheet_match(struct sheet *sheet)
{
    struct matcher matcher = {.sheet = sheet};
    for (uint32_t i = 0; i < sheet->count; i++) {
        if (!begins_name(sheet, i))
            continue;
        walk_from(&matcher, i, false);
        if (is_loud(sheet, i))
            walk_from(&matcher, i, true);
        match_common(sheet, i);
    }
    for (uint32_t i = 0; i < sheet->count; i++)
        sheet_facts(sheet, i)[FACT_LISTS] = signature(sheet->lists[MARGIN + i]);
}
