/* How one terminal is told things: filled from terminfo by screen.c, by hand in
 * tests. The painter knows no more than this. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_TERMINAL_H
#define TUI_TERMINAL_H

#include <dateline/settings.h>
#include <dateline/theme.h>

#include "tui/bytes.h"

struct terminal {
    /* Ready to send (padding is in it); empty when it cannot do that. */
#define X(field, name, help) const char *field;
#include "tui/caps.def"
#undef X
    enum dl_depth depth;
    enum dl_contrast contrast; /* what is seen to; may change while running */
    struct dl_colour ground;   /* its background, once it has told it */
    int colours;               /* `colour` may be asked for 0 to colours - 1 */
    uint8_t spoilt;      /* attributes that do not go with colours (ncv) */
    bool utf8;           /* false: ASCII only */
    bool ansi;           /* the cursor moves as ECMA-48 says */
    bool commands;       /* operating system commands (OSC) do no harm */
    bool synchronises;   /* frames may stand between CSI ? 2026 h and l */
    enum dl_emoji emoji; /* how pictures are shown; may change while running */
    bool clusters;       /* a cluster is as wide as we think (2027) */
    bool wraps_at_once;  /* filling the last column begins the next row, and
                            scrolls on the last one (am without xenl) */
    bool erases_colour;  /* erasing leaves the present background (bce) */
    /* Cursor to (row, col), both from 0. */
    void (*move)(struct bytes *out, int row, int col);
    /* Foreground or background colour number `index`. */
    void (*colour)(struct bytes *out, bool background, int index);
};

#endif
