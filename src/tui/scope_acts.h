/* The scope of the timeline, as keys and commands change it. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_SCOPE_ACTS_H
#define TUI_SCOPE_ACTS_H

#include "tui/times.h"

/** Follow the name you are at; or let go of the one that is followed. */
void scope_follow(struct state *state, int count);
/** The next scope but a name's. */
void scope_next(struct state *state, int count);
/** Follow this name. */
void scope_name(struct state *state, struct name name);
void scope_set(struct state *state, enum dl_scope scope);

#endif
