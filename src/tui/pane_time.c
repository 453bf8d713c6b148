/* The timeline: groups with their headings, an axis whose dots are the heavier
 * the more articles tell an event, gaps where nothing is told. */
/* SPDX-License-Identifier: ISC */
#include "tui/pane.h"

#include <dateline/text.h>

enum { BAR_COLS = 8, FEW = 2, MANY = 4 };

static struct dl_str
scope_text(const struct state *state)
{
    switch (state->settings.timeline_scope) {
    case DL_SCOPE_STORY:
        return DL_STR("this story");
    case DL_SCOPE_ARTICLE:
        return DL_STR("this article");
    case DL_SCOPE_ENTITY:
        return state->times.name.name;
    default:
        return DL_STR("all");
    }
}

static struct pane_title
title(const struct state *state)
{
    static const char *const zooms[DL_ZOOM_COUNT] = {"day", "week", "month",
                                                     "year"};
    struct pane_title out = {0};
    size_t total = 0;
    for (size_t i = 0; i < state->times.groups.count; i++)
        total += state->times.groups.at[i].total;
    out.left = text_format(state, "Timeline: %.*s", DL_FMT(scope_text(state)));
    out.right =
        text_format(state, "%zu event%s by %s", total, total == 1 ? "" : "s",
                    zooms[state->settings.timeline_zoom]);
    out.brief = text_format(state, "%zu by %s", total,
                            zooms[state->settings.timeline_zoom]);
    return out;
}

static struct dl_str
mark_of(const struct dl_entry *entry)
{
    static const char *const marks[] = {
#define X(code, name, mark, help) mark,
#include <dateline/certainties.def>
#undef X
    };
    return dl_str_from(marks[entry->certainty]);
}

static enum glyph
dot_of(const struct dl_entry *entry)
{
    if (entry->sources >= MANY)
        return GLYPH_DOT_MANY;
    return entry->sources >= FEW ? GLYPH_DOT_FEW : GLYPH_DOT_ONE;
}

static void
draw_gap(const struct state *state, struct canvas *canvas, struct rect row,
         const struct block *block)
{
    int col = canvas_put(canvas, row, row.row, row.col, glyph(state, GLYPH_GAP),
                         DL_ROLE_TIME_AXIS);
    canvas_put(canvas, row, row.row, col + 2,
               label_gap(state->scratch, block->gap), DL_ROLE_TIME_AXIS);
}

/* How full the group is: a bar against the fullest one, and the count. */
static struct dl_str
density(const struct state *state, const struct group *group)
{
    struct dl_str bar = {"", 0};
    uint32_t most = state->times.most ? state->times.most : 1;
    uint32_t cols = (group->total * BAR_COLS + most - 1) / most;
    if (state->settings.timeline_zoom == DL_ZOOM_DAY)
        return bar;
    for (uint32_t i = 0; i < cols; i++)
        bar = text_format(state, "%.*s%.*s", DL_FMT(bar),
                          DL_FMT(glyph(state, GLYPH_BAR)));
    if (group->count < group->total)
        return text_format(state, "%.*s %u of %u ", DL_FMT(bar), group->count,
                           group->total);
    return text_format(state, "%.*s %u ", DL_FMT(bar), group->total);
}

static void
draw_heading(const struct state *state, struct canvas *canvas, struct rect row,
             const struct block *block)
{
    struct dl_str label =
        label_long(state->scratch, block->group->stretch, state->ascii);
    int col = canvas_put_cut(canvas, row, row.row, row.col, row.cols, label,
                             DL_ROLE_TIME_GROUP);
    draw_right(canvas, row, col + 1, density(state, block->group),
               DL_ROLE_TIME_AXIS);
}

static struct dl_str
date_of(const struct state *state, const struct block *block)
{
    return label_short(state->scratch, times_stretch(block->entry, DL_ZOOM_DAY),
                       state->ascii);
}

static void
draw_axis(const struct state *state, struct canvas *canvas, struct rect row)
{
    canvas_put(canvas, row, row.row, row.col, glyph(state, GLYPH_AXIS),
               DL_ROLE_TIME_AXIS);
}

/* Rows of the title; the first has the dot, the mark, the date, the count. */
static void
draw_titles(const struct state *state, struct canvas *canvas, struct rect where,
            const struct block *block)
{
    const struct dl_entry *entry = block->entry;
    enum dl_role role = entry->certainty == DL_PLANNED ? DL_ROLE_TIME_PLANNED
                                                       : DL_ROLE_TIME_EVENT;
    int text_col = where.col + 3 + block->date_cols;
    for (int i = 0; i < block->titles; i++) {
        struct rect row = rect_row(where, i);
        struct dl_str line = dl_str_slice(entry->title, block->title[i]);
        draw_axis(state, canvas, row);
        canvas_put_cut(canvas, row, row.row, text_col, block->title_cols, line,
                       role);
        if (state->search.on && state->search.pane == DL_PANE_TIME && row.rows)
            draw_matches(state, canvas, row, text_col, block->title_cols, line);
    }
    struct rect row = rect_row(where, 0);
    canvas_put(canvas, row, row.row, row.col, glyph(state, dot_of(entry)),
               DL_ROLE_TIME_AXIS);
    canvas_put(canvas, row, row.row, row.col + 1, mark_of(entry),
               DL_ROLE_TIME_DATE);
    if (block->dated && block->date_cols > 0)
        canvas_put(canvas, row, row.row, row.col + 3, date_of(state, block),
                   DL_ROLE_TIME_DATE);
    if (entry->sources > 1)
        draw_right(canvas, row, text_col,
                   text_format(state, "%.*s%u",
                               DL_FMT(glyph(state, GLYPH_TIMES)),
                               entry->sources),
                   DL_ROLE_TIME_SOURCES);
}

static void
draw_sources(const struct state *state, struct canvas *canvas,
             struct rect where, const struct block *block)
{
    for (int i = 0; i < block->source_rows; i++) {
        struct rect row = rect_row(where, i);
        draw_axis(state, canvas, row);
        canvas_put_cut(canvas, row, row.row, row.col + 3 + block->date_cols,
                       block->title_cols,
                       dl_str_slice(block->sources, block->source[i]),
                       DL_ROLE_TIME_SOURCES);
    }
}

/* The part of a block that is the event itself, without heading and gap. What
 * the article tells is pointed at; what is in view stands out. */
static void
draw_event(const struct state *state, struct canvas *canvas, struct rect where,
           const struct block *block, size_t place)
{
    uint32_t entry = state->times.shown.at[place];
    enum told_where told = times_told(state, entry);
    bool focused = state->wish.focus == DL_PANE_TIME;
    if (place == state->times.selected)
        canvas_state(canvas, where,
                     focused ? DL_ROLE_SELECTED : DL_ROLE_SELECTED_IDLE);
    else if (told == TOLD_VIEW)
        canvas_state(canvas, where, DL_ROLE_TIME_HERE);
    draw_titles(state, canvas, where, block);
    if (told != TOLD_ELSEWHERE && where.rows > 0)
        canvas_put(canvas, where, where.row, where.col,
                   glyph(state, GLYPH_POINTER), DL_ROLE_TIME_DATE);
    struct rect sources = where;
    sources.row += block->titles;
    sources.rows -= block->titles;
    draw_sources(state, canvas, sources, block);
    if (focused && place == state->times.selected)
        draw_focus(canvas, where.row, where.col + 3 + block->date_cols);
}

/* Returns the rows used. */
static int
draw_block(const struct state *state, struct canvas *canvas, struct rect where,
           size_t place)
{
    struct block block;
    int row = 0;
    times_block(state, place, where.cols, &block);
    if (block.gap > 0)
        draw_gap(state, canvas, rect_row(where, row++), &block);
    if (block.heading)
        draw_heading(state, canvas, rect_row(where, row++), &block);
    if (block.dated && block.date_cols == 0) {
        struct rect line = rect_row(where, row++);
        draw_axis(state, canvas, line);
        canvas_put(canvas, line, line.row, line.col + 3, date_of(state, &block),
                   DL_ROLE_TIME_DATE);
    }
    int rows = block.titles + block.source_rows;
    if (row + rows > where.rows)
        rows = where.rows - row;
    if (rows > 0)
        draw_event(state, canvas,
                   (struct rect){where.row + row, where.col, rows, where.cols},
                   &block, place);
    return block.rows;
}

static const char *
empty_text(const struct state *state)
{
    if (!state->shelf.library)
        return state->shelf.loading
                   ? "The timeline comes when all articles are read."
                   : "No events.";
    return state->settings.timeline_scope == DL_SCOPE_ALL
               ? "No event in these articles has a date."
               : "No event in this scope. T shows more.";
}

static void
render(const struct state *state, struct canvas *canvas, struct rect where)
{
    const struct times *times = &state->times;
    where = times_body(state, where);
    if (times->shown.count == 0)
        draw_advice(state, canvas, where, empty_text(state));
    int row = 0;
    for (size_t i = times->top; i < times->shown.count && row < where.rows;
         i++) {
        struct rect rest = {where.row + row, where.col, where.rows - row,
                            where.cols};
        row += draw_block(state, canvas, rest, i);
    }
}

const struct pane_ops pane_time = {"timeline", title, render};
