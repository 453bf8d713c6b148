/* What an event is compared by: words, names, numbers, places, class. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_SIGN_H
#define TIMELINE_SIGN_H

#include <dateline/timeline.h>

enum { SIGN_FEATURES_MAX = 48, SIGN_FEW_MAX = 6, NO_NAME = 0 };

/** A word stem or a name, by hash; `name` ones count twice. */
struct feature {
    uint64_t hash;
    float weight; /* set by signs_weigh */
    bool name;
};

/** "10 officials": a value and what it counts. */
struct quantity {
    uint64_t noun;
    double value;
};

struct few {
    uint64_t at[SIGN_FEW_MAX];
    uint32_t count;
};

struct sign {
    const struct dl_event *event;
    uint32_t article, index;  /* of the event in its article */
    struct feature *features; /* by hash */
    uint32_t feature_count;
    float norm;       /* length of the weight vector */
    uint64_t text;    /* of all words in order: equal in wire copies */
    uint64_t classes; /* set of classes of its verbs and nouns */
    struct few actors, targets; /* names */
    struct few acting_people, other_people, acting_orgs, other_orgs, places;
    struct few lands; /* countries in which the places lie */
    struct quantity quantities[SIGN_FEW_MAX];
    uint32_t quantity_count;
};

struct signs {
    struct sign *at;
    size_t count, room;
};

/** Signs of the placed events of all `count` articles, with feature weights;
 * or, when `only` lists `count` articles, of all events of these. */
void signs_read(struct dl_arena *arena, const struct dl_layers *layers,
                size_t count, const struct dl_directory *directory,
                const uint32_t *only, struct signs *out);

/** The stem of a word in lower case, hashed; 0 for a word without content. */
uint64_t sign_stem(struct dl_str word);
/** The identity of an entity over articles, hashed. A country and its people
 * are one. */
uint64_t sign_name(const struct dl_layers *layers,
                   const struct dl_directory *directory, uint32_t article,
                   uint32_t entity);

#endif
