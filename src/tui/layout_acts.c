/* What keys do with the panes: focus, zoom, hide, resize, close. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

void
state_focus(struct state *state, enum dl_pane pane)
{
    state->wish.focus = pane;
    state->wish.hidden[pane] = false;
    layout_arrange(&state->wish, &state->layout);
    reader_settle(state);
    state->dirty |= DIRTY_ALL;
}

/* Focus the pane `steps` further in the order of panes, leaving hidden ones
 * out; at the ends it stays unless `round`. */
static void
focus_step(struct state *state, int steps, bool round)
{
    const struct dl_panes *order = &state->wish.order;
    int at = 0, count = order->count;
    while (order->at[at] != state->wish.focus)
        at++;
    for (int tried = 0; tried < count; tried++) {
        at += steps > 0 ? 1 : -1;
        if (!round && (at < 0 || at >= count))
            return;
        at = (at + count) % count;
        if (!state->wish.hidden[order->at[at]])
            break;
    }
    enum dl_pane pane = order->at[at];
    if (pane == DL_PANE_READ && state->wish.focus == DL_PANE_LIST)
        state_opened(state);
    state_focus(state, pane);
}

/* To the side, once however high the count. */
static void
focus_side(struct state *state, int steps)
{
    focus_step(state, steps, false);
}

static void
focus_round(struct state *state, int steps)
{
    focus_step(state, steps, true);
}

static void
timeline(struct state *state, int count)
{
    (void)count;
    bool there = state->wish.focus == DL_PANE_TIME;
    times_follow(state);
    state_focus(state, there ? DL_PANE_READ : DL_PANE_TIME);
}

static void
zoom(struct state *state, int count)
{
    (void)count;
    state->wish.zoomed = !state->wish.zoomed;
    state->dirty |= DIRTY_ALL;
}

static void
hide(struct state *state, int count)
{
    (void)count;
    struct arrangement *wish = &state->wish;
    enum dl_pane pane = wish->focus;
    wish->hidden[pane] = true;
    for (int i = 0; i < wish->order.count; i++)
        if (!wish->hidden[wish->order.at[i]]) {
            wish->zoomed = false;
            state_focus(state, wish->order.at[i]);
            return;
        }
    wish->hidden[pane] = false;
    say(state, "the last pane stays");
}

enum { RESIZE_STEP = 2 };

/* From now on the wishes hold, and they are what one sees. */
static void
pin(struct state *state)
{
    struct arrangement *wish = &state->wish;
    wish->exact = true;
    if (state->layout.shown[DL_PANE_LIST])
        wish->list_cols = state->layout.boxes[DL_PANE_LIST].cols;
    if (state->layout.shown[DL_PANE_TIME])
        wish->time_cols = state->layout.boxes[DL_PANE_TIME].cols;
}

/* The article takes what the others leave. */
static void
wish_cols(struct arrangement *wish, enum dl_pane pane, int cols)
{
    cols = cols < 1 ? 1 : cols;
    if (pane == DL_PANE_LIST)
        wish->list_cols = cols;
    else if (pane == DL_PANE_TIME)
        wish->time_cols = cols;
}

void
state_move_wall(struct state *state, int wall, int col)
{
    const struct layout *layout = &state->layout;
    if (wall < 0 || wall + 1 >= layout->count)
        return;
    enum dl_pane left = layout->at[wall], right = layout->at[wall + 1];
    struct rect a = layout->boxes[left], b = layout->boxes[right];
    pin(state);
    wish_cols(&state->wish, left, col - a.col);
    wish_cols(&state->wish, right, b.col + b.cols - col - 1);
    state->dirty |= DIRTY_ALL;
}

/* The article grows by taking from the timeline, else from the list. */
static void
resize(struct state *state, int steps)
{
    int cols = RESIZE_STEP * steps;
    struct arrangement *wish = &state->wish;
    bool time =
        wish->focus == DL_PANE_TIME ||
        (wish->focus == DL_PANE_READ && state->layout.shown[DL_PANE_TIME]);
    enum dl_pane pane = time ? DL_PANE_TIME : DL_PANE_LIST;
    const int *wished = time ? &wish->time_cols : &wish->list_cols;
    if (wish->focus == DL_PANE_READ)
        cols = -cols;
    if (!state->layout.shown[pane] || state->layout.count < 2)
        return;
    pin(state);
    wish_cols(wish, pane, *wished + cols);
    state->dirty |= DIRTY_ALL;
}

static void
reset(struct state *state, int count)
{
    (void)count;
    state_reset_layout(state);
}

void
state_close(struct state *state, bool may_quit)
{
    if (state->overlay.kind != OVERLAY_NONE)
        overlay_back(state);
    else if (search_is_here(state) && !may_quit)
        search_end(state);
    else if (state->wish.zoomed)
        state->wish.zoomed = false;
    else if (state->wish.focus == DL_PANE_TIME)
        state_focus(state, DL_PANE_READ);
    else if (state->wish.focus == DL_PANE_READ)
        state_focus(state, DL_PANE_LIST);
    else if (may_quit)
        state->wants |= WANT_QUIT;
    else
        say(state, "q quits");
    state->dirty |= DIRTY_ALL;
}

static void
close_something(struct state *state, int count)
{
    (void)count;
    state_close(state, false);
}

const struct act layout_acts[DL_ACT_COUNT] = {
    [DL_ACT_LEFT] = {focus_side, -1},
    [DL_ACT_RIGHT] = {focus_side, 1},
    [DL_ACT_NEXT_PANE] = {focus_round, 1},
    [DL_ACT_PREV_PANE] = {focus_round, -1},
    [DL_ACT_TIMELINE] = {timeline, 1},
    [DL_ACT_ZOOM] = {zoom, 1},
    [DL_ACT_HIDE] = {hide, 1},
    [DL_ACT_SHRINK] = {resize, -1},
    [DL_ACT_GROW] = {resize, 1},
    [DL_ACT_RESET] = {reset, 1},
    [DL_ACT_CLOSE] = {close_something, 1},
};
