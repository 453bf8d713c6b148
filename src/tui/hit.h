/* The text around a word that the list's filter looks for. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_HIT_H
#define TUI_HIT_H

#include <dateline/str.h>

struct state;

/** One line of an article. */
struct hit {
    struct dl_str line;
    struct dl_spans marks; /* the words in it */
};

/**
 * The line around the first of the words in an article's text, for a row of
 * `cols` columns; where none of them stands in it, its beginning. False when
 * nothing is known of its text.
 * Owner: lives in scratch.
 * Cost:  linear in the text, up to the first of the words.
 */
bool hit_find(const struct state *state, uint32_t article, int cols,
              struct hit *out);

#endif
