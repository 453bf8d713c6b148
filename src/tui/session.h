/* The running reader, as the files of its loop share it. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_SESSION_H
#define TUI_SESSION_H

#include "tui/app.h"
#include "tui/keeper.h"
#include "tui/program.h"
#include "tui/state.h"

struct app {
    struct state *state;
    struct canvas canvas;
    struct dl_desk *desk;
    const struct dl_settings *settings;
    struct keeper keeper;
    struct programs beside; /* started here */
    const struct app_start *start;
    int64_t (*milliseconds)(void);
    const char *typed; /* see struct app_keep */
    bool told;         /* that marks cannot be kept */
    unsigned dirty;    /* set of enum dirty */
    bool hasty;        /* nothing has been listed yet that may come at once */
    bool dressed;      /* themes and keymaps are known */
    bool more_events;  /* the turn ended before they did */
    bool flooded;      /* so many keys that nobody can have meant them */
    int64_t pressed;   /* milliseconds; when the last of them came */
    int newsy;         /* turns in a row that had news; see app.c */
    bool ended;
    int ended_by; /* a signal, or 0 */
    enum dl_status confined;
    struct dl_error fault; /* of that, until it can be said */
};

/** Say what went wrong in the status line. */
void app_complain(struct app *app, const struct dl_error *err);
/** Draw all of the screen anew, in the size it has now. */
void app_redraw(struct app *app);
/** Give the terminal to the shell until it gives it back. */
void app_suspend(struct app *app);

/** Open what is kept from one session to the next, and hand it to the state;
 * what cannot be read is complained of. */
void app_open_kept(struct app *app);
/** What was done here to the disk, and what was done elsewhere from it. A
 * folder that cannot be written to is named once. */
void app_exchange_marks(struct app *app);
/** Keep the lines that were typed. */
void app_keep_typed(struct app *app);
/** Whatever ended the reader, the place where one was reading is kept. */
void app_leave_marks(struct app *app);

/** Do what the state wants and cannot do itself. */
void app_grant(struct app *app);

#endif
