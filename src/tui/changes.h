/* What an outlet has changed in an article, laid out in lines: the words that
 * went and those that came, with a few around them. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_CHANGES_H
#define TUI_CHANGES_H

#include <dateline/diff.h>

/** A part of a line that is not as it was. */
struct change_bit {
    struct dl_span span; /* of the line's text */
    enum dl_change change;
};

struct change_line {
    struct dl_str text; /* empty between passages */
    struct change_bit *bits;
    size_t bit_count;
};

struct change_lines {
    struct change_line *at;
    size_t count, room;
    uint32_t removed, added; /* words */
};

/**
 * Lay out the difference of two texts in lines of at most `cols` columns. What
 * went stands in brackets, so that it can be told without colours too.
 * Owner:  lives in `arena`.
 * Cost:   that of dl_text_diff.
 */
void changes_lay(struct dl_arena *arena, struct dl_str old, struct dl_str now,
                 int cols, struct change_lines *out);

#endif
