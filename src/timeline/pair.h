/* Do two tellings tell of one event? */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_PAIR_H
#define TIMELINE_PAIR_H

#include "timeline/sign.h"

#define PAIR_SAME 0.40f   /* one event, when their days agree */
#define PAIR_LINK 0.33f   /* mean over all pairs of two groups */
#define PAIR_STRONG 0.55f /* one event, when their days only may agree */

enum fit { FIT_NEVER, FIT_LOOSE, FIT_EXACT };

struct verdict {
    float score;     /* 0-1; below 0 for a veto */
    const char *why; /* the strongest reason; static */
};

/** Can both lie at one time? LOOSE asks for PAIR_STRONG. */
enum fit pair_fit(const struct dl_event *a, const struct dl_event *b);
/** How alike, days aside. Cost: linear in their features. */
struct verdict pair_judge(const struct sign *a, const struct sign *b);

#endif
