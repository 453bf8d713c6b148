/* The ladder: what is known about the entities of many articles, kept so that
 * one more article costs little.
 *
 * Entities with the same key are one node, whatever article they are in. Nodes
 * that may be one thing under different names meet on a rung: all persons of a
 * surname on one, an acronym and the names it may be short for on another. To
 * add, replace or take away an article changes the nodes of its entities and
 * marks their rungs; only marked rungs are joined anew (rungs.c). A rung is
 * joined from what stands on it, in the order of the keys, so the outcome does
 * not depend on the order in which articles came, nor on how often it was
 * asked for in between.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/ladder.h"

#include "entity/tagger.h"

#include <stdlib.h>
#include <string.h>

/* A lone word may be a person, a people and a place; a longer name is one
 * thing, whatever kind the recogniser took it for. A body of nobody knows which
 * country's is a thing of its own in every article. */
static struct dl_str
node_key(struct dl_ladder *ladder, uint32_t article,
         const struct dl_entity *entity)
{
    struct dl_str key = entity->key;
    bool lone = !memchr(key.at, ' ', key.bytes);
    bool body = key.bytes && key.at[key.bytes - 1] == '|';
    const char *what = "name";
    if (entity->known)
        what = dl_arena_printf(ladder->scratch, "known %s",
                               dl_kind_name(entity->kind));
    else if (body)
        what = dl_arena_printf(ladder->scratch, "body %u", article);
    else if (entity->kind == DL_KIND_GROUP ||
             (lone && entity->kind == DL_KIND_PERSON))
        what = dl_kind_name(entity->kind);
    return name_key(ladder->scratch, what, key, DL_STR(""));
}

/* The people of a country share its id, which leads to the country. */
static uint32_t
record_of(const struct dl_ladder *ladder, const struct dl_entity *entity)
{
    enum { SENSES_MOST = 8 };
    struct sense senses[SENSES_MOST];
    if (!entity->known)
        return NO_RECORD;
    if (entity->kind != DL_KIND_GROUP)
        return registry_by_id(ladder->registry, entity->key);
    size_t count =
        registry_senses(ladder->registry, entity->name, senses, SENSES_MOST);
    for (size_t i = 0; i < count; i++)
        if (registry_record(ladder->registry, senses[i].record)->kind ==
            DL_KIND_GROUP)
            return senses[i].record;
    return NO_RECORD;
}

static uint32_t
node_of(struct dl_ladder *ladder, uint32_t article,
        const struct dl_entity *entity)
{
    struct dl_str sort = node_key(ladder, article, entity);
    uint32_t *at = index_place(&ladder->keys, sort);
    if (*at == NOBODY) {
        struct node node = {
            .key = dl_str_copy(ladder->arena, entity->key),
            .sort = dl_str_copy(ladder->arena, sort),
            .by = NOBODY,
            .up = NOBODY,
            .record = record_of(ladder, entity),
        };
        *at = (uint32_t)ladder->nodes.count;
        DL_PUSH(ladder->arena, &ladder->nodes, node);
    }
    return *at;
}

static uint32_t
rung_of(struct dl_ladder *ladder, struct dl_str key)
{
    uint32_t *at = index_place(&ladder->rung_keys, key);
    if (*at == NOBODY) {
        struct rung rung = {.key = dl_str_copy(ladder->arena, key)};
        *at = (uint32_t)ladder->rungs.count;
        DL_PUSH(ladder->arena, &ladder->rungs, rung);
    }
    return *at;
}

static void
mark(struct dl_ladder *ladder, uint32_t rung)
{
    if (!ladder->rungs.at[rung].dirty)
        DL_PUSH(ladder->arena, &ladder->dirty, rung);
    ladder->rungs.at[rung].dirty = true;
}

/* A node stands on few rungs: a surname, or the acronyms of its names. */
static void
stand_on(struct dl_ladder *ladder, uint32_t number, const char *what,
         struct dl_str name)
{
    enum { RUNGS_MOST = 8 };
    struct dl_str key = name_key(ladder->scratch, what, name, DL_STR(""));
    uint32_t rung = rung_of(ladder, key);
    struct node *node = &ladder->nodes.at[number];
    for (size_t i = 0; i < node->rungs.count; i++)
        if (node->rungs.at[i] == rung)
            return;
    if (node->rungs.count == RUNGS_MOST)
        return;
    DL_PUSH(ladder->arena, &node->rungs, rung);
    DL_PUSH(ladder->arena, &ladder->rungs.at[rung].nodes, number);
}

static void
stand_as_person(struct dl_ladder *ladder, uint32_t number,
                const struct dl_entity *entity)
{
    struct dl_str folded = name_fold_person(ladder->scratch, entity->name);
    struct person person = person_cut(ladder->scratch, folded);
    stand_on(ladder, number, "family", person.family);
}

static void
stand_as_thing(struct dl_ladder *ladder, uint32_t number, struct dl_str name)
{
    struct dl_str acronym = name_is_acronym(name)
                                ? name_fold(ladder->scratch, name)
                                : name_acronym(ladder->scratch, name);
    if (acronym.bytes)
        stand_on(ladder, number, "acronym", acronym);
}

static void
stand(struct dl_ladder *ladder, uint32_t number, const struct dl_entity *entity)
{
    if (entity->kind == DL_KIND_PERSON) {
        stand_as_person(ladder, number, entity);
    } else if (entity->kind != DL_KIND_GROUP) {
        stand_as_thing(ladder, number, entity->name);
        for (size_t i = 0; i < entity->aliases.count; i++)
            if (name_is_acronym(entity->aliases.at[i].text))
                stand_as_thing(ladder, number, entity->aliases.at[i].text);
    }
}

/* Count an entity in (`by` 1) or out (-1); its rungs must be joined anew. */
static void
count_entity(struct dl_ladder *ladder, uint32_t number, struct weight weight,
             int by)
{
    struct node *node = &ladder->nodes.at[number];
    uint32_t mentions = by < 0 ? 0 - weight.mentions : weight.mentions;
    node->mentions += mentions;
    node->kinds[weight.kind] += mentions;
    for (size_t i = 0; i < node->rungs.count; i++)
        mark(ladder, node->rungs.at[i]);
}

static void
add_occurrence(struct dl_ladder *ladder, uint32_t number,
               struct occurrence where)
{
    struct node *node = &ladder->nodes.at[number];
    size_t room = node->room;
    node->at = dl_arena_grow(ladder->arena, node->at, node->count, &room,
                             sizeof *node->at);
    node->room = (uint32_t)room;
    node->at[node->count++] = where;
}

static void
drop_occurrence(struct node *node, struct occurrence where)
{
    for (uint32_t i = 0; i < node->count; i++)
        if (node->at[i].article == where.article &&
            node->at[i].entity == where.entity) {
            node->at[i] = node->at[--node->count];
            return;
        }
}

static void
take_off(struct dl_ladder *ladder, uint32_t article)
{
    struct shelved *old = &ladder->articles.at[article];
    for (uint32_t i = 0; i < old->count; i++) {
        struct occurrence where = {article, i};
        count_entity(ladder, old->node[i], old->weight[i], -1);
        drop_occurrence(&ladder->nodes.at[old->node[i]], where);
    }
    *old = (struct shelved){0};
}

static void
put_on(struct dl_ladder *ladder, uint32_t article)
{
    struct shelved *at = &ladder->articles.at[article];
    at->count = (uint32_t)at->entities->count;
    at->node = DL_ARRAY(ladder->arena, at->count + 1, uint32_t);
    at->up = DL_ARRAY(ladder->arena, at->count + 1, uint32_t);
    at->weight = DL_ARRAY(ladder->arena, at->count + 1, struct weight);
    for (uint32_t i = 0; i < at->count; i++) {
        const struct dl_entity *entity = &at->entities->at[i];
        struct dl_mark mark = dl_arena_mark(ladder->scratch);
        uint32_t number = node_of(ladder, article, entity);
        at->node[i] = number;
        at->up[i] = NOBODY;
        at->weight[i] = (struct weight){entity->mentions, entity->kind};
        add_occurrence(ladder, number, (struct occurrence){article, i});
        stand(ladder, number, entity);
        count_entity(ladder, number, at->weight[i], 1);
        dl_arena_reset(ladder->scratch, mark);
    }
}

struct dl_ladder *
dl_ladder_new(const struct dl_tagger *tagger)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_ladder *ladder = DL_NEW(arena, struct dl_ladder);
    *ladder = (struct dl_ladder){.arena = arena,
                                 .scratch = dl_arena_new(0),
                                 .registry = tagger->registry};
    dl_arena_alloc(ladder->scratch, 1); /* its first block stays */
    index_init(&ladder->keys, arena);
    index_init(&ladder->rung_keys, arena);
    return ladder;
}

void
dl_ladder_free(struct dl_ladder *ladder)
{
    if (!ladder)
        return;
    dl_arena_free(ladder->scratch);
    dl_arena_free(ladder->arena);
}

void
dl_ladder_put(struct dl_ladder *ladder, uint32_t article,
              const struct dl_entities *entities, const struct dl_day *day)
{
    while (ladder->articles.count <= article)
        DL_PUSH(ladder->arena, &ladder->articles, (struct shelved){0});
    take_off(ladder, article);
    struct shelved *at = &ladder->articles.at[article];
    at->entities = entities;
    at->has_day = day != NULL;
    if (day)
        at->day = *day;
    if (entities)
        put_on(ladder, article);
}

enum dl_kind
ladder_kind(const struct dl_ladder *ladder, const struct node *node)
{
    if (node->record != NO_RECORD)
        return registry_record(ladder->registry, node->record)->kind;
    enum dl_kind best = DL_KIND_PERSON;
    for (int kind = 0; kind < DL_KIND_COUNT; kind++)
        if (node->kinds[kind] > node->kinds[best])
            best = (enum dl_kind)kind;
    return best;
}

struct tally {
    struct dl_str text;
    uint32_t count;
};

static int
by_text(const void *a, const void *b)
{
    return dl_str_cmp(((const struct tally *)a)->text,
                      ((const struct tally *)b)->text);
}

struct dl_str
ladder_name(struct dl_arena *scratch, const struct dl_ladder *ladder,
            const struct node *node)
{
    struct tally *names = DL_ARRAY(scratch, node->count + 1, struct tally);
    struct tally best = {{0}, 0}, now = {{0}, 0};
    for (uint32_t i = 0; i < node->count; i++) {
        const struct dl_entity *entity = ladder_entity(ladder, node->at[i]);
        names[i] = (struct tally){entity->name, entity->mentions};
    }
    qsort(names, node->count, sizeof *names, by_text);
    for (uint32_t i = 0; i < node->count; i++) {
        if (!i || !dl_str_eq(names[i].text, now.text))
            now = (struct tally){names[i].text, 0};
        now.count += names[i].count;
        if (now.count > best.count)
            best = now;
    }
    return best.text;
}
