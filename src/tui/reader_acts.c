/* What keys do while the article is focused. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <limits.h>

/* After the reader scrolled: chosen events follow, the end may mark read. */
static void
scrolled(struct state *state)
{
    times_follow(state);
    uint32_t article = state->list.selected;
    if (state->settings.mark_read == DL_READ_AT_END && article != NONE &&
        state->reader.reading && reader_at_end(&state->reader) &&
        !shelf_memo(&state->shelf, article)->read) {
        keep_read(state, shelf_memo_index(&state->shelf, article), true);
        list_count(state);
    }
}

static size_t
at(const struct state *state)
{
    return state->reader.top;
}

static size_t
page(const struct state *state)
{
    return state->reader.rows > 3 ? (size_t)state->reader.rows - 2 : 1;
}

static void
scroll_to(struct state *state, size_t top)
{
    reader_scroll_to(state, top < LONG_MAX ? (long)top : LONG_MAX);
    scrolled(state);
}

const struct walk reader_walk = {at, page, scroll_to};

/* A page; behind the end comes the next unread article. */
static void
page_down(struct state *state, int count)
{
    if (state->reader.article && !state->reader.reading) {
        say(state, "its text is not there yet");
        return;
    }
    if (!reader_at_end(&state->reader)) {
        scroll_to(state, at(state) + page(state) * (size_t)count);
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
open_name(struct state *state, int count)
{
    (void)count;
    uint32_t entity = reader_entity(state);
    if (!reader_mention(state))
        say(state, "no name is chosen; e goes to the next one");
    else if (entity != DL_NO_ENTITY)
        card_show(state, state->list.selected, entity);
}

const struct act reader_acts[DL_ACT_COUNT] = {
    [DL_ACT_PAGE_DOWN] = {page_down, 1},
    [DL_ACT_OPEN] = {open_name, 1},
};
