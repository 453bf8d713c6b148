/* What a terminal reports in control sequences. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_REPORT_H
#define TUI_REPORT_H

#include <dateline/str.h>

#include "tui/event.h"

enum { REPORT_BYTES_MAX = 32 }; /* none is longer */

/**
 * Read one control sequence, whole but for the "ESC [" before it: the mouse
 * (SGR, 1006), focus (1004), whether its colours are dark or light (2031), the
 * state of a mode (DECRPM), its attributes (DA1). False: it is none of
 * these, or means nothing here (another button, a wheel that goes sideways,
 * Shift, which is the terminal's own).
 * Source: ECMA-48, 5.4; XTerm Control Sequences, "Mouse Tracking"; Contour,
 *         "Dark and Light Mode Detection".
 */
bool report_read(struct dl_str sequence, struct event *out);

#endif
