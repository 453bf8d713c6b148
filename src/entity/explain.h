/* Explaining a mention, with the parts of a tagger given one by one. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_EXPLAIN_H
#define ENTITY_EXPLAIN_H

#include <dateline/explain.h>

#include "entity/evidence.h"
#include "entity/gazetteer.h"
#include "entity/model.h"

/** What a mention is explained from. */
struct witness {
    const struct model *model;
    const struct gazetteer *gazetteer;
    const struct dl_document *doc;
    const struct evidence *evidence;
};

/** The probabilities of a stretch of the document. */
void explain_guess(struct dl_arena *scratch, const struct witness *witness,
                   struct dl_span span, struct dl_guess guesses[DL_GUESSES]);

/** What the lists and the document say about it, in words. */
void explain_grounds(struct dl_arena *arena, const struct witness *witness,
                     struct dl_span span, struct dl_strs *out);

#endif
