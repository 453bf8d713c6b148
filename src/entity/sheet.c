/* A sentence as a table of facts, filled once; the features of a token are
 * then a few multiplications each. A sentence without a capital has no facts,
 * since nobody will ask. */
/* SPDX-License-Identifier: ISC */
#include "entity/sheet.h"

#include <dateline/str.h>

#include <string.h>

/* Stands for all facts of the rows of nothing. */
enum { EDGE = 0x45444745 };

static const struct dl_token *
token_at(const struct sheet *sheet, uint32_t token)
{
    return &sheet->doc->tokens[sheet->first + token];
}

static bool
open_gate(struct sheet *sheet)
{
    bool any = false;
    for (uint32_t i = 0, done = 0; i < sheet->count; i++) {
        if (!(token_at(sheet, i)->flags & DL_TOKEN_CAPITAL))
            continue;
        uint32_t from = i > GATE ? i - GATE : 0;
        from = from > done ? from : done;
        for (done = from; done < sheet->count && done <= i + GATE; done++)
            sheet->open[done] = true;
        any = true;
    }
    return any;
}

enum capitals {
    CAPITALS_NONE = 1,
    CAPITALS_FIRST,
    CAPITALS_ALL,
    CAPITALS_LETTER,
    CAPITALS_NUMBER,
    CAPITALS_CLITIC,
    CAPITALS_MARK
};

static enum capitals
capitals_of(const struct dl_token *token)
{
    if (token->kind != DL_TOKEN_WORD)
        return token->kind == DL_TOKEN_NUMBER   ? CAPITALS_NUMBER
               : token->kind == DL_TOKEN_CLITIC ? CAPITALS_CLITIC
                                                : CAPITALS_MARK;
    if (token->flags & DL_TOKEN_ALL_CAPS)
        return CAPITALS_ALL;
    if (!(token->flags & DL_TOKEN_CAPITAL))
        return CAPITALS_NONE;
    return token->span.end - token->span.start <= 2 ? CAPITALS_LETTER
                                                    : CAPITALS_FIRST;
}

static bool
is_hyphen(const struct sheet *sheet, uint32_t token)
{
    struct dl_str text = dl_token_text(sheet->doc, sheet->first + token);
    return dl_str_is(text, "-") || dl_str_is(text, "/") ||
           dl_str_is(text, "\xe2\x80\x93");
}

static bool
is_glued(const struct sheet *sheet, uint32_t token)
{
    return token < sheet->count &&
           token_at(sheet, token)->flags & DL_TOKEN_GLUED;
}

static void
fill_glue(struct sheet *sheet, uint32_t i)
{
    uint32_t *facts = sheet_facts(sheet, i);
    bool before = i > 0 && is_glued(sheet, i), after = is_glued(sheet, i + 1);
    facts[FACT_GLUE] = (before ? 1u : 0u) | (after ? 2u : 0u);
    if (before && is_hyphen(sheet, i - 1)) {
        facts[FACT_GLUE] |= 4;
        if (i > 1 && is_glued(sheet, i - 1))
            facts[FACT_HYPHEN_BEFORE] = sheet_facts(sheet, i - 2)[FACT_LOWER];
    }
    if (after && is_hyphen(sheet, i + 1)) {
        facts[FACT_GLUE] |= 8;
        if (is_glued(sheet, i + 2))
            facts[FACT_HYPHEN_AFTER] = sheet_facts(sheet, i + 2)[FACT_LOWER];
    }
}

static void
fill_window(struct sheet *sheet, uint32_t i)
{
    uint32_t window = 1;
    for (uint32_t k = i; k <= i + 2 * MARGIN; k++)
        window = window * 8 + (sheet->facts[k][FACT_CAPITALS] & 7);
    sheet_facts(sheet, i)[FACT_WINDOW] = window;
}

static void
fill_word(struct sheet *sheet, uint32_t i)
{
    const struct dl_token *token = token_at(sheet, i);
    uint32_t *facts = sheet_facts(sheet, i);
    sheet_spell(dl_token_text(sheet->doc, sheet->first + i), token->kind,
                facts);
    facts[FACT_CAPITALS] = capitals_of(token);
    facts[FACT_POSITION] =
        1 + (token->flags & (DL_TOKEN_OPENS | DL_TOKEN_QUOTED)) * 4u +
        (uint32_t)sheet->style;
    if (!(token->flags & DL_TOKEN_CAPITAL))
        return;
    facts[FACT_SEEN] = 1 + evidence_seen(sheet->evidence, facts[FACT_LOWER]);
    gazetteer_fetch(sheet->gazetteer, facts[FACT_WORD]);
    gazetteer_fetch(sheet->gazetteer, facts[FACT_LOWER]);
}

static void
fill_edges(struct sheet *sheet)
{
    static const enum fact known[] = {FACT_WORD, FACT_LOWER, FACT_COMPACT,
                                      FACT_LISTS};
    for (uint32_t i = 0; i < MARGIN; i++)
        for (size_t k = 0; k < sizeof known / sizeof *known; k++) {
            sheet->facts[i][known[k]] = EDGE;
            sheet->facts[MARGIN + sheet->count + i][known[k]] = EDGE + 1;
        }
}

struct sheet *
sheet_new(struct dl_arena *scratch, const struct gazetteer *gazetteer,
          const struct dl_document *doc, const struct evidence *evidence,
          uint32_t sentence)
{
    struct sheet *sheet = DL_NEW(scratch, struct sheet);
    sheet->gazetteer = gazetteer;
    sheet->doc = doc;
    sheet->evidence = evidence;
    sheet->first = doc->sentences[sentence].first;
    sheet->count = doc->sentences[sentence].count;
    sheet->open = DL_ARRAY(scratch, sheet->count, bool);
    if (!open_gate(sheet))
        return sheet;
    size_t rows = sheet->count + 2 * MARGIN;
    sheet->style = evidence_style_of(evidence, doc, sentence, false);
    sheet->facts = dl_arena_array(scratch, rows, sizeof *sheet->facts);
    sheet->alone = DL_ARRAY(scratch, sheet->count, uint32_t);
    sheet->lists = dl_arena_array(scratch, rows, sizeof *sheet->lists);
    fill_edges(sheet);
    for (uint32_t i = 0; i < sheet->count; i++)
        fill_word(sheet, i);
    for (uint32_t i = 0; i < sheet->count; i++) {
        fill_window(sheet, i);
        fill_glue(sheet, i);
    }
    sheet_match(sheet);
    sheet_run(sheet);
    return sheet;
}

bool
sheet_is_open(const struct sheet *sheet, uint32_t token)
{
    return sheet->open[token];
}
