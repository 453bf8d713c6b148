/* What keys do while the list is focused. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static size_t
at(const struct state *state)
{
    return state->list.place;
}

const struct walk list_walk = {at, list_page, list_select};

static void
open_article(struct state *state, int count)
{
    (void)count;
    if (state->list.selected == NONE)
        return;
    struct place here = jumps_here(state);
    state_focus(state, DL_PANE_READ);
    state_opened(state);
    search_open_hit(state);
    jumps_leave(state, here);
}

const struct act list_acts[DL_ACT_COUNT] = {
    [DL_ACT_OPEN] = {open_article, 1},
    [DL_ACT_RIGHT] = {open_article, 1},
};
