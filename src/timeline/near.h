/* Pairs of tellings that may be of one event. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_NEAR_H
#define TIMELINE_NEAR_H

#include "timeline/pair.h"

struct pair {
    uint32_t a, b; /* signs, a before b */
    struct verdict verdict;
    bool minor; /* one of them is: it may join, but draws nothing together */
};

struct pairs {
    struct pair *at;
    size_t count, room;
};

/** A sign that is as like as a pair has to be, but for a veto. */
struct refused {
    uint32_t sign; /* NO_SIGN for none */
    float likeness;
    uint8_t veto;
};

/**
 * Compare each of `wanted` signs with its neighbours.
 * `refused` has room for one per sign.
 * Owner:  pairs live in `arena`.
 * Cost:   a bounded number of comparisons per sign.
 */
void near_find(struct dl_arena *arena, const struct signs *signs,
               const bool *wanted, struct pairs *out, struct refused *refused);

#endif
