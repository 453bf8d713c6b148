/* Keys to lists of members, for rules that must weigh several candidates. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_POSTINGS_H
#define ENTITY_POSTINGS_H

#include "entity/sets.h"

/* A list is read no further than this, so that a rule stays linear however
 * often a hostile text repeats a surname. */
enum { POSTINGS_MOST = 32 };

struct posting {
    uint32_t member, next; /* next: of `at`, or NOBODY */
};

struct postings {
    struct dl_arena *arena;
    struct index heads;
    struct posting *at;
    size_t count, room;
};

void postings_init(struct postings *postings, struct dl_arena *arena);
/** File `member` under `key`; the last to be filed is listed first. */
void postings_add(struct postings *postings, struct dl_str key,
                  uint32_t member);
/** Write the newest members under `key`, at most `room`; returns how many. */
size_t postings_get(const struct postings *postings, struct dl_str key,
                    uint32_t *members, size_t room);

/** The same for words that may be misspelt: what is filed under a word is
 * found by every word one insertion, deletion or substitution away, among
 * others that are further. Words of five to 24 bytes. */
void postings_add_near(struct postings *postings, struct dl_str word,
                       uint32_t member);
size_t postings_get_near(const struct postings *postings, struct dl_str word,
                         uint32_t *members, size_t room);

#endif
