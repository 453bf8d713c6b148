/* What stands around an expression: its use and the tense of its clause.
 * Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_CONTEXT_H
#define TIMEX_CONTEXT_H

#include "timex/lexer.h"

#include <dateline/timex.h>

enum clue {
    CLUE_NONE,
    CLUE_AGAINST, /* no preposition of time, unlike what follows */
    CLUE_IN,
    CLUE_OF,
    CLUE_FOR,
    CLUE_THAN,
    CLUE_SINCE,
    CLUE_FROM,
    CLUE_BETWEEN,
    CLUE_UNTIL,
    CLUE_TOWARDS,
    CLUE_BEFORE,
    CLUE_AFTER,
    CLUE_WHOSE,
    CLUE_TITLE,
    CLUE_WILL,
    CLUE_DUE,
    CLUE_EXPECT,
    CLUE_SCHEDULE,
    CLUE_AWAIT,
    CLUE_PLAIN,
    CLUE_MOVED,
    CLUE_IS,
    CLUE_REPORT,
    CLUE_WAS,
    CLUE_BREAK,
    CLUE_JOIN
};

extern const struct word_row timex_clue_rows[];
extern const size_t timex_clue_row_count;

/** The sentence an expression stands in, and the words that give clues. */
struct context {
    const struct dl_document *doc;
    const struct words *clues;
    uint32_t begin, end; /* tokens of the sentence */
};

/** The clue that the token is, or that a phrase ending at it is; none for a
 * plain present, which is as often a noun. */
enum clue timex_context_clue(const struct context *context, uint32_t token);
/** The same, a plain present too. */
enum clue timex_context_any(const struct context *context, uint32_t token);
/** The clue of the preposition before token `first`, an article aside. */
enum clue timex_context_preposition(const struct context *context,
                                    uint32_t first);
/** Small words that stand between a verb and its time: "on", "late in". */
bool timex_context_small(struct dl_str word);
/** The same for the token before `token`; CLUE_NONE at the sentence's start. */
enum clue timex_context_before(const struct context *context, uint32_t token);

/** Set use, past and future of an expression over tokens [first, last]. */
void timex_context_judge(const struct context *context, uint32_t first,
                         uint32_t last, struct dl_timex *timex);

#endif
