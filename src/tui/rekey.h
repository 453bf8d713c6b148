/* Another keymap while the reader runs. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_REKEY_H
#define TUI_REKEY_H

#include <dateline/settings.h>

struct state;

/** Lay the keymap that the state wants, if it wants one, under the keys of
 * `settings`; returns what is dirty. What does not go together is said, and the
 * keys stay as they were. Cost: of reading its file. */
unsigned rekey(struct state *state, const struct dl_settings *settings);

#endif
