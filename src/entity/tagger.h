/* What the recogniser holds: the model, the gazetteer, and what the linker
 * knows; and one thread's scratch. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_TAGGER_H
#define ENTITY_TAGGER_H

#include <dateline/entity.h>

#include "entity/model.h"
#include "entity/registry.h"

struct gazetteer;

struct dl_tagger {
    const struct model *model; /* the one that is built in, or `own` */
    struct model own;          /* of a file */
    struct gazetteer *gazetteer;
    struct registry *registry;
    uint32_t sum, plain; /* see dl_tagger_sum, dl_tagger_plain */
};

struct dl_lattice {
    struct dl_arena *scratch;
};

#endif
