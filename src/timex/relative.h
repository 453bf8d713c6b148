/* Placing what counts from another day. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_RELATIVE_H
#define TIMEX_RELATIVE_H

#include "timex/place.h"

/** "two days ago", "a week later"; a year before the quarter spoken of. */
struct place timex_relative_offset(const struct dl_timex *timex,
                                   const struct story *story);

/** "last week", "next Monday", "this summer", "the 5th of last month". */
struct place timex_relative_unit(const struct dl_timex_fields *fields,
                                 const struct story *story);

/** "the quarter", "the year-ago quarter", "the same period a year earlier". */
struct place timex_relative_period(const struct dl_timex_fields *fields,
                                   const struct story *story);

#endif
