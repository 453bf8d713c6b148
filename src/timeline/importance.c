/* The table of cues: what counts, how much, and how it is called. */
/* SPDX-License-Identifier: ISC */
#include "timeline/importance.h"

#include <math.h>

struct cue {
    float weight;
    const char *id, *words;
};

static const struct cue day_cues[] = {
#define DAY(code, weight, id, words) {weight, id, words},
#define ENTRY(code, weight, id, words)
#include <dateline/importance.def>
#undef ENTRY
#undef DAY
};

static const struct cue entry_cues[] = {
#define DAY(code, weight, id, words)
#define ENTRY(code, weight, id, words) {weight, id, words},
#include <dateline/importance.def>
#undef ENTRY
#undef DAY
};

float
importance_of_day(enum dl_day_cue cue)
{
    return day_cues[cue].weight;
}

float
importance_of_entry(enum dl_entry_cue cue)
{
    return entry_cues[cue].weight;
}

float
importance_log(uint32_t count)
{
    return log2f(1 + (float)count);
}

const char *
dl_day_cue_words(enum dl_day_cue cue)
{
    return day_cues[cue].words;
}

const char *
dl_day_cue_id(enum dl_day_cue cue)
{
    return day_cues[cue].id;
}

const char *
dl_entry_cue_words(enum dl_entry_cue cue)
{
    return entry_cues[cue].words;
}

const char *
dl_entry_cue_id(enum dl_entry_cue cue)
{
    return entry_cues[cue].id;
}

/* The cue that weighs most of those not `told` yet; DL_ENTRY_CUES when none is
 * left that counts. */
static int
next_cue(const struct dl_entry *entry, const bool *told)
{
    int best = DL_ENTRY_CUES;
    for (int cue = 0; cue < DL_ENTRY_CUES; cue++) {
        float size = fabsf(entry->cues[cue]);
        bool more = best == DL_ENTRY_CUES || size > fabsf(entry->cues[best]);
        if (!told[cue] && size >= 0.05f && more)
            best = cue;
    }
    return best;
}

const char *
dl_entry_importance(struct dl_arena *arena, const struct dl_entry *entry)
{
    bool told[DL_ENTRY_CUES] = {false};
    const char *out =
        dl_arena_printf(arena, "%.1f%s", (double)entry->score,
                        entry->minor ? ", a share of the sum of" : "");
    const char *mark = ":";
    for (int cue; (cue = next_cue(entry, told)) < DL_ENTRY_CUES; mark = ",") {
        told[cue] = true;
        out = dl_arena_printf(arena, "%s%s %s %.1f", out, mark,
                              entry_cues[cue].words, (double)entry->cues[cue]);
    }
    return out;
}
