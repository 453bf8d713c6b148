/* Which articles tell one story.
 *
 * An article is a set of its names, by how much it is about them, and of the
 * words of its title; both by how few articles share them. A country says
 * little: half of the news is about the same few. The heaviest of these terms
 * are its keys. Articles are taken by day and join the story whose recent
 * members they are most like on average, among those that hold one of their
 * keys; or they open one. Undated articles come last and may join any.
 *
 * An article is compared with at most KEYS_MAX times RECENT_MAX others, so the
 * cost is linear in articles.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/timeline.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "timeline/holders.h"
#include "timeline/sign.h"

enum {
    TERMS_MAX = 64,
    KEYS_MAX = 12,
    RECENT_MAX = 12,
    STORY_DAYS = 10,
    ROLL_MAX = 32,
    SHARED_LEAST = 2 /* one word in common is no story */
};
#define STORY_SAME 0.22f  /* mean cosine that makes articles one story */
#define LAND_WEIGHT 0.5f  /* of a place or a people */
#define SALIENCE_FULL 100 /* of what the article is all about */
#define SALIENCE_WEIGHT 3 /* that it adds to the weight of a name */

struct term {
    uint64_t hash;
    float weight;
};

struct profile {
    struct term *at; /* by hash */
    uint32_t count;
    uint32_t keys[KEYS_MAX]; /* numbers of the heaviest terms */
    uint32_t key_count;
    float norm;
    bool dated;
    int32_t day;
};

/* Per key: the last articles that have it, a ring. */
struct recent {
    uint32_t count;
    uint32_t at[RECENT_MAX];
};

struct grouper {
    struct dl_arena *arena;
    struct profile *profiles;
    size_t count;
    struct holders holders;
    struct recent *recent; /* by number of the key, from 1 */
    uint32_t keys;
    uint32_t *of;
    uint32_t stories;
};

static void
add_term(struct profile *profile, uint64_t hash, float weight)
{
    if (!hash)
        return;
    for (uint32_t i = 0; i < profile->count; i++)
        if (profile->at[i].hash == hash) {
            profile->at[i].weight += weight;
            return;
        }
    if (profile->count < TERMS_MAX)
        profile->at[profile->count++] = (struct term){hash, weight};
}

static void
add_title(struct profile *profile, struct dl_str title)
{
    for (size_t i = 0; i < title.bytes;) {
        size_t from = i;
        while (i < title.bytes && title.at[i] != ' ' && title.at[i] != '\'' &&
               title.at[i] != ',' && title.at[i] != ':')
            i++;
        if (i > from)
            add_term(profile,
                     sign_stem((struct dl_str){title.at + from, i - from}), 1);
        i += i < title.bytes;
    }
}

static void
read_profile(struct dl_arena *arena, const struct dl_layers *layers,
             const struct dl_directory *directory, uint32_t article,
             struct profile *out)
{
    const struct dl_layers *own = &layers[article];
    struct term terms[TERMS_MAX] = {{0}};
    out->at = terms;
    out->dated = own->article->published.known;
    out->day = own->article->published.day.n;
    add_title(out, own->article->title);
    for (size_t i = 0; i < own->entities->count; i++) {
        const struct dl_entity *entity = &own->entities->at[i];
        bool land =
            entity->kind == DL_KIND_PLACE || entity->kind == DL_KIND_GROUP;
        float weight = 1 + (float)SALIENCE_WEIGHT * (float)entity->salience /
                               SALIENCE_FULL;
        add_term(out, sign_name(layers, directory, article, (uint32_t)i),
                 land ? LAND_WEIGHT * weight : weight);
    }
    out->at = DL_ARRAY(arena, out->count, struct term);
    if (out->count)
        memcpy(out->at, terms, out->count * sizeof *terms);
}

static int
compare_term(const void *a, const void *b)
{
    uint64_t x = ((const struct term *)a)->hash;
    uint64_t y = ((const struct term *)b)->hash;
    return (x > y) - (x < y);
}

/* The heaviest first; among equals by hash. */
static int
compare_weight(const void *left, const void *right)
{
    const struct term *a = left, *b = right;
    if (a->weight != b->weight)
        return a->weight > b->weight ? -1 : 1;
    return (a->hash > b->hash) - (a->hash < b->hash);
}

static uint32_t
number_of_key(struct grouper *grouper, uint64_t hash)
{
    struct holder *holder = holders_of(&grouper->holders, hash);
    if (!holder->number)
        holder->number = ++grouper->keys;
    return holder->number;
}

/* Choose the keys, and leave the terms in order. */
static void
sort_terms(struct grouper *grouper, struct profile *profile)
{
    if (profile->count == 0)
        return;
    qsort(profile->at, profile->count, sizeof *profile->at, compare_weight);
    while (profile->key_count < KEYS_MAX &&
           profile->key_count < profile->count) {
        profile->keys[profile->key_count] =
            number_of_key(grouper, profile->at[profile->key_count].hash);
        profile->key_count++;
    }
    qsort(profile->at, profile->count, sizeof *profile->at, compare_term);
}

static void
weigh(struct grouper *grouper)
{
    for (size_t i = 0; i < grouper->count; i++)
        for (uint32_t k = 0; k < grouper->profiles[i].count; k++)
            holders_of(&grouper->holders, grouper->profiles[i].at[k].hash)
                ->count++;
    for (size_t i = 0; i < grouper->count; i++) {
        struct profile *profile = &grouper->profiles[i];
        float sum = 0;
        for (uint32_t k = 0; k < profile->count; k++) {
            struct term *term = &profile->at[k];
            float holders =
                (float)holders_of(&grouper->holders, term->hash)->count;
            term->weight *= logf(1 + (float)(grouper->count + 4) / holders);
            sum += term->weight * term->weight;
        }
        profile->norm = sqrtf(sum);
        sort_terms(grouper, profile);
    }
}

static float
likeness(const struct profile *a, const struct profile *b)
{
    float sum = 0;
    uint32_t i = 0, k = 0, shared = 0;
    while (i < a->count && k < b->count) {
        uint64_t x = a->at[i].hash, y = b->at[k].hash;
        if (x == y) {
            sum += a->at[i].weight * b->at[k].weight;
            shared++;
        }
        i += x <= y;
        k += y <= x;
    }
    return shared < SHARED_LEAST ? 0 : sum / (a->norm * b->norm + 0.001f);
}

static bool
in_reach(const struct profile *a, const struct profile *b)
{
    if (!a->dated || !b->dated)
        return true;
    int32_t apart = a->day - b->day;
    return apart <= STORY_DAYS && apart >= -STORY_DAYS;
}

struct roll {
    uint32_t story, count;
    float sum;
};

static void
enter(struct roll *rolls, uint32_t *count, uint32_t story, float score)
{
    uint32_t i = 0;
    while (i < *count && rolls[i].story != story)
        i++;
    if (i == ROLL_MAX)
        return;
    if (i == *count)
        rolls[(*count)++] = (struct roll){.story = story};
    rolls[i].sum += score;
    rolls[i].count++;
}

/* Mean likeness to the recent members of each story that shares a key. */
static uint32_t
best_story(struct grouper *grouper, uint32_t article, uint32_t *seen)
{
    const struct profile *profile = &grouper->profiles[article];
    struct roll rolls[ROLL_MAX];
    uint32_t count = 0;
    for (uint32_t i = 0; i < profile->key_count; i++) {
        const struct recent *recent = &grouper->recent[profile->keys[i]];
        uint32_t held = recent->count < RECENT_MAX ? recent->count : RECENT_MAX;
        for (uint32_t k = 0; k < held; k++) {
            uint32_t other = recent->at[k];
            if (seen[other] == article + 1 ||
                !in_reach(profile, &grouper->profiles[other]))
                continue;
            seen[other] = article + 1;
            enter(rolls, &count, grouper->of[other],
                  likeness(profile, &grouper->profiles[other]));
        }
    }
    uint32_t best = UINT32_MAX;
    float best_mean = STORY_SAME;
    for (uint32_t i = 0; i < count; i++) {
        float mean = rolls[i].sum / (float)rolls[i].count;
        if (mean >= best_mean) {
            best_mean = mean;
            best = rolls[i].story;
        }
    }
    return best;
}

static void
shelve(struct grouper *grouper, uint32_t article)
{
    const struct profile *profile = &grouper->profiles[article];
    for (uint32_t i = 0; i < profile->key_count; i++) {
        struct recent *recent = &grouper->recent[profile->keys[i]];
        recent->at[recent->count++ % RECENT_MAX] = article;
    }
}

struct turn {
    bool dated;
    int32_t day;
    uint32_t article;
};

static int
compare_turn(const void *left, const void *right)
{
    const struct turn *a = left, *b = right;
    if (a->dated != b->dated)
        return a->dated ? -1 : 1;
    if (a->dated && a->day != b->day)
        return a->day < b->day ? -1 : 1;
    return (a->article > b->article) - (a->article < b->article);
}

static void
group_articles(struct grouper *grouper)
{
    size_t count = grouper->count;
    struct turn *turns = DL_ARRAY(grouper->arena, count, struct turn);
    uint32_t *seen = DL_ARRAY(grouper->arena, count, uint32_t);
    for (uint32_t i = 0; i < count; i++)
        turns[i] = (struct turn){grouper->profiles[i].dated,
                                 grouper->profiles[i].day, i};
    qsort(turns, count, sizeof *turns, compare_turn);
    for (size_t i = 0; i < count; i++) {
        uint32_t article = turns[i].article;
        uint32_t story = best_story(grouper, article, seen);
        if (story == UINT32_MAX)
            story = grouper->stories++;
        grouper->of[article] = story;
        shelve(grouper, article);
    }
}

/* The articles of each story, by counting. */
static void
list_members(struct dl_arena *arena, size_t count, struct dl_stories *out)
{
    out->starts = DL_ARRAY(arena, out->count + 1, uint32_t);
    out->members = DL_ARRAY(arena, count, uint32_t);
    for (size_t i = 0; i < count; i++)
        out->starts[out->of[i] + 1]++;
    for (uint32_t s = 0; s < out->count; s++)
        out->starts[s + 1] += out->starts[s];
    struct dl_mark mark = dl_arena_mark(arena);
    uint32_t *filled = DL_ARRAY(arena, out->count + 1, uint32_t);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t story = out->of[i];
        out->members[out->starts[story] + filled[story]++] = i;
    }
    dl_arena_reset(arena, mark);
}

void
dl_stories_find(struct dl_arena *arena, const struct dl_layers *layers,
                size_t count, const struct dl_directory *directory,
                struct dl_stories *out)
{
    *out = (struct dl_stories){.of = DL_ARRAY(arena, count, uint32_t)};
    if (count == 0)
        return;
    struct dl_arena *scratch = dl_arena_new(0);
    struct grouper grouper = {.arena = scratch, .count = count, .of = out->of};
    grouper.profiles = DL_ARRAY(scratch, count, struct profile);
    for (uint32_t i = 0; i < count; i++)
        read_profile(scratch, layers, directory, i, &grouper.profiles[i]);
    holders_init(&grouper.holders);
    weigh(&grouper);
    holders_reset(&grouper.holders);
    grouper.recent = DL_ARRAY(scratch, (size_t)grouper.keys + 1, struct recent);
    group_articles(&grouper);
    out->count = grouper.stories;
    list_members(arena, count, out);
    dl_arena_free(scratch);
}
