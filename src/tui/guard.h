/* Signals, and giving the terminal back whatever happens. Handlers do no more
 * than note the signal and wake the loop; a crash writes one prepared string
 * and puts the line discipline back before the process dies as it would. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_GUARD_H
#define TUI_GUARD_H

#include <dateline/status.h>
#include <dateline/str.h>

#include <stdbool.h>
#include <termios.h>

enum guard_event {
    GUARD_RESIZED = 1,
    GUARD_STOP = 2,      /* asked to stop: SIGTSTP */
    GUARD_CONTINUED = 4, /* after a stop, even one nobody could catch */
    GUARD_END = 8        /* SIGTERM, SIGHUP, SIGINT */
};

/** Begin to catch signals. Those that were ignored stay so. */
enum dl_status guard_open(struct dl_error *err);
/** Handlers as they were before; the terminal is not touched. */
void guard_close(void);

/** From now on a way out sends `farewell` to `terminal` and sets `cooked`. Both
 * are kept by reference. */
void guard_arm(int terminal, struct dl_str farewell,
               const struct termios *cooked);
/** Do that now, once; safe in a signal handler. */
void guard_release(void);
/** The same for whatever thread sees that the process cannot go on: nobody else
 * writes to the terminal from now on. */
void guard_abandon(void);
bool guard_abandoned(void);
/** Whether it is still to be done. */
bool guard_armed(void);

/** Readable when there are events. */
int guard_descriptor(void);
/** Whether somebody waits for us to stop or end: no time to finish a frame. */
bool guard_urgent(void);
/** The events since the last call, as a set; *ended_by is the signal behind
 * GUARD_END. */
unsigned guard_take(int *ended_by);

/** Stop this process group as the terminal would; returns when it continues. */
void guard_stop(void);

#endif
