/* A cell as the terminal holds it. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_PAINTED_H
#define TUI_PAINTED_H

#include "tui/hyperlink.h"

struct painted {
    char text[CELL_BYTES_MAX];
    uint8_t bytes, cols; /* as in struct cell */
    uint16_t look;
    uint16_t link; /* of the hyperlinks; HYPERLINK_NONE */
};

/** Whether two cells are painted alike. */
bool painted_same(const struct painted *a, const struct painted *b);
/** Nothing to be seen in it: erasing may leave it as well. */
bool painted_blank(const struct painted *cell);
/** Whether terminals may disagree about the width of what is written: several
 * code points, or one of U+1F000 to U+1FFFF. */
bool painted_doubtful(const struct painted *cell);
/** Whether even those disagree that measure clusters: it is a letter and a
 * vowel sign beside it. */
bool painted_apart(const struct painted *cell);
/** Columns where each character of the cell is drawn by itself. */
int painted_cols_apart(const struct painted *cell);

#endif
