/* How a mention stands in its sentence: as the one who acts, or in passing. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_STANDING_H
#define ENTITY_STANDING_H

#include <dateline/entity.h>

enum standing {
    STANDS_PLAIN,
    STANDS_ACTING,     /* subject of its clause, or whose words these are */
    STANDS_IN_PASSING, /* possessor, one of a list, in an aside, where it was */
    STANDS_AS_DATELINE /* where the article was written: not part of it */
};

/**
 * The standing of every mention, as enum standing; out[i] is that of mention i.
 * Cost: linear in tokens and mentions.
 */
void standing_find(const struct dl_document *doc,
                   const struct dl_mentions *mentions, uint8_t *out);

/** Whether a word in lower case can be a finite verb behind its subject, and
 * whether it is one of saying, which may stand before it. */
bool standing_is_verb(struct dl_str word);
bool standing_is_saying(struct dl_str word);

#endif
