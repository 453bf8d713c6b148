/* The grammar: shapes over lexemes, longest match. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_RULES_H
#define TIMEX_RULES_H

#include "timex/lexer.h"

enum action {
#define X(code, type, op, anchor) ACT_##code,
#include "timex/actions.def"
#undef X
    ACT_COUNT
};

enum { SHAPE_MAX = 12, RULES_MAX = 400, STARTS_MAX = 160 };

struct rule {
    const char *name;
    enum action action;
    uint8_t shape[SHAPE_MAX]; /* a class, with flags; */
    uint8_t length;
};

/** Which rules can begin with a class. */
struct grammar {
    uint16_t first[64][STARTS_MAX]; /* rule numbers */
    uint8_t count[64];
    uint64_t
        second[64]; /* classes that can follow it; all: it can stand alone */
};

/** One shape found: its i-th lexeme, counted from `begin`, was taken for class
 * as[i]. */
struct match {
    const struct rule *rule;
    size_t begin, end; /* lexemes [begin, end) */
    size_t split;      /* the lexeme between two expressions; 0: none */
    uint8_t as[SHAPE_MAX];
    size_t count; /* end - begin */
};

/** The lexeme that was matched as `class`; NULL when there is none. */
const struct lexeme *timex_match_find(const struct match *match,
                                      const struct lexemes *in, uint8_t class);

void timex_grammar_init(struct grammar *grammar);

/** The longest match that begins at lexeme `begin` and ends before lexeme
 * `limit`, or at it; false when there is none. */
bool timex_grammar_match(const struct grammar *grammar,
                         const struct lexemes *in, size_t begin, size_t limit,
                         struct match *out);

#endif
