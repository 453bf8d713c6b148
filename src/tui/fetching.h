/* What the reader asks of the courier, and how a refresh goes. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_FETCHING_H
#define TUI_FETCHING_H

#include "tui/state.h"

enum { FETCHING_NAME_MAX = 80 };

struct fetching {
    bool on; /* a refresh is under way */
    size_t ended, all;
    uint32_t added;
    char feed[FETCHING_NAME_MAX]; /* the feed, when it is the only one */
    char text[DL_ERROR_TEXT_MAX]; /* what came of it; stays until the key after
                                     it was shown */
    bool error;
    struct {
        struct state_fetch *at;
        size_t count, room;
        size_t taken; /* by the program */
    } asked;
};

/** Ask the courier; `url` is copied. */
void fetching_ask(struct state *state, enum fetch what, struct dl_str url);
/** News of a refresh. */
void fetching_take(struct state *state, const struct dl_fetching *news);
/** "fetching 12 of 40, 31 new"; empty when nothing is under way. In scratch. */
struct dl_str fetching_text(const struct state *state);
/** A key was typed: what was shown has been read. */
void fetching_seen(struct state *state);

#endif
