/* Disjoint sets with path halving (Tarjan 1975), and an index by hashed key.
 * The index keeps 64-bit hashes and no keys: two of the few thousand keys of
 * a library meet once in 10^12 libraries. */
/* SPDX-License-Identifier: ISC */
#include "entity/sets.h"

struct index_slot {
    uint64_t hash; /* 0: free */
    uint32_t member;
};

struct sets
sets_new(struct dl_arena *arena, uint32_t count)
{
    struct sets sets = {.room = count + 1, .arena = arena};
    sets.parent = DL_ARRAY(arena, sets.room, uint32_t);
    sets.rule = DL_ARRAY(arena, sets.room, const char *);
    while (sets.count < count)
        sets_add(&sets);
    return sets;
}

uint32_t
sets_add(struct sets *sets)
{
    size_t room = sets->room;
    sets->parent = dl_arena_grow(sets->arena, sets->parent, sets->count, &room,
                                 sizeof *sets->parent);
    room = sets->room;
    sets->rule = dl_arena_grow(sets->arena, sets->rule, sets->count, &room,
                               sizeof *sets->rule);
    sets->room = (uint32_t)room;
    sets->parent[sets->count] = sets->count;
    sets->rule[sets->count] = NULL;
    return sets->count++;
}

uint32_t
sets_root(const struct sets *sets, uint32_t member)
{
    while (sets->parent[member] != member) {
        sets->parent[member] = sets->parent[sets->parent[member]];
        member = sets->parent[member];
    }
    return member;
}

/* The rule is kept by the member that was asked for, so that its mentions can
 * say why they belong; the first reason stays. */
void
sets_join(struct sets *sets, uint32_t member, uint32_t into, const char *rule)
{
    uint32_t from = sets_root(sets, member), to = sets_root(sets, into);
    if (from == to)
        return;
    sets->parent[from] = to;
    if (!sets->rule[member])
        sets->rule[member] = rule;
}

void
index_init(struct index *index, struct dl_arena *arena)
{
    *index = (struct index){.arena = arena, .count = 64};
    index->at = DL_ARRAY(arena, index->count, struct index_slot);
}

static struct index_slot *
find(const struct index *index, uint64_t hash)
{
    size_t mask = index->count - 1, i = (size_t)(hash ^ hash >> 32) & mask;
    while (index->at[i].hash && index->at[i].hash != hash)
        i = (i + 1) & mask;
    return &index->at[i];
}

static void
enlarge(struct index *index)
{
    struct index old = *index;
    index->count *= 2;
    index->at = DL_ARRAY(index->arena, index->count, struct index_slot);
    for (size_t i = 0; i < old.count; i++)
        if (old.at[i].hash)
            *find(index, old.at[i].hash) = old.at[i];
}

uint32_t *
index_place(struct index *index, struct dl_str key)
{
    if (index->used * 2 >= index->count)
        enlarge(index);
    uint64_t hash = dl_str_hash(key) | 1;
    struct index_slot *slot = find(index, hash);
    if (!slot->hash) {
        *slot = (struct index_slot){hash, NOBODY};
        index->used++;
    }
    return &slot->member;
}

void
index_put(struct index *index, const struct sets *sets, struct dl_str key,
          uint32_t member)
{
    uint32_t *now = index_place(index, key);
    if (*now == NOBODY)
        *now = member;
    else if (*now != SEVERAL &&
             sets_root(sets, *now) != sets_root(sets, member))
        *now = SEVERAL;
}

uint32_t
index_get(const struct index *index, struct dl_str key)
{
    struct index_slot *slot = find(index, dl_str_hash(key) | 1);
    return slot->hash ? slot->member : NOBODY;
}
