/* Places visited, as a browser keeps them: back, forward, swap. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_JUMPS_H
#define TUI_JUMPS_H

#include <dateline/settings.h>

#include "tui/list.h"

struct state;

/** Where one is, with what one came by: the search, the card of a name. Its
 * texts live as long as the state. */
struct place {
    uint32_t memo; /* of the article, or NONE */
    enum dl_pane focus;
    bool inside;
    uint32_t offset, name;
    struct dl_span sentence;
    uint32_t entry; /* chosen on the timeline, or NONE */
    struct {
        struct dl_str query; /* in force; empty: none */
        enum dl_pane pane;
        bool hits; /* of the list's filter */
    } search;
    struct {
        bool open;
        struct name name;
        size_t row;
    } card;
};

struct jumps {
    struct {
        struct place *at;
        size_t count, room;
    } places; /* before `now` back, after it forward */
    size_t now;
    struct place last; /* before the last jump */
    bool has_last;
};

struct place jumps_here(const struct state *state);
void jumps_go(struct state *state, struct place place);
/** Remember `from` as the place that is now left by a jump. */
void jumps_leave(struct state *state, struct place from);
/** Move `steps` back (negative) or forward; says so when there is no more. */
void jumps_move(struct state *state, int steps);
void jumps_swap(struct state *state);

#endif
