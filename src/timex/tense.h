/* The tense of the clause around an expression. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_TENSE_H
#define TIMEX_TENSE_H

#include "timex/context.h"

/** When what a clause tells takes place, seen from the day of the report: OPEN
 * where the verb fits either. */
enum tense { TENSE_BEHIND = -1, TENSE_NONE, TENSE_AHEAD, TENSE_OPEN };

/** The tense of the verb that the expression over tokens [first, last]
 * belongs to. */
enum tense tense_of(const struct context *context, uint32_t first,
                    uint32_t last, const struct dl_timex *timex);
/** "She said on Monday", "said the mayor on Monday", "Monday said": the day on
 * which something was said. */
bool tense_is_of_saying(const struct context *context, uint32_t first,
                        uint32_t last);

/** "'s" and "’s". */
bool timex_is_possessive(struct dl_str word);

#endif
