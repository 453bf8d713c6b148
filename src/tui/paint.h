/* The painter: from the frame on the terminal and a canvas to the bytes that
 * make the one the other. Knows no terminal but its description. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_PAINT_H
#define TUI_PAINT_H

#include "tui/hyperlink.h"
#include "tui/look.h"
#include "tui/painted.h"

struct paint {
    const struct terminal *terminal;
    const struct dl_theme *theme; /* during paint_frame */
    struct looks looks;
    struct hyperlinks hyperlinks;
    int rows, cols;
    struct painted *cells; /* the frame on the terminal; in `frame` */
    struct painted *now;   /* the row being painted */
    struct dl_arena *frame;
    bool known;             /* `cells` is what the terminal shows */
    int row, col;           /* of the cursor; row -1: anywhere */
    int overdrawn;          /* before this column of the row the terminal may
                               have drawn over what it showed */
    int pen;                /* the look it writes in; -1: unknown */
    uint16_t link;          /* the one that is open; none between rows */
    bool shown;             /* the cursor */
    struct dl_arena *arena; /* of `out` */
    struct bytes out;
};

void paint_init(struct paint *paint, const struct terminal *terminal);
void paint_free(struct paint *paint);

/** Forget what the terminal shows: the next frame is painted whole. */
void paint_forget(struct paint *paint);
/** The same if something in the last frame may not be as wide there as it was
 * thought to be; whether it was forgotten. */
bool paint_doubts(struct paint *paint);

/**
 * The bytes that turn the last frame into this canvas; empty when nothing
 * differs. They stay until the next call.
 * Cost: linear in the cells.
 */
struct dl_str paint_frame(struct paint *paint, const struct canvas *canvas,
                          const struct dl_theme *theme);

#endif
