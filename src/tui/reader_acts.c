/* What keys do while the article is focused. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

/* After the reader scrolled: chosen events follow, the end may mark read. */
static void
scrolled(struct state *state)
{
    times_follow(state);
    uint32_t article = state->list.selected;
    if (state->settings.mark_read == DL_READ_AT_END && article != NONE &&
        reader_at_end(&state->reader) &&
        !shelf_memo(&state->shelf, article)->read) {
        shelf_memo(&state->shelf, article)->read = true;
        list_count(state);
    }
}

static void
scroll(struct state *state, long rows)
{
    reader_scroll_to(state, (long)state->reader.top + rows);
    scrolled(state);
}

static void
down(struct state *state, int count)
{
    scroll(state, count);
}

static void
up(struct state *state, int count)
{
    scroll(state, -(long)count);
}

static long
page(const struct state *state)
{
    return state->reader.rows > 3 ? state->reader.rows - 2 : 1;
}

static void
page_down(struct state *state, int count)
{
    if (!reader_at_end(&state->reader)) {
        scroll(state, page(state) * count);
        return;
    }
    struct place here = jumps_here(state);
    if (!list_next_unread(state, 1)) {
        say(state, "the end; no unread article is left");
        return;
    }
    state_opened(state);
    jumps_leave(state, here);
}

static void
page_up(struct state *state, int count)
{
    scroll(state, -page(state) * count);
}

static void
half_down(struct state *state, int count)
{
    scroll(state, (long)(state->reader.rows + 1) / 2 * count);
}

static void
half_up(struct state *state, int count)
{
    scroll(state, -(long)(state->reader.rows + 1) / 2 * count);
}

static void
top(struct state *state, int count)
{
    (void)count;
    scroll(state, -(long)state->reader.lines.count);
}

static void
bottom(struct state *state, int count)
{
    (void)count;
    scroll(state, (long)state->reader.lines.count);
}

static void
open_name(struct state *state, int count)
{
    (void)count;
    const struct reader *reader = &state->reader;
    if (!reader->reading || reader->mention == NONE) {
        say(state, "no name is chosen; e goes to the next one");
        return;
    }
    uint32_t entity = reader->reading->mentions.at[reader->mention].entity;
    if (entity != DL_NO_ENTITY)
        card_show(state, state->list.selected, entity);
}

act_fn *const reader_acts[DL_ACT_COUNT] = {
    [DL_ACT_DOWN] = down,
    [DL_ACT_UP] = up,
    [DL_ACT_PAGE_DOWN] = page_down,
    [DL_ACT_PAGE_UP] = page_up,
    [DL_ACT_HALF_DOWN] = half_down,
    [DL_ACT_HALF_UP] = half_up,
    [DL_ACT_TOP] = top,
    [DL_ACT_BOTTOM] = bottom,
    [DL_ACT_OPEN] = open_name,
};
