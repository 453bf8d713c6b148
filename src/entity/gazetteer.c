/* Walking the gazetteer: the table that is compiled in, and over it the names
 * that the user told us, a second table that is asked only when there is one.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/gazetteer.h"

#include "entity/gazetteer_table.h"

#include <dateline/knowledge.h>

struct gazetteer {
    struct dl_arena *arena;
    const struct gazetteer_table *own;
    struct gazetteer_table user;  /* without slots: none */
    struct gazetteer_table kinds; /* of the user's names: 1 << kind */
};

/* The lists that the name of a thing of this kind belongs to. */
static uint32_t
lists_of(enum dl_kind kind)
{
    switch (kind) {
    case DL_KIND_PERSON:
        return ON(PERSON);
    case DL_KIND_ORGANISATION:
        return ON(ORGANISATION);
    case DL_KIND_PLACE:
        return ON(REGION);
    case DL_KIND_GROUP:
        return ON(GROUP);
    case DL_KIND_EVENT:
        return ON(EVENT);
    case DL_KIND_WORK:
    case DL_KIND_OTHER:
        return ON(THING);
    default:
        return 0;
    }
}

/* Both tables of the user's names while they are built. */
struct overlay {
    struct gazetteer_builder lists, kinds;
};

static void
add_names(struct overlay *overlay, struct dl_strs names, enum dl_kind kind)
{
    for (size_t i = 0; i < names.count; i++) {
        gazetteer_builder_add(&overlay->lists, names.at[i],
                              ON(USER) | lists_of(kind));
        gazetteer_builder_add(&overlay->kinds, names.at[i],
                              UINT32_C(1) << kind);
    }
}

/* Names that may be somebody else's. One word is told to the model and decides
 * nothing, since it may be part of another name; "the Union" is nobody's part.
 */
static void
add_weak(struct overlay *overlay, struct dl_strs names, enum dl_kind kind)
{
    for (size_t i = 0; i < names.count; i++) {
        struct dl_strs one = {&names.at[i], 1, 1};
        if (dl_str_find(names.at[i], DL_STR(" "), 0) != SIZE_MAX)
            add_names(overlay, one, kind);
        else
            gazetteer_builder_add(&overlay->lists, names.at[i], lists_of(kind));
    }
}

static void
lay_over(struct gazetteer *gazetteer, const struct dl_knowledge *user)
{
    struct overlay overlay;
    gazetteer_builder_init(&overlay.lists, gazetteer->arena);
    gazetteer_builder_init(&overlay.kinds, gazetteer->arena);
    for (size_t i = 0; i < user->entries.count; i++) {
        const struct dl_known *known = &user->entries.at[i];
        add_names(&overlay, known->names, known->kind);
        add_weak(&overlay, known->also, known->kind);
        add_names(&overlay, known->people, DL_KIND_GROUP);
    }
    add_names(&overlay, user->never, DL_KIND_NONE);
    gazetteer->user = gazetteer_builder_table(&overlay.lists);
    gazetteer->kinds = gazetteer_builder_table(&overlay.kinds);
}

struct gazetteer *
gazetteer_new(const struct dl_knowledge *user)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct gazetteer *gazetteer = DL_NEW(arena, struct gazetteer);
    gazetteer->arena = arena;
    gazetteer->own = &gazetteer_own;
    if (user && (user->entries.count || user->never.count))
        lay_over(gazetteer, user);
    return gazetteer;
}

void
gazetteer_free(struct gazetteer *gazetteer)
{
    if (gazetteer)
        dl_arena_free(gazetteer->arena);
}

static uint32_t
look(const struct gazetteer *gazetteer, uint64_t hash)
{
    uint32_t lists = gazetteer_find(gazetteer->own, hash);
    if (gazetteer->user.slots)
        lists |= gazetteer_find(&gazetteer->user, hash);
    return lists;
}

uint32_t
gazetteer_next(const struct gazetteer *gazetteer, struct walk *walk,
               uint32_t word, bool glued)
{
    walk->hash = gazetteer_mix(walk->hash, word, glued && walk->begun);
    walk->begun = true;
    return look(gazetteer, walk->hash);
}

uint32_t
gazetteer_step(const struct gazetteer *gazetteer, struct walk *walk,
               struct dl_str token, bool glued, bool titled)
{
    uint32_t word = word_hash(token, titled ? CASE_TITLED : CASE_KEPT);
    return gazetteer_next(gazetteer, walk, word, glued);
}

void
gazetteer_fetch(const struct gazetteer *gazetteer, uint32_t word)
{
#if defined(__GNUC__)
    size_t mask = ((size_t)1 << gazetteer->own->bits) - 1;
    size_t slot = (size_t)(gazetteer_mix(0, word, false) >> 32) & mask;
    __builtin_prefetch(&gazetteer->own->slots[slot]);
#else
    (void)gazetteer, (void)word;
#endif
}

uint32_t
gazetteer_word(const struct gazetteer *gazetteer, uint32_t word)
{
    return look(gazetteer, gazetteer_mix(0, word, false)) & ~ON(GOES_ON);
}

bool
gazetteer_has_user(const struct gazetteer *gazetteer)
{
    return gazetteer->user.slots != NULL;
}

enum dl_kind
gazetteer_user_kind(const struct gazetteer *gazetteer, const struct walk *walk)
{
    uint32_t kinds = gazetteer_find(&gazetteer->kinds, walk->hash);
    int kind = 0;
    while (kind < DL_KIND_NONE && !(kinds >> kind & 1))
        kind++;
    return (enum dl_kind)kind;
}
