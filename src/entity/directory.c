/* The directory: what stands on the ladder, listed.
 *
 * Every entity of every article leads up the ladder to one node; the nodes that
 * are led to are the listings. A listing is called by its best name: the one
 * that is known, else the fullest, else the most used.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/ladder.h"

#include <stdlib.h>

struct lister {
    struct dl_ladder *ladder;
    struct dl_arena *arena, *scratch;
    struct dl_directory *out;
    uint32_t *listing; /* of each node, from 1; 0: none */
    uint32_t *best;    /* node that names each listing */
    struct surface *surfaces;
    size_t surface_count;
};

/* A name of a listing in one article. */
struct surface {
    uint32_t listing;
    struct dl_alias alias;
};

/* How well a node names its listing. */
static int
worth(const struct lister *lister, const struct node *node)
{
    if (node->record != NO_RECORD)
        return 8;
    if (ladder_kind(lister->ladder, node) != DL_KIND_PERSON)
        return 0;
    struct person person = person_cut(
        lister->scratch, name_fold_person(lister->scratch, node->key));
    struct dl_str given = person_given(&person);
    return person.words.count > 1 ? (given.bytes > 1 ? 2 : 1) : 0;
}

static bool
names_better(const struct lister *lister, uint32_t a, uint32_t b)
{
    const struct node *x = &lister->ladder->nodes.at[a];
    const struct node *y = &lister->ladder->nodes.at[b];
    int worth_x = worth(lister, x), worth_y = worth(lister, y);
    if (worth_x != worth_y)
        return worth_x > worth_y;
    if (!worth_x && x->key.bytes != y->key.bytes)
        return x->key.bytes > y->key.bytes;
    if (x->mentions != y->mentions)
        return x->mentions > y->mentions;
    return dl_str_cmp(x->sort, y->sort) < 0;
}

/* The listing that a node belongs to; the first to lead there opens it. */
static struct dl_listing *
listing_of(struct lister *lister, uint32_t top)
{
    if (!lister->listing[top]) {
        DL_PUSH(lister->arena, lister->out, (struct dl_listing){0});
        lister->listing[top] = (uint32_t)lister->out->count;
        lister->best[top] = top;
    }
    return &lister->out->at[lister->listing[top] - 1];
}

static void
add_where(struct lister *lister, struct dl_listing *listing,
          struct occurrence where)
{
    uint32_t last = listing->where_count;
    size_t room = listing->where_room;
    if (!last || listing->where[last - 1].article != where.article)
        listing->articles++;
    listing->where = dl_arena_grow(lister->arena, listing->where, last, &room,
                                   sizeof *listing->where);
    listing->where_room = (uint32_t)room;
    listing->where[last] = (struct dl_listed){where.article, where.entity};
    listing->where_count++;
}

static void
add_surface(struct lister *lister, uint32_t listing, struct dl_alias alias)
{
    lister->surfaces[lister->surface_count++] =
        (struct surface){listing, alias};
}

/* The entity's own name came by the rule that led it here, its aliases by
 * those of their article. */
static void
add_surfaces(struct lister *lister, uint32_t listing, struct occurrence where)
{
    const struct dl_entity *entity = ladder_entity(lister->ladder, where);
    const char *rule = ladder_rule(lister->ladder, where);
    uint32_t named = entity->mentions;
    for (size_t i = 0; i < entity->aliases.count; i++) {
        add_surface(lister, listing, entity->aliases.at[i]);
        named -= entity->aliases.at[i].mentions;
    }
    struct dl_alias alias = {entity->name, rule ? rule : join_rule(JOIN_SAME),
                             named};
    add_surface(lister, listing, alias);
}

static void
list_entity(struct lister *lister, struct occurrence where)
{
    struct dl_ladder *ladder = lister->ladder;
    const struct dl_entity *entity = ladder_entity(ladder, where);
    uint32_t own = ladder->articles.at[where.article].node[where.entity];
    uint32_t top = ladder_top(ladder, where);
    struct dl_listing *listing = listing_of(lister, top);
    listing->mentions += entity->mentions;
    listing->salience += entity->salience;
    add_where(lister, listing, where);
    add_surfaces(lister, lister->listing[top] - 1, where);
    if (own != lister->best[top] && !ladder->nodes.at[own].lone &&
        names_better(lister, own, lister->best[top]))
        lister->best[top] = own;
}

static void
name_listing(struct lister *lister, struct dl_listing *listing, uint32_t best)
{
    const struct dl_ladder *ladder = lister->ladder;
    const struct node *node = &ladder->nodes.at[best];
    const struct record *record =
        node->record != NO_RECORD
            ? registry_record(ladder->registry, node->record)
            : NULL;
    listing->kind = ladder_kind(ladder, node);
    listing->key = dl_str_copy(lister->arena, node->key);
    listing->name =
        record ? record->name : ladder_name(lister->scratch, ladder, node);
    listing->pinned = record && record->pinned;
}

static int
by_listing_and_text(const void *a, const void *b)
{
    const struct surface *x = a, *y = b;
    if (x->listing != y->listing)
        return x->listing < y->listing ? -1 : 1;
    return dl_str_cmp(x->alias.text, y->alias.text);
}

static int
by_listing_and_count(const void *a, const void *b)
{
    const struct surface *x = a, *y = b;
    if (x->listing != y->listing)
        return x->listing < y->listing ? -1 : 1;
    if (x->alias.mentions != y->alias.mentions)
        return x->alias.mentions > y->alias.mentions ? -1 : 1;
    return dl_str_cmp(x->alias.text, y->alias.text);
}

/* Of several reasons for one name the plainest is told: "same name", if any
 * article has it so, else the first in order. */
static const char *
plainest(const char *a, const char *b)
{
    const char *same = join_rule(JOIN_SAME);
    if (strcmp(a, same) == 0 || strcmp(b, same) == 0)
        return same;
    return strcmp(a, b) <= 0 ? a : b;
}

static void
list_aliases(struct lister *lister)
{
    struct surface *at = lister->surfaces;
    size_t kept = 0;
    if (!lister->surface_count)
        return;
    qsort(at, lister->surface_count, sizeof *at, by_listing_and_text);
    for (size_t i = 0; i < lister->surface_count; i++) {
        if (kept && !by_listing_and_text(&at[kept - 1], &at[i])) {
            struct dl_alias *same = &at[kept - 1].alias;
            same->mentions += at[i].alias.mentions;
            same->joined = plainest(same->joined, at[i].alias.joined);
        } else {
            at[kept++] = at[i];
        }
    }
    qsort(at, kept, sizeof *at, by_listing_and_count);
    for (size_t i = 0; i < kept; i++) {
        struct dl_listing *listing = &lister->out->at[at[i].listing];
        if (!dl_str_eq(at[i].alias.text, listing->name))
            DL_PUSH(lister->arena, &listing->aliases, at[i].alias);
    }
}

static int
by_mentions(const void *a, const void *b)
{
    const struct dl_listing *x = a, *y = b;
    if (x->mentions != y->mentions)
        return x->mentions > y->mentions ? -1 : 1;
    int order = dl_str_cmp(x->name, y->name);
    if (!order && x->kind != y->kind)
        order = x->kind < y->kind ? -1 : 1;
    if (!order)
        order = dl_str_cmp(x->key, y->key);
    if (!order && x->where[0].article != y->where[0].article)
        order = x->where[0].article < y->where[0].article ? -1 : 1;
    return order ? order : (int)x->where[0].entity - (int)y->where[0].entity;
}

static void
index_listings(struct lister *lister)
{
    struct dl_directory *out = lister->out;
    const struct dl_ladder *ladder = lister->ladder;
    size_t count = ladder->articles.count;
    if (out->count)
        qsort(out->at, out->count, sizeof *out->at, by_mentions);
    out->of = DL_ARRAY(lister->arena, count + 1, uint32_t *);
    for (size_t i = 0; i < count; i++)
        if (ladder->articles.at[i].entities)
            out->of[i] =
                DL_ARRAY(lister->arena,
                         ladder->articles.at[i].entities->count + 1, uint32_t);
    for (uint32_t i = 0; i < out->count; i++)
        for (uint32_t k = 0; k < out->at[i].where_count; k++)
            out->of[out->at[i].where[k].article][out->at[i].where[k].entity] =
                i;
}

static size_t
count_surfaces(const struct dl_ladder *ladder)
{
    size_t out = 0;
    for (size_t i = 0; i < ladder->articles.count; i++) {
        const struct dl_entities *entities = ladder->articles.at[i].entities;
        for (size_t k = 0; entities && k < entities->count; k++)
            out += entities->at[k].aliases.count + 1;
    }
    return out;
}

static void
list_articles(struct lister *lister)
{
    const struct dl_ladder *ladder = lister->ladder;
    for (uint32_t i = 0; i < ladder->articles.count; i++) {
        const struct dl_entities *entities = ladder->articles.at[i].entities;
        for (uint32_t k = 0; entities && k < entities->count; k++)
            list_entity(lister, (struct occurrence){i, k});
    }
    for (size_t i = 0; i < ladder->nodes.count; i++)
        if (lister->listing[i])
            name_listing(lister, &lister->out->at[lister->listing[i] - 1],
                         lister->best[i]);
}

void
dl_ladder_list(struct dl_ladder *ladder, struct dl_arena *arena,
               struct dl_directory *out)
{
    struct dl_arena *scratch = dl_arena_new(0);
    size_t nodes = ladder->nodes.count;
    struct lister lister = {
        .ladder = ladder,
        .arena = arena,
        .scratch = scratch,
        .out = out,
        .listing = DL_ARRAY(scratch, nodes + 1, uint32_t),
        .best = DL_ARRAY(scratch, nodes + 1, uint32_t),
        .surfaces =
            DL_ARRAY(scratch, count_surfaces(ladder) + 1, struct surface),
    };
    ladder_settle(ladder);
    list_articles(&lister);
    list_aliases(&lister);
    index_listings(&lister);
    dl_arena_free(scratch);
}

void
dl_directory_build(struct dl_arena *arena, const struct dl_tagger *tagger,
                   const struct dl_census *articles, size_t count,
                   struct dl_directory *out)
{
    struct dl_ladder *ladder = dl_ladder_new(tagger);
    for (uint32_t i = 0; i < count; i++)
        dl_ladder_put(ladder, i, articles[i].entities, articles[i].day);
    dl_ladder_list(ladder, arena, out);
    dl_ladder_free(ladder);
}
