/* The search in force: where the query stands in the pane it was typed in. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_SEARCH_H
#define TUI_SEARCH_H

#include <dateline/settings.h>
#include <dateline/str.h>

#include "tui/fold.h"

struct state;

struct search {
    bool on;
    bool stale; /* what is searched changed: find again before use */
    enum dl_pane pane;
    struct dl_str query;
    bool ignore_case;
    struct {
        struct dl_span *at;
        size_t count, room;
    } spans; /* in the article's body */
    struct {
        uint32_t *at;
        size_t count, room;
    } rows; /* places in the list or the timeline */
    size_t now;
    uint32_t memo; /* of the article that the spans are in */
};

/** Search for `query` in `pane` and go to the first match at or after `from`
 * (a byte of the article, or a place); an empty query ends the search. */
void search_start(struct state *state, enum dl_pane pane, struct dl_str query,
                  uint32_t from);
void search_end(struct state *state);
/** Find again, if something changed. */
void search_settle(struct state *state);
/** Where a search begins: what is in view or chosen in the pane. */
uint32_t search_origin(const struct state *state, enum dl_pane pane);
/** The `count`th next match, or previous when negative. */
void search_move(struct state *state, int count);
size_t search_count(const struct search *search);
/** The query as it is compared; lives in scratch. */
struct dl_str search_needle(const struct state *state);

#endif
