/* The whole screen: the frame with the titles, the panes in it, the status
 * line, and what lies over them. */
/* SPDX-License-Identifier: ISC */
#include "tui/linear.h"

#include <dateline/text.h>

static const struct pane_ops *const panes[DL_PANE_COUNT] = {
    [DL_PANE_LIST] = &pane_list,
    [DL_PANE_READ] = &pane_read,
    [DL_PANE_TIME] = &pane_time,
};

static void
draw_rule(const struct state *state, struct canvas *canvas, struct rect row,
          bool focused)
{
    if (state->settings.borders == DL_BORDERS_NONE)
        return;
    enum glyph line = focused ? GLYPH_HEAVY : GLYPH_LINE;
    for (int i = 0; i < row.cols; i++)
        canvas_put(canvas, row, row.row, row.col + i, glyph(state, line),
                   DL_ROLE_NONE);
}

/* Write a title with a blank on either side; returns the column after it. */
static int
draw_label(const struct state *state, struct canvas *canvas, struct rect row,
           int col, struct dl_str text, bool focused)
{
    struct dl_str label = text_format(state, " %.*s ", DL_FMT(text));
    int end = canvas_put_cut(canvas, row, row.row, col,
                             row.col + row.cols - col, label, DL_ROLE_NONE);
    canvas_base(canvas, (struct rect){row.row, col, 1, end - col},
                focused ? DL_ROLE_PANE_TITLE_FOCUSED : DL_ROLE_PANE_TITLE);
    return end;
}

/* The same at the right end; false when it does not fit beyond `from`. */
static bool
draw_label_right(const struct state *state, struct canvas *canvas,
                 struct rect row, int from, struct dl_str text, bool focused)
{
    int col = row.col + row.cols - dl_text_cols(text) - 2;
    if (text.bytes == 0 || col <= from)
        return false;
    draw_label(state, canvas, row, col, text, focused);
    return true;
}

/* All in one, at the left: what the pane is, then what is in it. */
static void
say_title(const struct state *state, struct canvas *canvas, struct rect row,
          const struct pane_title *title)
{
    struct dl_str text = title->left, brief = title->left;
    linear_add(state, &text, title->right);
    linear_add(state, &brief, title->brief);
    canvas_base(canvas, row, DL_ROLE_PANE_TITLE_FOCUSED);
    canvas_put_cut(canvas, row, row.row, row.col, row.cols,
                   dl_text_cols(text) <= row.cols ? text : brief, DL_ROLE_NONE);
}

static void
draw_title(const struct state *state, struct canvas *canvas, enum dl_pane pane)
{
    struct rect row = rect_row(state->layout.boxes[pane], 0);
    bool focused = pane == state->wish.focus;
    struct pane_title title = panes[pane]->title(state);
    if (state->settings.linear) {
        say_title(state, canvas, row, &title);
        return;
    }
    canvas_base(canvas, row, focused ? DL_ROLE_BORDER_FOCUSED : DL_ROLE_BORDER);
    draw_rule(state, canvas, row, focused);
    struct rect inside = {row.row, row.col + 1, 1, row.cols - 2};
    if (inside.cols < 6)
        return;
    int end =
        draw_label(state, canvas, inside, inside.col, title.left, focused);
    if (!draw_label_right(state, canvas, inside, end, title.right, focused))
        draw_label_right(state, canvas, inside, end, title.brief, focused);
}

/* The line on the right of a pane. */
static void
draw_wall(const struct state *state, struct canvas *canvas, struct rect box)
{
    int col = box.col + box.cols;
    struct rect wall = {box.row, col, box.rows, 1};
    canvas_base(canvas, wall, DL_ROLE_BORDER);
    if (state->settings.borders == DL_BORDERS_NONE)
        return;
    canvas_put(canvas, wall, box.row, col, glyph(state, GLYPH_JOINT),
               DL_ROLE_NONE);
    for (int i = 1; i < box.rows; i++)
        canvas_put(canvas, wall, box.row + i, col, glyph(state, GLYPH_WALL),
                   DL_ROLE_NONE);
}

static void
draw_small(const struct state *state, struct canvas *canvas)
{
    struct rect all = {0, 0, canvas->rows, canvas->cols};
    struct dl_str text = text_format(state, "dateline needs %dx%d",
                                     LAYOUT_COLS_MIN, LAYOUT_ROWS_MIN);
    canvas_put_cut(canvas, all, canvas->rows / 2, 0, canvas->cols, text,
                   DL_ROLE_NONE);
    draw_focus(canvas, canvas->rows / 2, 0);
}

void
state_render(struct state *state, struct canvas *canvas)
{
    const struct layout *layout = &state->layout;
    state_catch_up(state);
    state->dirty = 0; /* everything is drawn */
    canvas_clear(canvas, state->wish.rows, state->wish.cols);
    if (layout->small) {
        draw_small(state, canvas);
        return;
    }
    for (int i = 0; i < layout->count; i++) {
        enum dl_pane pane = layout->at[i];
        draw_title(state, canvas, pane);
        if (i + 1 < layout->count)
            draw_wall(state, canvas, layout->boxes[pane]);
        if (pane == state->wish.focus) /* until it knows better */
            draw_focus(canvas, layout->bodies[pane].row,
                       layout->bodies[pane].col);
        panes[pane]->render(state, canvas, layout->bodies[pane]);
    }
    status_render(state, canvas, layout->status);
    if (state->overlay.kind != OVERLAY_NONE)
        overlay_render(state, canvas);
    strip_render(state, canvas, layout->status);
    canvas->cursor_shown |= state->settings.linear;
    dl_arena_reset(state->scratch, state->scratch_mark);
}
