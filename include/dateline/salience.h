/* How much an article is about each of its entities. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_SALIENCE_H
#define DATELINE_SALIENCE_H

#include <dateline/entity.h>

enum dl_salient {
#define X(code, share, words) DL_SALIENT_##code,
#include <dateline/salience.def>
#undef X
    DL_SALIENT_COUNT
};

/** The salience of one entity and what it is made of. */
struct dl_salience {
    uint8_t sum;                     /* 0-100 */
    uint8_t parts[DL_SALIENT_COUNT]; /* what each gave, before `share` */
    uint8_t share; /* per cent that the kind lets count: a group is rarely what
                      an article is about */
};

/**
 * Weigh all `count` entities of an article by its mentions, whose `entity` is
 * an index below `count` or DL_NO_ENTITY. `headline` may be NULL.
 * Owner:  `out`, one for each entity, lives in `arena`.
 * Cost:   linear in tokens, mentions and entities.
 * Source: J. Dunietz, D. Gillick, "A New Entity Salience Task with Millions of
 *         Training Examples", EACL 2014: the place of the first mention,
 *         counts and the headline carry nearly all that can be known without a
 *         parser.
 */
void dl_salience_weigh(struct dl_arena *arena, const struct dl_document *doc,
                       const struct dl_mentions *mentions,
                       const struct dl_mentions *headline,
                       const struct dl_entities *entities,
                       struct dl_salience **out);

/** The words of a part ("in the headline"), and its share of 100. */
const char *dl_salient_words(enum dl_salient part);
int dl_salient_share(enum dl_salient part);

#endif
