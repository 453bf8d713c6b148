/* What comes from a terminal: keys, the mouse, and what it tells of itself. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_EVENT_H
#define TUI_EVENT_H

#include <dateline/keymap.h>
#include <dateline/theme.h>

enum mouse_what {
    MOUSE_PRESS, /* the first button; the others are not asked for */
    MOUSE_DRAG,  /* moved while it is held */
    MOUSE_RELEASE,
    MOUSE_WHEEL_UP,
    MOUSE_WHEEL_DOWN
};

struct mouse {
    enum mouse_what what;
    int row, col; /* of the screen, from 0; may lie outside of it */
    int64_t at;   /* milliseconds since whenever: what makes a double click */
};

enum event_kind {
    EVENT_KEY,
    EVENT_MOUSE,
    EVENT_FOCUS,      /* the window of the terminal has the keyboard, or not */
    EVENT_MODE,       /* the terminal's answer to a question about a mode; to
                         the program: a frame is wanted for it */
    EVENT_SCHEME,     /* its colours have become dark or light */
    EVENT_BACKGROUND, /* to one about the colour of its background */
    EVENT_ATTRIBUTES  /* to one that every terminal answers (DA1) */
};

struct event {
    enum event_kind kind;
    dl_key key;         /* of KEY */
    struct mouse mouse; /* of MOUSE; the time is the program's to fill in */
    bool focused;       /* of FOCUS */
    bool light;         /* of SCHEME */
    struct dl_colour colour; /* of BACKGROUND */
    int mode, state; /* of MODE: its number, and what DECRPM says of it */
};

/** States of a mode: it can be switched, and is on or off now; it is on, and
 * stays so. */
enum { MODE_SET = 1, MODE_RESET = 2, MODE_STAYS_SET = 3 };

#endif
