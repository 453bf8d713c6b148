/* Searches that have a name, with counters, and those among them that are
 * watched. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_SAVED_H
#define TUI_SAVED_H

#include <dateline/searches.h>

#include "tui/found.h"
#include "tui/list.h"

struct state;

struct saved_search {
    struct dl_search search;
    struct filter filter; /* empty when the query cannot be read */
    bool stale;           /* to be looked for */
    struct found hits;    /* of files and of the store; no arena: nobody has
                             looked yet */
    size_t unread;        /* of the hits */
    size_t fresh;         /* hits of a watch that came since one looked */
};

struct saved {
    struct {
        struct saved_search *at;
        size_t count, room;
    } all;
    bool told; /* fresh ones were said */
    struct {
        struct dl_search *at;
        size_t count, room;
        size_t taken; /* by the program */
    } added;
};

/** Those of the settings. */
void saved_init(struct state *state);
void saved_free(struct saved *saved);

/** Other articles are there: watches look again, all of them while they are
 * shown. */
void saved_renew(struct state *state);
/** Look for the next one that is stale; the store is asked for it when it has
 * to be, and answers to saved_take. */
void saved_next(struct state *state);
/** The stored articles for the question of one; NULL: none were asked for. */
void saved_take(struct state *state, uint32_t search,
                const struct dl_found *answer);

/** Give the filter in force a name, and watch it or not. */
void saved_add(struct state *state, struct dl_str name, bool watch);

/** The overlay: its rows, and what Enter does. */
void saved_open(struct state *state);
void saved_build(struct state *state);
void saved_choose(struct state *state);

#endif
