/* The linker's view of one article, shared with the resolution of roles. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_LINK_H
#define ENTITY_LINK_H

#include "entity/join.h"
#include "entity/tagger.h"

/** A text with its mentions, and the form of each mention. */
struct layer {
    const struct dl_document *doc; /* NULL: there is no headline */
    struct dl_mentions *mentions;
    uint32_t *form; /* of each mention */
};

struct linker {
    struct dl_arena *arena, *scratch; /* results; the rest */
    const struct lexicon *lexicon;
    const struct registry *registry;
    struct layer body, headline;
    struct forms forms;
    struct sets sets;
};

struct dl_str linker_text(const struct layer *layer, size_t mention);

/**
 * Add mentions of the body that describe a person or repeat an organisation
 * by an alias: "the secretary of state", "the alliance". New mentions carry
 * the form of what they mean; the layer's lists are replaced by longer ones.
 * Cost: linear in tokens.
 */
void roles_resolve(struct linker *linker);

#endif
