/* What the store answers to the list's filter. One question at a time is under
 * way: letters that are typed meanwhile are asked for at once, afterwards. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_FIND_H
#define TUI_FIND_H

#include "tui/found.h"
#include "tui/list.h"

struct state;

struct find {
    bool stored; /* there are articles of a store */

    uint32_t serial; /* of the last question */
    uint32_t saved;  /* the search it is asked for; NONE: the list's filter */
    bool asking;     /* its answer has not come ... */
    bool told;       /* ... and the program has taken the question */
    struct dl_str question;
    struct dl_key *shown; /* articles whose context is asked for; else all that
                             are found are */
    size_t shown_count;
    struct dl_arena *arena; /* which these live in */
    bool again;             /* the store has changed since */

    bool waiting; /* for an answer, to put `wanted` in force */
    struct filter wanted;

    struct found now;  /* for the filter in force */
    struct found kept; /* for the one before the prompt was opened */
    bool keeping;      /* it is open; `kept` may be `now` */
};

void find_init(struct find *find);
void find_free(struct find *find);

/** Put a filter in force: at once, or when the store has answered; until then
 * the list stays as it is. `filter` has to live until another takes its
 * place. */
void find_filter(struct state *state, struct filter filter);
/** The filter in force, or the one that will be. */
struct filter find_filter_wanted(const struct state *state);
/** A prompt is opened: remember what is found; it is closed: forget it. */
void find_keep(struct state *state);
void find_drop(struct state *state);
/** The list has settled: ask for the context of the hits in view. */
void find_contexts(struct state *state);
/** Ask for a search that is saved, unless something else is asked; false: there
 * is nothing to be asked. */
bool find_saved(struct state *state, uint32_t search, struct dl_str question);
/** There are other articles in the store. */
void find_renew(struct state *state);
void find_answer(struct state *state, const struct dl_found *answer);

#endif
