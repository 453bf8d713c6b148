/* One lexeme of a match into its field. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_ITEM_H
#define TIMEX_ITEM_H

#include "timex/fields.h"

/** Read item `item` of a match into `out`, which holds what the items before it
 * said, and the operation of the rule. */
void timex_item_read(const struct match *match, const struct lexemes *in,
                     size_t item, struct dl_timex_fields *out);

#endif
