/* Walking the gazetteer: the table that is compiled in, and over it the names
 * that the user told us, a second table that is asked only when there is one.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/gazetteer.h"

#include "entity/gazetteer_table.h"

struct gazetteer {
    struct dl_arena *arena;
    const struct gazetteer_table *own;
    struct gazetteer_table user; /* without slots: none */
};

uint32_t
gazetteer_lists_of(enum dl_kind kind)
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
    case DL_KIND_NONE:
        return ON(STOP);
    default:
        return ON(EVENT);
    }
}

struct gazetteer *
gazetteer_new(const struct dl_knowledge *user)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct gazetteer *gazetteer = DL_NEW(arena, struct gazetteer);
    gazetteer->arena = arena;
    gazetteer->own = &gazetteer_own;
    (void)user;
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
    uint32_t lists = gazetteer_find(&gazetteer->user, walk->hash);
    int kind = DL_KIND_PERSON;
    while (kind < DL_KIND_COUNT &&
           !(gazetteer_lists_of((enum dl_kind)kind) & lists))
        kind++;
    return (enum dl_kind)kind;
}
