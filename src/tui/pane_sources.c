/* What the sources of the chosen event say: a number to jump by, the outlet and
 * its day, and the sentence, in which the words that tell the event stand
 * out. */
/* SPDX-License-Identifier: ISC */
#include "tui/pane_axis.h"

#include <dateline/text.h>

#include "tui/times_sources.h"

enum { INDENT_COLS = 3, OUTLET_COLS = 12 };

static void
draw_line(const struct state *state, struct canvas *canvas, struct rect row,
          const struct dl_entry *entry)
{
    enum glyph line =
        state->settings.borders == DL_BORDERS_NONE ? GLYPH_BETWEEN : GLYPH_LINE;
    for (int i = 0; i < row.cols && line == GLYPH_LINE; i++)
        canvas_put(canvas, row, row.row, row.col + i, glyph(state, line),
                   DL_ROLE_TIME_AXIS);
    struct dl_str text =
        entry->evidence_count == 1
            ? phrase(" told once ")
            : text_format(state, " told %u times ", entry->evidence_count);
    canvas_put(canvas, row, row.row, row.col + 1, text, DL_ROLE_TIME_SOURCES);
}

static struct dl_str
day_text(const struct state *state, const struct dl_article *article)
{
    if (!article->published.known)
        return DL_STR("");
    return day_words(state->scratch, state, article->published.day);
}

static void
draw_heading(const struct state *state, struct canvas *canvas, struct rect row,
             const struct dl_article *article, uint32_t which)
{
    bool open = sources_open(state) == which;
    if (open)
        canvas_put(canvas, row, row.row, row.col, glyph(state, GLYPH_POINTER),
                   DL_ROLE_TIME_DATE);
    canvas_put(canvas, row, row.row, row.col + 1,
               text_format(state, "%u", which + 1), DL_ROLE_TIME_DATE);
    struct dl_str outlet =
        article->source.bytes ? article->source : article->title;
    struct dl_str day = day_text(state, article);
    int cols = row.cols - INDENT_COLS - dl_text_cols(day) - 1;
    if (cols < OUTLET_COLS) { /* who comes before when */
        day.bytes = 0;
        cols = row.cols - INDENT_COLS;
    }
    int end = canvas_put_cut(canvas, row, row.row, row.col + INDENT_COLS, cols,
                             outlet, DL_ROLE_TIME_GROUP);
    draw_right(canvas, row, end + 1, day, DL_ROLE_TIME_SOURCES);
}

/* Whether `at` is in one of the spans; *until is where that changes. */
static bool
is_told(const struct told_words *told, uint32_t at, uint32_t *until)
{
    for (int i = 0; i < told->count; i++) {
        struct dl_span span = told->at[i];
        if (at >= span.end)
            continue;
        uint32_t edge = at < span.start ? span.start : span.end;
        if (edge < *until)
            *until = edge;
        return at >= span.start;
    }
    return false;
}

/* A row of a sentence, cut where it goes on. */
static void
draw_words(struct canvas *canvas, struct rect row, struct dl_str text,
           struct dl_span span, const struct told_words *told)
{
    int col = row.col + INDENT_COLS, end = row.col + row.cols;
    for (uint32_t at = span.start, until; at < span.end && col < end;
         at = until) {
        until = span.end;
        bool tells = is_told(told, at, &until);
        struct dl_str part = dl_str_slice(text, (struct dl_span){at, until});
        col =
            canvas_put_cut(canvas, row, row.row, col, end - col, part,
                           tells ? DL_ROLE_TIME_CLAUSE : DL_ROLE_TIME_SOURCES);
    }
}

/* One row of a source. */
static void
draw_row(const struct state *state, struct canvas *canvas, struct rect row,
         const struct source_row *at)
{
    struct dl_evidence from = times_entry(state)->evidence[at->which];
    struct told_words told;
    if (at->heading) {
        draw_heading(state, canvas, row,
                     shelf_article(&state->shelf, from.article), at->which);
        return;
    }
    sources_told(state, from, &told);
    draw_words(canvas, row, sources_text(state, from), at->span, &told);
}

void
sources_render(const struct state *state, struct canvas *canvas,
               struct rect where)
{
    const struct dl_entry *entry = times_entry(state);
    struct source_rows all = {0};
    if (!entry || where.rows < 2)
        return;
    sources_lay(state, where.cols, &all);
    draw_line(state, canvas, rect_row(where, 0), entry);
    size_t top = sources_top(state, &all, where.rows - 1);
    for (int i = 1; i < where.rows && top < all.count; i++, top++)
        draw_row(state, canvas, rect_row(where, i), &all.at[top]);
}
