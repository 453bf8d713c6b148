/* Whether a clause is worth an entry. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_WORTH_H
#define TIMELINE_WORTH_H

#include "timeline/events.h"

enum reason {
#define X(code, weight, name, help) REASON_##code,
#include "timeline/reasons.def"
#undef X
    REASON_COUNT
};

#define WORTH_LEAST 3.0f /* a clause that sums up to less is no event */

/** What was found in a clause, one bit for each reason, and its sum. */
struct worth {
    uint32_t reasons;
    float sum;
};

/** Add up the reasons for and against telling a clause. */
struct worth worth_weigh(const struct cutting *cutting,
                         const struct candidate *candidate);

static inline bool
worth_has(const struct worth *worth, enum reason reason)
{
    return worth->reasons >> reason & 1;
}

/** "date in clause; a deed, names": `rule`, then the reasons, for people.
 * Owner: lives in `arena`. */
const char *worth_explain(struct dl_arena *arena, const char *rule,
                          const struct worth *worth);

#endif
