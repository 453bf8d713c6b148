/* Inside the reader of columns: one sentence on its way from lines to text. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_COLUMNS_WORDS_H
#define ENTITY_COLUMNS_WORDS_H

#include "entity/columns.h"

enum { TAG_OUTSIDE = GOLD_NOT_TYPED + 1 };

struct column_tag {
    uint8_t what; /* enum class, GOLD_..., or TAG_OUTSIDE */
    char part;    /* the letter before the type: B I E S L U M; I when bare */
};

struct column_word {
    struct dl_str text;
    struct column_tag tag;
    struct dl_span span; /* in the joined text; set by columns_join */
};

/** Text that grows in an arena. */
struct column_buffer {
    struct dl_arena *arena;
    char *at;
    size_t bytes, room;
};

/** Read a tag; false when it is none. */
bool columns_tag(struct dl_str text, struct column_tag *out);
/** Add what the tags of one sentence say to the document. */
void columns_gold(struct dl_arena *arena, const struct column_word *words,
                  size_t count, struct column_text *out);

/**
 * Write one sentence as people write it, and a newline. `hyphens`: the corpus
 * cuts words at hyphens, so "X - Y" was "X-Y".
 * Cost: linear.
 */
void columns_join(struct column_buffer *buffer, struct column_word *words,
                  size_t count, bool hyphens);
/** Whether the mark is a hyphen that may stand inside a word. */
bool columns_is_hyphen(struct dl_str word);
/** Whether the word begins and ends with a letter or digit. */
bool columns_is_word(struct dl_str word);

#endif
