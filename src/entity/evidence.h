/* What a document says about its own words. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_EVIDENCE_H
#define ENTITY_EVIDENCE_H

#include <dateline/arena.h>
#include <dateline/document.h>

enum seen {
    SEEN_LOWER = 1,  /* in lower case */
    SEEN_INSIDE = 2, /* capitalised where no sentence begins */
    SEEN_PAIRED = 4  /* ... and beside another capitalised word */
};

/** How a sentence uses capitals. */
enum style {
    STYLE_PLAIN,
    STYLE_TITLE, /* Most Words Begin With One: they mean nothing */
    STYLE_CAPS   /* ALL CAPITALS */
};

struct evidence;

/** Cost: linear in tokens. */
struct evidence *evidence_new(struct dl_arena *arena,
                              const struct dl_document *doc);
/** The set of `enum seen` of a word, whatever its case. */
unsigned evidence_of(const struct evidence *evidence, struct dl_str word);
/** `headline`: two capitalised words are enough to doubt capitals. */
enum style evidence_style(const struct dl_document *doc, uint32_t sentence,
                          bool headline);

#endif
