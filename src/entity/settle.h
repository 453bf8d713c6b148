/* What the document as a whole says about the kinds of its names. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_SETTLE_H
#define ENTITY_SETTLE_H

#include <dateline/entity.h>

void settle_kinds(struct dl_arena *scratch, const struct dl_document *doc,
                  struct dl_mentions *mentions);

#endif
