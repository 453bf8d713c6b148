/* Holidays by calculation. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_HOLIDAY_H
#define TIMEX_HOLIDAY_H

#include "timex/lexicon.h"

/** The day a holiday falls on in `year`. */
struct dl_day timex_holiday_day(enum holiday holiday, int year);
/** Whether it names one day of history, whatever the year. */
bool timex_holiday_is_once(enum holiday holiday);
/** Whether only the text knows when it is: "opening night". */
bool timex_holiday_is_told(enum holiday holiday);

#endif
