/* Where the mouse was and what it holds: what makes a press a double click, or
 * the drag of a border. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_POINTER_H
#define TUI_POINTER_H

#include "tui/event.h"
#include "tui/overlay.h"

struct pointer {
    struct mouse last;      /* press */
    int clicks;             /* at one cell, one after the other; 1 or 2 */
    enum overlay_kind over; /* what lay over the panes before the last one */
    bool held;              /* a border: */
    int wall;               /* see layout_wall */
};

#endif
