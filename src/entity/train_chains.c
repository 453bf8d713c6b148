/* From annotated text to chains of tokens with the rows of their features.
 *
 * The very same document, sheet and gate as in the reader: a token that the
 * gate closes is outside there, so here it ends a chain. Rows are kept, since
 * each chain is seen many times.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/train.h"

#include "entity/crf.h"
#include "entity/features.h"

#include <string.h>

static uint32_t
only(uint8_t label)
{
    return UINT32_C(1) << label;
}

static uint32_t
allowed_of(uint8_t what, bool first, bool last)
{
    if (what == GOLD_UNKNOWN)
        return ANY_LABEL;
    if (what == GOLD_NOT_TYPED)
        return only(LABEL_OUTSIDE) | UINT32_C(15) << 4 * CLASS_MISC;
    enum part part = first && last ? PART_SINGLE
                     : first       ? PART_BEGIN
                     : last        ? PART_END
                                   : PART_INSIDE;
    return only(label_of(what, part));
}

/* What one annotation allows the tokens it covers. */
static void
annotate(const struct dl_document *doc, const struct gold *gold,
         uint32_t *allowed)
{
    uint32_t first = dl_token_at(doc, gold->span.start), end = first;
    while (end < doc->token_count &&
           doc->tokens[end].span.start < gold->span.end)
        end++;
    if (first == end)
        return;
    bool whole = doc->tokens[first].span.start == gold->span.start &&
                 doc->tokens[end - 1].span.end == gold->span.end;
    uint8_t what = whole ? gold->what : GOLD_UNKNOWN;
    for (uint32_t i = first; i < end; i++)
        allowed[i] = allowed_of(what, i == first, i + 1 == end);
}

static bool
can_be(uint32_t allowed, const uint8_t ends[LABEL_ENDS])
{
    for (int i = 0; i < LABEL_ENDS; i++)
        if (allowed & only(ends[i]))
            return true;
    return false;
}

/* A chain begins and ends outside of names; a name that is cut there could be
 * anything. Returns whether there is anything to learn. */
static bool
mend(uint32_t *allowed, uint32_t count)
{
    for (uint32_t i = 0; i < count && !can_be(allowed[i], label_fresh); i++)
        allowed[i] = ANY_LABEL;
    for (uint32_t i = count; i > 0 && !can_be(allowed[i - 1], label_shut); i--)
        allowed[i - 1] = ANY_LABEL;
    for (uint32_t i = 0; i < count; i++)
        if (allowed[i] != ANY_LABEL)
            return true;
    return false;
}

struct sentence {
    const struct chainer *chainer;
    const struct dl_sentence *at;
    const struct sheet *sheet;
    const uint32_t *allowed; /* of the document */
    float weight;
};

/* Tokens `first` to `end` of the sentence; their rows are gathered in scratch,
 * since nobody knows before how many there will be. */
static void
add_chain(const struct sentence *sentence, uint32_t first, uint32_t end,
          struct chains *out)
{
    const struct chainer *chainer = sentence->chainer;
    uint32_t count = end - first, start = sentence->at->first + first;
    uint32_t *allowed = DL_ARRAY(chainer->scratch, count, uint32_t);
    memcpy(allowed, sentence->allowed + start, count * sizeof *allowed);
    if (!mend(allowed, count))
        return;
    uint32_t *rows =
        DL_ARRAY(chainer->scratch, (size_t)count * FEATURES_MAX, uint32_t);
    uint32_t *ends = DL_ARRAY(chainer->arena, count + 1, uint32_t);
    for (uint32_t i = 0; i < count; i++)
        ends[i + 1] =
            ends[i] + (uint32_t)sheet_rows(sentence->sheet, first + i,
                                           chainer->bits, rows + ends[i]);
    struct chain chain = {.first = start,
                          .count = count,
                          .ends = ends,
                          .weight = sentence->weight};
    chain.allowed = memcpy(DL_ARRAY(chainer->arena, count, uint32_t), allowed,
                           count * sizeof *allowed);
    chain.rows = memcpy(DL_ARRAY(chainer->arena, ends[count], uint32_t), rows,
                        ends[count] * sizeof *rows);
    DL_PUSH(chainer->arena, out, chain);
}

static void
add_sentence(const struct sentence *sentence, struct chains *out)
{
    uint32_t count = sentence->at->count;
    for (uint32_t first = 0, end; first < count; first = end + 1) {
        end = first;
        while (end < count && sheet_is_open(sentence->sheet, end))
            end++;
        if (end > first)
            add_chain(sentence, first, end, out);
    }
}

const struct dl_document *
chains_add(const struct chainer *chainer, const struct column_text *text,
           float weight, struct chains *out)
{
    const struct dl_document *doc;
    struct dl_mark mark = dl_arena_mark(chainer->scratch);
    dl_document_build(chainer->arena, text->text, &doc);
    uint32_t *allowed = DL_ARRAY(chainer->scratch, doc->token_count, uint32_t);
    for (uint32_t i = 0; i < doc->token_count; i++)
        allowed[i] = only(LABEL_OUTSIDE);
    for (size_t i = 0; i < text->count; i++)
        annotate(doc, &text->gold[i], allowed);
    struct evidence *evidence = evidence_new(chainer->scratch, doc);
    for (uint32_t i = 0; i < doc->sentence_count; i++) {
        struct dl_mark here = dl_arena_mark(chainer->scratch);
        struct sentence sentence = {chainer, &doc->sentences[i], NULL, allowed,
                                    weight};
        sentence.sheet =
            sheet_new(chainer->scratch, chainer->gazetteer, doc, evidence, i);
        add_sentence(&sentence, out);
        dl_arena_reset(chainer->scratch, here);
    }
    dl_arena_reset(chainer->scratch, mark);
    return doc;
}
