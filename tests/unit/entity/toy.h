/* A small model with random weights, from dice that always fall the same. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_TOY_H
#define UNIT_TOY_H

#include "entity/features.h"
#include "entity/model.h"

/* SplitMix64 (G. Steele et al., OOPSLA 2014). */
static inline uint64_t
toy_roll(uint64_t *dice)
{
    uint64_t x = *dice += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
    return x ^ x >> 31;
}

/* From -range to range. */
static inline int
toy_number(uint64_t *dice, int range)
{
    return (int)(toy_roll(dice) % (2 * (unsigned)range + 1)) - range;
}

static inline struct model
toy_model(struct dl_arena *arena, uint64_t *dice)
{
    enum { BITS = 6 };
    int8_t(*rows)[COLUMNS] = dl_arena_array(arena, 1 << BITS, sizeof *rows);
    for (int i = 0; i < COLUMNS << BITS; i++)
        rows[i / COLUMNS][i % COLUMNS] = (int8_t)toy_number(dice, 127);
    struct model model = {.bits = BITS,
                          .rows = (const int8_t(*)[COLUMNS])rows,
                          .scale = 0.0625f,
                          .features = features_id(),
                          .seed = 7};
    for (uint8_t label = 0; label < LABEL_COUNT; label++)
        for (uint8_t next = 0; next < LABEL_COUNT; next++)
            model.follow[label][next] = label_follows(label, next)
                                            ? (int16_t)toy_number(dice, 90)
                                            : FORBIDDEN;
    return model;
}

#endif
