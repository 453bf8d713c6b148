/* Numbers under keys: features counted, lists by their keys. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_KEYS_H
#define TIMELINE_KEYS_H

#include <dateline/arena.h>

#include <stdint.h>

struct key_slot;

/** An open table, as large as the keys it holds ask for, not the askings. */
struct keys {
    struct dl_arena *arena; /* its own: a larger table lets go of the old one */
    struct key_slot *at;
    size_t mask, count;
};

void keys_open(struct keys *keys);
void keys_close(struct keys *keys);

/**
 * The number under `key`, for reading and writing; 0 when the key is new. Keys
 * 0 and 1 are one. Good until the next call.
 * Cost:   constant.
 */
uint32_t *keys_at(struct keys *keys, uint32_t key);

#endif
