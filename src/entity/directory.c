/* Joining the entities of many articles into one directory.
 *
 * Entities of the same kind and key are one listing. Listings are then joined
 * by the rules that join the names of one article (join.c), taking each
 * listing's name and aliases for forms; but a lone surname may also go to the
 * person of that name who is mentioned in twice as many places as any other.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/join.h"
#include "entity/names.h"
#include "entity/tagger.h"

#include <stdlib.h>
#include <string.h>

struct builder {
    struct dl_arena *arena, *scratch;
    const struct lexicon *lexicon;
    const struct dl_entities *const *entities;
    size_t count;
    struct forms forms;  /* one for each kind and key */
    struct dl_strs keys; /* of the forms */
    uint32_t **form;     /* form[article][entity] */
    struct sets sets;
};

/* Without a known id, the same name is one thing whatever its kind: the kind
 * that most mentions have. */
static struct dl_str
builder_key(struct builder *builder, const struct dl_entity *entity)
{
    const char *what = entity->known ? dl_kind_name(entity->kind) : "";
    return name_key(builder->scratch, what, entity->key, DL_STR(""));
}

static void
add_entity(struct builder *builder, struct index *keys, size_t article,
           size_t which)
{
    const struct dl_entity *entity = &builder->entities[article]->at[which];
    struct sets none = {0};
    struct dl_str key = builder_key(builder, entity);
    uint32_t form = index_get(keys, key);
    if (form == NOBODY) {
        form = (uint32_t)builder->forms.count;
        struct match match = lexicon_look(builder->lexicon, entity->name);
        struct form fresh = {.text = entity->name,
                             .folded =
                                 name_fold(builder->scratch, entity->name),
                             .kind = entity->kind,
                             .first = form};
        fresh.listed =
            match.lists & ON(PERSON) && entity->kind == DL_KIND_PERSON;
        if (entity->known)
            fresh.entry = match.entry;
        DL_PUSH(builder->scratch, &builder->forms, fresh);
        DL_PUSH(builder->scratch, &builder->keys, entity->key);
        index_put(keys, &none, key, form);
    }
    builder->forms.at[form].count += entity->mentions;
    builder->form[article][which] = form;
}

static void
fill_forms(struct builder *builder)
{
    struct index keys;
    index_init(&keys, builder->scratch);
    builder->form = DL_ARRAY(builder->scratch, builder->count + 1, uint32_t *);
    for (size_t i = 0; i < builder->count; i++) {
        size_t count = builder->entities[i]->count;
        builder->form[i] = DL_ARRAY(builder->scratch, count + 1, uint32_t);
        for (size_t k = 0; k < count; k++)
            add_entity(builder, &keys, i, k);
    }
}

/* The kind that most mentions of a name have. */
static void
settle_kinds(struct builder *builder)
{
    uint32_t(*votes)[DL_KIND_COUNT] = dl_arena_array(
        builder->scratch, builder->forms.count + 1, sizeof *votes);
    for (size_t i = 0; i < builder->count; i++)
        for (size_t k = 0; k < builder->entities[i]->count; k++) {
            const struct dl_entity *entity = &builder->entities[i]->at[k];
            votes[builder->form[i][k]][entity->kind] += entity->mentions;
        }
    for (size_t i = 0; i < builder->forms.count; i++)
        for (int kind = 0; kind < DL_KIND_COUNT; kind++)
            if (votes[i][kind] > votes[i][builder->forms.at[i].kind])
                builder->forms.at[i].kind = (enum dl_kind)kind;
}

/* What a person's surname leads to: the two most mentioned bearers. */
struct bearer {
    uint32_t form, count, second;
};

static struct dl_str
surname(struct builder *builder, const struct form *form)
{
    struct name_words words = name_person(form->folded);
    size_t end = 0;
    while (end < form->text.bytes && form->text.at[end] != ' ')
        end++;
    struct match first =
        lexicon_look(builder->lexicon, (struct dl_str){form->text.at, end});
    bool turned = first.lists & ON(FAMILY_FIRST) && !(first.lists & ON(GIVEN));
    return words.count && turned ? words.at[0] : name_last(&words);
}

static bool
is_full_person(const struct form *form)
{
    return form->kind == DL_KIND_PERSON && name_person(form->folded).count > 1;
}

static uint32_t
mentions_of(const struct builder *builder, const uint32_t *totals,
            uint32_t form)
{
    return totals[sets_root(&builder->sets, form)];
}

/* A lone surname that several people bear goes to one who is mentioned twice
 * as often as the next, and not otherwise. */
static void
join_prominent(struct builder *builder)
{
    uint32_t count = (uint32_t)builder->forms.count;
    uint32_t *totals = DL_ARRAY(builder->scratch, count + 1, uint32_t);
    struct bearer *bearers =
        DL_ARRAY(builder->scratch, count + 1, struct bearer);
    struct index index;
    struct sets none = {0};
    index_init(&index, builder->scratch);
    for (uint32_t i = 0; i < count; i++)
        totals[sets_root(&builder->sets, i)] += builder->forms.at[i].count;
    for (uint32_t i = 0; i < count; i++) {
        if (!is_full_person(&builder->forms.at[i]))
            continue;
        struct dl_str key = surname(builder, &builder->forms.at[i]);
        uint32_t slot = index_get(&index, key),
                 root = sets_root(&builder->sets, i);
        uint32_t total = mentions_of(builder, totals, i);
        if (slot == NOBODY)
            index_put(&index, &none, key, slot = i);
        struct bearer *bearer = &bearers[slot];
        if (bearer->count && sets_root(&builder->sets, bearer->form) == root)
            continue;
        if (total > bearer->count)
            *bearer = (struct bearer){i, total, bearer->count};
        else if (total > bearer->second)
            bearer->second = total;
    }
    for (uint32_t i = 0; i < count; i++) {
        const struct form *form = &builder->forms.at[i];
        uint32_t slot = form->kind == DL_KIND_PERSON && !is_full_person(form)
                            ? index_get(&index, form->folded)
                            : NOBODY;
        if (slot != NOBODY && bearers[slot].count >= 2 * bearers[slot].second)
            sets_join(&builder->sets, i, bearers[slot].form,
                      join_rule(JOIN_SURNAME));
    }
}

static bool
names_better(const struct form *a, const struct form *b)
{
    bool known_a = a->entry != NO_ENTRY, known_b = b->entry != NO_ENTRY;
    if (known_a != known_b)
        return known_a;
    if (a->listed != b->listed)
        return a->listed;
    int words_a = name_words(a->folded).count,
        words_b = name_words(b->folded).count;
    if ((words_a > 1) != (words_b > 1))
        return words_a > 1;
    return a->count > b->count;
}

/* An alias of a listing and how often an article put it first. */
static void
add_alias(struct dl_arena *arena, struct dl_listing *listing,
          struct dl_alias alias)
{
    enum { ALIASES_MOST = 32 }; /* keeps the search below linear */
    if (dl_str_eq(listing->name, alias.text) ||
        listing->aliases.count >= ALIASES_MOST)
        return;
    for (size_t i = 0; i < listing->aliases.count; i++)
        if (dl_str_eq(listing->aliases.at[i].text, alias.text)) {
            listing->aliases.at[i].mentions += alias.mentions;
            return;
        }
    DL_PUSH(arena, &listing->aliases, alias);
}

static void
add_listed(struct builder *builder, struct dl_listing *listing,
           uint32_t article, uint32_t which)
{
    const struct dl_entity *entity = &builder->entities[article]->at[which];
    if (!listing->where_count ||
        listing->where[listing->where_count - 1].article != article)
        listing->articles++;
    size_t room = listing->where_room;
    listing->where =
        dl_arena_grow(builder->arena, listing->where, listing->where_count,
                      &room, sizeof *listing->where);
    listing->where_room = (uint32_t)room;
    listing->where[listing->where_count++] = (struct dl_listed){article, which};
    listing->mentions += entity->mentions;
    listing->salience += entity->salience;
    uint32_t named = entity->mentions;
    for (size_t i = 0; i < entity->aliases.count; i++)
        named -= entity->aliases.at[i].mentions;
    const char *rule = builder->sets.rule[builder->form[article][which]];
    struct dl_alias name = {entity->name, rule ? rule : join_rule(JOIN_SAME),
                            named};
    add_alias(builder->arena, listing, name);
    for (size_t i = 0; i < entity->aliases.count; i++)
        add_alias(builder->arena, listing, entity->aliases.at[i]);
}

/* Name the listing of each set after its best form. */
static uint32_t *
open_listings(struct builder *builder, struct dl_directory *out)
{
    uint32_t count = (uint32_t)builder->forms.count;
    uint32_t *best = DL_ARRAY(builder->scratch, count + 1, uint32_t);
    uint32_t *listing = DL_ARRAY(builder->scratch, count + 1, uint32_t);
    for (uint32_t i = 0; i < count; i++)
        best[i] = i;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t *now = &best[sets_root(&builder->sets, i)];
        if (names_better(&builder->forms.at[i], &builder->forms.at[*now]))
            *now = i;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (sets_root(&builder->sets, i) != i)
            continue;
        const struct form *form = &builder->forms.at[best[i]];
        struct dl_listing fresh = {.name = form->text, .kind = form->kind};
        fresh.key = builder->keys.at[best[i]];
        listing[i] = (uint32_t)out->count;
        DL_PUSH(builder->arena, out, fresh);
    }
    return listing;
}

static int
by_mentions(const void *a, const void *b)
{
    const struct dl_listing *x = a, *y = b;
    if (x->mentions != y->mentions)
        return x->mentions > y->mentions ? -1 : 1;
    int order = dl_str_cmp(x->name, y->name);
    return order ? order : (int)x->kind - (int)y->kind;
}

static void
fill_listings(struct builder *builder, struct dl_directory *out)
{
    uint32_t *listing = open_listings(builder, out);
    for (uint32_t i = 0; i < builder->count; i++)
        for (uint32_t k = 0; k < builder->entities[i]->count; k++) {
            uint32_t root = sets_root(&builder->sets, builder->form[i][k]);
            add_listed(builder, &out->at[listing[root]], i, k);
        }
    if (out->count)
        qsort(out->at, out->count, sizeof *out->at, by_mentions);
    out->of = DL_ARRAY(builder->arena, builder->count + 1, uint32_t *);
    for (size_t i = 0; i < builder->count; i++)
        out->of[i] =
            DL_ARRAY(builder->arena, builder->entities[i]->count + 1, uint32_t);
    for (uint32_t i = 0; i < out->count; i++)
        for (uint32_t k = 0; k < out->at[i].where_count; k++)
            out->of[out->at[i].where[k].article][out->at[i].where[k].entity] =
                i;
}

void
dl_directory_build(struct dl_arena *arena, const struct dl_tagger *tagger,
                   const struct dl_entities *const *entities, size_t count,
                   struct dl_directory *out)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct builder builder = {.arena = arena,
                              .scratch = scratch,
                              .lexicon = tagger->lexicon,
                              .entities = entities,
                              .count = count};
    fill_forms(&builder);
    settle_kinds(&builder);
    builder.sets = sets_new(scratch, (uint32_t)builder.forms.count);
    join_forms(scratch, builder.lexicon, &builder.forms, &builder.sets, false);
    join_prominent(&builder);
    fill_listings(&builder, out);
    dl_arena_free(scratch);
}
