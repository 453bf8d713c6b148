/* How a document is cut: what its steps share. */
/* SPDX-License-Identifier: ISC */
#ifndef TEXT_SEGMENT_H
#define TEXT_SEGMENT_H

#include <dateline/arena.h>
#include <dateline/document.h>

/** A document being built; its lists live in a scratch arena. */
struct builder {
    struct dl_arena *scratch;
    struct dl_str text;
    struct {
        struct dl_token *at;
        size_t count, room;
    } tokens;
    struct {
        struct dl_sentence *at;
        size_t count, room;
    } sentences;
    struct {
        struct dl_paragraph *at;
        size_t count, room;
    } paragraphs;
};

/** What the full stop of an abbreviation means; see abbrev.def. */
enum abbrev {
    ABBREV_NONE,
    ABBREV_TITLE,
    ABBREV_INNER,
    ABBREV_NUMBERED,
    ABBREV_MONTH,
    ABBREV_NAME,
    ABBREV_CLOCK,
    ABBREV_LAST,
    ABBREV_INITIAL, /* "J." */
    ABBREV_DOTTED   /* "U.S.", "E.U." */
};

/** The class of `word`, which may carry its last stop. */
enum abbrev text_abbrev(struct dl_str word);
/** Whether the word is one that often opens a sentence. */
bool text_opens_sentence(struct dl_str word);

/** Find the paragraphs and their blocks. */
void text_paragraphs(struct builder *build);
/** Append the tokens of `span`. */
void text_tokens(struct builder *build, struct dl_span span);
/** Set DL_TOKEN_QUOTED on the tokens from `first` on, one paragraph. */
void text_quotes(struct builder *build, size_t first);
/** Cut the tokens from `first` on, all of paragraph `paragraph`, into
 * sentences. */
void text_sentences(struct builder *build, size_t first, uint32_t paragraph);

#endif
