/* Things that are being joined: disjoint sets, and an index by key that knows
 * when a key is ambiguous. Shared by the linker and the directory. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_SETS_H
#define ENTITY_SETS_H

#include <dateline/arena.h>
#include <dateline/str.h>

/* Too large for enumerators. */
#define NOBODY UINT32_MAX
#define SEVERAL (UINT32_MAX - 1)

/** Disjoint sets of the numbers below `count`. */
struct sets {
    uint32_t *parent;
    const char **rule; /* that joined the number to its parent; NULL: none */
    uint32_t count, room;
    struct dl_arena *arena;
};

struct sets sets_new(struct dl_arena *arena, uint32_t count);
/** One more number, in a set of its own; returns it. */
uint32_t sets_add(struct sets *sets);
uint32_t sets_root(const struct sets *sets, uint32_t member);
/** Join two sets; the root is that of `into`. */
void sets_join(struct sets *sets, uint32_t member, uint32_t into,
               const char *rule);

/** Keys to members; grows as needed. */
struct index {
    struct dl_arena *arena;
    struct index_slot *at;
    size_t count, used;
};

void index_init(struct index *index, struct dl_arena *arena);
/** File `member` under `key`. A key with members of two sets is ambiguous. */
void index_put(struct index *index, const struct sets *sets, struct dl_str key,
               uint32_t member);
/** Where the member of `key` is kept, to be read and set; NOBODY at first.
 * Good until the next key is filed. */
uint32_t *index_place(struct index *index, struct dl_str key);
/** The member under `key`, NOBODY, or SEVERAL. */
uint32_t index_get(const struct index *index, struct dl_str key);

#endif
