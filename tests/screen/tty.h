/* A program on a pseudo-terminal, its screen read by libvterm. */
/* SPDX-License-Identifier: ISC */
#ifndef SCREEN_TTY_H
#define SCREEN_TTY_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

#include <vterm.h>

#include "modes.h"
#include "strings.h"
#include "tame.h"

enum { ROW_BYTES = 8192 };

struct tty {
    int rows, cols;
    int master, line; /* both ends; -1 when nothing was started */
    pid_t program;    /* 0 when nothing runs */
    bool exited;
    int code; /* exit code, or 128 and the signal */
    struct termios before;
    VTerm *vterm;
    VTermScreen *screen;
    bool alternate, cursor_shown;
    size_t sent; /* bytes, by the program */
    struct tame tame;
    struct modes modes;
    struct strings strings;
};

/** Start a program, in place of the one before; argv and envp end in NULL.
 * False: it could not be. */
bool tty_start(struct tty *tty, char *const *argv, char *const *envp);
/** End the program if it still runs, and free everything. */
void tty_stop(struct tty *tty);

/** Take in what the program writes, waiting at most so long for it. */
void tty_pump(struct tty *tty, int milliseconds);
void tty_resize(struct tty *tty, int rows, int cols);

/**
 * Row `row` as UTF-8 without trailing blanks, NUL-ended; offsets[i] is where
 * column i begins in it.
 */
void tty_row(const struct tty *tty, int row, char out[ROW_BYTES], int *offsets);
VTermScreenCell tty_cell(const struct tty *tty, int row, int col);

/** Line modes, screen, cursor and what the terminal reports are as the program
 * found them. */
bool tty_restored(const struct tty *tty);

#endif
