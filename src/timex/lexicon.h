/* The vocabulary of time: what each word can be. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_LEXICON_H
#define TIMEX_LEXICON_H

#include <dateline/date.h>
#include <dateline/document.h>

/* Unprefixed, so that rules.def reads as the grammar it is; the names stay
 * in this room. */
enum class {
#define X(name, example) name,
#include "timex/classes.def"
#undef X
    CLASS_COUNT
};

enum needs { ANY, CAP, NAME, VERB, ABBR, PAIR, LED, LOWER };

enum holiday {
    HOL_NONE,
#define X(code, how, a, b, c, d) HOL_##code,
#include "timex/holidays.def"
#undef X
    HOL_COUNT
};

struct word_row {
    const char *text; /* folded; a phrase has spaces */
    int32_t value;
    uint8_t class, needs;
};

enum { WORD_ROWS_MAX = 640, WORD_SLOTS = 2048, WORD_BYTES_MAX = 16 };

/** Rows of a table, hashed by their first word. */
struct words {
    const struct word_row *rows;
    uint16_t slots[WORD_SLOTS];   /* row + 1 of the first with this hash */
    uint16_t next[WORD_ROWS_MAX]; /* row + 1 of the next with this word */
    uint8_t bytes[WORD_ROWS_MAX]; /* of the first word of each row */
    uint32_t lengths[256];        /* by first byte: which lengths occur, */
    uint32_t ends[256];           /* ... and which last letters */
};

/** Hash `count` rows; cheap enough to do once per document. */
void timex_words_init(struct words *words, const struct word_row *rows,
                      size_t count);

/** A quick look at length and outer letters: false when no row can begin with
 * this word. */
bool timex_words_may_be(const struct words *words, struct dl_str text);

/** Lower case, dots dropped, curly apostrophes straight; 0 when it is too long
 * to be a word of time. */
size_t timex_words_fold(struct dl_str text, char out[WORD_BYTES_MAX]);

/** First row (+ 1) whose first word is the folded `word`, else 0; the others
 * follow by `next`. */
uint16_t timex_words_find(const struct words *words, const char *word,
                          size_t bytes);

/** How many tokens from `token` on (but before `end`) the row (+ 1) covers; 0
 * when its later words differ. */
uint32_t timex_words_cover(const struct words *words, uint16_t row,
                           const struct dl_document *doc, uint32_t token,
                           uint32_t end);

/** The rows of lexicon.def. */
extern const struct word_row timex_lexicon_rows[];
extern const size_t timex_lexicon_row_count;

#endif
