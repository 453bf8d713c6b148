/* Joining the names that meet on a rung of the ladder.
 *
 * Full names of one family name are joined as in one document (people.c). A
 * lone surname is decided for every article by itself: it goes to the only
 * bearer of the name in the library, or to the one who was at least twice as
 * often in the news around the day of the article as any other. If the article
 * itself names a bearer, its own text has already said that nobody can tell.
 * An acronym goes to the one name that some article says it is short for, or
 * else to the one organisation that has these capitals.
 *
 * Everything is sorted by key first: what comes out depends on what stands on
 * the rung and on nothing else.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/ladder.h"

#include <stdlib.h>

struct landing {
    struct dl_ladder *ladder;
    struct dl_arena *scratch;
    uint32_t rung;
    uint32_t *nodes; /* those with mentions, by key */
    uint32_t count;
    struct forms forms; /* of the nodes */
    struct sets sets;
    struct joiner joiner;
};

struct sorted {
    struct dl_str key;
    uint32_t node;
};

static int
by_key(const void *a, const void *b)
{
    return dl_str_cmp(((const struct sorted *)a)->key,
                      ((const struct sorted *)b)->key);
}

/* The nodes of a rung that are in use, by key, with a form for each. */
static void
land(struct landing *landing)
{
    struct dl_ladder *ladder = landing->ladder;
    const struct rung *rung = &ladder->rungs.at[landing->rung];
    size_t room = rung->nodes.count;
    struct sorted *sorted = DL_ARRAY(landing->scratch, room + 1, struct sorted);
    for (size_t i = 0; i < room; i++) {
        uint32_t number = rung->nodes.at[i];
        if (ladder->nodes.at[number].mentions)
            sorted[landing->count++] =
                (struct sorted){ladder->nodes.at[number].sort, number};
    }
    qsort(sorted, landing->count, sizeof *sorted, by_key);
    landing->nodes = DL_ARRAY(landing->scratch, landing->count + 1, uint32_t);
    for (uint32_t i = 0; i < landing->count; i++) {
        const struct node *node = &ladder->nodes.at[sorted[i].node];
        struct form form = form_make(
            landing->scratch, ladder_name(landing->scratch, ladder, node),
            ladder_kind(ladder, node));
        form.record = node->record;
        form.count = node->mentions;
        form.first = i;
        landing->nodes[i] = sorted[i].node;
        DL_PUSH(landing->scratch, &landing->forms, form);
    }
    landing->sets = sets_new(landing->scratch, landing->count);
    landing->joiner = joiner_new(landing->scratch, ladder->registry,
                                 &landing->forms, &landing->sets);
}

static struct node *
node_at(const struct landing *landing, uint32_t i)
{
    return &landing->ladder->nodes.at[landing->nodes[i]];
}

/* What this rung said before does not count any more. */
static void
forget(struct landing *landing)
{
    const struct rung *rung = &landing->ladder->rungs.at[landing->rung];
    for (size_t i = 0; i < rung->nodes.count; i++) {
        struct node *node = &landing->ladder->nodes.at[rung->nodes.at[i]];
        if (node->by != landing->rung)
            continue;
        node->by = node->up = NOBODY;
        node->rule = NULL;
        node->lone = false;
    }
}

static void
set_up(struct landing *landing, uint32_t i, uint32_t up, const char *rule)
{
    struct node *node = node_at(landing, i);
    node->by = landing->rung;
    node->up = up;
    node->rule = rule;
}

static bool
is_person(const struct landing *landing, uint32_t i, bool full)
{
    const struct form *form = &landing->forms.at[i];
    return form->kind == DL_KIND_PERSON &&
           person_is_full(&form->person) == full;
}

/* Each full name is listed under the first of its set. */
static void
join_persons(struct landing *landing)
{
    uint32_t *top = DL_ARRAY(landing->scratch, landing->count + 1, uint32_t);
    join_full_names(&landing->joiner);
    for (uint32_t i = 0; i < landing->count; i++) {
        uint32_t root = sets_root(&landing->sets, i);
        if (landing->forms.at[i].kind != DL_KIND_PERSON)
            continue;
        uint32_t up = top[root] ? landing->nodes[top[root] - 1] : NOBODY;
        set_up(landing, i, up, landing->sets.rule[i]);
        node_at(landing, i)->lone =
            is_person(landing, i, false) && !node_at(landing, i)->record;
        if (!top[root])
            top[root] = i + 1;
    }
}

/* A mention of a bearer of the name on a day. */
struct sighting {
    int32_t day;
    uint32_t root, mentions;
};

static int
by_day(const void *a, const void *b)
{
    const struct sighting *x = a, *y = b;
    return x->day != y->day ? (x->day < y->day ? -1 : 1) : 0;
}

/* The bearers of a surname, and when they were in the news. */
struct bearers {
    uint32_t *forms; /* one of each set */
    uint32_t *total; /* mentions of each root */
    uint32_t count;
    struct sighting *at;
    size_t seen;
};

static void
find_bearers(struct landing *landing, struct bearers *out)
{
    size_t room = 0;
    for (uint32_t i = 0; i < landing->count; i++)
        room += node_at(landing, i)->count;
    out->forms = DL_ARRAY(landing->scratch, landing->count + 1, uint32_t);
    out->total = DL_ARRAY(landing->scratch, landing->count + 1, uint32_t);
    out->at = DL_ARRAY(landing->scratch, room + 1, struct sighting);
    for (uint32_t i = 0; i < landing->count; i++) {
        const struct node *node = node_at(landing, i);
        uint32_t root = sets_root(&landing->sets, i);
        if (!is_person(landing, i, true))
            continue;
        if (!out->total[root])
            out->forms[out->count++] = i;
        out->total[root] += node->mentions;
        for (uint32_t k = 0; k < node->count; k++) {
            const struct shelved *article =
                &landing->ladder->articles.at[node->at[k].article];
            if (article->has_day)
                out->at[out->seen++] = (struct sighting){
                    article->day.n, root,
                    ladder_entity(landing->ladder, node->at[k])->mentions};
        }
    }
    qsort(out->at, out->seen, sizeof *out->at, by_day);
}

/* The first sighting on a day or later. By bisection. */
static size_t
first_since(const struct bearers *bearers, int32_t day)
{
    size_t low = 0, high = bearers->seen;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (bearers->at[middle].day < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The bearer with twice the figure of any other; NOBODY if there is none. */
static uint32_t
dominant(const struct landing *landing, const struct bearers *bearers,
         const uint32_t *figures)
{
    uint32_t best = NOBODY, most = 0, next = 0;
    for (uint32_t i = 0; i < bearers->count; i++) {
        uint32_t figure = figures[sets_root(&landing->sets, bearers->forms[i])];
        if (figure > most) {
            next = most;
            most = figure;
            best = bearers->forms[i];
        } else if (figure > next) {
            next = figure;
        }
    }
    return most && most >= 2 * next ? best : NOBODY;
}

enum {
    NEAR_DAYS = 60,
    SIGHTINGS_MOST = 4096, /* that are counted for one article */
    BEARERS_MOST = 64      /* of more, nobody can tell which is meant */
};

static uint32_t
who_is(const struct landing *landing, const struct bearers *bearers,
       const struct shelved *article)
{
    if (bearers->count == 1)
        return bearers->forms[0];
    if (bearers->count > BEARERS_MOST)
        return NOBODY;
    if (!article->has_day)
        return dominant(landing, bearers, bearers->total);
    uint32_t *near = DL_ARRAY(landing->scratch, landing->count + 1, uint32_t);
    size_t from = first_since(bearers, article->day.n - NEAR_DAYS);
    size_t to = first_since(bearers, article->day.n + NEAR_DAYS + 1);
    for (size_t i = from; i < to && i - from < SIGHTINGS_MOST; i++)
        near[bearers->at[i].root] += bearers->at[i].mentions;
    return dominant(landing, bearers, from < to ? near : bearers->total);
}

/* Whether an article names somebody who bears the surname of this rung. */
static bool
names_bearer(const struct landing *landing, const struct bearers *bearers,
             uint32_t article)
{
    const struct shelved *at = &landing->ladder->articles.at[article];
    for (uint32_t k = 0; k < at->entities->count; k++) {
        const struct node *node = &landing->ladder->nodes.at[at->node[k]];
        if (node->by != landing->rung || node->lone)
            continue;
        uint32_t top = node->up == NOBODY ? at->node[k] : node->up;
        for (uint32_t i = 0; i < bearers->count; i++)
            if (landing->nodes[bearers->forms[i]] == top)
                return true;
    }
    return false;
}

/* "Becker", article by article. */
static void
join_lone(struct landing *landing, const struct bearers *bearers, uint32_t i)
{
    const struct node *node = node_at(landing, i);
    for (uint32_t k = 0; k < node->count; k++) {
        struct shelved *article =
            &landing->ladder->articles.at[node->at[k].article];
        uint32_t who = who_is(landing, bearers, article);
        bool free = who != NOBODY && joiner_may(&landing->joiner, i, who) &&
                    !names_bearer(landing, bearers, node->at[k].article);
        article->up[node->at[k].entity] = free ? landing->nodes[who] : NOBODY;
    }
}

static void
join_family(struct landing *landing)
{
    struct bearers bearers = {0};
    join_persons(landing);
    find_bearers(landing, &bearers);
    for (uint32_t i = 0; i < landing->count; i++)
        if (node_at(landing, i)->lone)
            join_lone(landing, &bearers, i);
}

/* Whether an article calls the thing by this acronym. */
static bool
is_taught(const struct landing *landing, uint32_t i, struct dl_str acronym)
{
    const struct node *node = node_at(landing, i);
    for (uint32_t k = 0; k < node->count; k++) {
        const struct dl_entity *entity =
            ladder_entity(landing->ladder, node->at[k]);
        for (size_t a = 0; a < entity->aliases.count; a++)
            if (dl_str_eq(
                    name_fold(landing->scratch, entity->aliases.at[a].text),
                    acronym))
                return true;
    }
    return false;
}

/* The only name that an acronym can be short for, or NOBODY. */
static uint32_t
find_full(const struct landing *landing, struct dl_str acronym, bool taught)
{
    uint32_t out = NOBODY;
    for (uint32_t i = 0; i < landing->count; i++) {
        const struct form *form = &landing->forms.at[i];
        bool fits =
            taught ? is_taught(landing, i, acronym)
                   : form->kind == DL_KIND_ORGANISATION && acronym.bytes > 2;
        if (name_is_acronym(form->text) || !fits)
            continue;
        if (out != NOBODY)
            return NOBODY;
        out = i;
    }
    return out;
}

static void
join_acronym(struct landing *landing)
{
    for (uint32_t i = 0; i < landing->count; i++) {
        const struct form *form = &landing->forms.at[i];
        if (!name_is_acronym(form->text) || form->record != NO_RECORD ||
            form->kind == DL_KIND_PERSON)
            continue;
        enum join rule = JOIN_TAUGHT;
        uint32_t full = find_full(landing, form->folded, true);
        if (full == NOBODY) {
            rule = JOIN_ACRONYM;
            full = find_full(landing, form->folded, false);
        }
        if (full != NOBODY && joiner_may(&landing->joiner, i, full))
            set_up(landing, i, landing->nodes[full], join_rule(rule));
    }
}

void
ladder_settle(struct dl_ladder *ladder)
{
    struct dl_arena *scratch = dl_arena_new(0);
    for (size_t i = 0; i < ladder->dirty.count; i++) {
        struct dl_mark mark = dl_arena_mark(scratch);
        struct landing landing = {
            .ladder = ladder, .scratch = scratch, .rung = ladder->dirty.at[i]};
        struct rung *rung = &ladder->rungs.at[landing.rung];
        rung->dirty = false;
        forget(&landing);
        land(&landing);
        if (dl_str_starts(rung->key, DL_STR("family|")))
            join_family(&landing);
        else
            join_acronym(&landing);
        dl_arena_reset(scratch, mark);
    }
    ladder->dirty.count = 0;
    dl_arena_free(scratch);
}

uint32_t
ladder_top(const struct dl_ladder *ladder, struct occurrence where)
{
    const struct shelved *article = &ladder->articles.at[where.article];
    uint32_t number = article->node[where.entity];
    if (ladder->nodes.at[number].lone)
        number = article->up[where.entity] != NOBODY ? article->up[where.entity]
                                                     : number;
    while (ladder->nodes.at[number].up != NOBODY)
        number = ladder->nodes.at[number].up;
    return number;
}

const char *
ladder_rule(const struct dl_ladder *ladder, struct occurrence where)
{
    const struct shelved *article = &ladder->articles.at[where.article];
    const struct node *node = &ladder->nodes.at[article->node[where.entity]];
    if (node->lone)
        return article->up[where.entity] == NOBODY ? NULL
                                                   : join_rule(JOIN_CORPUS);
    return node->up == NOBODY ? NULL : node->rule;
}
