/* Tellings of one event, grouped. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_MERGE_H
#define TIMELINE_MERGE_H

#include "timeline/pair.h"

#define NO_SIGN UINT32_MAX

/** Signs of one event; the groups partition all signs. */
struct group {
    uint32_t *signs; /* those that may join groups first, then minor ones */
    uint32_t count, room;
    uint32_t major; /* how many of the first are not minor */
    float score;    /* mean of the scores that joined it; 1 when alone */
    struct verdict verdict; /* of the pair that joined it first */
    uint32_t near; /* a sign of another group that is as like as those here, but
                      vetoed; or NO_SIGN */
    uint8_t veto;  /* why: enum ground */
};

struct groups {
    struct group *at;
    size_t count, room;
};

/**
 * Group signs by average link.
 * Owner:  groups live in `arena`.
 * Cost:   n log n: each sign is compared with a bounded number of others that
 *         share a feature and may share the time. Memory: a bounded number of
 *         bytes per sign.
 */
void groups_find(struct dl_arena *arena, const struct signs *signs,
                 struct groups *out);

/** Why the signs of a group are one event, and what was kept apart from it.
 * Owner: lives in `arena`. */
const char *group_why(struct dl_arena *arena, const struct signs *signs,
                      const struct group *group);

#endif
