/* The search in force: where the query stands in the pane it was typed in, or
 * where the words of the list's filter stand in the article. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_SEARCH_H
#define TUI_SEARCH_H

#include <dateline/regex.h>
#include <dateline/settings.h>
#include <dateline/str.h>

#include "tui/fold.h"
#include "tui/jumps.h"

struct state;

struct search {
    bool on;
    bool stale; /* what is searched changed: find again before use */
    enum dl_pane pane;
    struct dl_str query;    /* begins with "/": a regular expression, ... */
    struct dl_regex *regex; /* ... which is this; owned, else NULL */
    bool cut; /* it would have taken too long: there may be more */
    bool ignore_case;
    bool hits;               /* what is searched are the filter's words */
    struct dl_needles words; /* these */
    int edge; /* of hits: one has been told that there are no more here, going
                 on (1) or back (-1) */
    int entering; /* the first (1) or last (-1) hit is gone to, once the article
                     is there */
    struct dl_spans spans; /* in the article's body */
    struct {
        uint32_t *at;
        size_t count, room;
    } rows; /* places in the timeline */
    size_t now;
    uint32_t memo; /* of the article that the spans are in */
};

/**
 * Search for `query` in the article or the timeline and go to the first match
 * at or after `from` (a byte, or a place); an empty query ends the search.
 * Errors: of a regular expression that cannot be read, with the column in the
 *         query; nothing changes then.
 */
enum dl_status search_start(struct state *state, enum dl_pane pane,
                            struct dl_str query, uint32_t from,
                            struct dl_error *err);
/** The same as a jump from `origin`; says what is wrong, or not found. */
void search_for(struct state *state, enum dl_pane pane, struct dl_str query,
                uint32_t from, struct place origin);
void search_end(struct state *state);
/** The same search again, without going anywhere. */
void search_resume(struct state *state, enum dl_pane pane, struct dl_str query);
/** Mark the filter's words in the article, or no more when it has none. */
void search_hits(struct state *state);
/** The same, and go to the first of them, unless the article was left in the
 * middle. */
void search_open_hit(struct state *state);
/** Whether there is a search for the focused pane: hits are none of the
 * list. */
bool search_is_here(const struct state *state);
/** Take a search back that was in force before, in the same article. */
void search_restore(struct state *state, const struct search *before);
/** Find again, if something changed. */
void search_settle(struct state *state);
/** Where a search begins: what is in view or chosen in the pane. */
uint32_t search_origin(const struct state *state, enum dl_pane pane);
/** The `count`th next match, or previous when negative. */
void search_move(struct state *state, int count);
size_t search_count(const struct search *search);
/** What `query` looks for when it is a regular expression: what stands behind
 * its "/", up to one at the end; else no bytes at all. */
struct dl_str search_expression(struct dl_str query);
/** Make a query ready to be looked for. Errors: as search_start. */
enum dl_status search_read(struct state *state, struct dl_str query,
                           struct dl_error *err);
/** Find all matches again. */
void search_find(struct state *state);
/** Where the query stands in a line of text; in `arena`. */
void search_in_line(const struct state *state, struct dl_arena *arena,
                    struct dl_str text, struct dl_spans *out);

#endif
