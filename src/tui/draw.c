/* What the panes share when they draw. */
/* SPDX-License-Identifier: ISC */
#include "tui/pane.h"

#include <dateline/text.h>

#include <stdarg.h>
#include <stdio.h>

struct rect
rect_row(struct rect where, int row)
{
    struct rect out = {where.row + row, where.col, 1, where.cols};
    if (row < 0 || row >= where.rows)
        out.rows = 0;
    return out;
}

struct dl_str
text_format(const struct state *state, const char *format, ...)
{
    va_list args, again;
    format = _(format);
    va_start(args, format);
    va_copy(again, args);
    int bytes = vsnprintf(NULL, 0, format, args);
    size_t size = bytes < 0 ? 1 : (size_t)bytes + 1;
    char *text = dl_arena_alloc(state->scratch, size);
    vsnprintf(text, size, format, again);
    va_end(again);
    va_end(args);
    return (struct dl_str){text, size - 1};
}

const char *
action_key(const struct state *state, enum dl_action action, const char *name)
{
    char key[64];
    dl_keymap_key(&state->settings.keymap, action, key, sizeof key);
    return *key ? text_format(state, "%s", key).at : name;
}

struct dl_str
text_number(const struct state *state, size_t number)
{
    if (number < 1000)
        return text_format(state, "%zu", number);
    return text_format(state, "%.*s,%03zu",
                       DL_FMT(text_number(state, number / 1000)),
                       number % 1000);
}

struct dl_str
text_join(struct dl_arena *arena, struct dl_str a, struct dl_str between,
          struct dl_str b)
{
    if (a.bytes == 0 || b.bytes == 0)
        return a.bytes == 0 ? b : a;
    return dl_str_from(dl_arena_printf(arena, "%.*s%.*s%.*s", DL_FMT(a),
                                       DL_FMT(between), DL_FMT(b)));
}

enum dl_role
kind_role(enum dl_kind kind)
{
    static const enum dl_role roles[DL_KIND_COUNT + 1] = {
#define X(code, name, plural, sign, letter) \
    [DL_KIND_##code] = DL_ROLE_ENTITY_##code,
#include <dateline/kinds.def>
#undef X
        [DL_KIND_COUNT] = DL_ROLE_ENTITY};
    return roles[kind];
}

enum glyph_form
glyph_form(const struct state *state)
{
    if (state->settings.linear)
        return FORM_WORDS;
    return state->ascii ? FORM_ASCII : FORM_UNICODE;
}

struct dl_str
glyph(const struct state *state, enum glyph code)
{
    return glyph_text(code, glyph_form(state));
}

int
draw_right(struct canvas *canvas, struct rect row, int from, struct dl_str text,
           enum dl_role role)
{
    int end = row.col + row.cols, col = end - dl_text_cols(text);
    if (row.rows == 0 || text.bytes == 0 || col < from)
        return end;
    canvas_put(canvas, row, row.row, col, text, role);
    return col;
}

void
draw_spans(struct canvas *canvas, struct rect row, struct dl_str text,
           const struct dl_spans *spans)
{
    for (size_t i = 0; i < spans->count; i++) {
        struct dl_span before = {0, spans->at[i].start};
        int start = dl_text_cols(dl_str_slice(text, before));
        int wide = dl_text_cols(dl_str_slice(text, spans->at[i]));
        if (start + wide > row.cols)
            break;
        canvas_state(canvas, (struct rect){row.row, row.col + start, 1, wide},
                     DL_ROLE_MATCH);
    }
}

void
draw_matches(const struct state *state, struct canvas *canvas,
             struct rect where, int col, int cols, struct dl_str text)
{
    struct dl_mark mark = dl_arena_mark(state->scratch);
    struct dl_spans spans = {0};
    search_in_line(state, state->scratch, text, &spans);
    draw_spans(canvas, (struct rect){where.row, col, 1, cols}, text, &spans);
    dl_arena_reset(state->scratch, mark);
}

void
draw_advice(const struct state *state, struct canvas *canvas, struct rect where,
            const char *text)
{
    struct dl_lines lines = {0};
    struct dl_str all = dl_str_from(text);
    int cols = where.cols - 4 < 60 ? where.cols - 4 : 60;
    if (state->settings.linear)
        cols = where.cols;
    dl_text_wrap(state->scratch, all, cols < 2 ? 2 : cols, &lines);
    int row = (where.rows - (int)lines.count) / 3;
    if (state->settings.linear) /* nothing to look for */
        row = 0, where.cols = cols;
    for (size_t i = 0; i < lines.count; i++)
        canvas_put(canvas, where, where.row + (row > 0 ? row : 0) + (int)i,
                   where.col +
                       (where.cols > cols ? (where.cols - cols) / 2 : 0),
                   dl_str_slice(all, lines.at[i]), DL_ROLE_SECONDARY);
}

void
draw_focus(struct canvas *canvas, int row, int col)
{
    canvas->cursor_row = row;
    canvas->cursor_col = col;
}

size_t
draw_edit(struct canvas *canvas, struct rect row, int col,
          const struct edit *edit)
{
    size_t first = edit_view(edit, row.col + row.cols - col - 1);
    struct dl_str text = {edit->text + first, edit->bytes - first};
    struct dl_str before = {text.at, edit->cursor - first};
    canvas_put(canvas, row, row.row, col, text, DL_ROLE_NONE);
    int at = col + dl_text_cols(before);
    canvas->cursor_row = row.row;
    canvas->cursor_col = at < canvas->cols ? at : canvas->cols - 1;
    canvas->cursor_shown = true;
    return first;
}

/* Between the last file and the end the stories and the timeline are made. */
struct dl_str
progress_text(const struct state *state)
{
    const struct shelf *shelf = &state->shelf;
    if (shelf->files_read >= shelf->files)
        return text_format(state, "joining %zu", shelf->files);
    return text_format(state, "reading %zu/%zu", shelf->files_read,
                       shelf->files);
}
