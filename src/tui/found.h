/* The stored articles for which a query holds. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_FOUND_H
#define TUI_FOUND_H

#include <dateline/news.h>

struct found {
    struct dl_arena *arena;   /* owns all below; NULL: nothing was asked */
    struct dl_str question;   /* the query */
    struct dl_key *keys;      /* in the order they came */
    size_t count;             /* of keys */
    uint32_t *table;          /* key + 1 by hash of the key; 0 is free */
    size_t table_size;        /* a power of two, or 0 */
    struct dl_finds contexts; /* of some of them */
    uint32_t *context_of;     /* by number of the key, + 1; 0: not known */
};

/** What was answered to `question`, copied. */
void found_take(struct found *found, struct dl_str question,
                const struct dl_found *answer);
/** The contexts of more articles: those `asked` for, of which the answer has
 * some. */
void found_add(struct found *found, const struct dl_key *asked, size_t count,
               const struct dl_found *answer);
/** Free it; nothing is found any more. */
void found_free(struct found *found);

bool found_has(const struct found *found, struct dl_key key);
/** The line around the hit in an article, empty when there is none; NULL when
 * nobody has asked. */
const struct dl_find *found_context(const struct found *found,
                                    struct dl_key key);

#endif
