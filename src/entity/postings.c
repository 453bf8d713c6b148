/* Keys to lists of members: the index leads to the newest posting of a key,
 * each posting to the one before it.
 *
 * A word that may be misspelt is filed under itself and under itself less each
 * letter, and looked up so: two words one edit apart share such a key (Garbe's
 * symmetric deletes). */
/* SPDX-License-Identifier: ISC */
#include "entity/postings.h"

void
postings_init(struct postings *postings, struct dl_arena *arena)
{
    *postings = (struct postings){.arena = arena};
    index_init(&postings->heads, arena);
}

void
postings_add(struct postings *postings, struct dl_str key, uint32_t member)
{
    uint32_t *head = index_place(&postings->heads, key);
    struct posting posting = {member, *head};
    *head = (uint32_t)postings->count;
    DL_PUSH(postings->arena, postings, posting);
}

size_t
postings_get(const struct postings *postings, struct dl_str key,
             uint32_t *members, size_t room)
{
    size_t count = 0;
    uint32_t at = index_get(&postings->heads, key);
    for (; at != NOBODY && count < room; at = postings->at[at].next)
        members[count++] = postings->at[at].member;
    return count;
}

enum { NEAR_LEAST = 5, NEAR_MOST = 24 };

/* The word without byte `cut`; whole when that is its end. */
static struct dl_str
without(struct dl_str word, size_t cut, char less[NEAR_MOST])
{
    size_t bytes = 0;
    for (size_t i = 0; i < word.bytes; i++)
        if (i != cut)
            less[bytes++] = word.at[i];
    return (struct dl_str){less, bytes};
}

void
postings_add_near(struct postings *postings, struct dl_str word,
                  uint32_t member)
{
    char less[NEAR_MOST];
    if (word.bytes < NEAR_LEAST || word.bytes > NEAR_MOST)
        return;
    for (size_t cut = 0; cut <= word.bytes; cut++)
        postings_add(postings, without(word, cut, less), member);
}

size_t
postings_get_near(const struct postings *postings, struct dl_str word,
                  uint32_t *members, size_t room)
{
    char less[NEAR_MOST];
    size_t count = 0;
    if (word.bytes < NEAR_LEAST || word.bytes > NEAR_MOST)
        return 0;
    for (size_t cut = 0; cut <= word.bytes && count < room; cut++)
        count += postings_get(postings, without(word, cut, less),
                              members + count, room - count);
    return count;
}
