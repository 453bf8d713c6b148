/* Draws the box over the panes. */
/* SPDX-License-Identifier: ISC */
#include "tui/linear.h"
#include "tui/pane.h"

#include <dateline/text.h>

enum { BAR_GAP = 2, RIGHT_GAP = 2, TEXT_COLS_LEAST = 12, MORE_COLS_LEAST = 6 };

static void
draw_across(const struct state *state, struct canvas *canvas, struct rect row,
            enum glyph left, enum glyph right)
{
    for (int i = 1; i < row.cols - 1; i++)
        canvas_put(canvas, row, row.row, row.col + i, glyph(state, GLYPH_LINE),
                   DL_ROLE_NONE);
    canvas_put(canvas, row, row.row, row.col, glyph(state, left), DL_ROLE_NONE);
    canvas_put(canvas, row, row.row, row.col + row.cols - 1,
               glyph(state, right), DL_ROLE_NONE);
}

void
draw_box(const struct state *state, struct canvas *canvas, struct rect box)
{
    canvas_state(canvas, box, DL_ROLE_NONE);
    canvas_fill(canvas, box, DL_ROLE_BORDER_FOCUSED);
    draw_across(state, canvas, rect_row(box, 0), GLYPH_CORNER_TL,
                GLYPH_CORNER_TR);
    if (box.rows > 1)
        draw_across(state, canvas, rect_row(box, box.rows - 1), GLYPH_CORNER_BL,
                    GLYPH_CORNER_BR);
    for (int i = 1; i < box.rows - 1; i++) {
        canvas_put(canvas, box, box.row + i, box.col, glyph(state, GLYPH_WALL),
                   DL_ROLE_NONE);
        canvas_put(canvas, box, box.row + i, box.col + box.cols - 1,
                   glyph(state, GLYPH_WALL), DL_ROLE_NONE);
    }
    struct rect body = {box.row + 1, box.col + 1, box.rows - 2, box.cols - 2};
    if (body.rows > 0 && body.cols > 0)
        canvas_fill(canvas, body, DL_ROLE_BASE);
}

/* The name in its sentence, words that changed; as far as the text was not cut
 * before them. */
static void
light(struct canvas *canvas, struct rect row, int col, int end,
      const struct row *content)
{
    for (size_t i = 0; i < content->bit_count; i++) {
        struct row_bit bit = content->bits[i];
        struct dl_span before = {0, bit.span.start};
        int start = col + dl_text_cols(dl_str_slice(content->text, before));
        int cols = dl_text_cols(dl_str_slice(content->text, bit.span));
        if (cols > 0 && start + cols <= end)
            canvas_content(canvas, (struct rect){row.row, start, 1, cols},
                           bit.role);
    }
}

/* Counts and the bar before them, if the text leaves them room; returns where
 * they begin. */
static int
draw_figures(const struct state *state, struct canvas *canvas, struct rect row,
             int from, const struct row *content)
{
    int bar = state->overlay.meters ? METER_COLS + BAR_GAP : 0;
    int col =
        draw_right(canvas, row, from + bar, content->right, DL_ROLE_SECONDARY);
    if (col == row.col + row.cols)
        return col;
    col -= bar;
    for (int i = 0; i < content->meter && bar > 0; i += 2)
        canvas_put(
            canvas, row, row.row, col + i / 2,
            glyph(state, i + 1 < content->meter ? GLYPH_HEAVY : GLYPH_HALF),
            content->text_role);
    return col;
}

/* The same as one line. */
static void
say_row(const struct state *state, struct canvas *canvas, struct rect row,
        const struct row *content, bool selected)
{
    int begin;
    struct dl_str text = linear_row(state, content, &begin);
    canvas_put_cut(canvas, row, row.row, row.col, row.cols, text,
                   content->text_role);
    light(canvas, row, row.col + begin, row.col + row.cols, content);
    if (!selected)
        return;
    canvas_state(canvas, row, DL_ROLE_SELECTED);
    draw_focus(canvas, row.row, row.col);
}

static void
draw_row(const struct state *state, struct canvas *canvas, struct rect row,
         const struct row *content, bool selected)
{
    int col = row.col;
    if (content->ticked)
        canvas_put(canvas, (struct rect){row.row, row.col - 1, 1, 1}, row.row,
                   row.col - 1, glyph(state, GLYPH_CHOSEN), DL_ROLE_LIST_STAR);
    if (content->left.bytes > 0) {
        canvas_put_cut(canvas, row, row.row, col, state->overlay.left_cols,
                       content->left, content->left_role);
        col += state->overlay.left_cols;
    }
    int least = content->firm ? TEXT_COLS_LEAST
                              : dl_text_cols(content->text) + RIGHT_GAP;
    int end = draw_figures(state, canvas, row, col + least, content);
    if (end < row.col + row.cols)
        end -= RIGHT_GAP;
    int begin = col;
    if (col < end)
        col = canvas_put_cut(canvas, row, row.row, col, end - col,
                             content->text, content->text_role);
    light(canvas, row, begin, end, content);
    if (content->url.bytes > 0 && begin < col)
        canvas_link(canvas, (struct rect){row.row, begin, 1, col - begin},
                    content->url, content->a);
    if (content->more.bytes > 0 && col + MORE_COLS_LEAST < end)
        canvas_put_cut(canvas, row, row.row, col + RIGHT_GAP,
                       end - col - RIGHT_GAP, content->more, DL_ROLE_SECONDARY);
    if (selected) {
        struct rect bar = {row.row, row.col - 1, 1, row.cols + 2};
        canvas_state(canvas, bar, DL_ROLE_SELECTED);
        draw_focus(canvas, row.row, begin < end ? begin : row.col);
    }
}

static void
draw_title(const struct state *state, struct canvas *canvas, struct rect row)
{
    struct rect inside = {row.row, row.col + 2, row.rows, row.cols - 4};
    if (state->settings.linear)
        inside = row;
    if (inside.cols < 4)
        return;
    struct dl_str text =
        state->settings.linear
            ? state->overlay.title
            : text_format(state, " %.*s ", DL_FMT(state->overlay.title));
    int end = canvas_put_cut(canvas, inside, inside.row, inside.col,
                             inside.cols, text, DL_ROLE_NONE);
    canvas_base(canvas,
                (struct rect){inside.row, inside.col, 1, end - inside.col},
                DL_ROLE_PANE_TITLE_FOCUSED);
}

/* Keys, in the lower edge; left out when they do not fit. */
static void
draw_foot(const struct state *state, struct canvas *canvas, struct rect row)
{
    struct dl_str foot = state->overlay.foot;
    if (foot.bytes == 0)
        return;
    struct dl_str text = text_format(state, " %.*s ", DL_FMT(foot));
    struct rect inside = {row.row, row.col + 2, row.rows, row.cols - 4};
    if (state->settings.linear) {
        canvas_put_cut(canvas, row, row.row, row.col, row.cols, foot,
                       DL_ROLE_SECONDARY);
        return;
    }
    int col = draw_right(canvas, inside, inside.col, text, DL_ROLE_SECONDARY);
    canvas_base(canvas,
                (struct rect){row.row, col, 1, inside.col + inside.cols - col},
                DL_ROLE_BASE);
}

static void
draw_typed(const struct state *state, struct canvas *canvas, struct rect line)
{
    const struct overlay *overlay = &state->overlay;
    struct dl_str typed = edit_text(&overlay->edit);
    int col = canvas_put(canvas, line, line.row, line.col, DL_STR("> "),
                         DL_ROLE_STATUS_KEY);
    if (!state->settings.linear) /* where each figure has its own */
        draw_right(canvas, line, col + dl_text_cols(typed) + 2, overlay->heads,
                   DL_ROLE_SECONDARY);
    draw_edit(canvas, line, col, &overlay->edit);
}

/* Whether a row can be acted on and so is worth a bar. */
static bool
shows_choice(const struct overlay *overlay)
{
    return overlay->kind != OVERLAY_WHY && overlay->kind != OVERLAY_FAULTS &&
           overlay->kind != OVERLAY_CHANGES;
}

void
overlay_render(const struct state *state, struct canvas *canvas)
{
    const struct overlay *overlay = &state->overlay;
    struct rect box = overlay_rect(state);
    draw_box(state, canvas, box);
    draw_title(state, canvas, rect_row(box, 0));
    if (box.rows > 1)
        draw_foot(state, canvas, rect_row(box, box.rows - 1));
    struct rect line = overlay_line(state);
    struct rect body = {line.row + line.rows, line.col, overlay_page(state),
                        line.cols};
    draw_focus(canvas, body.row, body.col); /* until a row is chosen */
    for (int i = 0; i < body.rows; i++) {
        size_t row = overlay->top + (size_t)i;
        if (row >= overlay->rows.count)
            break;
        bool selected = row == overlay->selected && shows_choice(overlay) &&
                        !overlay->rows.at[row].heading;
        (state->settings.linear ? say_row : draw_row)(
            state, canvas, rect_row(body, i), &overlay->rows.at[row], selected);
    }
    if (overlay->typed)
        draw_typed(state, canvas, line);
}
