/* What one does in the box over the panes: type, move, choose a row, and what
 * only boxes of one kind can do. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"
#include "tui/scope_acts.h"

/* ---- choosing a row ---- */

static void
choose_name(struct state *state, const struct row *row)
{
    if (state->overlay.joining)
        correct_same(state, row);
    else
        card_show(state, row->a, row->b);
}

static void
choose_feed(struct state *state, const struct row *row)
{
    (void)row;
    health_open(state);
}

static void
choose_search(struct state *state, const struct row *row)
{
    (void)row;
    saved_choose(state);
}

static void
choose_theme(struct state *state, const struct row *row)
{
    (void)row;
    themes_keep(state);
}

/* ---- what only one kind can do ---- */

/* A card stays open when something is undone: it may be a name on it. */
static bool
act_on_card(struct state *state, int action, int count)
{
    struct name name = state->overlay.name;
    switch (action) {
    case DL_ACT_PART:
        card_part(state);
        return true;
    case DL_ACT_CORRECT:
        correct_open(state);
        return true;
    case DL_ACT_FOLLOW:
        overlay_close(state);
        scope_name(state, name);
        return true;
    case DL_ACT_WHY:
        overlay_over(state, OVERLAY_WHY);
        return true;
    case DL_ACT_BACK:
        jumps_move(state, -count);
        return true;
    case DL_ACT_FORWARD:
        jumps_move(state, count);
        return true;
    case DL_ACT_SWAP:
        jumps_swap(state);
        return true;
    case DL_ACT_UNDO:
        undo_back(state, count);
        return true;
    case DL_ACT_REDO:
        undo_again(state, count);
        return true;
    default:
        return false;
    }
}

/* The page of the feeds stays open while they are asked. */
static bool
act_on_feeds(struct state *state, int action, int count)
{
    (void)count;
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

static bool
act_on_links(struct state *state, int action, int count)
{
    (void)count;
    return links_act(state, action);
}

/* The keys that change the theme do so here too. */
static bool
act_on_themes(struct state *state, int action, int count)
{
    if (action != DL_ACT_NEXT_THEME && action != DL_ACT_PREV_THEME)
        return false;
    overlay_move(state, action == DL_ACT_NEXT_THEME ? count : -(long)count);
    return true;
}

static const struct kind_acts {
    /* Enter on a row that can be chosen; NULL: the box closes. */
    void (*choose)(struct state *state, const struct row *row);
    /* Asked before what all kinds do; false: not taken. */
    bool (*act)(struct state *state, int action, int count);
} kinds[OVERLAY_COUNT] = {
    [OVERLAY_HELP] = {help_open, NULL},
    [OVERLAY_PICK] = {choose_name, NULL},
    [OVERLAY_CARD] = {card_open, act_on_card},
    [OVERLAY_FEEDS] = {choose_feed, act_on_feeds},
    [OVERLAY_SEARCHES] = {choose_search, NULL},
    [OVERLAY_LINKS] = {links_open, act_on_links},
    [OVERLAY_THEMES] = {choose_theme, act_on_themes},
    [OVERLAY_CORRECT] = {correct_choose, NULL},
};

/* ---- what all kinds do ---- */

/* How far the keys for moving go. */
static const struct stride {
    int rows, pages;
    int ends; /* beyond the last row, or before the first */
} strides[DL_ACT_COUNT] = {
    [DL_ACT_DOWN] = {.rows = 1},         [DL_ACT_UP] = {.rows = -1},
    [DL_ACT_PAGE_DOWN] = {.pages = 1},   [DL_ACT_PAGE_UP] = {.pages = -1},
    [DL_ACT_HALF_DOWN] = {.pages = 1},   [DL_ACT_HALF_UP] = {.pages = -1},
    [DL_ACT_NEXT_DAY] = {.pages = 1},    [DL_ACT_PREV_DAY] = {.pages = -1},
    [DL_ACT_NEXT_SOURCE] = {.pages = 1}, [DL_ACT_TOP] = {.ends = -1},
    [DL_ACT_BOTTOM] = {.ends = 1},
};

static bool
walk(struct state *state, int action, int count)
{
    struct stride stride = strides[action];
    long rows = stride.rows + (long)stride.pages * overlay_page(state);
    if (rows == 0 && stride.ends == 0)
        return false;
    overlay_move(state,
                 rows * count + stride.ends * (long)state->overlay.rows.count);
    return true;
}

static void
choose(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    if (overlay->kind == OVERLAY_PICK && overlay->ticks.count > 0) {
        pick_filter(state);
        return;
    }
    if (!overlay_can_choose(overlay, overlay->selected))
        return;
    struct row row = overlay->rows.at[overlay->selected];
    if (kinds[overlay->kind].choose)
        kinds[overlay->kind].choose(state, &row);
    else
        overlay_back(state);
}

bool
overlay_act(struct state *state, int action, int count)
{
    const struct kind_acts *own = &kinds[state->overlay.kind];
    if ((own->act && own->act(state, action, count)) ||
        walk(state, action, count))
        return true;
    if (action == DL_ACT_OPEN)
        choose(state);
    else if (action == DL_ACT_CLOSE || action == DL_ACT_LEFT)
        overlay_back(state);
    else
        return false;
    return true;
}

/* ---- boxes that are typed into ---- */

/* Whether it moves among the rows, or chooses one. */
static bool
needs_rows(dl_key key)
{
    return key == DL_KEY_ENTER || key == DL_KEY_TAB || key == DL_KEY_UP ||
           key == DL_KEY_DOWN || key == DL_KEY_PAGE_UP ||
           key == DL_KEY_PAGE_DOWN || key == (DL_KEY_CONTROL | 'y') ||
           key == (DL_KEY_CONTROL | 'p') || key == (DL_KEY_CONTROL | 'n');
}

/* Keys that are no text there. */
static void
move_or_choose(struct state *state, dl_key key)
{
    if (!needs_rows(key))
        return;
    long page = overlay_page(state);
    bool names = state->overlay.kind == OVERLAY_PICK && !state->overlay.joining;
    overlay_catch_up(state);
    if (key == DL_KEY_ENTER)
        choose(state);
    else if (key == DL_KEY_TAB && names)
        pick_tick(state);
    else if (key == (DL_KEY_CONTROL | 'y') && names)
        overlay_over(state, OVERLAY_WHY);
    else if (key == DL_KEY_UP || key == (DL_KEY_CONTROL | 'p'))
        overlay_move(state, -1);
    else if (key == DL_KEY_DOWN || key == (DL_KEY_CONTROL | 'n'))
        overlay_move(state, 1);
    else if (key == DL_KEY_PAGE_UP || key == DL_KEY_PAGE_DOWN)
        overlay_move(state, key == DL_KEY_PAGE_UP ? -page : page);
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
        move_or_choose(state, key);
    else {
        state->dirty |= DIRTY_OVERLAY;
        overlay->stale |= different;
        if (different)
            overlay->selected = overlay->top = 0;
    }
    return true;
}
