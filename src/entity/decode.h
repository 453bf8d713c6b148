/* The best way to label a sentence (Viterbi 1967), in integers. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_DECODE_H
#define ENTITY_DECODE_H

#include <dateline/arena.h>

#include "entity/model.h"

/** What is the same for all stretches of a text. */
struct decoder {
    const struct model *model;
    /* private: follow[shut][fresh], close together; and the score above which
     * a shut label may lead on better than "outside" does */
    int32_t gap[LABEL_ENDS][LABEL_ENDS];
    int32_t least[LABEL_ENDS];
};

/** `model` is borrowed. */
void decoder_init(struct decoder *decoder, const struct model *model);
/**
 * The best labels of `count` tokens; sums[i] is the score of each label of
 * token i, "outside" being nought. The tokens before and after them count as
 * outside, so that a sentence may be decoded in pieces, cut where tokens are
 * known to be outside. Of several best ways it is always the same one.
 * Owner: nothing stays in `scratch`.
 * Cost:  9*9 + 4*4 comparisons a token, since the scheme forbids the rest;
 *        1 + 4*4 where no name is likely.
 */
void decoder_best(struct dl_arena *scratch, const struct decoder *decoder,
                  const int16_t (*sums)[COLUMNS], uint32_t count,
                  uint8_t *labels);
/** The same for one stretch alone. */
void decode_best(struct dl_arena *scratch, const struct model *model,
                 const int16_t (*sums)[COLUMNS], uint32_t count,
                 uint8_t *labels);

#endif
