/* Annotated text in columns (CoNLL-2003 and its like), turned into running
 * text with spans, so that training and measuring go through the very same
 * document as reading does. Used by programs only, never by the reader. */
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
    uint8_t what; /* enum class, or GOLD_..., which cover one word each */
};

/** One document; sentences are parted by newlines, the last one ends in one. */
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
 * Read a file of columns, by tabs or by spaces, the tag in the last: IO, IOB1,
 * BIO2, BIOES or BILOU; unpacked by xz when its name ends in ".xz". Columns
 * that begin with the number of the word (Universal NER) have the word in the
 * second and the tag in the third. An empty line ends a sentence;
 * "-DOCSTART-" or "# newdoc id = " begins a document, and where there are no
 * such marks twenty sentences make one. "~" and "?" are partial annotation.
 * Types are mapped to labels.def by columns_types.def; what is not there
 * counts as MISC.
 * Owner:  the documents are added to `out` and live in `arena`.
 * Errors: DL_ERR_MISSING, DL_ERR_IO, DL_ERR_EMPTY; DL_ERR_SYNTAX at the line;
 *         DL_ERR_LIMIT when a document is too long for 32-bit offsets.
 * Cost:   linear in the file.
 */
enum dl_status columns_read(struct dl_arena *arena, const char *path,
                            struct column_texts *out, struct dl_error *err);

/** The same of text in memory; `path` is for messages. */
enum dl_status columns_parse(struct dl_arena *arena, struct dl_str file,
                             const char *path, struct column_texts *out,
                             struct dl_error *err);

/** Whether a document is kept for measuring where a corpus has no part of its
 * own for that: the number at the end of its id is divisible by five. */
bool columns_is_held_back(struct dl_str id);

#endif
