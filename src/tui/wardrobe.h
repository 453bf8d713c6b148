/* Themes read from their folders while the reader runs. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_WARDROBE_H
#define TUI_WARDROBE_H

#include <dateline/str.h>

struct state;

/** Read all themes of `folders`, and the one in force wherever it lies; returns
 * what is dirty. One that cannot be read stays as it was; of the one in force
 * it is told. Cost: of reading the files, about 0.1 ms each. */
unsigned wardrobe_read(struct state *state, const struct dl_strs *folders);

#endif
