/* A sentence as a table of facts: a row a token, with rows of nothing at both
 * ends so that neighbours need no test. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_SHEET_H
#define ENTITY_SHEET_H

#include "entity/features.h"
#include "entity/label.h"

enum fact {
#define X(code) FACT_##code,
#include "entity/facts.def"
#undef X
    FACT_COUNT
};

/* MARGIN rows of nothing stand before and after; GATE is the distance of a
 * capital that opens a token to the model. */
enum { MARGIN = 2, GATE = 3, PARTS = 4 };

struct sheet {
    const struct gazetteer *gazetteer;
    const struct dl_document *doc;
    const struct evidence *evidence;
    uint32_t first, count; /* its tokens */
    enum style style;
    bool *open;
    uint32_t (*facts)[FACT_COUNT]; /* [MARGIN + token] */
    uint32_t (*lists)[PARTS];      /* [MARGIN + token][part]: sets of lists */
    uint32_t *alone;               /* the lists of a capitalised word alone */
};

static inline uint32_t *
sheet_facts(const struct sheet *sheet, uint32_t token)
{
    return sheet->facts[MARGIN + token];
}

/** Two numbers as one, never 0. */
static inline uint32_t
sheet_mix(uint32_t a, uint32_t b)
{
    uint64_t mixed = ((uint64_t)a << 32 | b) * UINT64_C(0x9e3779b97f4a7c15);
    uint32_t out = (uint32_t)(mixed ^ mixed >> 32);
    return out ? out : 1;
}

/** The facts of the word itself: its letters. */
void sheet_spell(struct dl_str word, uint8_t kind, uint32_t facts[FACT_COUNT]);
/** The matches of the gazetteer. */
void sheet_match(struct sheet *sheet);
/** The capitalised words around each token. */
void sheet_run(struct sheet *sheet);

#endif
