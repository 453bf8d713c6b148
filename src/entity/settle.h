/* What the document as a whole says about the kinds of its names. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_SETTLE_H
#define ENTITY_SETTLE_H

#include <dateline/entity.h>

#include "entity/lexicon.h"

/** Give each name one kind, and drop doubtful ones that nothing supports. */
void settle_kinds(struct dl_arena *scratch, const struct lexicon *lexicon,
                  const struct dl_document *doc, struct dl_mentions *mentions);

#endif
