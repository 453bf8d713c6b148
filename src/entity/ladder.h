/* What the directory is made from: names over all articles, and the rungs on
 * which names meet that may be one thing. Shared by the files that fill
 * it (ladder.c), join names (rungs.c) and list them (directory.c). */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_LADDER_H
#define ENTITY_LADDER_H

#include "entity/join.h"

/** An entity of an article. */
struct occurrence {
    uint32_t article, entity;
};

/** All entities with one key. */
struct node {
    struct dl_str key;
    struct dl_str sort; /* the key with what else tells nodes apart */
    uint32_t record;
    uint32_t mentions, kinds[DL_KIND_COUNT];
    struct occurrence *at;
    uint32_t count, room;
    struct {
        uint32_t *at;
        size_t count, room;
    } rungs;
    /* Set by rungs.c: */
    uint32_t by; /* rung that set the rest, or NOBODY */
    uint32_t up; /* node that it is another name of, or NOBODY */
    const char *rule;
    bool lone; /* a surname: each occurrence is decided for itself */
};

/** Where names that may be one meet: a surname, an acronym. */
struct rung {
    struct dl_str key;
    struct {
        uint32_t *at;
        size_t count, room;
    } nodes;
    bool dirty;
};

/** An article on the ladder. */
struct shelved {
    const struct dl_entities *entities; /* NULL: none */
    bool has_day;
    struct dl_day day;
    uint32_t count; /* entities */
    uint32_t *node; /* of each entity */
    struct weight {
        uint32_t mentions;
        enum dl_kind kind;
    } * weight;   /* of each entity, to be taken off again */
    uint32_t *up; /* of each lone surname, who is meant, or NOBODY */
};

struct dl_ladder {
    struct dl_arena *arena;
    struct dl_arena *scratch; /* of names while they are put */
    const struct registry *registry;
    struct index keys, rung_keys;
    struct {
        struct node *at;
        size_t count, room;
    } nodes;
    struct {
        struct rung *at;
        size_t count, room;
    } rungs;
    struct {
        uint32_t *at;
        size_t count, room;
    } dirty; /* rungs */
    struct {
        struct shelved *at;
        size_t count, room;
    } articles;
};

static inline const struct dl_entity *
ladder_entity(const struct dl_ladder *ladder, struct occurrence where)
{
    return &ladder->articles.at[where.article].entities->at[where.entity];
}

/** The kind that most mentions of a node have, or that it is known to be. */
enum dl_kind ladder_kind(const struct dl_ladder *ladder,
                         const struct node *node);
/** The name that most mentions of a node go by; of two the first in order. */
struct dl_str ladder_name(struct dl_arena *scratch,
                          const struct dl_ladder *ladder,
                          const struct node *node);
/** Join anew the names on the rungs that changed. */
void ladder_settle(struct dl_ladder *ladder);
/** The node that an entity is listed under. */
uint32_t ladder_top(const struct dl_ladder *ladder, struct occurrence where);
/** The rule that brought an entity there, or NULL. */
const char *ladder_rule(const struct dl_ladder *ladder,
                        struct occurrence where);

#endif
