/* Along the rows of the box over the panes: the choice goes from one that can
 * be chosen to the next, and what is in view goes with it. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

void
overlay_move(struct state *state, long rows)
{
    struct overlay *overlay = &state->overlay;
    long last = (long)overlay->rows.count - 1;
    long at = (long)overlay->selected + rows;
    at = at < 0 || last < 0 ? 0 : at > last ? last : at;
    overlay->selected = overlay_nearest(overlay, (size_t)at, rows < 0 ? -1 : 1);
    /* A heading above the first row is worth seeing again. */
    if (rows < 0 && overlay->selected == overlay_nearest(overlay, 0, 1))
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
        overlay->selected = overlay_nearest(overlay, overlay->top, 1);
    else if (overlay->selected >= end)
        overlay->selected = overlay_nearest(overlay, end - 1, -1);
    state->dirty |= DIRTY_OVERLAY;
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
    if (!overlay_can_choose(overlay, at))
        return false;
    overlay->selected = at;
    state->dirty |= DIRTY_OVERLAY;
    return true;
}
