/* What stands above the status line while something is half typed: what can
 * follow, what completes it; and the tour. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_STRIP_H
#define TUI_STRIP_H

#include <dateline/str.h>

struct state;

struct strip_row {
    struct dl_str key, text;
};

enum { STRIP_NONE_CHOSEN = -1 };

struct strip {
    struct dl_str title, foot;
    struct strip_row *at;
    size_t count, room;
    long chosen;   /* a row, or STRIP_NONE_CHOSEN */
    bool one_each; /* one row a line */
};

/** Fill *out as things are now; no rows: nothing stands there. Everything lives
 * in the state's scratch. */
void strip_build(const struct state *state, struct strip *out);

#endif
