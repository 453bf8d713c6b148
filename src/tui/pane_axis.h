/* The axis at the top of the timeline: where its columns stand. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_PANE_AXIS_H
#define TUI_PANE_AXIS_H

#include "tui/pane.h"

/** The units in view and the columns they get. */
struct axis {
    size_t first, end; /* units */
    int unit_cols;     /* of one unit, with the air behind it */
    int bar_cols;      /* of its bar */
    int gap_cols;      /* of what stands for a gap */
};

struct axis axis_of(const struct state *state, int cols);
/** Columns before the bar of a unit: the empty stretches, or the gap. */
int axis_before(const struct axis *axis, const struct unit *unit);
/** Columns before the first unit: room for an arrow where more is to come. */
int axis_margin(const struct state *state, const struct axis *axis);
/** The unit of what is chosen; NONE when there is none. */
size_t axis_chosen(const struct state *state);

void axis_render(const struct state *state, struct canvas *canvas,
                 struct rect where);
/** The rows of the sources. */
void sources_render(const struct state *state, struct canvas *canvas,
                    struct rect where);

#endif
