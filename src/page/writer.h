/* Words of a page, and what stands between them, as text.
 *
 * White space is folded as browsers do it: there is a space between two words
 * only where the page has white space, or where a block or a cell ends. Breaks
 * are asked for before they are written, and the larger one wins, so that
 * nothing stands before the first word or behind the last. */
/* SPDX-License-Identifier: ISC */
#ifndef PAGE_WRITER_H
#define PAGE_WRITER_H

#include "page/anchor.h"

struct writer {
    struct dl_arena *arena;
    struct anchors anchors; /* told of each word */
    struct {
        char *at;
        size_t count, room;
    } out;
    int gap;    /* line breaks asked for */
    bool space; /* a space is asked for */
    bool fresh; /* the mark of an item was just written */
    bool plain; /* line breaks of the text count */
    int quotes; /* marks at the start of a line, but for some */
};

/** Write these bytes as they are, whatever was asked for. */
void writer_put(struct writer *w, const char *at, size_t bytes);
void writer_say(struct writer *w, const char *text);
/** Ask for so many line breaks, at most 2, instead of a space. */
void writer_gap(struct writer *w, int breaks);
/** Ask for one line break more, up to 2. */
void writer_break(struct writer *w);
/** Write what was asked for, before a word. */
void writer_settle(struct writer *w);

/** Words, white space folded. Cost: linear. */
void writer_fold(struct writer *w, struct dl_str text);
/** Lines as they stand, but for the quote marks before them. Cost: linear. */
void writer_keep(struct writer *w, struct dl_str text);

#endif
