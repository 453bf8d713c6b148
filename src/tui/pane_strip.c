/* Draws the strip: a box on the status line, in columns when there are many
 * rows. It lies over the panes, so nothing moves; where it would cover what is
 * focused, it stands at the top instead. */
/* SPDX-License-Identifier: ISC */
#include "tui/pane.h"
#include "tui/strip.h"

#include <dateline/text.h>

enum {
    LINES_MAX = 8,
    COLUMN_GAP = 3,
    KEY_GAP = 2,
    ROWS_LEAST = 10, /* a smaller screen has no room for it */
    EDGES = 4        /* columns of the box beside its rows */
};

struct shape {
    int key_cols, column; /* with its gap */
    int columns, lines;
};

static struct shape
measure(const struct strip *strip, struct rect area)
{
    struct shape shape = {0, 1, 1, 1};
    int text_cols = 0, room = area.cols - EDGES;
    for (size_t i = 0; i < strip->count; i++) {
        int key = dl_text_cols(strip->at[i].key);
        int text = dl_text_cols(strip->at[i].text);
        shape.key_cols = key > shape.key_cols ? key : shape.key_cols;
        text_cols = text > text_cols ? text : text_cols;
    }
    if (shape.key_cols > room / 2 && text_cols > 0)
        shape.key_cols = room / 2;
    shape.column = shape.key_cols + COLUMN_GAP;
    if (text_cols > 0)
        shape.column += text_cols + KEY_GAP;
    if (!strip->one_each && shape.column < room)
        shape.columns = (room + COLUMN_GAP) / shape.column;
    int most = area.rows / 3 < LINES_MAX ? area.rows / 3 : LINES_MAX;
    int needed = ((int)strip->count + shape.columns - 1) / shape.columns;
    shape.lines = needed < most ? needed : most;
    return shape;
}

static void
draw_one(const struct strip *strip, struct canvas *canvas, struct rect row,
         const struct shape *shape, size_t index)
{
    const struct strip_row *at = &strip->at[index];
    int end = row.col + row.cols;
    canvas_put_cut(canvas, row, row.row, row.col,
                   row.cols < shape->key_cols ? row.cols : shape->key_cols,
                   at->key, DL_ROLE_HELP_KEY);
    int col = row.col + shape->key_cols + KEY_GAP;
    if (col < end && at->text.bytes > 0)
        canvas_put_cut(canvas, row, row.row, col, end - col, at->text,
                       DL_ROLE_NONE);
    if (strip->chosen == (long)index)
        canvas_state(canvas, row, DL_ROLE_SELECTED);
}

/* Down the columns; the page that has the chosen row. */
static void
draw_rows(const struct strip *strip, struct canvas *canvas, struct rect body,
          const struct shape *shape)
{
    size_t page = (size_t)shape->lines * (size_t)shape->columns;
    size_t first = strip->chosen > 0 ? (size_t)strip->chosen / page * page : 0;
    for (size_t i = 0; i < page && first + i < strip->count; i++) {
        int column = (int)i / shape->lines, line = (int)i % shape->lines;
        int col = body.col + column * shape->column;
        int cols = shape->column - COLUMN_GAP,
            room = body.col + body.cols - col;
        struct rect row = {body.row + line, col, 1,
                           strip->one_each || cols > room ? room : cols};
        draw_one(strip, canvas, row, shape, first + i);
    }
}

static void
draw_words(const struct state *state, const struct strip *strip,
           struct canvas *canvas, struct rect box)
{
    struct rect top = {box.row, box.col + 2, 1, box.cols - 4};
    struct rect bottom = {box.row + box.rows - 1, box.col + 2, 1, box.cols - 4};
    struct dl_str title = text_format(state, " %.*s ", DL_FMT(strip->title));
    int end = canvas_put_cut(canvas, top, top.row, top.col, top.cols, title,
                             DL_ROLE_NONE);
    canvas_base(canvas, (struct rect){top.row, top.col, 1, end - top.col},
                DL_ROLE_PANE_TITLE_FOCUSED);
    if (strip->foot.bytes == 0)
        return;
    int col = draw_right(canvas, bottom, bottom.col,
                         text_format(state, " %.*s ", DL_FMT(strip->foot)),
                         DL_ROLE_SECONDARY);
    canvas_base(
        canvas,
        (struct rect){bottom.row, col, 1, bottom.col + bottom.cols - col},
        DL_ROLE_BASE);
}

/* The lowest rows, or the highest where the cursor stands in those: what is
 * focused is never covered. */
static struct rect
place(const struct canvas *canvas, struct rect area, int rows)
{
    struct rect box = {area.row + area.rows - rows, area.col, rows, area.cols};
    if (canvas->cursor_row >= box.row && canvas->cursor_row < box.row + rows)
        box.row = area.row;
    return box;
}

/* Linear: a line for each, its key first, without anything beside. */
static void
say_strip(const struct state *state, struct canvas *canvas, struct rect area,
          const struct strip *strip)
{
    int foot = strip->foot.bytes > 0, most = area.rows / 2 - 1 - foot;
    int page = (int)strip->count < most ? (int)strip->count : most;
    size_t first = strip->chosen > 0
                       ? (size_t)strip->chosen / (size_t)page * (size_t)page
                       : 0;
    struct rect all = place(canvas, area, page + foot + 1);
    struct rect row = rect_row(all, 0);
    canvas_state(canvas, all, DL_ROLE_NONE);
    canvas_fill(canvas, all, DL_ROLE_BASE);
    canvas_put_cut(canvas, row, row.row, row.col, row.cols, strip->title,
                   DL_ROLE_READ_HEADING);
    for (int i = 0; i < page && first + (size_t)i < strip->count; i++) {
        const struct strip_row *at = &strip->at[first + (size_t)i];
        row.row++;
        canvas_put_cut(
            canvas, row, row.row, row.col, row.cols,
            text_join(state->scratch, at->key, DL_STR(": "), at->text),
            DL_ROLE_NONE);
        if (strip->chosen == (long)first + i)
            canvas_state(canvas, row, DL_ROLE_SELECTED);
    }
    row = rect_row(all, all.rows - 1);
    if (foot)
        canvas_put_cut(canvas, row, row.row, row.col, row.cols, strip->foot,
                       DL_ROLE_SECONDARY);
}

static void
draw_strip(const struct state *state, struct canvas *canvas, struct rect area,
           const struct strip *strip)
{
    struct shape shape = measure(strip, area);
    struct rect box = place(canvas, area, shape.lines + 2);
    struct rect body = {box.row + 1, box.col + 2, shape.lines,
                        box.cols - EDGES};
    draw_box(state, canvas, box);
    draw_words(state, strip, canvas, box);
    draw_rows(strip, canvas, body, &shape);
}

void
strip_render(const struct state *state, struct canvas *canvas,
             struct rect status)
{
    struct strip strip;
    struct rect area = {0, status.col, status.row, status.cols};
    strip_build(state, &strip);
    if (strip.count == 0 || area.rows < ROWS_LEAST || area.cols < 2 * EDGES)
        return;
    int row = canvas->cursor_row, col = canvas->cursor_col;
    if (state->settings.linear)
        say_strip(state, canvas, area, &strip);
    else
        draw_strip(state, canvas, area, &strip);
    draw_focus(canvas, row, col); /* it stays where one is */
}
