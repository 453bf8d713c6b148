/* What the mouse does. The wheel scrolls what it is over and changes nothing
 * else. A click focuses and chooses; on a name or an event it acts as Enter
 * there, elsewhere the second one does. A border that is held follows. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

enum { DOUBLE_MS = 400, WHEEL_ROWS = 3 };

/* -- clicks ---------------------------------------------------------------- */

/* Whether it is the second of two. A third one is a first again. */
static void
count_clicks(struct pointer *pointer, const struct mouse *mouse,
             enum overlay_kind over)
{
    const struct mouse *last = &pointer->last;
    int64_t since = mouse->at - last->at;
    bool again = pointer->clicks == 1 && last->row == mouse->row &&
                 last->col == mouse->col && since >= 0 && since <= DOUBLE_MS;
    pointer->clicks = again ? 2 : 1;
    pointer->last = *mouse;
    if (!again)
        pointer->over = over;
}

static bool
is_double(const struct state *state)
{
    return state->pointer.clicks == 2;
}

static void
press_list(struct state *state, const struct mouse *mouse)
{
    size_t place = list_hit(state, mouse->row, mouse->col);
    state_focus(state, DL_PANE_LIST);
    if (place == SIZE_MAX)
        return;
    list_select(state, place);
    if (is_double(state))
        state_dispatch(state, DL_ACT_OPEN, 0);
}

/* The event that a sentence tells is chosen on the timeline. */
static void
choose_event(struct state *state, uint32_t event)
{
    size_t count;
    const struct told *told =
        shelf_told(&state->shelf, state->list.selected, &count);
    reader_show_event(state, event);
    for (size_t i = 0; i < count; i++)
        if (told[i].event == event && times_show(state, told[i].entry))
            return;
}

static void
press_read(struct state *state, const struct mouse *mouse)
{
    struct reader_hit hit = reader_hit(state, mouse->row, mouse->col);
    struct place here = jumps_here(state);
    if (state->wish.focus == DL_PANE_LIST)
        state_opened(state);
    state_focus(state, DL_PANE_READ);
    if (is_double(state))
        return;
    if (hit.what == READER_EVENT)
        choose_event(state, hit.which);
    if (hit.what == READER_LINK)
        state_dispatch(state, DL_ACT_BROWSE, (int)hit.which);
    if (hit.what != READER_NAME)
        return;
    reader_choose(state, hit.which);
    jumps_leave(state, here);
    state_dispatch(state, DL_ACT_OPEN, 0);
}

/* The first event of a stretch of the axis. */
static void
choose_unit(struct state *state, size_t unit)
{
    const struct times *times = &state->times;
    for (size_t i = 0; i < times->groups.count; i++)
        if (times->groups.at[i].unit == unit && times->groups.at[i].count > 0) {
            times_select(state, times->groups.at[i].first);
            return;
        }
}

/* An event is read as its first source tells it, pressed again as the next one
 * does; the second of two clicks goes there. */
static void
press_spot(struct state *state, size_t spot)
{
    if (is_double(state)) {
        state_focus(state, DL_PANE_READ);
        return;
    }
    if (spot != state->times.selected)
        times_select(state, spot);
    state_dispatch(state, DL_ACT_OPEN, 0);
}

static void
press_time(struct state *state, const struct mouse *mouse)
{
    struct times_hit hit = times_hit(state, mouse->row, mouse->col);
    state_focus(state, DL_PANE_TIME);
    if (hit.what == HIT_UNIT)
        choose_unit(state, hit.which);
    else if (hit.what == HIT_SPOT)
        press_spot(state, hit.which);
    else if (hit.what == HIT_SOURCE)
        state_dispatch(state, DL_ACT_OPEN, (int)hit.which + 1);
}

/* -- what it is over ------------------------------------------------------- */

static void (*const presses[DL_PANE_COUNT])(struct state *,
                                            const struct mouse *) = {
    [DL_PANE_LIST] = press_list,
    [DL_PANE_READ] = press_read,
    [DL_PANE_TIME] = press_time};

/* The pane at a cell; DL_PANE_COUNT: none. */
static enum dl_pane
pane_at(const struct layout *layout, const struct mouse *mouse)
{
    for (int i = 0; i < layout->count; i++)
        if (rect_has(layout->boxes[layout->at[i]], mouse->row, mouse->col))
            return layout->at[i];
    return DL_PANE_COUNT;
}

static void
press_panes(struct state *state, const struct mouse *mouse)
{
    struct pointer *pointer = &state->pointer;
    pointer->wall = layout_wall(&state->layout, mouse->row, mouse->col);
    pointer->held = pointer->wall >= 0;
    enum dl_pane pane = pane_at(&state->layout, mouse);
    if (pane == DL_PANE_COUNT)
        return;
    if (mouse->row == state->layout.boxes[pane].row) /* its title */
        state_focus(state, pane);
    else
        presses[pane](state, mouse);
}

/* Beside the box is out of it. */
static void
press_overlay(struct state *state, const struct mouse *mouse)
{
    struct edit *edit = &state->overlay.edit;
    struct rect line = overlay_line(state);
    int sign = 2; /* "> " */
    if (!rect_has(overlay_rect(state), mouse->row, mouse->col)) {
        overlay_close(state);
    } else if (rect_has(line, mouse->row, mouse->col)) {
        int col = mouse->col - line.col - sign;
        edit->cursor = edit_hit(edit, line.cols - sign - 1, col < 0 ? 0 : col);
        state->dirty |= DIRTY_OVERLAY;
    } else if (overlay_point(state, mouse->row, mouse->col) &&
               is_double(state)) {
        state_dispatch(state, DL_ACT_OPEN, 0);
    }
}

/* A prompt keeps the keys until it is closed, and so does a click keep to it.
 * What the first of two clicks opened or closed is not what the second was
 * meant for. */
static void
press(struct state *state, const struct mouse *mouse)
{
    enum overlay_kind over = state->overlay.kind;
    count_clicks(&state->pointer, mouse, over);
    state_unsay(state);
    if (state->prompt.kind != PROMPT_NONE) {
        if (mouse->row == state->layout.status.row)
            prompt_point(state, mouse->col);
    } else if (is_double(state) && over != state->pointer.over) {
        return;
    } else if (over != OVERLAY_NONE) {
        press_overlay(state, mouse);
    } else {
        press_panes(state, mouse);
    }
}

static void
drag(struct state *state, const struct mouse *mouse)
{
    if (state->pointer.held && state->overlay.kind == OVERLAY_NONE)
        state_move_wall(state, state->pointer.wall, mouse->col);
}

static void
release(struct state *state, const struct mouse *mouse)
{
    (void)mouse;
    state->pointer.held = false;
}

/* -- the wheel ------------------------------------------------------------- */

static void
scroll_panes(struct state *state, const struct mouse *mouse, int way)
{
    int each = list_rows(state);
    switch (pane_at(&state->layout, mouse)) {
    case DL_PANE_LIST:
        list_scroll(state, way * ((WHEEL_ROWS + each - 1) / each));
        break;
    case DL_PANE_READ:
        reader_scroll_to(state,
                         (long)state->reader.top + (long)way * WHEEL_ROWS);
        break;
    case DL_PANE_TIME:
        times_scroll(state, way);
        break;
    case DL_PANE_COUNT:
        break;
    }
}

static void
scroll(struct state *state, const struct mouse *mouse, int way)
{
    if (state->overlay.kind == OVERLAY_NONE)
        scroll_panes(state, mouse, way);
    else if (rect_has(overlay_rect(state), mouse->row, mouse->col))
        overlay_scroll(state, way * WHEEL_ROWS);
}

static void
wheel_up(struct state *state, const struct mouse *mouse)
{
    scroll(state, mouse, -1);
}

static void
wheel_down(struct state *state, const struct mouse *mouse)
{
    scroll(state, mouse, 1);
}

unsigned
state_mouse(struct state *state, const struct mouse *mouse)
{
    static void (*const acts[])(struct state *, const struct mouse *) = {
        [MOUSE_PRESS] = press,
        [MOUSE_DRAG] = drag,
        [MOUSE_RELEASE] = release,
        [MOUSE_WHEEL_UP] = wheel_up,
        [MOUSE_WHEEL_DOWN] = wheel_down};
    state_catch_up(state);
    if (!state->pointer.held) /* a drag is one change */
        undo_watch(state);
    if (!state->layout.small)
        acts[mouse->what](state, mouse);
    if (!state->pointer.held)
        undo_note(state);
    return state_finish(state);
}
