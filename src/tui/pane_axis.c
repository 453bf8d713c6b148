/* How much is told when. Above the ground line a bar for every stretch that has
 * events, in eighths of a row; below it, apart from them, a mark where articles
 * were published; below that the months or years, and in a frame of its own the
 * stretch that is chosen. Stretches without anything take no room: a gap of any
 * length is one dotted column.
 *
 * All columns have one width, as wide as lets everything be seen. When not even
 * single columns fit, those around the chosen stretch are shown, and arrows at
 * the ends say that there is more. */
/* SPDX-License-Identifier: ISC */
#include "tui/pane_axis.h"

#include <dateline/text.h>

#include <assert.h>

enum { UNIT_COLS_MAX = 4, LEVELS = 8, LABEL_MAX = 512 };

static_assert(GLYPH_LEVEL_8 - GLYPH_LEVEL_1 == LEVELS - 1, "eighths in order");

static struct axis
axis_with(int unit_cols)
{
    return (struct axis){.unit_cols = unit_cols,
                         .bar_cols = unit_cols > 1 ? unit_cols - 1 : 1,
                         .gap_cols = unit_cols > 1 ? 2 : 1};
}

static int
all_cols(const struct times *times, struct axis axis)
{
    size_t units = times->units.count + times->blanks;
    return (int)units * axis.unit_cols + (int)times->gaps * axis.gap_cols;
}

int
axis_before(const struct axis *axis, const struct unit *unit)
{
    return unit->empty > TIMES_EMPTY_MAX ? axis->gap_cols
                                         : unit->empty * axis->unit_cols;
}

int
axis_margin(const struct state *state, const struct axis *axis)
{
    return axis->first > 0 || axis->end < state->times.units.count;
}

size_t
axis_chosen(const struct state *state)
{
    const struct times *times = &state->times;
    if (times->groups.count == 0)
        return NONE;
    const struct group *group = times_group(times, times->selected);
    if (group->stretch.placing == DL_UNPLACED)
        return NONE;
    while (group->unit == NONE && group > times->groups.at)
        group--;
    return group->unit;
}

/* Take units into view on one side until no more than `limit` columns of the
 * room are left; returns what is left. */
static int
take_units(const struct times *times, int step, int limit, int left,
           struct axis *axis)
{
    while (step < 0 ? axis->first > 0 : axis->end < times->units.count) {
        /* What stands between two units belongs to the later one. */
        size_t at = step < 0 ? axis->first : axis->end;
        int cols = axis->unit_cols + axis_before(axis, &times->units.at[at]);
        if (left - cols < limit)
            break;
        left -= cols;
        if (step < 0)
            axis->first--;
        else
            axis->end++;
    }
    return left;
}

/* Units around the chosen one: half the room before it, the rest after it, and
 * what then is left before it again. */
static void
look_around(const struct state *state, int room, struct axis *axis)
{
    const struct times *times = &state->times;
    size_t chosen = axis_chosen(state);
    bool behind = times->selected >= times->undated;
    axis->first = chosen != NONE ? chosen : behind ? times->units.count - 1 : 0;
    axis->end = axis->first + 1;
    int left = room - axis->unit_cols;
    left = take_units(times, -1, left / 2, left, axis);
    left = take_units(times, 1, 0, left, axis);
    take_units(times, -1, 0, left, axis);
}

struct axis
axis_of(const struct state *state, int cols)
{
    const struct times *times = &state->times;
    for (int wide = UNIT_COLS_MAX; wide > 0; wide--) {
        struct axis axis = axis_with(wide);
        axis.end = times->units.count;
        if (all_cols(times, axis) <= cols + (wide > 1))
            return axis;
    }
    struct axis axis = axis_with(1);
    look_around(state, cols - 2, &axis);
    return axis;
}

static void
fill(const struct state *state, struct canvas *canvas, struct rect row, int col,
     int cols, enum glyph code, enum dl_role role)
{
    for (int i = 0; i < cols; i++)
        canvas_put(canvas, row, row.row, col + i, glyph(state, code), role);
}

static void
draw_bar(const struct state *state, struct canvas *canvas, struct rect bars,
         int col, int cols, const struct unit *unit)
{
    uint32_t most = state->times.most ? state->times.most : 1;
    uint32_t full = (uint32_t)(bars.rows * LEVELS);
    uint32_t level = (unit->told * full + most - 1) / most;
    enum dl_role role = unit->today ? DL_ROLE_TIME_TODAY : DL_ROLE_TIME_BAR;
    for (int i = 0; i < bars.rows && level > 0; i++) {
        uint32_t here = level < LEVELS ? level : LEVELS;
        fill(state, canvas, rect_row(bars, bars.rows - 1 - i), col, cols,
             (enum glyph)(GLYPH_LEVEL_1 + here - 1), role);
        level -= here;
    }
    for (int i = 0; unit->today && unit->told == 0 && i < bars.rows; i++)
        fill(state, canvas, rect_row(bars, i), col, 1, GLYPH_TODAY, role);
}

static void
draw_ground(const struct state *state, struct canvas *canvas, struct rect row,
            int col, int cols, const struct unit *unit)
{
    if (unit->articles > 0)
        fill(state, canvas, row, col, cols, GLYPH_PUBLISHED,
             DL_ROLE_TIME_PUBLISHED);
    else if (unit->today)
        fill(state, canvas, row, col, 1, GLYPH_TODAY, DL_ROLE_TIME_TODAY);
    else
        fill(state, canvas, row, col, cols, GLYPH_GROUND, DL_ROLE_TIME_AXIS);
}

/* What is to be written below the bars, and which columns are taken. */
struct labels {
    const struct state *state;
    struct canvas *canvas;
    struct rect row;
    bool taken[LABEL_MAX];
};

static bool
is_free(const struct labels *labels, int from, int end)
{
    if (from < 0 || end > labels->row.cols || end > LABEL_MAX)
        return false;
    for (int i = from > 0 ? from - 1 : 0; i <= end && i < LABEL_MAX; i++)
        if (labels->taken[i])
            return false;
    return true;
}

/* Write a label with its first column at `at`, counted within the row; false
 * when it would touch another one. */
static bool
put_label(struct labels *labels, int at, struct dl_str text, enum dl_role role)
{
    int cols = dl_text_cols(text);
    if (!is_free(labels, at, at + cols))
        return false;
    canvas_put(labels->canvas, labels->row, labels->row.row,
               labels->row.col + at, text, role);
    for (int i = at; i < at + cols; i++)
        labels->taken[i] = true;
    return true;
}

/* The name of a stretch, months in short. */
static struct dl_str
stretch_text(const struct state *state, struct stretch stretch)
{
    struct dl_civil civil = dl_civil_from_day(stretch.when.from);
    if (state->settings.timeline_zoom != DL_ZOOM_MONTH ||
        stretch.when.grain != DL_GRAIN_MONTH)
        return label_short(state->scratch, stretch, glyph_form(state));
    return text_format(state, "%s %d", _(dl_month_name(civil.month, true)),
                       civil.year);
}

/* The chosen stretch by name, under its bar as far as the row allows. */
static void
label_chosen(struct labels *labels, int at, int bar_cols,
             const struct unit *unit)
{
    const struct state *state = labels->state;
    struct dl_str text = text_format(
        state, " %.*s ", DL_FMT(stretch_text(state, unit->stretch)));
    int cols = dl_text_cols(text), most = labels->row.cols - cols;
    int from = at + bar_cols / 2 - cols / 2;
    from = from > most ? most : from;
    from = from < 0 ? 0 : from;
    if (!put_label(labels, from, text, DL_ROLE_TIME_GROUP))
        return;
    bool focused = state->wish.focus == DL_PANE_TIME;
    canvas_state(
        labels->canvas,
        (struct rect){labels->row.row, labels->row.col + from, 1, cols},
        focused ? DL_ROLE_SELECTED : DL_ROLE_SELECTED_IDLE);
}

/* Anywhere it touches its line: as far to the right as there is room. */
static void
label_today(struct labels *labels, int at)
{
    struct dl_str text = phrase("today");
    for (int left = 0; left < (int)text.bytes; left++)
        if (put_label(labels, at - left, text, DL_ROLE_TIME_TODAY))
            return;
}

/* What the label of a unit tells apart: its month and year, or its year. */
static bool
begins(const struct state *state, size_t at)
{
    const struct unit *units = state->times.units.at;
    if (at == 0)
        return true;
    struct dl_interval when = units[at].stretch.when;
    struct dl_civil civil = dl_civil_from_day(when.from);
    struct dl_civil last = dl_civil_from_day(units[at - 1].stretch.when.from);
    return when.grain >= DL_GRAIN_YEAR || civil.year != last.year ||
           (state->settings.timeline_zoom < DL_ZOOM_MONTH &&
            civil.month != last.month);
}

/* The month or year that begins with a unit; the month with its year where
 * there is room for both. */
static void
label_unit(struct labels *labels, int at, const struct unit *unit)
{
    const struct state *state = labels->state;
    struct dl_interval when = unit->stretch.when;
    struct dl_civil civil = dl_civil_from_day(when.from);
    struct dl_str year = text_format(state, "%d", civil.year);
    if (when.grain >= DL_GRAIN_YEAR)
        year = label_short(state->scratch, unit->stretch, glyph_form(state));
    bool months = state->settings.timeline_zoom < DL_ZOOM_MONTH &&
                  when.grain < DL_GRAIN_YEAR;
    struct dl_str month = phrase(dl_month_name(civil.month, true));
    struct dl_str both =
        text_format(state, "%.*s %.*s", DL_FMT(month), DL_FMT(year));
    if (!months || !put_label(labels, at, both, DL_ROLE_SECONDARY))
        put_label(labels, at, months ? month : year, DL_ROLE_SECONDARY);
}

/* Whether the month or year that begins with a unit holds a fullest one. */
static bool
is_full(const struct state *state, const struct axis *axis, size_t at)
{
    const struct times *times = &state->times;
    do
        if (times->units.at[at].told == times->most)
            return true;
    while (++at < axis->end && !begins(state, at));
    return false;
}

/* One unit's column of everything but the labels. */
static void
draw_unit(const struct state *state, struct canvas *canvas, struct rect where,
          const struct axis *axis, size_t at, int col)
{
    const struct unit *unit = &state->times.units.at[at];
    struct rect bars = where;
    bars.rows -= 1;
    struct rect ground = rect_row(where, bars.rows);
    int before = at > axis->first ? axis_before(axis, unit) : 0;
    if (before > 0 && unit->empty > TIMES_EMPTY_MAX)
        fill(state, canvas, ground, col - before, 1, GLYPH_GAP,
             DL_ROLE_TIME_AXIS);
    else
        fill(state, canvas, ground, col - before,
             before - (axis->unit_cols > 1), GLYPH_GROUND, DL_ROLE_TIME_AXIS);
    draw_bar(state, canvas, bars, col, axis->bar_cols, unit);
    draw_ground(state, canvas, ground, col, axis->bar_cols, unit);
    if (at == axis_chosen(state))
        canvas_state(canvas,
                     (struct rect){where.row, col, where.rows, axis->bar_cols},
                     DL_ROLE_TIME_CHOSEN);
}

/* The column of a unit's bar, from the left of the axis; `first` has no gap
 * before it. */
static int
next_col(const struct axis *axis, const struct unit *unit, size_t at, int col)
{
    return at == axis->first ? col : col + axis_before(axis, unit);
}

/* In the order in which they matter: what comes later takes what room is
 * left. */
enum pass { PASS_CHOSEN, PASS_TODAY, PASS_FULL, PASS_REST, PASS_COUNT };

static void
draw_label(struct labels *labels, const struct axis *axis, enum pass pass,
           size_t at, int col)
{
    const struct state *state = labels->state;
    const struct unit *unit = &state->times.units.at[at];
    if (pass == PASS_CHOSEN && at == axis_chosen(state))
        label_chosen(labels, col, axis->bar_cols, unit);
    else if (pass == PASS_TODAY && unit->today)
        label_today(labels, col);
    else if (pass == PASS_FULL && begins(state, at) && is_full(state, axis, at))
        label_unit(labels, col, unit);
    else if (pass == PASS_REST && begins(state, at))
        label_unit(labels, col, unit);
}

static void
draw_labels(struct labels *labels, const struct axis *axis, int from)
{
    const struct unit *units = labels->state->times.units.at;
    for (enum pass pass = PASS_CHOSEN; pass < PASS_COUNT; pass++) {
        int col = from;
        for (size_t i = axis->first; i < axis->end; i++) {
            col = next_col(axis, &units[i], i, col);
            draw_label(labels, axis, pass, i, col);
            col += axis->unit_cols;
        }
    }
}

void
axis_render(const struct state *state, struct canvas *canvas, struct rect where)
{
    const struct times *times = &state->times;
    struct axis axis = axis_of(state, where.cols);
    struct rect chart = {where.row, where.col, where.rows - 1, where.cols};
    struct rect ground = rect_row(chart, chart.rows - 1);
    int margin = axis_margin(state, &axis), col = margin;
    for (size_t i = axis.first; i < axis.end; i++) {
        col = next_col(&axis, &times->units.at[i], i, col);
        draw_unit(state, canvas, chart, &axis, i, where.col + col);
        col += axis.unit_cols;
    }
    if (axis.first > 0)
        fill(state, canvas, ground, ground.col, 1, GLYPH_EARLIER,
             DL_ROLE_TIME_DATE);
    if (axis.end < times->units.count)
        fill(state, canvas, ground, ground.col + ground.cols - 1, 1,
             GLYPH_LATER, DL_ROLE_TIME_DATE);
    struct labels labels = {
        .state = state, .canvas = canvas, .row = rect_row(where, chart.rows)};
    draw_labels(&labels, &axis, margin);
}
