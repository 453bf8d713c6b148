/* The timeline: above, how much is told when; then the events in groups with
 * their headings, whose dots are the heavier the more articles tell an event
 * and by their shape say how it is known; below, the sources of the chosen one.
 */
/* SPDX-License-Identifier: ISC */
#include "tui/linear.h"
#include "tui/pane_axis.h"

#include <dateline/text.h>

enum { BAR_COLS = 8, FEW = 2, MANY = 4 };

static struct dl_str
scope_text(const struct state *state)
{
    switch (state->settings.timeline_scope) {
    case DL_SCOPE_STORY:
        return phrase("this story");
    case DL_SCOPE_ARTICLE:
        return phrase("this article");
    case DL_SCOPE_LIST:
        return phrase("the list");
    case DL_SCOPE_ENTITY:
        return state->times.name.name;
    default:
        return phrase("all");
    }
}

static struct pane_title
title(const struct state *state)
{
    static const char *const zooms[DL_ZOOM_COUNT] = {
        N_("by day"), N_("by week"), N_("by month"), N_("by year")};
    const struct times *times = &state->times;
    struct pane_title out = {0};
    bool followed = state->settings.timeline_scope == DL_SCOPE_ENTITY;
    const char *zoom = _(zooms[state->settings.timeline_zoom]);
    uint32_t shown = 0;
    for (size_t i = 0; i < times->groups.count; i++)
        shown += times->groups.at[i].shown;
    struct dl_str count = text_number(state, times->told);
    if (shown < times->told)
        count = text_format(state, "%.*s of %.*s",
                            DL_FMT(text_number(state, shown)), DL_FMT(count));
    out.left =
        text_format(state, followed ? _("Following %.*s") : _("Timeline: %.*s"),
                    DL_FMT(scope_text(state)));
    if (!state->shelf.library)
        return out;
    out.right = text_format(
        state, ngettext("%.*s event %s", "%.*s events %s", times->told),
        DL_FMT(count), zoom);
    out.brief = shown < times->told
                    ? count
                    : text_format(state, "%.*s %s", DL_FMT(count), zoom);
    return out;
}

/* What is not stated has a shape of its own; what is, a weight by sources. */
static enum glyph
dot_of(const struct dl_entry *entry)
{
    static const enum glyph shapes[] = {[DL_INFERRED] = GLYPH_DOT_GUESS,
                                        [DL_REPORTED] = GLYPH_DOT_SAID,
                                        [DL_PLANNED] = GLYPH_DOT_PLAN,
                                        [DL_DENIED] = GLYPH_DOT_NOT};
    if (entry->certainty != DL_STATED)
        return shapes[entry->certainty];
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
    struct dl_str gap = label_gap(state->scratch, block->gap);
    if (state->settings.linear)
        canvas_put(canvas, row, row.row, col,
                   text_format(state, "%.*s without events", DL_FMT(gap)),
                   DL_ROLE_SECONDARY);
    else
        canvas_put(canvas, row, row.row, col + 2, gap, DL_ROLE_SECONDARY);
}

/* Where the present lies: behind it all is announced. */
static void
draw_today(const struct state *state, struct canvas *canvas, struct rect row)
{
    const struct times *times = &state->times;
    struct stretch today = {dl_interval_of(state->now.day, DL_GRAIN_DAY),
                            DL_PLACED};
    struct dl_str day = label_short(state->scratch, today, glyph_form(state));
    struct dl_str here = text_format(state, "today, %.*s", DL_FMT(day));
    struct dl_str ahead = text_format(state, "%u ahead", times->coming);
    if (state->settings.linear) {
        linear_add(state, &here, ahead);
        canvas_put(canvas, row, row.row, row.col, here, DL_ROLE_TIME_TODAY);
        return;
    }
    for (int i = 0; i < row.cols && row.rows > 0; i++)
        canvas_put(canvas, row, row.row, row.col + i, glyph(state, GLYPH_LINE),
                   DL_ROLE_TIME_TODAY);
    int col = canvas_put(canvas, row, row.row, row.col + 2,
                         text_format(state, " %.*s ", DL_FMT(here)),
                         DL_ROLE_TIME_TODAY);
    struct rect right = {row.row, row.col, row.rows, row.cols - 2};
    draw_right(canvas, right, col + 1,
               text_format(state, " %.*s ", DL_FMT(ahead)), DL_ROLE_TIME_TODAY);
}

/* How many articles were published in the stretch, where days are shown. */
static struct dl_str
published_text(const struct state *state, const struct group *group)
{
    uint32_t count =
        group->unit == NONE ? 0 : state->times.units.at[group->unit].articles;
    if (count == 0)
        return DL_STR("");
    return text_format(state,
                       ngettext("%.*s %u article ", "%.*s %u articles ", count),
                       DL_FMT(glyph(state, GLYPH_PUBLISHED)), count);
}

/* A day to come says how far off it is, as an agenda does. */
static struct dl_str
day_text(const struct state *state, const struct group *group)
{
    bool ahead =
        state->now.known && group->stretch.when.from.n > state->now.day.n;
    if (!ahead)
        return published_text(state, group);
    struct dl_str text =
        label_ahead(state->scratch, group->stretch, state->now.day);
    return text.bytes ? text_format(state, "%.*s ", DL_FMT(text)) : text;
}

/* How full the group is: a bar against the fullest one, and the count. */
static struct dl_str
density(const struct state *state, const struct group *group)
{
    struct dl_str bar = {"", 0};
    uint32_t most = state->times.most ? state->times.most : 1;
    uint32_t cols = (group->total * BAR_COLS + most - 1) / most;
    if (group->stretch.placing == DL_UNPLACED)
        return text_format(state, "%u ", group->total);
    if (state->settings.timeline_zoom == DL_ZOOM_DAY)
        return day_text(state, group);
    for (uint32_t i = 0; i < cols; i++)
        bar = text_format(state, "%.*s%.*s", DL_FMT(bar),
                          DL_FMT(glyph(state, GLYPH_BAR)));
    if (group->shown < group->total)
        return text_format(state, "%.*s %u of %u ", DL_FMT(bar), group->shown,
                           group->total);
    return text_format(state, "%.*s %u ", DL_FMT(bar), group->total);
}

static void
draw_heading(const struct state *state, struct canvas *canvas, struct rect row,
             const struct block *block)
{
    struct dl_str label =
        label_long(state->scratch, block->group->stretch, glyph_form(state));
    if (state->settings.linear)
        linear_add(state, &label, linear_group(state, block->group));
    int col = canvas_put_cut(canvas, row, row.row, row.col, row.cols, label,
                             DL_ROLE_TIME_GROUP);
    if (!state->settings.linear)
        draw_right(canvas, row, col + 1, density(state, block->group),
                   DL_ROLE_TIME_AXIS);
}

static struct dl_str
date_of(const struct state *state, const struct block *block)
{
    return label_short(state->scratch, times_stretch(block->entry, DL_ZOOM_DAY),
                       glyph_form(state));
}

static void
draw_axis(const struct state *state, struct canvas *canvas, struct rect row)
{
    canvas_put(canvas, row, row.row, row.col, glyph(state, GLYPH_AXIS),
               DL_ROLE_TIME_AXIS);
}

static enum dl_role
role_of(const struct dl_entry *entry)
{
    if (entry->certainty == DL_PLANNED)
        return DL_ROLE_TIME_PLANNED;
    return entry->certainty == DL_DENIED ? DL_ROLE_TIME_DENIED
                                         : DL_ROLE_TIME_EVENT;
}

/* At the right end: how many tell it, or that it did not happen. */
static void
draw_count(const struct state *state, struct canvas *canvas, struct rect row,
           int from, const struct dl_entry *entry)
{
    if (entry->sources > 1 && !state->settings.linear)
        draw_right(canvas, row, from,
                   text_format(state, "%.*s%u",
                               DL_FMT(glyph(state, GLYPH_TIMES)),
                               entry->sources),
                   DL_ROLE_TIME_SOURCES);
}

/* Rows of the title; the first has the dot, the date, the count. */
static void
draw_titles(const struct state *state, struct canvas *canvas, struct rect where,
            const struct block *block)
{
    const struct dl_entry *entry = block->entry;
    enum dl_role role = role_of(entry);
    int text_col = where.col + block->text_col + block->date_cols;
    for (int i = 0; i < block->titles; i++) {
        struct rect row = rect_row(where, i);
        struct dl_str line = dl_str_slice(block->text, block->title[i]);
        draw_axis(state, canvas, row);
        canvas_put_cut(canvas, row, row.row, text_col, block->title_cols, line,
                       role);
        if (state->search.on && state->search.pane == DL_PANE_TIME && row.rows)
            draw_matches(state, canvas, row, text_col, block->title_cols, line);
    }
    struct rect row = rect_row(where, 0);
    canvas_put(canvas, row, row.row, row.col, glyph(state, dot_of(entry)),
               DL_ROLE_TIME_BAR);
    if (block->dated && block->date_cols > 0)
        canvas_put(canvas, row, row.row, row.col + block->text_col,
                   date_of(state, block), DL_ROLE_TIME_DATE);
    draw_count(state, canvas, row, text_col, entry);
}

static void
draw_outlets(const struct state *state, struct canvas *canvas,
             struct rect where, const struct block *block)
{
    for (int i = 0; i < block->source_rows; i++) {
        struct rect row = rect_row(where, i);
        draw_axis(state, canvas, row);
        canvas_put_cut(
            canvas, row, row.row, row.col + block->text_col + block->date_cols,
            block->title_cols, dl_str_slice(block->sources, block->source[i]),
            DL_ROLE_TIME_SOURCES);
    }
}

/* The part of a block that is the event itself, without heading and gap. What
 * the article tells is pointed at; what is in view stands out. */
static void
draw_event(const struct state *state, struct canvas *canvas, struct rect where,
           const struct block *block, size_t place)
{
    uint32_t entry = state->times.spots.at[place].entry;
    enum told_where told = times_told(state, entry);
    bool focused = state->wish.focus == DL_PANE_TIME;
    if (place == state->times.selected)
        canvas_state(canvas, where,
                     focused ? DL_ROLE_SELECTED : DL_ROLE_SELECTED_IDLE);
    else if (told == TOLD_VIEW)
        canvas_state(canvas, where, DL_ROLE_TIME_HERE);
    draw_titles(state, canvas, where, block);
    if (told != TOLD_ELSEWHERE && where.rows > 0)
        canvas_put(canvas, where, where.row, where.col + 1,
                   glyph(state, GLYPH_POINTER), DL_ROLE_TIME_DATE);
    struct rect sources = where;
    sources.row += block->titles;
    sources.rows -= block->titles;
    draw_outlets(state, canvas, sources, block);
    if (focused && place == state->times.selected)
        draw_focus(canvas, where.row,
                   where.col + block->text_col + block->date_cols);
}

/* What is folded away here, and how far it reaches. */
static void
draw_fold(const struct state *state, struct canvas *canvas, struct rect row,
          const struct block *block, size_t place)
{
    bool chosen = place == state->times.selected;
    bool focused = state->wish.focus == DL_PANE_TIME;
    struct dl_str text =
        text_format(state, "%.*s%u more", DL_FMT(glyph(state, GLYPH_FOLDED)),
                    block->spot->more);
    if (block->spot->beyond) {
        struct stretch last = times_stretch(
            shelf_entry(&state->shelf, block->spot->entry), DL_ZOOM_DAY);
        text = text_format(
            state,
            last.placing == DL_UNPLACED ? "%.*s, %.*s" : _("%.*s, to %.*s"),
            DL_FMT(text),
            DL_FMT(label_short(state->scratch, last, glyph_form(state))));
    }
    if (chosen)
        canvas_state(canvas, row,
                     focused ? DL_ROLE_SELECTED : DL_ROLE_SELECTED_IDLE);
    canvas_put(canvas, row, row.row, row.col, glyph(state, GLYPH_GAP),
               DL_ROLE_TIME_AXIS);
    int col = row.col + block->text_col + block->date_cols;
    canvas_put_cut(canvas, row, row.row, col, row.col + row.cols - col, text,
                   DL_ROLE_TIME_MORE);
    if (focused && chosen)
        draw_focus(canvas, row.row, col);
}

static void
draw_date(const struct state *state, struct canvas *canvas, struct rect row,
          const struct block *block)
{
    draw_axis(state, canvas, row);
    canvas_put(canvas, row, row.row, row.col + block->text_col,
               date_of(state, block), DL_ROLE_TIME_DATE);
}

static void
draw_head(const struct state *state, struct canvas *canvas, struct rect where,
          const struct block *block)
{
    int row = 0;
    if (block->gap > 0)
        draw_gap(state, canvas, rect_row(where, row++), block);
    if (block->today)
        draw_today(state, canvas, rect_row(where, row++));
    if (block->heading)
        draw_heading(state, canvas, rect_row(where, row++), block);
    if (block->dated && block->date_cols == 0)
        draw_date(state, canvas, rect_row(where, row++), block);
}

/* Returns the rows used. */
static int
draw_block(const struct state *state, struct canvas *canvas, struct rect where,
           size_t place)
{
    struct block block;
    times_block(state, place, where.cols, &block);
    draw_head(state, canvas, where, &block);
    int row = block.head_rows, rows = block.rows - row;
    if (row + rows > where.rows)
        rows = where.rows - row;
    struct rect own = {where.row + row, where.col, rows, where.cols};
    if (rows > 0 && block.entry)
        draw_event(state, canvas, own, &block, place);
    else if (rows > 0)
        draw_fold(state, canvas, own, &block, place);
    return block.rows;
}

static const char *
empty_text(const struct state *state)
{
    if (!state->shelf.library && state->shelf.loading)
        return state->stored
                   ? _("The timeline comes in a moment.")
                   : _("The timeline comes when all articles are read.");
    if (!state->shelf.library)
        return _("No events.");
    if (times_is_local(state) && state->list.selected != NONE &&
        !shelf_is_told(&state->shelf, state->list.selected))
        return _(
            "This article is not on the timeline yet; it comes by itself.");
    return state->settings.timeline_scope == DL_SCOPE_ALL
               ? _("No event is told in these articles.")
               : _("No event in this scope. S shows more.");
}

static void
render(const struct state *state, struct canvas *canvas, struct rect where)
{
    const struct times *times = &state->times;
    struct times_areas areas = times_areas(state);
    if (times->spots.count == 0) {
        draw_advice(state, canvas, times_body(state, where), empty_text(state));
        return;
    }
    if (areas.axis.rows > 0)
        axis_render(state, canvas,
                    (struct rect){areas.axis.row, areas.axis.col,
                                  areas.axis.rows - 1, areas.axis.cols});
    struct rect list = areas.list;
    int row = 0;
    for (size_t i = times->top; i < times->spots.count && row < list.rows;
         i++) {
        struct rect rest = {list.row + row, list.col, list.rows - row,
                            list.cols};
        row += draw_block(state, canvas, rest, i);
    }
    sources_render(state, canvas, areas.sources);
}

const struct pane_ops pane_time = {"timeline", title, render};
