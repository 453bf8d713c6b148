/* Lists of days that share a month. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_LIST_H
#define TIMEX_LIST_H

#include "timex/draft.h"

/** Read a list of three days or more that begins at lexeme `begin`, "April 5, 6
 * and 7, 2018", and add a draft for each. Returns the lexeme behind it, or
 * `begin` when there is none. */
size_t timex_list_read(struct dl_arena *arena, const struct context *context,
                       const struct lexemes *in, size_t begin,
                       struct drafts *out);

#endif
