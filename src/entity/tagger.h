/* What the recogniser holds: the lexicon, and one thread's scratch. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_TAGGER_H
#define ENTITY_TAGGER_H

#include <dateline/entity.h>

#include "entity/lexicon.h"
#include "entity/registry.h"

struct dl_tagger {
    struct lexicon *lexicon;
    struct registry *registry;
};

struct dl_lattice {
    struct dl_arena *scratch;
};

#endif
