/* Where the parts of the timeline stand: the axis above, the events, and below
 * them, while the pane is focused, what the sources of the chosen one say. A
 * low pane has the events alone. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"
#include "tui/times_sources.h"

enum {
    MARGIN = 1,
    AXIS_FROM = 12, /* rows of the pane from which there is an axis, ... */
    AXIS_TALL_FROM = 30,
    AXIS_TALLER_FROM = 44, /* ... and its bars are two and three rows high */
    SOURCES_FROM = 16,
    SOURCES_PERCENT = 40, /* of a tall pane; of a low one ... */
    SOURCES_PERCENT_LOW = 30
};

struct rect
times_body(const struct state *state, struct rect pane)
{
    if (state->settings.linear)
        return pane;
    bool first = pane.col == 0;
    int right = pane.col + pane.cols == state->wish.cols;
    pane.col += !first;
    pane.cols -= !first + right;
    return pane;
}

/* Bars, what is published, labels, and air below. */
static int
axis_rows(const struct state *state, int rows)
{
    if (state->settings.linear || rows < AXIS_FROM ||
        state->times.units.count == 0)
        return 0;
    return 4 + (rows >= AXIS_TALL_FROM) + (rows >= AXIS_TALLER_FROM);
}

/* With a line above them. */
static int
source_rows(const struct state *state, struct rect body)
{
    bool wanted = state->wish.focus == DL_PANE_TIME && !state->times.terse;
    if (state->settings.linear || body.rows < SOURCES_FROM || !wanted)
        return 0;
    struct source_rows rows = {0};
    struct dl_mark mark = dl_arena_mark(state->scratch);
    sources_lay(state, body.cols, &rows);
    dl_arena_reset(state->scratch, mark);
    int percent =
        body.rows < AXIS_TALL_FROM ? SOURCES_PERCENT_LOW : SOURCES_PERCENT;
    int most = body.rows * percent / 100, count = (int)rows.count + 1;
    return rows.count == 0 ? 0 : count < most ? count : most;
}

struct times_areas
times_areas(const struct state *state)
{
    struct rect body = times_body(state, state->layout.bodies[DL_PANE_TIME]);
    int axis = axis_rows(state, body.rows), sources = source_rows(state, body);
    struct times_areas out = {body, body, body};
    out.axis.rows = axis;
    out.sources.rows = sources;
    out.list.row += axis;
    out.list.rows -= axis + sources;
    out.sources.row = out.list.row + out.list.rows;
    return out;
}
