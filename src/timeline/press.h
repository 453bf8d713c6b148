/* Who tells of something, and for how long: articles, outlets, weeks. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_PRESS_H
#define TIMELINE_PRESS_H

#include <dateline/timeline.h>

/** What is known of each article as a source. */
struct press {
    struct issue {
        uint64_t outlet; /* equal for articles of one outlet */
        bool dated;
        struct dl_day day;
    } * issues;
    size_t count;
};

/** How far the word of a day went. */
struct reach {
    uint32_t articles, outlets;
    uint32_t later; /* articles published LATER_DAYS after the day, or more */
    uint32_t weeks; /* distinct weeks after its own with such an article */
};

/** Owner: lives in `arena`. */
void press_read(struct dl_arena *arena, const struct dl_layers *layers,
                size_t count, struct press *out);

/**
 * Count who tells of `day`: `articles` may name one several times.
 * Cost:   n log n; `scratch` is left as it was.
 */
struct reach press_reach(const struct press *press, struct dl_arena *scratch,
                         const uint32_t *articles, size_t count,
                         struct dl_day day);

#endif
