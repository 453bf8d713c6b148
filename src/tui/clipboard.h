/* The clipboard of the terminal. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_CLIPBOARD_H
#define TUI_CLIPBOARD_H

#include <dateline/arena.h>
#include <dateline/str.h>

/* Of base64; what xterm takes, and others no less. */
enum { CLIPBOARD_BYTES_MAX = 74994 };

/**
 * The sequence (OSC 52) that has the terminal put `text` on its clipboard;
 * false when it would be too long.
 * Owner:  *out lives in `arena`.
 * Source: xterm, "Control Sequences", Operating System Commands, 52; RFC 4648.
 */
bool clipboard_sequence(struct dl_arena *arena, struct dl_str text,
                        struct dl_str *out);

#endif
