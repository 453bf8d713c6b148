/* The page of what has been changed in an article. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_HISTORY_H
#define TUI_HISTORY_H

#include "tui/state.h"

struct past {
    struct dl_arena *arena; /* of `versions`; NULL: there are none */
    struct dl_versions versions;
};

/** The versions of an article have come; they are copied, and the page opens.
 */
void history_take(struct state *state, const struct dl_history *history);
void history_build(struct state *state);

#endif
