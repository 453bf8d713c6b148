/* What the model cannot know, or must not get wrong: rules over its mentions,
 * each with an id of rules.def that `why` shows. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_RULES_H
#define ENTITY_RULES_H

#include <dateline/entity.h>

#include "entity/evidence.h"
#include "entity/gazetteer.h"

/** The text below a headline, and its names. */
struct told {
    const struct dl_document *doc;
    const struct dl_mentions *mentions; /* NULL: not known yet */
};

/**
 * Correct, split, drop and add mentions, in the order of rules.def, then make
 * the document consistent. `mentions` come from the model, in text order, with
 * `why` set to "model"; kinds as labels.def maps them. `told` is NULL unless
 * the document is a headline.
 * Cost: linear in tokens and mentions.
 */
void rules_apply(struct dl_arena *arena, struct dl_arena *scratch,
                 const struct gazetteer *gazetteer,
                 const struct dl_document *doc, const struct evidence *evidence,
                 const struct told *told, struct dl_mentions *mentions);

#endif
