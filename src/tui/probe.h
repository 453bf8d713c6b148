/* What a terminal can be trusted with, from its environment and description.
 * Nothing is asked of the terminal itself here. */
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
    const char *tmux; /* set inside tmux */
    const char *sty;  /* set inside GNU screen */
    int colours;      /* of terminfo; 0 or less: none */
    bool direct;      /* terminfo declares direct colour (RGB or Tc) */
};

/** Whether a full screen can be shown: not on a dumb terminal. */
bool probe_usable(const char *term);

/** How many colours to send: what is wanted, else NO_COLOR, TERM, COLORTERM,
 * terminfo, in this order. */
enum dl_depth probe_depth(const struct probe *probe);

/** Whether to switch on what is no part of terminfo (bracketed paste, focus
 * events, the mouse), and to ask about the rest: any terminal with colours that
 * is not a console. What it does not know it ignores. */
bool probe_is_modern(const struct probe *probe);

/**
 * Whether operating system commands (OSC) are taken, or ignored without a
 * trace: consoles and hardware terminals may show them. Inside GNU screen they
 * do not get through.
 */
bool probe_takes_commands(const struct probe *probe);

#endif
