/* How well a model does on annotated documents: exact spans, without rules.
 * What the annotators left open counts neither for nor against. */
/* SPDX-License-Identifier: ISC */
#include "entity/train.h"

#include "entity/decode.h"

double
count_precision(const struct count *count)
{
    return count->found ? 100.0 * count->right / count->found : 0;
}

double
count_recall(const struct count *count)
{
    return count->gold ? 100.0 * count->right / count->gold : 0;
}

double
count_f1(const struct count *count)
{
    uint32_t sum = count->found + count->gold;
    return sum ? 200.0 * count->right / sum : 0;
}

/* A walk along the annotation, beside the names that are found. */
struct marker {
    const struct paper *paper;
    struct score *score;
    size_t next;
};

static bool
is_open(const struct gold *gold, enum class class)
{
    return gold->what == GOLD_UNKNOWN ||
           (gold->what == GOLD_NOT_TYPED && class == CLASS_MISC);
}

static void
mark_name(struct marker *marker, struct dl_span span, enum class class)
{
    const struct column_text *text = marker->paper->text;
    struct score *score = marker->score;
    while (marker->next < text->count &&
           text->gold[marker->next].span.end <= span.start)
        marker->next++;
    bool exact = false, right = false;
    for (size_t i = marker->next;
         i < text->count && text->gold[i].span.start < span.end; i++) {
        const struct gold *gold = &text->gold[i];
        if (is_open(gold, class))
            return;
        exact = gold->what < CLASS_COUNT && gold->span.start == span.start &&
                gold->span.end == span.end;
        right = exact && gold->what == class;
    }
    score->class[class].found++;
    score->class[class].right += right;
    score->all.found++;
    score->all.right += right;
    score->untyped.found++;
    score->untyped.right += exact;
}

static void
mark_chain(struct marker *marker, const struct chain *chain,
           const uint8_t *labels)
{
    const struct dl_token *tokens = marker->paper->doc->tokens + chain->first;
    uint32_t begin = 0;
    for (uint32_t t = 0; t < chain->count; t++) {
        if (labels[t] == LABEL_OUTSIDE)
            continue;
        enum part part = label_part(labels[t]);
        if (part == PART_BEGIN || part == PART_SINGLE)
            begin = t;
        if (part == PART_END || part == PART_SINGLE)
            mark_name(
                marker,
                (struct dl_span){tokens[begin].span.start, tokens[t].span.end},
                label_class(labels[t]));
    }
}

static void
count_gold(const struct column_text *text, struct score *score)
{
    for (size_t i = 0; i < text->count; i++)
        if (text->gold[i].what < CLASS_COUNT) {
            score->class[text->gold[i].what].gold++;
            score->all.gold++;
            score->untyped.gold++;
        }
}

void
score_paper(struct dl_arena *scratch, const struct model *model,
            const struct paper *paper, struct score *score)
{
    struct marker marker = {paper, score, 0};
    count_gold(paper->text, score);
    for (size_t i = 0; i < paper->chains.count; i++) {
        const struct chain *chain = &paper->chains.at[i];
        struct dl_mark mark = dl_arena_mark(scratch);
        int16_t(*sums)[COLUMNS] =
            dl_arena_array(scratch, chain->count, sizeof *sums);
        uint8_t *labels = dl_arena_alloc(scratch, chain->count);
        for (uint32_t t = 0; t < chain->count; t++)
            model_sum(model, chain->rows + chain->ends[t],
                      (int)(chain->ends[t + 1] - chain->ends[t]), sums[t]);
        decode_best(scratch, model, (const int16_t(*)[COLUMNS])sums,
                    chain->count, labels);
        mark_chain(&marker, chain, labels);
        dl_arena_reset(scratch, mark);
    }
}
