/* The page of the feeds: how each of them does. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_HEALTH_H
#define TUI_HEALTH_H

#include "tui/state.h"

struct health {
    struct dl_arena *arena; /* of `all`; NULL: they were never asked for */
    struct dl_healths all;
    bool asked;           /* the page opens when they come */
    struct dl_str chosen; /* address of the feed to stay at; in `arena` */
};

/** Ask for the feeds; the page opens when they are there. */
void health_ask(struct state *state);
/** Ask for them again, if the page is open. */
void health_refresh(struct state *state);
/** They have come; copied. */
void health_take(struct state *state, const struct dl_healths *healths);

void health_build(struct state *state);
/** The list shows the articles of the chosen feed only. */
void health_open(struct state *state);
/** Ask the chosen feed for news. */
void health_reload(struct state *state);
/** Ask all of them. */
void health_reload_all(struct state *state);

#endif
