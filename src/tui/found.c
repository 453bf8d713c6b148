/* Articles that were found, by key: open addressing, linear probing, over the
 * bits of the key, which are a hash already. */
/* SPDX-License-Identifier: ISC */
#include "tui/found.h"

#include <string.h>

static size_t
slot_of(const struct found *found, struct dl_key key)
{
    size_t mask = found->table_size - 1, at = (size_t)key.low & mask;
    while (found->table[at] &&
           !dl_key_eq(found->keys[found->table[at] - 1], key))
        at = (at + 1) & mask;
    return at;
}

static void
index_keys(struct found *found)
{
    found->table_size = 16;
    while (found->table_size < 2 * found->count)
        found->table_size *= 2;
    found->table = DL_ARRAY(found->arena, found->table_size, uint32_t);
    for (size_t i = 0; i < found->count; i++) {
        size_t slot = slot_of(found, found->keys[i]);
        if (!found->table[slot])
            found->table[slot] = (uint32_t)i + 1;
    }
}

static struct dl_find
copy_context(struct dl_arena *arena, const struct dl_find *from)
{
    struct dl_find out = {.key = from->key,
                          .around = dl_str_copy(arena, from->around),
                          .mark_count = from->mark_count};
    out.marks = DL_ARRAY(arena, from->mark_count, struct dl_span);
    if (from->mark_count)
        memcpy(out.marks, from->marks, from->mark_count * sizeof *out.marks);
    return out;
}

static void
add_context(struct found *found, const struct dl_find *from)
{
    uint32_t key = found->table[slot_of(found, from->key)];
    if (key == 0 || found->context_of[key - 1])
        return;
    struct dl_find own = copy_context(found->arena, from);
    DL_PUSH(found->arena, &found->contexts, own);
    found->context_of[key - 1] = (uint32_t)found->contexts.count;
}

void
found_take(struct found *found, struct dl_str question,
           const struct dl_found *answer)
{
    struct dl_arena *arena = dl_arena_new(0);
    *found = (struct found){.arena = arena,
                            .question = dl_str_copy(arena, question),
                            .count = answer->count};
    found->keys = DL_ARRAY(arena, answer->count, struct dl_key);
    found->context_of = DL_ARRAY(arena, answer->count, uint32_t);
    for (size_t i = 0; i < answer->count; i++)
        found->keys[i] = answer->at[i].key;
    index_keys(found);
    for (size_t i = 0; i < answer->count; i++)
        if (answer->at[i].around.bytes > 0)
            add_context(found, &answer->at[i]);
}

/* What was asked for and not given has none, and is not asked for again. */
void
found_add(struct found *found, const struct dl_key *asked, size_t count,
          const struct dl_found *answer)
{
    for (size_t i = 0; i < answer->count; i++)
        add_context(found, &answer->at[i]);
    for (size_t i = 0; i < count; i++) {
        struct dl_find none = {.key = asked[i]};
        add_context(found, &none);
    }
}

void
found_free(struct found *found)
{
    dl_arena_free(found->arena);
    *found = (struct found){.arena = NULL};
}

bool
found_has(const struct found *found, struct dl_key key)
{
    return found->table_size > 0 && found->table[slot_of(found, key)] > 0;
}

const struct dl_find *
found_context(const struct found *found, struct dl_key key)
{
    uint32_t at = found->table_size > 0 ? found->table[slot_of(found, key)] : 0;
    uint32_t context = at ? found->context_of[at - 1] : 0;
    return context ? &found->contexts.at[context - 1] : NULL;
}
