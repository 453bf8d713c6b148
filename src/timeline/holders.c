/* A table that doubles in an arena of its own, so that none of the smaller ones
 * is left behind. */
/* SPDX-License-Identifier: ISC */
#include "timeline/holders.h"

enum { ROOM_FIRST = 256 };

static void
make_room(struct holders *holders, size_t room)
{
    holders->arena = dl_arena_new(room * sizeof(struct holder));
    holders->at = DL_ARRAY(holders->arena, room, struct holder);
    holders->room = room;
}

void
holders_init(struct holders *holders)
{
    *holders = (struct holders){.count = 0};
    make_room(holders, ROOM_FIRST);
}

void
holders_reset(struct holders *holders)
{
    dl_arena_free(holders->arena);
    *holders = (struct holders){.count = 0};
}

static struct holder *
find(const struct holders *holders, uint64_t hash)
{
    size_t mask = holders->room - 1, i = (hash ^ hash >> 31) & mask;
    while (holders->at[i].hash && holders->at[i].hash != hash)
        i = (i + 1) & mask;
    return &holders->at[i];
}

static void
grow(struct holders *holders)
{
    struct holders before = *holders;
    make_room(holders, before.room * 2);
    for (size_t i = 0; i < before.room; i++)
        if (before.at[i].hash)
            *find(holders, before.at[i].hash) = before.at[i];
    dl_arena_free(before.arena);
}

struct holder *
holders_of(struct holders *holders, uint64_t hash)
{
    if (holders->count * 2 >= holders->room)
        grow(holders);
    struct holder *out = find(holders, hash);
    holders->count += !out->hash;
    out->hash = hash;
    return out;
}
