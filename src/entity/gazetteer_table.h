/* The table behind a gazetteer, and how it is built. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_GAZETTEER_TABLE_H
#define ENTITY_GAZETTEER_TABLE_H

#include <dateline/arena.h>

#include "entity/gazetteer.h"

/** A slot without lists is free. */
struct gazetteer_slot {
    uint32_t print; /* the lower half of the phrase's hash */
    uint32_t lists;
};

struct gazetteer_table {
    const struct gazetteer_slot *slots;
    unsigned bits; /* 2^bits slots */
};

/** The table that is compiled in; it is made by data/pack. */
extern const struct gazetteer_table gazetteer_own;

/** The hash of a phrase that is longer by one token. */
static inline uint64_t
gazetteer_mix(uint64_t hash, uint32_t word, bool glued)
{
    hash = (hash ^ word ^ (glued ? UINT64_C(1) << 40 : 0)) *
           UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ hash >> 31;
}

static inline uint32_t
gazetteer_find(const struct gazetteer_table *table, uint64_t hash)
{
    size_t mask = ((size_t)1 << table->bits) - 1;
    size_t i = (size_t)(hash >> 32) & mask;
    while (table->slots[i].lists && table->slots[i].print != (uint32_t)hash)
        i = (i + 1) & mask;
    return table->slots[i].lists;
}

struct gazetteer_builder {
    struct dl_arena *arena;
    struct gazetteer_phrase {
        uint64_t hash;
        uint32_t lists; /* none: free */
    } * at;
    size_t used, room; /* `room` is a power of two */
};

/** Begin a table; it lives in `arena`. */
void gazetteer_builder_init(struct gazetteer_builder *builder,
                            struct dl_arena *arena);
/** Put `phrase`, which is cut into tokens as any text is, on `lists`. */
void gazetteer_builder_add(struct gazetteer_builder *builder,
                           struct dl_str phrase, uint32_t lists);
/** The table of all that was added, at most half full.
 * Owner: lives in the builder's arena. */
struct gazetteer_table
gazetteer_builder_table(const struct gazetteer_builder *builder);

#endif
