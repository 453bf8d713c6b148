/* A picture of the screen. A wide cluster takes two cells: the left one holds
 * the text, the right one has zero columns. Whoever writes over one half
 * blanks the other (mend), so no canvas ever holds half a character. */
/* SPDX-License-Identifier: ISC */
#include "tui/canvas.h"

#include <dateline/text.h>

#include <assert.h>
#include <stddef.h>
#include <string.h>

enum { REPLACEMENT = 0xfffd };

static const struct cell blank = {.text = " ",
                                  .bytes = 1,
                                  .cols = 1,
                                  .base = DL_ROLE_BASE,
                                  .content = DL_ROLE_NONE,
                                  .state = DL_ROLE_NONE};

bool
rect_has(struct rect where, int row, int col)
{
    return row >= where.row && row < where.row + where.rows &&
           col >= where.col && col < where.col + where.cols;
}

void
canvas_init(struct canvas *canvas)
{
    *canvas = (struct canvas){0};
    canvas_clear(canvas, 1, 1);
}

void
canvas_free(struct canvas *canvas)
{
    dl_arena_free(canvas->arena);
    *canvas = (struct canvas){0};
}

void
canvas_clear(struct canvas *canvas, int rows, int cols)
{
    canvas->rows = rows < 1 ? 1 : rows;
    canvas->cols = cols < 1 ? 1 : cols;
    size_t count = (size_t)canvas->rows * (size_t)canvas->cols;
    if (count > canvas->room) {
        dl_arena_free(canvas->arena);
        canvas->arena = dl_arena_new(0);
        canvas->cells = DL_ARRAY(canvas->arena, count, struct cell);
        canvas->room = count;
    }
    for (size_t i = 0; i < count; i++)
        canvas->cells[i] = blank;
    canvas->link_count = 0;
    canvas->cursor_row = canvas->cursor_col = 0;
    canvas->cursor_shown = false;
}

struct cell *
canvas_at(const struct canvas *canvas, int row, int col)
{
    assert(row >= 0 && row < canvas->rows && col >= 0 && col < canvas->cols);
    return &canvas->cells[(size_t)row * (size_t)canvas->cols + (size_t)col];
}

/* What both rectangles share; may be empty, never negative. Sums are kept in
 * 64 bits: a caller may say "as wide as you like". */
static struct rect
overlap(struct rect a, struct rect b)
{
    int64_t row = a.row > b.row ? a.row : b.row;
    int64_t col = a.col > b.col ? a.col : b.col;
    int64_t below = (int64_t)a.row + a.rows, right = (int64_t)a.col + a.cols;
    if (below > (int64_t)b.row + b.rows)
        below = (int64_t)b.row + b.rows;
    if (right > (int64_t)b.col + b.cols)
        right = (int64_t)b.col + b.cols;
    if (below < row || right < col)
        return (struct rect){0, 0, 0, 0};
    return (struct rect){(int)row, (int)col, (int)(below - row),
                         (int)(right - col)};
}

static struct rect
inside(const struct canvas *canvas, struct rect where)
{
    return overlap(where, (struct rect){0, 0, canvas->rows, canvas->cols});
}

static void
make_blank(struct cell *cell)
{
    cell->text[0] = ' ';
    cell->bytes = cell->cols = 1;
    cell->link = 0;
}

/* Before a border is drawn between columns col - 1 and col: a wide cluster
 * that lies across it becomes two blanks. */
static void
mend(struct canvas *canvas, int row, int col)
{
    if (col <= 0 || col >= canvas->cols)
        return;
    struct cell *right = canvas_at(canvas, row, col);
    if (right->cols != 0)
        return;
    make_blank(right - 1);
    make_blank(right);
}

void
canvas_fill(struct canvas *canvas, struct rect where, enum dl_role base)
{
    where = inside(canvas, where);
    for (int row = where.row; row < where.row + where.rows; row++) {
        mend(canvas, row, where.col);
        mend(canvas, row, where.col + where.cols);
        struct cell *cell =
            canvas->cells + (size_t)row * (size_t)canvas->cols + where.col;
        for (int i = 0; i < where.cols; i++) {
            cell[i] = blank;
            cell[i].base = (uint8_t)base;
        }
    }
}

/* Code points that steer the terminal or reorder the row. */
static bool
steers(uint32_t point)
{
    return point < 0x20 || (point >= 0x7f && point < 0xa0) || point == 0x61c ||
           point == 0x200e || point == 0x200f ||
           (point >= 0x2028 && point <= 0x202e) ||
           (point >= 0x2066 && point <= 0x2069);
}

/* Copy a cluster into a cell: only well-formed, harmless code points, as many
 * as fit. Returns false when not even the first may be shown. */
static bool
set_text(struct cell *cell, struct dl_str cluster)
{
    cell->bytes = 0;
    for (size_t i = 0; i < cluster.bytes;) {
        uint32_t point = dl_utf8_decode(cluster, i, &i);
        char bytes[4];
        int length = dl_utf8_encode(point, bytes);
        if (steers(point) || cell->bytes + length > CELL_BYTES_MAX)
            break;
        memcpy(cell->text + cell->bytes, bytes, (size_t)length);
        cell->bytes = (uint8_t)(cell->bytes + length);
    }
    return cell->bytes > 0;
}

/* Write one cluster whose cells [col, col + cols) meet `clip`. */
static void
put_cluster(struct canvas *canvas, struct rect clip, int row, int col,
            struct dl_str cluster, int cols, enum dl_role content)
{
    bool whole = col >= clip.col && col + cols <= clip.col + clip.cols;
    for (int i = 0; i < cols; i++) {
        if (col + i < clip.col || col + i >= clip.col + clip.cols)
            continue;
        mend(canvas, row, col + i);
        mend(canvas, row, col + i + 1);
        struct cell *cell = canvas_at(canvas, row, col + i);
        make_blank(cell);
        cell->content = (uint8_t)content;
    }
    if (!whole)
        return;
    struct cell *cell = canvas_at(canvas, row, col);
    if (!set_text(cell, cluster))
        cell->bytes = (uint8_t)dl_utf8_encode(REPLACEMENT, cell->text);
    cell->cols = (uint8_t)cols;
    if (cols == 2)
        cell[1].cols = cell[1].bytes = 0;
}

static bool
is_plain(struct dl_str text, size_t offset)
{
    return text.at[offset] >= ' ' && text.at[offset] <= '~';
}

/* The next cluster and its width; a control character is one cell wide. Most
 * text is ASCII, where only what follows can make a cluster longer. */
static struct dl_str
next_cluster(struct dl_str text, size_t *offset, int *cols)
{
    size_t start = *offset, after;
    bool last = start + 1 == text.bytes;
    if (is_plain(text, start) && (last || is_plain(text, start + 1))) {
        *offset = start + 1;
        *cols = 1;
        return (struct dl_str){text.at + start, 1};
    }
    uint32_t point = dl_utf8_decode(text, start, &after);
    *offset = dl_text_cluster(text, start, cols);
    if (steers(point))
        *cols = 1;
    return (struct dl_str){text.at + start, *offset - start};
}

int
canvas_put(struct canvas *canvas, struct rect clip, int row, int col,
           struct dl_str text, enum dl_role content)
{
    clip = inside(canvas, clip);
    bool visible = row >= clip.row && row < clip.row + clip.rows;
    for (size_t offset = 0;
         offset < text.bytes && col < clip.col + clip.cols;) {
        int cols;
        struct dl_str cluster = next_cluster(text, &offset, &cols);
        if (visible && cols > 0 && col + cols > clip.col)
            put_cluster(canvas, clip, row, col, cluster, cols, content);
        col += cols;
    }
    return col;
}

int
canvas_put_cut(struct canvas *canvas, struct rect clip, int row, int col,
               int cols, struct dl_str text, enum dl_role content)
{
    if (cols <= 0)
        return col;
    size_t fits = dl_text_fit(text, cols, NULL);
    if (fits == text.bytes)
        return canvas_put(canvas, clip, row, col, text, content);
    fits = dl_text_fit(text, cols - 1, NULL);
    col = canvas_put(canvas, clip, row, col, (struct dl_str){text.at, fits},
                     content);
    return canvas_put(canvas, clip, row, col, DL_STR("\u2026"), content);
}

/* `layer` is the offset of base, content or state in a cell. */
static void
set_layer(struct canvas *canvas, struct rect where, size_t layer,
          enum dl_role role)
{
    where = inside(canvas, where);
    for (int row = where.row; row < where.row + where.rows; row++)
        for (int col = where.col; col < where.col + where.cols; col++)
            ((uint8_t *)canvas_at(canvas, row, col))[layer] = (uint8_t)role;
}

void
canvas_base(struct canvas *canvas, struct rect where, enum dl_role role)
{
    set_layer(canvas, where, offsetof(struct cell, base), role);
}

void
canvas_content(struct canvas *canvas, struct rect where, enum dl_role role)
{
    set_layer(canvas, where, offsetof(struct cell, content), role);
}

void
canvas_state(struct canvas *canvas, struct rect where, enum dl_role role)
{
    set_layer(canvas, where, offsetof(struct cell, state), role);
}

/* The number of a link in the canvas, which learns it; 0: it has too many. */
static uint16_t
learn_link(struct canvas *canvas, struct dl_str url, uint32_t number)
{
    for (size_t i = canvas->link_count; i > 0; i--) {
        const struct canvas_link *at = &canvas->links[i - 1];
        if (at->number == number && dl_str_eq(at->url, url))
            return (uint16_t)i;
    }
    if (canvas->link_count == CANVAS_LINKS_MAX)
        return 0;
    canvas->links[canvas->link_count++] = (struct canvas_link){url, number};
    return (uint16_t)canvas->link_count;
}

void
canvas_link(struct canvas *canvas, struct rect where, struct dl_str url,
            uint32_t number)
{
    where = inside(canvas, where);
    uint16_t link =
        where.rows && url.bytes ? learn_link(canvas, url, number) : 0;
    for (int row = where.row; row < where.row + where.rows; row++)
        for (int col = where.col; col < where.col + where.cols; col++)
            canvas_at(canvas, row, col)->link = link;
}

struct dl_str
canvas_row(struct dl_arena *arena, const struct canvas *canvas, int row)
{
    const struct cell *cells = canvas_at(canvas, row, 0);
    char *out = dl_arena_alloc(arena, (size_t)canvas->cols * CELL_BYTES_MAX);
    size_t bytes = 0, end = 0;
    for (int col = 0; col < canvas->cols; col++) {
        memcpy(out + bytes, cells[col].text, cells[col].bytes);
        bytes += cells[col].bytes;
        if (cells[col].bytes && cells[col].text[0] != ' ')
            end = bytes;
    }
    return (struct dl_str){out, end};
}
