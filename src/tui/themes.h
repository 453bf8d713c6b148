/* The themes that can be chosen, and the overlay in which one is tried on. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_THEMES_H
#define TUI_THEMES_H

#include <dateline/theme.h>

#define NO_THEME SIZE_MAX

struct state;
struct state_start;

/** A theme keeps its number as long as the reader runs: what can be taken back
 * names it by that. */
struct themes {
    struct dl_themes all;
    size_t before;      /* PICKER: the one in force when it was opened */
    size_t dark, light; /* those for such a terminal; NO_THEME: the terminal's
                           background does not matter */
    char fault[3 * DL_ERROR_TEXT_MAX]; /* of the theme `faulty` */
    size_t faulty;                     /* NO_THEME: none is */
};

void themes_init(struct state *state, const struct state_start *start);
/** The next one in the order of names, round and round. */
void themes_step(struct state *state, int steps);
/** All numbers in the order they are shown: the built-in one, then by name. */
size_t *themes_order(const struct state *state, struct dl_arena *arena);

/** What is wrong with the file of the theme in force; empty: nothing. */
const char *themes_fault(const struct state *state);

void themes_open(struct state *state);
void themes_build(struct state *state);
/** Show the chosen one. */
void themes_preview(struct state *state);
/** Keep it; taking back brings the one before. */
void themes_keep(struct state *state);
/** Back to the one that was in force. */
void themes_restore(struct state *state);

#endif
