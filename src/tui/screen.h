/* The terminal: opened, painted, read and given back. The only file that
 * knows ncurses is screen.c; the painter beside it turns the difference of two
 * canvases into one write. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_SCREEN_H
#define TUI_SCREEN_H

#include <dateline/keymap.h>
#include <dateline/settings.h>
#include <dateline/status.h>
#include <dateline/theme.h>

#include "tui/canvas.h"
#include "tui/event.h"

/**
 * Find the terminal, and open it for output; nothing changes on it. Whoever
 * gives up the right to open files does so behind this.
 * Errors: DL_ERR_IO when standard output is no terminal or TERM is unusable.
 */
enum dl_status screen_find(struct dl_error *err);
/**
 * Take the terminal that was found: alternate screen, raw keys, bracketed
 * paste, focus events, the mouse if the settings say so; restored on every way
 * out (quit, SIGHUP, SIGTERM, SIGINT, a crash). Frames are synchronised once
 * the terminal has answered that it can; nobody waits for that. Depth:
 * `colours` unless AUTO; then NO_COLOR, TERM, COLORTERM, terminfo. Errors:
 * DL_ERR_IO when terminfo does not know enough of it.
 */
enum dl_status screen_open(const struct dl_settings *settings,
                           struct dl_error *err);
/** Give it back, as far as it was taken. */
void screen_close(void);
/** Listen to the mouse or not, from now on. */
void screen_mouse(bool on);
/** What of the settings concerns the painter, from the next frame on: how much
 * contrast is seen to, how pictures are shown. */
void screen_suit(const struct dl_settings *settings);
/** The terminal's own background, as far as it is known. */
void screen_ground(struct dl_colour ground);
void screen_size(int *rows, int *cols); /* asks the terminal, at least 1x1 */
bool screen_utf8(void); /* false: borders and marks must be ASCII */

/** Paint what differs from the last frame, in one write. A changed theme
 * repaints only the cells whose looks change. */
void screen_show(const struct canvas *canvas, const struct dl_theme *theme);
/** Forget the last frame: the next one is painted whole. */
void screen_forget(void);

/** What has come next: a key, the mouse (without a time), focus; false when
 * there is nothing. Keys inside a bracketed paste come between
 * DL_KEY_PASTE_BEGIN and DL_KEY_PASTE_END. */
bool screen_event(struct event *out);
/** How many bytes have come of which none has been looked at. */
size_t screen_pending(void);
/** Ask the terminal for its background; the answer is an event, or there is
 * none. Consoles are not asked. */
void screen_ask(void);
/** Whether an answer may still come. */
bool screen_asked(void);
/** It is not waited for any more. */
void screen_give_up(void);
/** False once the terminal is gone (hang-up, end of file). */
bool screen_alive(void);
int screen_descriptor(void);

/** Tell the terminal something beside the frames: an operating system command
 * (OSC). False, and nothing is sent, where it is not known to take or at least
 * to ignore those. */
bool screen_tell(struct dl_str sequence);

/** Give the terminal back until screen_retake, for another program. */
void screen_release(void);
/** While it is given back: say `text` there and wait for a key, or until
 * somebody wants us to go. */
void screen_pause(struct dl_str text);
/** Give the terminal back, stop the process, take the terminal again; the next
 * frame is painted whole. */
void screen_suspend(void);
/** After a stop that could not be caught: set all modes again. */
void screen_retake(void);

#endif
