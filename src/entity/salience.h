/* Setting the salience of an article's entities. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_SALIENCE_H
#define ENTITY_SALIENCE_H

#include <dateline/salience.h>

/** Set `salience` of all entities, as dl_salience_weigh finds it. */
static inline void
salience_set(struct dl_arena *scratch, const struct dl_document *doc,
             const struct dl_mentions *mentions,
             const struct dl_mentions *headline, struct dl_entities *entities)
{
    struct dl_salience *weights;
    dl_salience_weigh(scratch, doc, mentions, headline, entities, &weights);
    for (size_t i = 0; i < entities->count; i++)
        entities->at[i].salience = weights[i].sum;
}

#endif
