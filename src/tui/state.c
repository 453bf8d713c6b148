/* The life of the state: made, resized, told news, asked what it wants. */
/* SPDX-License-Identifier: ISC */
#include "tui/command.h"
#include "tui/model.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { SCRATCH_BYTES = 64 * 1024 };

/* All panes in order: the configured ones, then those hidden at the start. */
static void
arrange_panes(struct state *state)
{
    struct arrangement *wish = &state->wish;
    wish->order = state->configured->panes;
    for (int pane = 0; pane < DL_PANE_COUNT; pane++) {
        bool listed = false;
        for (int i = 0; i < wish->order.count; i++)
            listed |= wish->order.at[i] == (enum dl_pane)pane;
        wish->hidden[pane] = !listed;
        if (!listed)
            wish->order.at[wish->order.count++] = (enum dl_pane)pane;
    }
    wish->list_cols = state->configured->list_cols;
    wish->time_cols = state->configured->timeline_cols;
    wish->zoomed = wish->exact = false;
    wish->linear = state->settings.linear;
}

void
state_reset_layout(struct state *state)
{
    arrange_panes(state);
    state->wish.hidden[state->wish.focus] = false;
    state->dirty |= DIRTY_ALL;
}

/* After every change: geometry, lines and scroll positions agree again. */
static void
settle(struct state *state)
{
    layout_arrange(&state->wish, &state->layout);
    list_settle(state);
    reader_settle(state);
    search_settle(state);
    if (state->dirty & DIRTY_TIME) { /* it wraps a pane of titles */
        times_settle(state);
        reader_want_sources(state);
    }
    if (state->overlay.kind != OVERLAY_NONE)
        overlay_settle(state);
    find_contexts(state);
}

struct state *
state_new(const struct state_start *start)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct state *state = DL_NEW(arena, struct state);
    state->arena = arena;
    state->scratch = dl_arena_new(SCRATCH_BYTES);
    dl_arena_alloc(state->scratch, 1); /* its first block stays */
    state->scratch_mark = dl_arena_mark(state->scratch);
    state->reader.arena = dl_arena_new(0);
    state->overlay.arena = dl_arena_new(0);
    state->prompt.arena = dl_arena_new(0);
    find_init(&state->find);
    state->settings = *start->settings;
    state->configured = start->settings;
    themes_init(state, start);
    state->now = start->now;
    state->stored = start->stored;
    state->ascii = start->ascii || start->settings->borders == DL_BORDERS_ASCII;
    state->wish.rows = start->rows;
    state->wish.cols = start->cols;
    arrange_panes(state);
    if (state->wish.hidden[DL_PANE_LIST])
        state->wish.focus = state->wish.order.at[0];
    saved_init(state);
    if (start->tour)
        tour_begin(state);
    shelf_init(&state->shelf, arena);
    state->list.selected = state->reader.name = state->reader.event = NONE;
    state->reader.kind = DL_KIND_COUNT;
    settle(state);
    state->dirty = DIRTY_ALL;
    return state;
}

void
state_free(struct state *state)
{
    if (!state)
        return;
    shelf_free(&state->shelf);
    dl_arena_free(state->reader.arena);
    dl_arena_free(state->overlay.arena);
    dl_arena_free(state->prompt.arena);
    find_free(&state->find);
    saved_free(&state->saved);
    dl_arena_free(state->health.arena);
    dl_arena_free(state->past.arena);
    dl_arena_free(state->errands.arena);
    dl_arena_free(state->picture.arena);
    roster_free(&state->overlay.roster);
    dl_regex_free(state->search.regex);
    dl_arena_free(state->scratch);
    dl_arena_free(state->arena);
}

/* What is in view now comes back when a window that shrank grows again. */
static void
settle_and_keep(struct state *state)
{
    settle(state);
    state->list.anchor = state->list.top;
    state->times.anchor = state->times.top;
    state->overlay.anchor = state->overlay.top;
    reader_hold(state);
}

void
state_catch_up(struct state *state)
{
    prompt_catch_up(state);
    overlay_catch_up(state);
    if (state->dirty)
        settle_and_keep(state);
}

/* The end of every call: the scratch is empty, the bits go out. */
static unsigned
leave(struct state *state)
{
    dl_arena_reset(state->scratch, state->scratch_mark);
    unsigned dirty = state->dirty;
    state->dirty = 0;
    return dirty;
}

/* The same after a change: first of all, all agrees. */
unsigned
state_finish(struct state *state)
{
    if (state->dirty)
        settle_and_keep(state);
    return leave(state);
}

unsigned
state_resize(struct state *state, int rows, int cols)
{
    state->wish.rows = rows < 1 ? 1 : rows;
    state->wish.cols = cols < 1 ? 1 : cols;
    state->dirty = DIRTY_ALL;
    state->list.top = state->list.anchor;
    state->times.top = state->times.anchor;
    settle(state);
    overlay_resize(state);
    settle(state);
    return leave(state);
}

unsigned
state_key(struct state *state, dl_key key)
{
    undo_watch(state);
    state_type(state, key);
    undo_note(state);
    return state_finish(state);
}

unsigned
state_command(struct state *state, struct dl_str line)
{
    undo_watch(state);
    command_run(state, line);
    undo_note(state);
    return state_finish(state);
}

unsigned
state_say(struct state *state, bool error, const char *text)
{
    if (error)
        complain(state, "%s", text);
    else
        say(state, "%s", text);
    return state_finish(state);
}

unsigned
state_marks(struct state *state, const struct dl_marks *marks)
{
    shelf_recall(&state->shelf, marks);
    list_count(state);
    return state_finish(state);
}

void
state_leave(struct state *state)
{
    reader_leave(state);
}

bool
state_part(struct state *state, struct state_part *out)
{
    if (state->parts.taken == state->parts.count)
        return false;
    *out = state->parts.at[state->parts.taken++];
    return true;
}

unsigned
state_wants(struct state *state)
{
    unsigned wants = state->wants;
    state->wants = 0;
    return wants;
}

bool
state_uses_mouse(const struct state *state)
{
    return state->settings.mouse;
}

const struct dl_settings *
state_settings(const struct state *state)
{
    return &state->settings;
}

const struct dl_theme *
state_theme(const struct state *state)
{
    return &state->themes->at[state->theme];
}

__attribute__((format(printf, 3, 0))) static void
note(struct state *state, bool error, const char *format, va_list args)
{
    format = _(format);
    vsnprintf(state->note.text, sizeof state->note.text, format, args);
    state->note.error = error;
    state->dirty |= DIRTY_STATUS;
}

void
say(struct state *state, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    note(state, false, format, args);
    va_end(args);
}

void
complain(struct state *state, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    note(state, true, format, args);
    va_end(args);
}
