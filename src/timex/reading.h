/* The readings of a date that does not say its year. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_READING_H
#define TIMEX_READING_H

#include "timex/place.h"

enum feature {
#define X(name, weight, start, says) FEATURE_##name,
#include "timex/weights.def"
#undef X
    FEATURE_COUNT
};

enum { READINGS_MAX = 10 };

/** One day, month, ... that is meant perhaps, and what speaks for it. */
struct reading {
    struct dl_interval when;
    uint64_t features; /* bits, by enum feature */
};

struct readings {
    struct reading at[READINGS_MAX];
    size_t count;
};

/** Who picks among readings in place of the weights: the program that learns
 * them, which knows what is right. */
struct chooser {
    size_t (*choose)(void *self, const struct dl_timex *timex,
                     const struct readings *readings);
    void *self;
};

/** The readings of a date without a year, the likeliest years first. */
void timex_reading_list(const struct story *story, const struct dl_timex *timex,
                        struct readings *out);

/** The reading that most speaks for, earlier ones first; *margin: by how much
 * more than for the next one. `readings` has at least one. */
size_t timex_reading_best(const struct readings *readings, int *margin);

/** As dl_timex_resolve, with a chooser, or NULL. */
void timex_resolve_by(const struct chooser *chooser,
                      const struct dl_document *doc,
                      const struct dl_anchor *anchor,
                      struct dl_timexes *timexes);

#endif
