/* A terminal of sixteen colours, as terminfo would tell of it. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_TUI_XTERM_H
#define UNIT_TUI_XTERM_H

#include "tui/look.h"

static inline void
put_colour(struct bytes *out, bool background, int index)
{
    bytes_text(out, background ? "\033[4" : "\033[3");
    bytes_number(out, index);
    bytes_text(out, "m");
}

static inline void
move_cursor(struct bytes *out, int row, int col)
{
    bytes_text(out, "\033[");
    bytes_number(out, row + 1);
    bytes_text(out, ";");
    bytes_number(out, col + 1);
    bytes_text(out, "H");
}

static const struct terminal xterm = {
    .reset = "\033[m",
    .bold = "\033[1m",
    .dim = "\033[2m",
    .italic = "\033[3m",
    .underline = "\033[4m",
    .reverse = "\033[7m",
    .strike = "\033[9m",
    .clear = "\033[H\033[2J",
    .erase = "\033[K",
    .hide = "\033[?25l",
    .show = "\033[?25h",
    .depth = DL_DEPTH_16,
    .colours = 8,
    .utf8 = true,
    .ansi = true,
    .erases_colour = true,
    .move = move_cursor,
    .colour = put_colour,
};

#endif
