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

static void
left(struct state *state, int count)
{
    (void)count;
    focus_step(state, -1, false);
}

static void
right(struct state *state, int count)
{
    (void)count;
    focus_step(state, 1, false);
}

static void
next_pane(struct state *state, int count)
{
    (void)count;
    focus_step(state, 1, true);
}

static void
previous_pane(struct state *state, int count)
{
    (void)count;
    focus_step(state, -1, true);
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

/* The article grows by taking from the timeline, else from the list. */
static void
resize(struct state *state, int cols)
{
    struct arrangement *wish = &state->wish;
    bool time =
        wish->focus == DL_PANE_TIME ||
        (wish->focus == DL_PANE_READ && state->layout.shown[DL_PANE_TIME]);
    enum dl_pane pane = time ? DL_PANE_TIME : DL_PANE_LIST;
    int *wished = time ? &wish->time_cols : &wish->list_cols;
    if (wish->focus == DL_PANE_READ)
        cols = -cols;
    if (!state->layout.shown[pane] || state->layout.count < 2)
        return;
    wish->exact = true;
    if (state->layout.shown[DL_PANE_LIST])
        wish->list_cols = state->layout.boxes[DL_PANE_LIST].cols;
    if (state->layout.shown[DL_PANE_TIME])
        wish->time_cols = state->layout.boxes[DL_PANE_TIME].cols;
    *wished += cols;
    if (*wished < 1)
        *wished = 1;
    state->dirty |= DIRTY_ALL;
}

static void
shrink(struct state *state, int count)
{
    resize(state, -RESIZE_STEP * count);
}

static void
grow(struct state *state, int count)
{
    resize(state, RESIZE_STEP * count);
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
        overlay_close(state);
    else if (state->search.on && !may_quit)
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

act_fn *const layout_acts[DL_ACT_COUNT] = {
    [DL_ACT_LEFT] = left,
    [DL_ACT_RIGHT] = right,
    [DL_ACT_NEXT_PANE] = next_pane,
    [DL_ACT_PREV_PANE] = previous_pane,
    [DL_ACT_TIMELINE] = timeline,
    [DL_ACT_ZOOM] = zoom,
    [DL_ACT_HIDE] = hide,
    [DL_ACT_SHRINK] = shrink,
    [DL_ACT_GROW] = grow,
    [DL_ACT_RESET] = reset,
    [DL_ACT_CLOSE] = close_something,
};
