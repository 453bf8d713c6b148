/* What a terminal can be trusted with, from its environment and description.
 * Nothing is asked of the terminal itself. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_PROBE_H
#define TUI_PROBE_H

#include <dateline/settings.h>
#include <dateline/theme.h>

#include <stdbool.h>

/** Environment variables are NULL when unset. */
struct probe {
    enum dl_colours wanted; /* AUTO: decide by the rest */
    const char *no_color, *term, *colorterm;
    const char *sty;  /* set inside GNU screen */
    const char *tmux; /* set inside tmux */
    int colours;      /* of terminfo; 0 or less: none */
    bool direct;      /* terminfo declares direct colour (RGB or Tc) */
};

/** Whether a full screen can be shown: not on a dumb terminal. */
bool probe_usable(const char *term);

/** How many colours to send: what is wanted, else NO_COLOR, TERM, COLORTERM,
 * terminfo, in this order. */
enum dl_depth probe_depth(const struct probe *probe);

/**
 * Whether frames may be wrapped in synchronised output (CSI ? 2026) unasked:
 * where it is known or ignored. tmux before 3.7 holds the frame back wrongly;
 * hardware terminals and consoles may show it.
 */
bool probe_synchronises(const struct probe *probe);

/** Whether to switch bracketed paste on: any terminal with colours that is not
 * a console. */
bool probe_brackets_pastes(const struct probe *probe);

#endif
