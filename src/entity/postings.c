/* Keys to lists of members: the index leads to the newest posting of a key,
 * each posting to the one before it. */
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
