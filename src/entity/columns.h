/* Annotated text in columns (CoNLL-2003 and its like), turned into running
 * text with spans, so that training and measuring go through the very same
 * document as reading does. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_COLUMNS_H
#define ENTITY_COLUMNS_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

#include "entity/label.h"

/** What the annotators said about a stretch of text. */
enum {
    GOLD_UNKNOWN = CLASS_COUNT, /* "?": anything may stand here */
    GOLD_NOT_TYPED              /* "~": outside or MISC */
};

struct gold {
    struct dl_span span;
    uint8_t what; /* enum class, or GOLD_... */
};

/** One document; sentences are parted by newlines. */
struct column_text {
    struct dl_str id, text;
    struct gold *gold; /* in text order, never overlapping */
    size_t count, room;
};

struct column_texts {
    struct column_text *at;
    size_t count, room;
};

/**
 * Read a file of columns, the tag in the last: IO, IOB1, BIO2 or BIOES;
 * "-DOCSTART-" or "# newdoc id = " begins a document. "~" and "?" are partial
 * annotation. Types are mapped to labels.def by common names (LOC, GPE, ...);
 * one unknown type counts as MISC.
 */
enum dl_status columns_read(struct dl_arena *arena, const char *path,
                            struct column_texts *out, struct dl_error *err);

#endif
