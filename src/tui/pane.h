/* What a pane is: a title, and a way to draw itself. Panes read the state and
 * write roles into the canvas; they change nothing. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_PANE_H
#define TUI_PANE_H

#include "tui/model.h"

struct pane_title {
    struct dl_str left, right; /* in scratch */
    struct dl_str brief;       /* instead of `right` where it is narrow */
};

struct pane_ops {
    const char *name;
    struct pane_title (*title)(const struct state *state);
    void (*render)(const struct state *state, struct canvas *canvas,
                   struct rect where);
};

extern const struct pane_ops pane_list;
extern const struct pane_ops pane_read;
extern const struct pane_ops pane_time;

void status_render(const struct state *state, struct canvas *canvas,
                   struct rect where);
void overlay_render(const struct state *state, struct canvas *canvas);
/** What can follow what is half typed, above the status line. */
void strip_render(const struct state *state, struct canvas *canvas,
                  struct rect status);
/** An empty box with its edges. */
void draw_box(const struct state *state, struct canvas *canvas,
              struct rect box);

/** A row of a rectangle; empty when it has no such row. */
struct rect rect_row(struct rect where, int row);
/** Write at the right end of a row, if it leaves room for what is there up to
 * column `from`; returns the column it begins at, or the row's end. */
int draw_right(struct canvas *canvas, struct rect row, int from,
               struct dl_str text, enum dl_role role);
/** Mark where the search in force stands in `text`, drawn at (row, col) and
 * cut after `cols`. */
void draw_matches(const struct state *state, struct canvas *canvas,
                  struct rect where, int col, int cols, struct dl_str text);
/** Paragraphs in the middle of an empty pane. */
void draw_advice(const struct state *state, struct canvas *canvas,
                 struct rect where, const char *text);
/** Mark places of `text`, which is drawn in `row` from its beginning. */
void draw_spans(struct canvas *canvas, struct rect row, struct dl_str text,
                const struct dl_spans *spans);
/** A line being typed at `col`, scrolled so that its cursor is in view; the
 * hardware cursor stands there. Returns the first byte that is in view. */
size_t draw_edit(struct canvas *canvas, struct rect row, int col,
                 const struct edit *edit);
/** Put the hardware cursor on what is focused, hidden. */
void draw_focus(struct canvas *canvas, int row, int col);

/** How far the files are read, while they are. */
struct dl_str progress_text(const struct state *state);
/** The key of an action; `name` when it has none. In scratch. */
const char *action_key(const struct state *state, enum dl_action action,
                       const char *name);
/** "1,204". */
struct dl_str text_number(const struct state *state, size_t number);
/** printf into scratch. */
struct dl_str text_format(const struct state *state, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
