/* Numbers under keys. Slots are probed one after the other (linear probing,
 * Knuth 6.4); the table is doubled when it is half full. */
/* SPDX-License-Identifier: ISC */
#include "timeline/keys.h"

enum { FIRST_SLOTS = 256 };

struct key_slot {
    uint32_t key, number; /* key 0: free */
};

static void
make_room(struct keys *keys, size_t slots)
{
    keys->arena = dl_arena_new(0);
    keys->at = DL_ARRAY(keys->arena, slots, struct key_slot);
    keys->mask = slots - 1;
}

/* Where a key is, or would be. */
static struct key_slot *
slot_of(const struct keys *keys, uint32_t key)
{
    size_t i = (key ^ key >> 15) & keys->mask;
    while (keys->at[i].key && keys->at[i].key != key)
        i = (i + 1) & keys->mask;
    return &keys->at[i];
}

static void
double_room(struct keys *keys)
{
    struct keys old = *keys;
    make_room(keys, 2 * (old.mask + 1));
    for (size_t i = 0; i <= old.mask; i++)
        if (old.at[i].key)
            *slot_of(keys, old.at[i].key) = old.at[i];
    dl_arena_free(old.arena);
}

void
keys_open(struct keys *keys)
{
    *keys = (struct keys){.count = 0};
    make_room(keys, FIRST_SLOTS);
}

void
keys_close(struct keys *keys)
{
    dl_arena_free(keys->arena);
}

uint32_t *
keys_at(struct keys *keys, uint32_t key)
{
    uint32_t own = key ? key : 1;
    struct key_slot *slot = slot_of(keys, own);
    if (!slot->key && 2 * (keys->count + 1) > keys->mask + 1) {
        double_room(keys);
        slot = slot_of(keys, own);
    }
    keys->count += !slot->key;
    slot->key = own;
    return &slot->number;
}
