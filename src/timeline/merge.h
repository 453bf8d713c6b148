/* Tellings of one event, grouped. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_MERGE_H
#define TIMELINE_MERGE_H

#include "timeline/pair.h"

/** Signs of one event; the groups partition all signs. */
struct group {
    uint32_t *signs;
    uint32_t count, room;
    bool major;      /* one of them is not minor */
    float score;     /* mean of the scores that joined it; 1 when alone */
    const char *why; /* the strongest reason of the best pair; static */
};

struct groups {
    struct group *at;
    size_t count, room;
};

/**
 * Group signs by average link.
 * Owner:  groups live in `arena`.
 * Cost:   n log n: each sign is compared with a bounded number of others that
 *         share a feature and may share the time.
 */
void groups_find(struct dl_arena *arena, const struct signs *signs,
                 struct groups *out);

#endif
