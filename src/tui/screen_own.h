/* The terminal while it is ours: what the files of the screen share. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_SCREEN_OWN_H
#define TUI_SCREEN_OWN_H

#include "tui/intake.h"
#include "tui/paint.h"
#include "tui/screen.h"
#include "tui/typed.h"

#include <stdio.h>
#include <termios.h>

struct screen {
    struct dl_arena *arena; /* what is written here, and below */
    FILE *in;
    int descriptor; /* of the terminal, for output */
    struct termios cooked, raw;
    struct dl_str greeting, farewell; /* behind entering, and to leave */
    struct terminal terminal;
    struct paint paint;
    struct intake intake;
    struct typed typed;
    bool modern, mouse; /* what is switched on */
    unsigned modes;     /* the same of those of asked.def: a set of bits */
    int unanswered;     /* questions about these */
    bool gone;          /* the terminal */
};

/** There is one: the process has one terminal, and a crash has to find it. */
extern struct screen screen;

/** Write all of it, waiting for a slow terminal until somebody wants us to go;
 * then what the terminal shows is not known any more. */
void screen_send(struct dl_str text);
/** Switch on what the terminal takes (`modern`, `mouse`); from here on every
 * way out undoes it. */
void screen_greet(bool modern, bool mouse);
/** What the terminal says of a mode (DECRPM). Modes that we want are switched
 * on. Returns whether the frame has to be painted again for it. */
bool screen_answered(int mode, int state);

#endif
