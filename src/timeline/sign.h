/* What an event is compared by: words, names, numbers, places, class. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_SIGN_H
#define TIMELINE_SIGN_H

#include <dateline/timeline.h>

enum {
    SIGN_FEATURES_MAX = 48,
    SIGN_KIN_MAX = 16,
    SIGN_FEW_MAX = 6, /* numbers; acts */
    SIGN_SKETCH = 4,  /* hashes that stand for its wording */
    SIGN_HEADING_MAX = 16
};

#define FEATURE_GUESS \
    -1.0F /* weight of what may be a name, until all are known */

/** A word, an act or a name, by hash; names have an odd one and count twice. */
struct feature {
    uint32_t hash;
    float weight;
};

static inline bool
feature_is_name(uint32_t hash)
{
    return hash & 1;
}

/** "10 officials": a value and what it counts. */
struct quantity {
    uint32_t noun;
    float value;
};

/** What a name is in an event; a set. */
enum kin_role {
    KIN_ACTS = 1,
    KIN_OTHER = 2, /* it is there and does not act */
    KIN_PERSON = 4,
    KIN_BODY = 8,   /* an organisation */
    KIN_STATE = 16, /* a place that acts, or for which its capital does */
    KIN_PLACE = 32, /* something is in it */
    KIN_LAND = 64   /* the country around such a place */
};

struct kin {
    uint32_t name; /* as a feature */
    uint8_t roles;
};

/** The content of the headline over an event. */
struct heading {
    uint32_t stems[SIGN_HEADING_MAX]; /* ascending */
    uint32_t count;
};

struct sign {
    const struct dl_event *event;
    const struct heading *heading;
    struct feature *features; /* by hash */
    struct kin *kin;          /* each name once */
    struct quantity *quantities;
    uint64_t text;                /* of all words in order */
    uint64_t classes;             /* set of classes of its verbs and nouns */
    uint32_t sketch[SIGN_SKETCH]; /* least hashes of its runs of words */
    uint32_t article, index;      /* of the event in its article */
    int32_t published;            /* day of the article, or INT32_MIN */
    float norm;                   /* sum of the weights */
    uint32_t thing;               /* what is acted on, as a word; 0 for none */
    uint32_t result;              /* "2-1", the larger first; 0 for none */
    uint16_t feature_count;
    uint8_t kin_count, quantity_count, act_count;
    uint8_t acts[SIGN_FEW_MAX]; /* enum act_code */
    uint8_t roles;              /* of all its kin; a set */
    bool turned;                /* tells it from the other side: "lost to" */
    bool another;               /* "a second quake" */
};

/** Is a name in an event, in all of these roles? */
static inline bool
sign_has_kin(const struct sign *sign, uint32_t name, unsigned roles)
{
    for (uint32_t i = 0; i < sign->kin_count; i++)
        if (sign->kin[i].name == name)
            return (sign->kin[i].roles & roles) == roles;
    return false;
}

struct signs {
    struct sign *at;
    size_t count, room;
};

/** Signs of the placed events of all `count` articles, with feature weights;
 * or, when `only` lists `count` articles, of all events of these. Their order
 * does not depend on that of the articles. */
void signs_read(struct dl_arena *arena, const struct dl_layers *layers,
                size_t count, const struct dl_directory *directory,
                const uint32_t *only, struct signs *out);

/** The stem of a word in lower case, hashed; 0 for a word without content. */
uint32_t sign_stem(struct dl_str word);
/** The identity of an entity over articles, hashed. A country and its people
 * are one. */
uint32_t sign_name(const struct dl_layers *layers,
                   const struct dl_directory *directory, uint32_t article,
                   uint32_t entity);

#endif
