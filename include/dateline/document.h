/* A text cut into paragraphs, sentences and tokens: what every later stage
 * adds its layers to. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_DOCUMENT_H
#define DATELINE_DOCUMENT_H

#include <dateline/arena.h>
#include <dateline/str.h>

enum dl_token_kind {
    DL_TOKEN_WORD, /* letters, with inner apostrophes; "U.S.", "Sept.", "J." */
    DL_TOKEN_NUMBER, /* digits with inner . , : (also "1980s", "24th") */
    DL_TOKEN_CLITIC, /* 's ' n't 're ... cut off a word */
    DL_TOKEN_PUNCT   /* one mark; every hyphen, dash and slash is its own */
};

enum {
    DL_TOKEN_GLUED = 1,     /* no space before it */
    DL_TOKEN_CAPITAL = 2,   /* first letter is upper case */
    DL_TOKEN_ALL_CAPS = 4,  /* two letters or more, all upper case */
    DL_TOKEN_OPENS = 8,     /* first word of its sentence */
    DL_TOKEN_QUOTED = 16,   /* inside quotation marks */
    DL_TOKEN_LOWER_TOO = 32 /* the word also stands in lower case elsewhere */
};

struct dl_token {
    struct dl_span span;
    uint8_t kind;  /* enum dl_token_kind */
    uint8_t flags; /* DL_TOKEN_... */
};

enum dl_block {
    DL_BLOCK_TEXT,
    DL_BLOCK_HEADING, /* "# ..." in Markdown, or a short line without a stop */
    DL_BLOCK_QUOTE,   /* "> ..." */
    DL_BLOCK_ITEM,    /* "- ..." */
    DL_BLOCK_CODE
};

struct dl_paragraph {
    struct dl_span span; /* without the mark ("# ", "> ", "- ") before it */
    enum dl_block block;
    uint32_t first, count; /* its sentences */
};

struct dl_sentence {
    struct dl_span span;   /* without white space at its ends */
    uint32_t first, count; /* its tokens */
    uint32_t paragraph;
};

/** Immutable once built; offsets count bytes in `text`. */
struct dl_document {
    struct dl_str text;
    const struct dl_token *tokens;
    const struct dl_sentence *sentences;
    const struct dl_paragraph *paragraphs;
    uint32_t token_count, sentence_count, paragraph_count;
};

/**
 * Cut `text` into paragraphs, sentences and tokens. The text is taken to the
 * letter: nothing is cleaned or moved. A blank line ends a paragraph; a single
 * newline does too, unless the text is hard-wrapped (lines of like length, most
 * not ended by a full stop).
 * Owner:  the document lives in `arena` and borrows `text`.
 * Cost:   linear.
 * Source: UAX #29 in spirit; abbreviations in text/abbrev.def.
 */
void dl_document_build(struct dl_arena *arena, struct dl_str text,
                       const struct dl_document **out);

/** Whether the text is hard-wrapped, as above: its single newlines are
 * spaces. */
bool dl_text_is_wrapped(struct dl_str text);

/** The text of a token. */
static inline struct dl_str
dl_token_text(const struct dl_document *doc, uint32_t token)
{
    return dl_str_slice(doc->text, doc->tokens[token].span);
}
/** Index of the sentence that holds byte `offset` (the next one when it lies
 * between two); sentence_count when there is none. By bisection. */
uint32_t dl_sentence_at(const struct dl_document *doc, uint32_t offset);
/** Index of the first token that ends after byte `offset`. By bisection. */
uint32_t dl_token_at(const struct dl_document *doc, uint32_t offset);

/** Turn ascending byte offsets into code point offsets in one pass. Keep one
 * per text and ask in ascending order; asking backwards starts over. */
struct dl_points {
    struct dl_str text;
    size_t bytes, points;
};
size_t dl_points_at(struct dl_points *points, size_t bytes);

#endif
