/* A text ready to be explained, for unit programs. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_WITNESS_H
#define UNIT_WITNESS_H

#include "../unit.h"

#include "entity/explain.h"

static inline struct witness
witness_of(struct dl_arena *arena, const char *text)
{
    static struct gazetteer *gazetteer;
    struct witness witness = {.model = model_own()};
    if (!gazetteer)
        gazetteer = gazetteer_new(NULL);
    witness.gazetteer = gazetteer;
    dl_document_build(arena, dl_str_from(text), &witness.doc);
    witness.evidence = evidence_new(arena, witness.doc);
    return witness;
}

static inline struct dl_span
span_of(const struct witness *witness, const char *words)
{
    struct dl_str needle = dl_str_from(words);
    size_t at = dl_str_find(witness->doc->text, needle, 0);
    return (struct dl_span){(uint32_t)at, (uint32_t)(at + needle.bytes)};
}

#endif
