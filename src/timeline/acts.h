/* Words that stand for one another: "quake" and "tremor". */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_ACTS_H
#define TIMELINE_ACTS_H

#include <dateline/arena.h>
#include <dateline/str.h>

/** One per line of acts.def. */
enum act_code {
    ACT_NONE,
#define X(code, words) ACT_##code,
#include "timeline/acts.def"
#undef X
    ACT_COUNT
};
_Static_assert(ACT_COUNT <= 256, "an act is kept in a byte");

struct act {
    uint8_t code; /* enum act_code */
    bool turned;  /* tells it from the other side: "lost to" */
    bool pair;    /* it took the next word too: "stepped down" */
};

/** The words of acts.def by their stems: an open table. */
struct acts {
    struct act_slot *at;
    size_t mask;
};

/** Owner: lives in `arena`. Cost: once over the table, some 1,200 words. */
void acts_open(struct dl_arena *arena, struct acts *out);
/** What `word` tells, with the word behind it (empty for none). */
struct act acts_find(const struct acts *acts, struct dl_str word,
                     struct dl_str next);
/** Does one act undo or contradict the other? */
bool acts_oppose(uint8_t a, uint8_t b);

#endif
