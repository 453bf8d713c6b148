/* The best way to label a sentence, by dynamic programming.
 *
 * The best way to reach a label of a token is the best of the ways to reach a
 * label of the token before, plus the score of this pair. Names begin and end
 * properly, so only two kinds of step exist: from a label after which no name
 * goes on ("shut": outside, E, S) to one that begins afresh (outside, B, S),
 * which is nine to nine; and within a name, from B or I to I or E of its class.
 *
 * Only scores are kept on the way there; on the way back the two or nine
 * candidates of one label are compared again. That is cheaper than noting the
 * winners, and leaves loops without branches. Most tokens are far from any
 * name: there every shut label is behind "outside" by more than any step from
 * it can win back, and only the steps from "outside" are compared. Scores count
 * from that of "outside" at the same token, so they stay small however long the
 * sentence. Source: A. Viterbi, "Error bounds for convolutional codes ...",
 * IEEE Transactions on Information Theory 13(2), 1967.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/decode.h"

enum { ENDS = LABEL_ENDS, NOWHERE = -(1 << 28) };

/* The best score of each label of one token. */
struct column {
    int32_t best[LABEL_COUNT];
    bool near; /* a shut label may lead on better than "outside" does */
};

static inline int32_t
larger(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

static void
begin_names(const struct decoder *decoder, const struct column *before,
            struct column *now)
{
    int32_t reach[ENDS];
    for (int to = 0; to < ENDS; to++)
        reach[to] = before->best[LABEL_OUTSIDE] + decoder->gap[0][to];
    for (int from = 1; before->near && from < ENDS; from++) {
        int32_t score = before->best[label_shut[from]];
        for (int to = 0; to < ENDS; to++)
            reach[to] = larger(reach[to], score + decoder->gap[from][to]);
    }
    for (int to = 0; to < ENDS; to++)
        now->best[label_fresh[to]] = reach[to];
}

static void
continue_names(const struct model *model, const struct column *before,
               struct column *now)
{
    for (int class = 0; class < CLASS_COUNT; class ++) {
        uint8_t begin = label_of(class, PART_BEGIN);
        uint8_t inside = label_of(class, PART_INSIDE);
        for (uint8_t to = inside; to <= inside + 1; to++)
            now->best[to] =
                larger(before->best[begin] + model->follow[begin][to],
                       before->best[inside] + model->follow[inside][to]);
    }
}

static void
step(const struct decoder *decoder, const struct column *before,
     const int16_t sum[COLUMNS], struct column *now)
{
    begin_names(decoder, before, now);
    continue_names(decoder->model, before, now);
    int32_t outside = now->best[LABEL_OUTSIDE];
    for (int label = 0; label < COLUMNS; label++)
        now->best[label] += sum[label] - outside;
    now->best[LABEL_OUTSIDE] = 0;
    for (int from = 1; from < ENDS; from++)
        now->near |= now->best[label_shut[from]] > decoder->least[from];
}

/* The label of the token before, on the best way to `next`. */
static uint8_t
way_to(const struct model *model, const struct column *before, uint8_t next)
{
    const int16_t(*follow)[LABEL_COUNT] = model->follow;
    if (next != LABEL_OUTSIDE &&
        (label_part(next) == PART_INSIDE || label_part(next) == PART_END)) {
        uint8_t begin = label_of(label_class(next), PART_BEGIN);
        uint8_t inside = label_of(label_class(next), PART_INSIDE);
        return before->best[inside] + follow[inside][next] >
                       before->best[begin] + follow[begin][next]
                   ? inside
                   : begin;
    }
    uint8_t best = label_shut[0];
    for (int from = 1; before->near && from < ENDS; from++)
        if (before->best[label_shut[from]] + follow[label_shut[from]][next] >
            before->best[best] + follow[best][next])
            best = label_shut[from];
    return best;
}

/* The score, as against "outside", above which some step from a label is
 * better than the same step from there. */
static int32_t
least_of(const int32_t outside[ENDS], const int32_t own[ENDS])
{
    int32_t least = outside[0] - own[0];
    for (int to = 1; to < ENDS; to++)
        if (outside[to] - own[to] < least)
            least = outside[to] - own[to];
    return least;
}

void
decoder_init(struct decoder *decoder, const struct model *model)
{
    decoder->model = model;
    for (int from = 0; from < ENDS; from++)
        for (int to = 0; to < ENDS; to++)
            decoder->gap[from][to] =
                model->follow[label_shut[from]][label_fresh[to]];
    for (int from = 0; from < ENDS; from++)
        decoder->least[from] = least_of(decoder->gap[0], decoder->gap[from]);
}

/* columns[0] stands before the first token. */
static struct column *
open_columns(struct dl_arena *scratch, uint32_t count)
{
    struct column *columns =
        DL_ARRAY(scratch, (size_t)count + 1, struct column);
    for (int label = 0; label < COLUMNS; label++)
        columns[0].best[label] = NOWHERE;
    return columns;
}

void
decoder_best(struct dl_arena *scratch, const struct decoder *decoder,
             const int16_t (*sums)[COLUMNS], uint32_t count, uint8_t *labels)
{
    struct dl_mark mark = dl_arena_mark(scratch);
    struct column *columns = open_columns(scratch, count);
    for (uint32_t i = 0; i < count; i++)
        step(decoder, &columns[i], sums[i], &columns[i + 1]);
    uint8_t next = LABEL_OUTSIDE;
    for (uint32_t i = count; i > 0; i--)
        labels[i - 1] = next = way_to(decoder->model, &columns[i], next);
    dl_arena_reset(scratch, mark);
}

void
decode_best(struct dl_arena *scratch, const struct model *model,
            const int16_t (*sums)[COLUMNS], uint32_t count, uint8_t *labels)
{
    struct decoder decoder;
    decoder_init(&decoder, model);
    decoder_best(scratch, &decoder, sums, count, labels);
}
