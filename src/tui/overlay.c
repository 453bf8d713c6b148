/* The box over the panes: a title, perhaps a line to type into, and rows. What
 * the rows are is up to the builder of each kind. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"
#include "tui/scope_acts.h"

#include <dateline/text.h>

enum { BOX_COLS_MAX = 92, THEMES_COLS = 40, BOX_EDGE = 2 };

static void (*const builders[])(struct state *) = {
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

static bool
can_choose(const struct overlay *overlay, size_t row)
{
    return row < overlay->rows.count && !overlay->rows.at[row].heading;
}

/* The nearest row that can be chosen, looking on in the direction first. */
static size_t
nearest(const struct overlay *overlay, size_t row, int step)
{
    size_t count = overlay->rows.count;
    if (count == 0)
        return 0;
    row = row < count ? row : count - 1;
    for (int turn = 0; turn < 2; turn++, step = -step)
        for (size_t at = row; at < count; at += (size_t)(long)step)
            if (can_choose(overlay, at))
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
    overlay->selected = nearest(overlay, overlay->selected, 1);
    state->dirty |= DIRTY_OVERLAY;
}

void
overlay_open(struct state *state, enum overlay_kind kind)
{
    struct overlay *overlay = &state->overlay;
    overlay->kind = kind;
    overlay->joining = false;
    overlay->typed = kind == OVERLAY_HELP || kind == OVERLAY_PICK;
    overlay->selected = overlay->top = 0;
    edit_set(&overlay->edit, DL_STR(""));
    overlay_build(state);
    overlay->selected = nearest(overlay, overlay->start, 1);
    state->dirty |= DIRTY_ALL;
}

void
overlay_close(struct state *state)
{
    if (state->overlay.kind == OVERLAY_THEMES)
        themes_restore(state);
    state->overlay.kind = OVERLAY_NONE;
    state->overlay.stale = false;
    state->overlay.ticks.count = 0;
    state->dirty |= DIRTY_ALL;
}

static void
move(struct state *state, long rows)
{
    struct overlay *overlay = &state->overlay;
    long last = (long)overlay->rows.count - 1;
    long at = (long)overlay->selected + rows;
    at = at < 0 || last < 0 ? 0 : at > last ? last : at;
    overlay->selected = nearest(overlay, (size_t)at, rows < 0 ? -1 : 1);
    /* A heading above the first row is worth seeing again. */
    if (rows < 0 && overlay->selected == nearest(overlay, 0, 1))
        overlay->top = 0;
    state->dirty |= DIRTY_OVERLAY;
    if (overlay->kind == OVERLAY_THEMES)
        themes_preview(state);
}

void
overlay_settle(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    size_t page = (size_t)overlay_page(state);
    size_t last = overlay->rows.count > page ? overlay->rows.count - page : 0;
    if (overlay->selected < overlay->top)
        overlay->top = overlay->selected;
    if (overlay->selected >= overlay->top + page)
        overlay->top = overlay->selected + 1 - page;
    if (overlay->top > last)
        overlay->top = last;
}

void
overlay_scroll(struct state *state, int rows)
{
    struct overlay *overlay = &state->overlay;
    long page = overlay_page(state), top = (long)overlay->top + rows;
    long last = (long)overlay->rows.count - page;
    top = top > last ? last : top;
    overlay->top = (size_t)(top < 0 ? 0 : top);
    size_t end = overlay->top + (size_t)page;
    if (overlay->selected < overlay->top)
        overlay->selected = nearest(overlay, overlay->top, 1);
    else if (overlay->selected >= end)
        overlay->selected = nearest(overlay, end - 1, -1);
    state->dirty |= DIRTY_OVERLAY;
}

struct rect
overlay_line(const struct state *state)
{
    struct rect box = overlay_rect(state);
    int edge = state->settings.linear ? 0 : BOX_EDGE;
    return (struct rect){box.row + 1, box.col + edge,
                         state->overlay.typed ? 1 : 0, overlay_cols(state)};
}

bool
overlay_point(struct state *state, int row, int col)
{
    struct overlay *overlay = &state->overlay;
    struct rect line = overlay_line(state);
    struct rect body = {line.row + line.rows, line.col, overlay_page(state),
                        line.cols};
    if (!rect_has(body, row, col))
        return false;
    size_t at = overlay->top + (size_t)(row - body.row);
    if (!can_choose(overlay, at))
        return false;
    overlay->selected = at;
    state->dirty |= DIRTY_OVERLAY;
    return true;
}

static void
open_row(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    if (overlay->kind == OVERLAY_PICK && overlay->ticks.count > 0) {
        pick_filter(state);
        return;
    }
    if (!can_choose(overlay, overlay->selected))
        return;
    struct row row = overlay->rows.at[overlay->selected];
    if (overlay->kind == OVERLAY_PICK && overlay->joining)
        correct_same(state, &row);
    else if (overlay->kind == OVERLAY_CORRECT)
        correct_choose(state, &row);
    else if (overlay->kind == OVERLAY_PICK)
        card_show(state, row.a, row.b);
    else if (overlay->kind == OVERLAY_CARD)
        card_open(state, &row);
    else if (overlay->kind == OVERLAY_FEEDS)
        health_open(state);
    else if (overlay->kind == OVERLAY_SEARCHES)
        saved_choose(state);
    else if (overlay->kind == OVERLAY_LINKS)
        links_open(state, &row);
    else if (overlay->kind == OVERLAY_THEMES)
        themes_keep(state);
    else if (overlay->kind == OVERLAY_HELP)
        help_open(state, &row);
    else
        overlay_close(state);
}

void
overlay_catch_up(struct state *state)
{
    if (state->overlay.stale)
        overlay_build(state);
}

static void
typed_key(struct state *state, dl_key key)
{
    long page = overlay_page(state);
    overlay_catch_up(state);
    if (key == DL_KEY_ENTER)
        open_row(state);
    else if (key == DL_KEY_TAB && state->overlay.kind == OVERLAY_PICK &&
             !state->overlay.joining)
        pick_tick(state);
    else if (key == DL_KEY_UP || key == (DL_KEY_CONTROL | 'p'))
        move(state, -1);
    else if (key == DL_KEY_DOWN || key == (DL_KEY_CONTROL | 'n'))
        move(state, 1);
    else if (key == DL_KEY_PAGE_UP || key == DL_KEY_PAGE_DOWN)
        move(state, key == DL_KEY_PAGE_UP ? -page : page);
}

bool
overlay_key(struct state *state, dl_key key)
{
    struct overlay *overlay = &state->overlay;
    bool different;
    if (!overlay->typed)
        return false;
    if (key == DL_KEY_ESCAPE || key == (DL_KEY_CONTROL | 'c'))
        overlay_close(state);
    else if (!edit_key(&overlay->edit, key, &different))
        typed_key(state, key);
    else {
        state->dirty |= DIRTY_OVERLAY;
        overlay->stale |= different;
        if (different)
            overlay->selected = overlay->top = 0;
    }
    return true;
}

static bool
part(struct state *state)
{
    if (state->overlay.kind != OVERLAY_CARD)
        return false;
    card_part(state);
    return true;
}

static bool
correct(struct state *state)
{
    if (state->overlay.kind != OVERLAY_CARD)
        return false;
    correct_open(state);
    return true;
}

/* The timeline keeps to the name of the card. */
static bool
follow(struct state *state)
{
    if (state->overlay.kind != OVERLAY_CARD)
        return false;
    struct name name = state->overlay.name;
    overlay_close(state);
    scope_name(state, name);
    return true;
}

/* A card stays open: what is taken back may be a name on it. */
static bool
undo(struct state *state, int action, int count)
{
    if (state->overlay.kind != OVERLAY_CARD)
        return false;
    if (action == DL_ACT_UNDO)
        undo_back(state, count);
    else
        undo_again(state, count);
    return true;
}

/* The page of the feeds stays open while they are asked. */
static bool
act_on_feeds(struct state *state, int action)
{
    if (state->overlay.kind != OVERLAY_FEEDS)
        return false;
    if (action == DL_ACT_RELOAD)
        health_reload(state);
    else if (action == DL_ACT_REFRESH)
        health_reload_all(state);
    else if (action == DL_ACT_FEEDS)
        health_refresh(state);
    else
        return false;
    return true;
}

/* The keys that change the theme do so here too. */
static bool
act_on_themes(struct state *state, int action, int count)
{
    if (state->overlay.kind != OVERLAY_THEMES ||
        (action != DL_ACT_NEXT_THEME && action != DL_ACT_PREV_THEME))
        return false;
    move(state, action == DL_ACT_NEXT_THEME ? count : -(long)count);
    return true;
}

bool
overlay_act(struct state *state, int action, int count)
{
    long page = overlay_page(state);
    if (act_on_feeds(state, action) || links_act(state, action) ||
        act_on_themes(state, action, count))
        return true;
    switch (action) {
    case DL_ACT_DOWN:
        move(state, count);
        return true;
    case DL_ACT_UP:
        move(state, -(long)count);
        return true;
    case DL_ACT_PAGE_DOWN:
    case DL_ACT_HALF_DOWN:
    case DL_ACT_NEXT_DAY:
    case DL_ACT_NEXT_SOURCE:
        move(state, page * count);
        return true;
    case DL_ACT_PAGE_UP:
    case DL_ACT_HALF_UP:
    case DL_ACT_PREV_DAY:
        move(state, -page * count);
        return true;
    case DL_ACT_TOP:
        move(state, -(long)state->overlay.rows.count);
        return true;
    case DL_ACT_BOTTOM:
        move(state, (long)state->overlay.rows.count);
        return true;
    case DL_ACT_OPEN:
        open_row(state);
        return true;
    case DL_ACT_FOLLOW:
        return follow(state);
    case DL_ACT_PART:
        return part(state);
    case DL_ACT_CORRECT:
        return correct(state);
    case DL_ACT_UNDO:
    case DL_ACT_REDO:
        return undo(state, action, count);
    case DL_ACT_CLOSE:
    case DL_ACT_LEFT:
        overlay_close(state);
        return true;
    default:
        return false;
    }
}
