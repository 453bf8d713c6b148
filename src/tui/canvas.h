/* A picture of the screen: rows x columns of cells with roles. Panes draw into
 * it, the painter sends it, tests read it as text. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_CANVAS_H
#define TUI_CANVAS_H

#include <dateline/arena.h>
#include <dateline/str.h>
#include <dateline/theme.h>

/* Of one cluster; longer ones are cut at a code point, which drops marks, never
 * letters. */
enum { CELL_BYTES_MAX = 24 };

struct cell {
    char text[CELL_BYTES_MAX]; /* one grapheme cluster; " " when blank */
    uint8_t bytes;
    uint8_t cols; /* 1 or 2; 0 for the right half of a wide cell */
    uint8_t base, content, state; /* enum dl_role; NONE: no such layer */
    uint16_t link;                /* 1 and up: of the canvas's links; 0: none */
};

/* More on one screen stay without; their numbers do not. */
enum { CANVAS_LINKS_MAX = 256 };

/** Where cells lead. */
struct canvas_link {
    struct dl_str url; /* as web_ascii has it */
    uint32_t number;   /* tells two links to one address apart */
};

struct rect {
    int row, col, rows, cols;
};

/** Whether the cell at (row, col) is in a rectangle. */
bool rect_has(struct rect where, int row, int col);

struct canvas {
    int rows, cols;
    struct cell *cells; /* rows * cols, row by row; they live in `arena` */
    int cursor_row, cursor_col; /* where the hardware cursor belongs */
    bool cursor_shown; /* false: it stands there hidden (for screen readers) */
    struct dl_arena *arena; /* owned */
    size_t room;            /* cells that fit without asking for memory */
    struct canvas_link links[CANVAS_LINKS_MAX];
    size_t link_count;
};

void canvas_init(struct canvas *canvas);
void canvas_free(struct canvas *canvas);
/** Give it this size, all blank in DL_ROLE_BASE, the cursor hidden at the
 * top left. At least 1x1. */
void canvas_clear(struct canvas *canvas, int rows, int cols);
/** The cell at (row, col), which must be inside. */
struct cell *canvas_at(const struct canvas *canvas, int row, int col);

/** Blank a rectangle in `base`; parts outside the canvas are left out. */
void canvas_fill(struct canvas *canvas, struct rect where, enum dl_role base);

/**
 * Write one line of text at (row, col) of the canvas, clipped to `clip` by
 * whole clusters; half a wide cell becomes a blank. Control characters never
 * get through: they are drawn as U+FFFD.
 * `content` may be DL_ROLE_NONE; the base and state layers of the cells stay.
 * Returns the column after the text.
 */
int canvas_put(struct canvas *canvas, struct rect clip, int row, int col,
               struct dl_str text, enum dl_role content);

/** The same, cut with an ellipsis when it is wider than `cols`. */
int canvas_put_cut(struct canvas *canvas, struct rect clip, int row, int col,
                   int cols, struct dl_str text, enum dl_role content);

/** Set one layer of the cells in a rectangle, leaving the text. */
void canvas_base(struct canvas *canvas, struct rect where, enum dl_role role);
void canvas_content(struct canvas *canvas, struct rect where,
                    enum dl_role role);
void canvas_state(struct canvas *canvas, struct rect where, enum dl_role role);

/**
 * Cells of a rectangle lead to `url`, which is in printable ASCII (web_ascii)
 * and stays until the canvas is cleared; parts of one link, on one row or
 * several, have the same number. Whatever is written over them leads nowhere.
 */
void canvas_link(struct canvas *canvas, struct rect where, struct dl_str url,
                 uint32_t number);

/** Row `row` as UTF-8 without trailing blanks; for tests. */
struct dl_str canvas_row(struct dl_arena *arena, const struct canvas *canvas,
                         int row);

#endif
