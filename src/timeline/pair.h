/* Do two tellings tell of one event? */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_PAIR_H
#define TIMELINE_PAIR_H

#include "timeline/sign.h"

#define PAIR_SAME 0.42f   /* one event, when their days agree */
#define PAIR_STRONG 0.57f /* one event, even when their days only may agree */
#define PAIR_LINK 0.33f   /* mean over all pairs of two groups */

enum { PAIR_GROUNDS_TOLD = 3 };

/** How well the times of two tellings go together; one per line of fits.def. */
enum fit {
#define X(code, least, text) FIT_##code,
#include "timeline/fits.def"
#undef X
    FIT_COUNT
};

/** One per line of grounds.def. */
enum ground {
#define X(code, weight, text) GROUND_##code,
#include "timeline/grounds.def"
#undef X
    GROUND_COUNT
};

struct verdict {
    float score;    /* 0-1; below 0 for a veto */
    float likeness; /* the score, vetoes aside */
    uint8_t veto;   /* enum ground; GROUND_NONE when there is none */
    uint8_t reasons[PAIR_GROUNDS_TOLD]; /* the strongest first */
};

/** Can both lie at one time, and how sure is that? */
enum fit pair_fit(const struct dl_event *a, const struct dl_event *b);
/** Days outside of which nothing fits what lies then: where those of two do not
 * meet, pair_fit() is FIT_NEVER. */
struct pair_days {
    int32_t from, to;
};
struct pair_days pair_days_of(const struct dl_event *event);
/** The least score that makes one event of two whose times go together so. */
float pair_least(enum fit fit);
/** How alike, days aside. Cost: linear in their features. */
struct verdict pair_judge(const struct sign *a, const struct sign *b);
/** The same for two whose veto is known, when it is enough to be told that they
 * are less alike than `least`: then false, and the verdict is not complete. */
bool pair_reaches(const struct sign *a, const struct sign *b, enum ground veto,
                  float least, struct verdict *out);
/** A reason in plain words; static. */
const char *pair_reason(uint8_t reason);

/** A name that is this in the one and that in the other. */
bool pair_meet(const struct sign *a, unsigned of_a, const struct sign *b,
               unsigned of_b);
/** Deeds that are told from either side: who joins a club is signed by it. */
bool pair_is_mutual(const struct sign *sign);
/** Why two tellings cannot be of one event, or GROUND_NONE. */
enum ground veto_find(const struct sign *a, const struct sign *b);

#endif
