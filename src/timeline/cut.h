/* Cutting a title that is too wide. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_CUT_H
#define TIMELINE_CUT_H

#include "timeline/title.h"

#define CUT_ELLIPSIS "\xe2\x80\xa6"

/** Cut a draft to DL_TITLE_COLS_MAX at the best place there is. */
struct title cut_draft(struct dl_arena *arena, struct draft *draft);
/** Is nothing but the verb left of the predicate in front of `end`? */
bool cut_is_bare(const struct draft *draft, uint32_t end);
/** Drop the quotation marks when one of them stands alone. */
void cut_lone_marks(struct draft *draft);

#endif
