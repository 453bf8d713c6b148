/* Where the panes stand. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_LAYOUT_H
#define TUI_LAYOUT_H

#include <dateline/settings.h>

#include "tui/canvas.h"

enum {
    LAYOUT_ROWS_MIN = 4,  /* below this, or ... */
    LAYOUT_COLS_MIN = 20, /* ... this, one line says so */
    LAYOUT_ONE_BELOW = 60,
    LAYOUT_THREE_FROM = 110
};

/** What decides where panes stand. */
struct arrangement {
    int rows, cols;
    struct dl_panes order; /* of all panes, left to right */
    bool hidden[DL_PANE_COUNT];
    bool zoomed;
    bool linear; /* one pane, whatever fits */
    enum dl_pane focus;
    int list_cols, time_cols; /* as wished */
    bool exact;               /* set by hand: the wishes hold */
};

struct layout {
    bool small; /* nothing fits */
    bool shown[DL_PANE_COUNT];
    struct rect boxes[DL_PANE_COUNT]; /* with the title row */
    struct rect bodies[DL_PANE_COUNT];
    enum dl_pane at[DL_PANE_COUNT]; /* shown ones, left to right */
    int count;
    struct rect status;
};

/** Pure: panes never overlap, every shown one has at least one column; the
 * focused pane is always shown. */
void layout_arrange(const struct arrangement *wish, struct layout *out);

/** The pane whose right-hand border is at a cell, as an index of `at`; -1:
 * none. */
int layout_wall(const struct layout *layout, int row, int col);

#endif
