/* The tour of a first run: one thing to try at a time. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_TOUR_H
#define TUI_TOUR_H

#include <dateline/keymap.h>

enum {
#define X(action, help) +1
    TOUR_STEPS = 0
#include "tui/tour.def"
#undef X
};

struct state;

struct tour {
    bool on;
    int step; /* from 0 */
};

void tour_begin(struct state *state);
/** An action ran: if it is the one to try, the tour goes on. */
void tour_did(struct state *state, enum dl_action action);
/** Enter goes on, Escape ends the tour; false: the key is not the tour's. */
bool tour_key(struct state *state, dl_key key);

/** What the step that is shown asks for, and says of it. */
enum dl_action tour_action(const struct tour *tour);
const char *tour_help(const struct tour *tour);

#endif
