/* The tokens of a sentence as typed lexemes. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_LEXER_H
#define TIMEX_LEXER_H

#include "timex/lexicon.h"

#define CLASS(c) (UINT64_C(1) << (c))

/** One or more tokens that stand for one thing. */
struct lexeme {
    uint64_t classes;     /* CLASS(...) of all it can be; 0: no word of time */
    uint32_t first, last; /* its tokens, both inside */
    int32_t value;        /* number, weekday, month, offset, letter ... */
    int16_t year;         /* of CALENDAR */
    int8_t month, day;    /* of CALENDAR */
    int8_t hour, minute;  /* of CLOCK; hour -1 when there is none */
    int8_t grain;         /* of UNIT and SETWORD: enum dl_grain */
    int8_t many;          /* ... and how many: a fortnight is two weeks */
    int8_t tenths;        /* "2.5": 5 */
    uint8_t digits;       /* how many, when it is written in digits */
    uint8_t needs;        /* enum needs */
};

struct lexemes {
    struct lexeme *at;
    size_t count, room;
};

/**
 * Type the tokens of sentence `sentence`; `out` is emptied first and its
 * memory reused. Numbers in several words become one lexeme.
 * Returns false, with nothing to see, when no lexeme can begin an expression.
 */
bool timex_lexer_read(struct dl_arena *arena, const struct words *words,
                      const struct dl_document *doc, uint32_t sentence,
                      struct lexemes *out);

/** Read a token that begins with a digit; leaves `out` without classes when it
 * is no number of time. */
void timex_number_read(struct dl_str text, struct lexeme *out);

/** Join "twenty - five", "two hundred", "two and a half" into one lexeme. */
void timex_number_join(struct lexemes *lexemes);

#endif
