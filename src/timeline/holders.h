/* How many articles hold each of very many terms. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_HOLDERS_H
#define TIMELINE_HOLDERS_H

#include <dateline/arena.h>

#include <stdint.h>

/** What is known of a term, found by its hash. */
struct holder {
    uint64_t hash;   /* 0: free */
    uint32_t count;  /* articles that hold it */
    uint32_t number; /* for whoever numbers some of them; 0: not numbered */
};

/** Open addressing; half of it is free, so it takes 32 to 64 bytes a term,
 * however often that comes. */
struct holders {
    struct dl_arena *arena; /* of the table */
    struct holder *at;
    size_t count, room;
};

void holders_init(struct holders *holders);
void holders_reset(struct holders *holders);
/** The holder of a hash that is not 0: all zeros but for the hash when it is
 * new. Good until the next new one. */
struct holder *holders_of(struct holders *holders, uint64_t hash);

#endif
