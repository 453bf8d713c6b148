/* TIMEX3 values. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_VALUE_H
#define TIMEX_VALUE_H

#include <dateline/timex.h>

/** Write `timex->value` from its fields and, when it is placed, its interval.
 */
void timex_value_write(struct dl_timex *timex);

#endif
