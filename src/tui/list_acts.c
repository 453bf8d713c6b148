/* What keys do while the list is focused. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static void
move(struct state *state, long places)
{
    long place = (long)state->list.place + places;
    list_select(state, place < 0 ? 0 : (size_t)place);
}

static void
down(struct state *state, int count)
{
    move(state, count);
}

static void
up(struct state *state, int count)
{
    move(state, -(long)count);
}

static void
page_down(struct state *state, int count)
{
    move(state, (long)list_page(state) * count);
}

static void
page_up(struct state *state, int count)
{
    move(state, -(long)list_page(state) * count);
}

static void
half_down(struct state *state, int count)
{
    move(state, (long)(list_page(state) + 1) / 2 * count);
}

static void
half_up(struct state *state, int count)
{
    move(state, -(long)(list_page(state) + 1) / 2 * count);
}

static void
top(struct state *state, int count)
{
    list_select(state, (size_t)count - 1);
}

static void
bottom(struct state *state, int count)
{
    (void)count;
    list_select(state, SIZE_MAX);
}

static void
open_article(struct state *state, int count)
{
    (void)count;
    if (state->list.selected == NONE)
        return;
    struct place here = jumps_here(state);
    state_focus(state, DL_PANE_READ);
    state_opened(state);
    jumps_leave(state, here);
}

act_fn *const list_acts[DL_ACT_COUNT] = {
    [DL_ACT_DOWN] = down,
    [DL_ACT_UP] = up,
    [DL_ACT_PAGE_DOWN] = page_down,
    [DL_ACT_PAGE_UP] = page_up,
    [DL_ACT_HALF_DOWN] = half_down,
    [DL_ACT_HALF_UP] = half_up,
    [DL_ACT_TOP] = top,
    [DL_ACT_BOTTOM] = bottom,
    [DL_ACT_OPEN] = open_article,
    [DL_ACT_RIGHT] = open_article,
};
