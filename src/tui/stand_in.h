/* What is painted in place of what a terminal cannot show, or shall not. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_STAND_IN_H
#define TUI_STAND_IN_H

#include "tui/paint.h"

/** Put what stands in for the text of the cell, as wide as it: ASCII where the
 * terminal has no more, pictures as terminal->emoji says. */
void stand_in(struct painted *cell, const struct terminal *terminal);

/** Bytes of the first character in a cell. */
int stand_in_first(const struct painted *cell);

#endif
