/* How sure the model is of one mention. The sentence is labelled once freely
 * and once for each class with the mention held to it; the logarithms of the
 * sums over all ways, subtracted, are that of the probability. Nothing of this
 * is done when names are found: the best way needs no sums. */
/* SPDX-License-Identifier: ISC */
#include "entity/explain.h"

#include "entity/crf.h"
#include "entity/features.h"
#include "entity/tagger.h"

#include <stdlib.h>

enum { LOG_MOST = 700 };

/** Tokens [first, end) of a sentence of `count` are the mention. */
struct stretch {
    uint32_t sentence, count, first, end;
};

static struct stretch
locate(const struct dl_document *doc, struct dl_span span)
{
    struct stretch out = {.sentence = dl_sentence_at(doc, span.start)};
    const struct dl_sentence *own = &doc->sentences[out.sentence];
    uint32_t token = dl_token_at(doc, span.start);
    out.count = own->count;
    out.first = token > own->first ? token - own->first : 0;
    out.end = out.first;
    while (out.end < out.count &&
           doc->tokens[own->first + out.end].span.start < span.end)
        out.end++;
    return out;
}

/* The scores of all tokens; a closed one is outside, as finding has it. */
static float (*score(struct dl_arena *scratch, const struct witness *witness,
                     const struct stretch *stretch, uint32_t *allowed))[COLUMNS]
{
    const struct model *model = witness->model;
    float(*sums)[COLUMNS] =
        dl_arena_array(scratch, stretch->count + 1, sizeof *sums);
    struct sheet *sheet = sheet_new(scratch, witness->gazetteer, witness->doc,
                                    witness->evidence, stretch->sentence);
    uint32_t rows[FEATURES_MAX];
    int16_t sum[COLUMNS];
    for (uint32_t i = 0; i < stretch->count; i++) {
        bool open = sheet_is_open(sheet, i);
        allowed[i] = open ? ANY_LABEL : UINT32_C(1) << LABEL_OUTSIDE;
        if (!open)
            continue;
        model_sum(model, rows, sheet_rows(sheet, i, model->bits, rows), sum);
        for (int label = 0; label < COLUMNS; label++)
            sums[i][label] = model->scale * sum[label];
    }
    return sums;
}

static void
pair_factors(const struct model *model, struct crf_pairs *factors)
{
    struct crf_pairs weights = {.at = {0}};
    for (int label = 0; label < LABEL_COUNT; label++)
        for (int next = 0; next < LABEL_COUNT; next++) {
            int pair = crf_pair((uint8_t)label, (uint8_t)next);
            if (pair >= 0)
                weights.at[pair] = model->scale * model->follow[label][next];
        }
    crf_factors(&weights, factors);
}

/* Hold the stretch to be one name of `class`; CLASS_COUNT: no name. */
static void
hold(const struct stretch *stretch, enum class class, uint32_t *allowed)
{
    for (uint32_t i = stretch->first; i < stretch->end; i++) {
        bool first = i == stretch->first, last = i + 1 == stretch->end;
        enum part part = first && last ? PART_SINGLE
                         : first       ? PART_BEGIN
                         : last        ? PART_END
                                       : PART_INSIDE;
        uint8_t label =
            class == CLASS_COUNT ? LABEL_OUTSIDE : label_of(class, part);
        allowed[i] = UINT32_C(1) << label;
    }
}

/* e^(some - all); what is too small for a number is nought. */
static double
ratio(double some, double all)
{
    return some - all < -LOG_MOST ? 0 : crf_exp(some - all);
}

static int
by_probability(const void *a, const void *b)
{
    const struct dl_guess *x = a, *y = b;
    if (x->probability != y->probability)
        return x->probability > y->probability ? -1 : 1;
    return (int)x->kind - (int)y->kind;
}

void
explain_guess(struct dl_arena *scratch, const struct witness *witness,
              struct dl_span span, struct dl_guess guesses[DL_GUESSES])
{
    static const enum dl_kind kinds[] = {
#define X(code, tag, kind) DL_KIND_##kind,
#include "entity/labels.def"
#undef X
        DL_KIND_NONE};
    struct dl_mark mark = dl_arena_mark(scratch);
    struct stretch stretch = locate(witness->doc, span);
    struct crf_pairs factors;
    uint32_t *free_labels = DL_ARRAY(scratch, stretch.count + 1, uint32_t);
    uint32_t *held = DL_ARRAY(scratch, stretch.count + 1, uint32_t);
    double(*share)[LABEL_COUNT] =
        dl_arena_array(scratch, stretch.count + 1, sizeof *share);
    float(*sums)[COLUMNS] = score(scratch, witness, &stretch, free_labels);
    struct crf_chain chain = {(const float(*)[COLUMNS])sums, stretch.count,
                              free_labels};
    pair_factors(witness->model, &factors);
    double all = crf_marginals(scratch, &factors, &chain, share);
    chain.allowed = held;
    for (int i = 0; i < DL_GUESSES; i++) {
        for (uint32_t k = 0; k < stretch.count; k++)
            held[k] = free_labels[k];
        hold(&stretch, (enum class)i, held);
        double fixed = crf_marginals(scratch, &factors, &chain, share);
        guesses[i] = (struct dl_guess){kinds[i], ratio(fixed, all)};
    }
    qsort(guesses, DL_GUESSES, sizeof *guesses, by_probability);
    dl_arena_reset(scratch, mark);
}

void
dl_entity_explain(struct dl_arena *arena, const struct dl_tagger *tagger,
                  const struct dl_document *doc, const struct dl_document *body,
                  const struct dl_mention *mention, struct dl_explanation *out)
{
    struct witness witness = {.model = tagger->model,
                              .gazetteer = tagger->gazetteer,
                              .doc = doc,
                              .evidence =
                                  evidence_new(arena, body ? body : doc)};
    *out = (struct dl_explanation){.grounds = {0}};
    explain_guess(arena, &witness, mention->span, out->guesses);
    explain_grounds(arena, &witness, mention->span, &out->grounds);
}
