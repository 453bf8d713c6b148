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

enum { OCCURRENCES_MAX = 4 };

/** Cost: linear in tokens. `doc` is borrowed. */
struct evidence *evidence_new(struct dl_arena *arena,
                              const struct dl_document *doc);
/** The document that was heard. */
const struct dl_document *evidence_document(const struct evidence *evidence);
/** The word_hash in lower case of a token of that document. */
uint32_t evidence_lower(const struct evidence *evidence, uint32_t token);
/** The set of `enum seen` of a word, whatever its case. */
unsigned evidence_of(const struct evidence *evidence, struct dl_str word);
/** The same of a word whose word_hash in lower case is known. */
unsigned evidence_seen(const struct evidence *evidence, uint32_t lower);
/**
 * The tokens, last first, where the word with this word_hash in lower case
 * stands with a capital, in any sentence but one that capitalises everything;
 * `self` is left out. Returns how many.
 */
int evidence_occurrences(const struct evidence *evidence, uint32_t lower,
                         uint32_t self, uint32_t tokens[OCCURRENCES_MAX]);
/** `headline`: two capitalised words are enough to doubt capitals. */
enum style evidence_style(const struct dl_document *doc, uint32_t sentence,
                          bool headline);
/** The same, kept from when the document was heard if it is this one. */
enum style evidence_style_of(const struct evidence *evidence,
                             const struct dl_document *doc, uint32_t sentence,
                             bool headline);

#endif
