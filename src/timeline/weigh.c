/* How much a feature says: the fewer events hold it, the more.
 *
 * The share of events that hold a feature is that of the collection, drawn
 * towards a background of the news at large as if PRIOR events of it had been
 * read too: a handful of articles cannot know what is common (Bayesian
 * shrinkage of the inverse document frequency).
 */
/* SPDX-License-Identifier: ISC */
#include <math.h>

#include "timeline/keys.h"
#include "timeline/signing.h"

enum { PRIOR = 300, NAME_SHARE = 4 };
#define RARE_SHARE 0.5 /* of a thousand, for words that are not listed */

/* How many signs hold a feature. */
struct count {
    uint32_t held;
    float common; /* of a thousand, in the background */
    float weight; /* once it is known; below 0 before */
};

/* Number 0 is under no feature: keys_at() gives it to new ones. */
struct counts {
    struct keys numbers;
    struct dl_arena *arena;
    struct count *at;
    size_t count, room;
};

static const struct {
    const char *word;
    uint8_t share;
} common[] = {
#define X(word, share) {word, share},
#include "timeline/common.def"
#undef X
};

static struct count *
count_of(struct counts *counts, uint32_t hash)
{
    uint32_t *number = keys_at(&counts->numbers, hash);
    if (!*number) {
        *number = (uint32_t)counts->count;
        DL_PUSH(counts->arena, counts, ((struct count){.weight = -1}));
    }
    return &counts->at[*number];
}

static void
read_background(struct counts *counts, const struct acts *acts)
{
    for (size_t i = 0; i < sizeof common / sizeof common[0]; i++) {
        uint32_t hash =
            signing_word(acts, dl_str_from(common[i].word), (struct dl_str){0});
        struct count *count = hash ? count_of(counts, hash) : NULL;
        if (count && count->common < (float)common[i].share)
            count->common = (float)common[i].share;
    }
}

static float
weight_of(const struct count *count, bool name, size_t signs)
{
    double listed = count->common > 0 ? (double)count->common : RARE_SHARE;
    double usual = name ? NAME_SHARE : listed;
    double share =
        ((double)count->held + PRIOR * usual / 1000) / ((double)signs + PRIOR);
    double rare = -log(share < 1 ? share : 1);
    return (float)(name ? 2 * rare : rare);
}

/* Minor tellings are many and say little: how rare a word is, is counted
 * without them. Returns how many the others are. */
static size_t
count_features(const struct signs *signs, struct counts *counts)
{
    size_t major = 0;
    for (size_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->at[i];
        if (sign->event->minor)
            continue;
        major++;
        for (uint32_t k = 0; k < sign->feature_count; k++)
            if (sign->features[k].weight >= 0)
                count_of(counts, sign->features[k].hash)->held++;
    }
    return major;
}

/* Weigh a feature; what may be a name is one if another sign knows it. */
static void
weigh(struct feature *feature, struct count *count, size_t signs)
{
    if (count->weight < 0)
        count->weight = weight_of(count, feature_is_name(feature->hash), signs);
    bool known = feature->weight >= 0 || count->held;
    feature->weight = known ? count->weight : 0;
}

void
signs_weigh(struct dl_arena *arena, const struct acts *acts,
            struct signs *signs)
{
    struct counts counts = {.arena = arena};
    keys_open(&counts.numbers);
    DL_PUSH(arena, &counts, ((struct count){.held = 0}));
    read_background(&counts, acts);
    size_t major = count_features(signs, &counts);
    for (size_t i = 0; i < signs->count; i++) {
        struct sign *sign = &signs->at[i];
        for (uint32_t k = 0; k < sign->feature_count; k++) {
            struct feature *feature = &sign->features[k];
            weigh(feature, count_of(&counts, feature->hash), major);
            sign->norm += feature->weight;
        }
    }
    keys_close(&counts.numbers);
}
