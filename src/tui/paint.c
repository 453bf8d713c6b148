/* A frame is the difference of two pictures, row by row, left to right. A cell
 * differs when its text or its look does. Between two stretches that differ the
 * cursor moves by whatever is shortest: writing the few cells in between again,
 * a relative move, or an absolute one. A row that ends in blanks is erased.
 *
 * Two things are never trusted. Where the cursor stands after the last column
 * was filled (terminals wrap at once, late, or not at all), and how wide a
 * terminal draws a cluster that is put together from several code points or
 * lies in the emoji planes: after either the position counts as unknown, so
 * the next cell begins with an absolute move and no wrong guess travels along
 * the row. A terminal that draws each character of a cluster by itself draws
 * over the cells behind it, so these are written again; at the end of a row,
 * where it would run over into the next one, such a cluster is its first
 * character. A terminal that has said that it measures clusters (mode 2027) is
 * believed about pictures; about vowel signs even such ones disagree.
 *
 * A hyperlink is one more thing in which cells differ. It is open while its
 * cells are written and closed at the end of every row, so that whatever ends a
 * frame early leaves no link behind for what another program prints. */
/* SPDX-License-Identifier: ISC */
#include "tui/paint.h"

#include "tui/stand_in.h"

#include <dateline/text.h>

#include <string.h>

enum { NOWHERE = -1, UNKNOWN_PEN = -1, CELLS_WORTH_REWRITING = 4 };

static const char sync_begin[] = "\033[?2026h", sync_end[] = "\033[?2026l";

void
paint_init(struct paint *paint, const struct terminal *terminal)
{
    *paint = (struct paint){.terminal = terminal,
                            .arena = dl_arena_new(0),
                            .row = NOWHERE,
                            .pen = UNKNOWN_PEN};
    paint->out.arena = paint->arena;
    looks_init(&paint->looks, terminal);
}

void
paint_free(struct paint *paint)
{
    looks_free(&paint->looks);
    hyperlinks_free(&paint->hyperlinks);
    dl_arena_free(paint->frame);
    dl_arena_free(paint->arena);
    *paint = (struct paint){0};
}

void
paint_forget(struct paint *paint)
{
    paint->known = false;
}

bool
paint_doubts(struct paint *paint)
{
    size_t count = (size_t)paint->rows * (size_t)paint->cols;
    for (size_t i = 0; paint->known && i < count; i++)
        if (painted_doubtful(&paint->cells[i])) {
            paint_forget(paint);
            return true;
        }
    return false;
}

/* The cells of a row as they are to be painted, into paint->now. */
static void
settle_row(struct paint *paint, const struct cell *cells)
{
    const struct terminal *terminal = paint->terminal;
    memset(paint->now, 0, (size_t)paint->cols * sizeof *paint->now);
    for (int col = 0; col < paint->cols; col++) {
        struct painted *out = &paint->now[col];
        memcpy(out->text, cells[col].text, cells[col].bytes);
        out->bytes = cells[col].bytes;
        out->cols = cells[col].cols;
        out->look =
            looks_find(&paint->looks, terminal, paint->theme, &cells[col]);
        if (terminal->commands)
            out->link = paint->hyperlinks.now[cells[col].link];
        if (out->cols == 0) {
            out->look = paint->now[col - 1].look;
            out->link = paint->now[col - 1].link;
        }
        stand_in(out, terminal);
    }
}

static void
set_pen(struct paint *paint, uint16_t look)
{
    if (paint->pen == look)
        return;
    struct dl_str sequence = paint->looks.at[look].sequence;
    bytes_put(&paint->out, sequence.at, sequence.bytes);
    paint->pen = look;
}

static void
set_link(struct paint *paint, uint16_t link)
{
    if (paint->link == link)
        return;
    struct dl_str sequence = hyperlinks_sequence(&paint->hyperlinks, link);
    bytes_put(&paint->out, sequence.at, sequence.bytes);
    paint->link = link;
}

/* Whether the cells between the cursor and `col` are quicker written again:
 * all plain ASCII in the pen's look, of the link that is open. */
static bool
can_rewrite(const struct paint *paint, int col)
{
    if (col - paint->col > CELLS_WORTH_REWRITING)
        return false;
    for (int i = paint->col; i < col; i++)
        if (paint->now[i].bytes != 1 || paint->now[i].look != paint->pen ||
            paint->now[i].link != paint->link)
            return false;
    return true;
}

static void
move_ansi(struct paint *paint, int row, int col)
{
    struct bytes *out = &paint->out;
    bytes_text(out, "\033[");
    if (paint->row == row && paint->col < col) {
        if (col - paint->col > 1)
            bytes_number(out, col - paint->col);
        bytes_text(out, "C");
        return;
    }
    if (row > 0 || col > 0)
        bytes_number(out, row + 1);
    if (col > 0) {
        bytes_text(out, ";");
        bytes_number(out, col + 1);
    }
    bytes_text(out, "H");
}

static void
go_to(struct paint *paint, int row, int col)
{
    if (paint->row == row && paint->col == col)
        return;
    if (paint->terminal->ansi)
        move_ansi(paint, row, col);
    else
        paint->terminal->move(&paint->out, row, col);
    paint->row = row;
    paint->col = col;
}

/* As go_to, within the row being painted. */
static void
go_along(struct paint *paint, int row, int col)
{
    if (paint->row == row && paint->col < col && can_rewrite(paint, col))
        while (paint->col < col)
            bytes_put(&paint->out, paint->now[paint->col++].text, 1);
    go_to(paint, row, col);
}

/* How much of a cell is written: nothing that might run over into the next row.
 */
static size_t
bytes_drawn(struct paint *paint, const struct painted *cell, int col,
            bool doubtful)
{
    int end = col + (doubtful ? painted_cols_apart(cell) : cell->cols);
    if (end > paint->cols - paint->terminal->wraps_at_once)
        return (size_t)stand_in_first(cell);
    if (paint->overdrawn < end)
        paint->overdrawn = end;
    return cell->bytes;
}

static void
write_cell(struct paint *paint, int row, int col)
{
    const struct painted *cell = &paint->now[col];
    bool doubtful = paint->terminal->clusters ? painted_apart(cell)
                                              : painted_doubtful(cell);
    size_t bytes = bytes_drawn(paint, cell, col, doubtful);
    go_along(paint, row, col);
    set_link(paint, cell->link);
    set_pen(paint, cell->look);
    if (doubtful && cell->cols == 2) {
        bytes_text(&paint->out, "  "); /* should it be drawn narrow */
        paint->row = NOWHERE;
        go_to(paint, row, col);
    }
    bytes_put(&paint->out, cell->text, bytes);
    paint->col = col + cell->cols;
    if (doubtful || paint->col >= paint->cols)
        paint->row = NOWHERE;
}

/* Whether the terminal does not show the cell that is to be at `col`. */
static bool
is_stale(const struct paint *paint, int col, const struct painted *last)
{
    return col < paint->overdrawn ||
           !painted_same(&paint->now[col], &last[col]);
}

/* Where the run of equal, erasable blanks begins that ends the row. */
static int
find_tail(const struct paint *paint)
{
    int col = paint->cols;
    uint16_t look = paint->now[col - 1].look;
    if (!looks_erasable(&paint->looks, paint->terminal, look))
        return col;
    while (col > 0 && painted_blank(&paint->now[col - 1]) &&
           paint->now[col - 1].look == look)
        col--;
    return col;
}

/* Erase the row's tail when that is shorter than writing its blanks. */
static void
paint_tail(struct paint *paint, int row, int tail, const struct painted *last)
{
    int first = tail, differ = 0;
    while (first < paint->cols && !is_stale(paint, first, last))
        first++;
    for (int col = first; col < paint->cols; col++)
        differ += is_stale(paint, col, last);
    size_t length = strlen(paint->terminal->erase);
    if (length && (size_t)differ > length) {
        go_along(paint, row, first);
        set_link(paint, HYPERLINK_NONE);
        set_pen(paint, paint->now[first].look);
        bytes_put(&paint->out, paint->terminal->erase, length);
        return;
    }
    for (int col = first; col < paint->cols; col++)
        if (is_stale(paint, col, last))
            write_cell(paint, row, col);
}

/* The last cell of the screen cannot be filled where that would scroll. */
static void
spare_corner(struct paint *paint, int row)
{
    if (!paint->terminal->wraps_at_once || row != paint->rows - 1)
        return;
    struct painted *corner = &paint->now[paint->cols - 1];
    *corner = paint->cells[(size_t)paint->rows * (size_t)paint->cols - 1];
    if (paint->cols > 1 && corner[-1].cols == 2) {
        corner[-1].text[0] = '?';
        corner[-1].bytes = corner[-1].cols = 1;
    }
}

static void
paint_row(struct paint *paint, int row, const struct cell *cells)
{
    struct painted *last = paint->cells + (size_t)row * (size_t)paint->cols;
    settle_row(paint, cells);
    spare_corner(paint, row);
    int tail = find_tail(paint);
    paint->overdrawn = 0;
    for (int col = 0; col < tail; col++)
        if (is_stale(paint, col, last) && paint->now[col].cols)
            write_cell(paint, row, col);
    if (tail < paint->cols)
        paint_tail(paint, row, tail, last);
    set_link(paint, HYPERLINK_NONE);
    memcpy(last, paint->now, (size_t)paint->cols * sizeof *last);
}

/* Clear the terminal in the canvas's own background, and know it. */
static void
begin_anew(struct paint *paint, const struct canvas *canvas)
{
    struct cell base = {.text = " ",
                        .bytes = 1,
                        .cols = 1,
                        .base = DL_ROLE_BASE,
                        .content = DL_ROLE_NONE,
                        .state = DL_ROLE_NONE};
    dl_arena_free(paint->frame);
    paint->frame = dl_arena_new(0);
    paint->rows = canvas->rows;
    paint->cols = canvas->cols;
    size_t count = (size_t)paint->rows * (size_t)paint->cols;
    paint->cells = DL_ARRAY(paint->frame, count, struct painted);
    paint->now = DL_ARRAY(paint->frame, (size_t)paint->cols, struct painted);
    uint16_t look =
        looks_find(&paint->looks, paint->terminal, paint->theme, &base);
    if (!looks_erasable(&paint->looks, paint->terminal, look))
        look = LOOK_PLAIN;
    for (size_t i = 0; i < count; i++)
        paint->cells[i] =
            (struct painted){.text = " ", .bytes = 1, .cols = 1, .look = look};
    paint->pen = UNKNOWN_PEN;
    paint->link = HYPERLINK_NONE;
    set_pen(paint, look);
    bytes_text(&paint->out, paint->terminal->clear);
    paint->row = paint->col = 0;
    paint->known = true;
}

static void
show_cursor(struct paint *paint, bool shown)
{
    if (paint->shown != shown)
        bytes_text(&paint->out,
                   shown ? paint->terminal->show : paint->terminal->hide);
    paint->shown = shown;
}

/* The cells, between the sequences that belong around a frame; nothing at all
 * when no cell differs. */
static void
paint_cells(struct paint *paint, const struct canvas *canvas)
{
    const struct terminal *terminal = paint->terminal;
    bool anew = !paint->known || paint->rows != canvas->rows ||
                paint->cols != canvas->cols;
    if (anew)
        paint->shown = true; /* or at least it may be */
    if (terminal->synchronises)
        bytes_text(&paint->out, sync_begin);
    if (paint->shown)
        bytes_text(&paint->out, terminal->hide);
    size_t before = paint->out.count;
    if (anew)
        begin_anew(paint, canvas);
    for (int row = 0; row < canvas->rows; row++)
        paint_row(paint, row, canvas_at(canvas, row, 0));
    if (paint->out.count == before)
        paint->out.count = 0;
    else
        paint->shown = false;
}

struct dl_str
paint_frame(struct paint *paint, const struct canvas *canvas,
            const struct dl_theme *theme)
{
    paint->theme = theme;
    paint->out.count = 0;
    if (!looks_theme(&paint->looks, paint->terminal, theme))
        paint_forget(paint);
    if (!hyperlinks_meet(&paint->hyperlinks, canvas))
        paint_forget(paint);
    paint_cells(paint, canvas);
    bool painted = paint->out.count > 0;
    if (painted)
        set_pen(paint, LOOK_PLAIN);
    int row = canvas->cursor_row < canvas->rows ? canvas->cursor_row : 0;
    int col = canvas->cursor_col < canvas->cols ? canvas->cursor_col : 0;
    go_to(paint, row < 0 ? 0 : row, col < 0 ? 0 : col);
    show_cursor(paint, canvas->cursor_shown);
    if (painted && paint->terminal->synchronises)
        bytes_text(&paint->out, sync_end);
    return (struct dl_str){paint->out.at, paint->out.count};
}
