/* Which private modes of the terminal a program has set: those by which the
 * terminal reports something (pastes, focus, the mouse), and all others. */
/* SPDX-License-Identifier: ISC */
#ifndef SCREEN_MODES_H
#define SCREEN_MODES_H

#include <stdbool.h>
#include <stddef.h>

enum { MODES_MAX = 64 };

struct modes {
    struct {
        int number;
        bool on;
    } at[MODES_MAX]; /* every one that was ever named */
    int count;
    int step;   /* of "CSI ? number h" */
    int number; /* so far */
};

/** Look at what was sent, in pieces of any length. */
void modes_look(struct modes *modes, const char *bytes, size_t count);
bool modes_has(const struct modes *modes, int number);
/** Whether nothing is left on that makes the terminal report. */
bool modes_are_plain(const struct modes *modes);

#endif
