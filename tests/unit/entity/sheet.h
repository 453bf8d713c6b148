/* A sentence of a text as a sheet, for unit programs. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_SHEET_H
#define UNIT_SHEET_H

#include "entity/sheet.h"

/* `arena` is that of the test; the gazetteer is the one compiled in. */
static inline struct sheet *
read_sheet(struct dl_arena *arena, const char *text, uint32_t sentence)
{
    static struct gazetteer *gazetteer;
    const struct dl_document *doc;
    if (!gazetteer)
        gazetteer = gazetteer_new(NULL);
    dl_document_build(arena, dl_str_from(text), &doc);
    return sheet_new(arena, gazetteer, doc, evidence_new(arena, doc), sentence);
}

#endif
