/* The box over the panes: a title, perhaps a line to type into, and rows. What
 * the rows are is up to the builder of each kind. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"
#include "tui/scope_acts.h"

#include <dateline/text.h>

enum { BOX_COLS_MAX = 92, THEMES_COLS = 40, BOX_EDGE = 2 };

static void (*const builders[OVERLAY_COUNT])(struct state *) = {
    [OVERLAY_HELP] = help_build,       [OVERLAY_PICK] = pick_build,
    [OVERLAY_CARD] = card_build,       [OVERLAY_WHY] = why_build,
    [OVERLAY_FAULTS] = faults_build,   [OVERLAY_FEEDS] = health_build,
    [OVERLAY_CHANGES] = history_build, [OVERLAY_SEARCHES] = saved_build,
    [OVERLAY_LINKS] = links_build,     [OVERLAY_THEMES] = themes_build,
    [OVERLAY_CORRECT] = correct_build,
};

struct rect
overlay_rect(const struct state *state)
{
    if (state->settings.linear)
        return (struct rect){0, 0, state->wish.rows - 1, state->wish.cols};
    int cols = state->wish.cols - 4 < BOX_COLS_MAX ? state->wish.cols - 4
                                                   : BOX_COLS_MAX;
    int rows = state->wish.rows - 3;
    if (state->wish.cols < 60) /* no room to give away */
        cols = state->wish.cols;
    if (state->wish.rows < 16)
        rows = state->wish.rows - 1;
    int needed = (int)state->overlay.rows.count + 2;
    if (!state->overlay.typed && needed < rows)
        rows = needed; /* a box that is typed into keeps its size */
    cols = cols < 1 ? 1 : cols;
    rows = rows < 1 ? 1 : rows;
    if (state->overlay.kind == OVERLAY_THEMES && cols > THEMES_COLS)
        return (struct rect){1, state->wish.cols - THEMES_COLS - 2, rows,
                             THEMES_COLS}; /* one wants to see the screen */
    return (struct rect){(state->wish.rows - 1 - rows) / 2,
                         (state->wish.cols - cols) / 2, rows, cols};
}

int
overlay_cols(const struct state *state)
{
    int edge = state->settings.linear ? 0 : BOX_EDGE;
    int cols = overlay_rect(state).cols - 2 * edge;
    return cols < 2 ? 2 : cols;
}

int
overlay_page(const struct state *state)
{
    int rows = overlay_rect(state).rows - 2 - state->overlay.typed;
    return rows < 1 ? 1 : rows;
}

struct rect
overlay_line(const struct state *state)
{
    struct rect box = overlay_rect(state);
    int edge = state->settings.linear ? 0 : BOX_EDGE;
    return (struct rect){box.row + 1, box.col + edge,
                         state->overlay.typed ? 1 : 0, overlay_cols(state)};
}

void
overlay_push(struct state *state, struct row row)
{
    struct overlay *overlay = &state->overlay;
    DL_PUSH(overlay->arena, &overlay->rows, row);
}

void
overlay_head(struct state *state, struct dl_str text)
{
    if (state->overlay.rows.count > 0)
        overlay_push(state, (struct row){.heading = true});
    overlay_push(state, (struct row){.text = text,
                                     .text_role = DL_ROLE_READ_HEADING,
                                     .heading = true});
}

void
overlay_say(struct state *state, enum dl_role role, struct dl_str text)
{
    struct dl_arena *arena = state->overlay.arena;
    struct dl_lines lines = {0};
    struct dl_str own = dl_str_copy(arena, text);
    dl_text_wrap(arena, own, overlay_cols(state), &lines);
    for (size_t i = 0; i < lines.count; i++)
        overlay_push(state, (struct row){.text = dl_str_slice(own, lines.at[i]),
                                         .text_role = role});
}

bool
overlay_can_choose(const struct overlay *overlay, size_t row)
{
    return row < overlay->rows.count && !overlay->rows.at[row].heading;
}

size_t
overlay_nearest(const struct overlay *overlay, size_t row, int step)
{
    size_t count = overlay->rows.count;
    if (count == 0)
        return 0;
    row = row < count ? row : count - 1;
    for (int turn = 0; turn < 2; turn++, step = -step)
        for (size_t at = row; at < count; at += (size_t)(long)step)
            if (overlay_can_choose(overlay, at))
                return at;
    return row;
}

void
overlay_build(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    if (overlay->kind == OVERLAY_NONE)
        return;
    overlay->stale = false;
    dl_arena_reset(overlay->arena, (struct dl_mark){NULL, 0});
    overlay->rows.at = NULL;
    overlay->rows.count = overlay->rows.room = 0;
    overlay->left_cols = 0;
    overlay->heads = overlay->foot = (struct dl_str){"", 0};
    overlay->meters = false;
    overlay->start = 0;
    builders[overlay->kind](state);
    overlay->selected = overlay_nearest(overlay, overlay->selected, 1);
    state->dirty |= DIRTY_OVERLAY;
}

/* Rows that can be chosen are the same ones in any size, but paragraphs between
 * them are not. */
void
overlay_resize(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    size_t chosen = 0, at = 0;
    if (overlay->kind == OVERLAY_NONE)
        return;
    for (size_t i = 0; i < overlay->selected; i++)
        chosen += overlay_can_choose(overlay, i);
    overlay_build(state);
    while (at < overlay->rows.count &&
           (!overlay_can_choose(overlay, at) || chosen-- > 0))
        at++;
    overlay->selected = overlay_nearest(overlay, at, -1);
    overlay->top = overlay->anchor;
}

void
overlay_catch_up(struct state *state)
{
    if (state->overlay.stale)
        overlay_build(state);
}

static bool
is_typed(enum overlay_kind kind)
{
    return kind == OVERLAY_HELP || kind == OVERLAY_PICK;
}

void
overlay_open(struct state *state, enum overlay_kind kind)
{
    struct overlay *overlay = &state->overlay;
    if (overlay->kind != OVERLAY_NONE) /* news may open one over another */
        overlay_close(state);
    overlay->kind = kind;
    overlay->joining = false;
    overlay->typed = is_typed(kind);
    overlay->selected = overlay->top = 0;
    edit_set(&overlay->edit, DL_STR(""));
    overlay_build(state);
    overlay->selected = overlay_nearest(overlay, overlay->start, 1);
    state->dirty |= DIRTY_ALL;
}

void
overlay_close(struct state *state)
{
    if (state->overlay.kind == OVERLAY_THEMES)
        themes_restore(state);
    state->overlay.kind = state->overlay.under.kind = OVERLAY_NONE;
    state->overlay.stale = false;
    state->overlay.ticks.count = 0;
    state->dirty |= DIRTY_ALL;
}

void
overlay_over(struct state *state, enum overlay_kind kind)
{
    struct overlay *overlay = &state->overlay;
    struct row row = {.what = ROW_TEXT};
    overlay_catch_up(state);
    if (overlay_can_choose(overlay, overlay->selected))
        row = overlay->rows.at[overlay->selected];
    overlay->under.kind = overlay->kind;
    overlay->under.selected = overlay->selected;
    overlay->under.top = overlay->top;
    overlay->under.what = row.what;
    overlay->under.a = row.a;
    overlay->under.b = row.b;
    overlay->kind = kind;
    overlay->typed = is_typed(kind);
    overlay->selected = overlay->top = 0;
    overlay_build(state);
    state->dirty |= DIRTY_ALL;
}

void
overlay_back(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    if (overlay->under.kind == OVERLAY_NONE) {
        overlay_close(state);
        return;
    }
    overlay->kind = overlay->under.kind;
    overlay->typed = is_typed(overlay->kind);
    overlay->under.kind = OVERLAY_NONE;
    overlay->selected = overlay->under.selected;
    overlay_build(state);
    overlay->top = overlay->under.top;
    state->dirty |= DIRTY_ALL;
}
