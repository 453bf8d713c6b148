/* What stands at a cell of the timeline, for whoever points at it. */
/* SPDX-License-Identifier: ISC */
#include "tui/pane_axis.h"
#include "tui/times_sources.h"

static struct times_hit
hit_axis(const struct state *state, struct rect where, int col)
{
    struct axis axis = axis_of(state, where.cols);
    int at = where.col + axis_margin(state, &axis);
    for (size_t i = axis.first; i < axis.end; i++) {
        at +=
            i > axis.first ? axis_before(&axis, &state->times.units.at[i]) : 0;
        if (col >= at && col < at + axis.bar_cols)
            return (struct times_hit){HIT_UNIT, i};
        at += axis.unit_cols;
    }
    return (struct times_hit){HIT_NOTHING, 0};
}

static struct times_hit
hit_list(const struct state *state, struct rect where, int row)
{
    int at = where.row;
    for (size_t i = state->times.top; i < state->times.spots.count; i++) {
        struct block block;
        times_block(state, i, where.cols, &block);
        at += block.rows;
        if (row < at)
            return (struct times_hit){HIT_SPOT, i};
    }
    return (struct times_hit){HIT_NOTHING, 0};
}

static struct times_hit
hit_sources(const struct state *state, struct rect where, int row)
{
    struct source_rows all = {0};
    sources_lay(state, where.cols, &all);
    size_t at = sources_top(state, &all, where.rows - 1);
    at += (size_t)(row - where.row) - 1; /* below the line */
    if (row == where.row || at >= all.count)
        return (struct times_hit){HIT_NOTHING, 0};
    return (struct times_hit){HIT_SOURCE, all.at[at].which};
}

struct times_hit
times_hit(const struct state *state, int row, int col)
{
    struct times_areas areas = times_areas(state);
    struct times_hit out = {HIT_NOTHING, 0};
    struct dl_mark mark = dl_arena_mark(state->scratch);
    if (!state->layout.shown[DL_PANE_TIME] || state->times.spots.count == 0)
        return out;
    if (rect_has(areas.axis, row, col))
        out = hit_axis(state, areas.axis, col);
    else if (rect_has(areas.list, row, col))
        out = hit_list(state, areas.list, row);
    else if (rect_has(areas.sources, row, col))
        out = hit_sources(state, areas.sources, row);
    dl_arena_reset(state->scratch, mark);
    return out;
}
