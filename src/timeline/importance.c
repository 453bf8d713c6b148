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
