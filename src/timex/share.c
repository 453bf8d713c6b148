/* What two readings that belong together tell each other: an hour and its part
 * of the day, the halves of a range or list. */
/* SPDX-License-Identifier: ISC */
#include "timex/fields.h"

/* "at 3 in the afternoon", "tonight at 8:00": after noon. */
void
timex_fields_settle_hour(struct dl_timex_fields *f)
{
    enum { NOON = 12, NIGHT_BEGINS = 5 };
    bool late = f->part == 'A' || f->part == 'E' ||
                (f->part == 'N' && f->hour >= NIGHT_BEGINS);
    if (late && f->hour > 0 && f->hour < NOON)
        f->hour += NOON;
}

/* The month `steps` after `month`, round the year. */
static int8_t
month_on(int8_t month, int steps)
{
    enum { MONTHS = 12 };
    return (int8_t)((month - 1 + steps + MONTHS) % MONTHS + 1);
}

void
timex_fields_share(struct dl_timex_fields *first,
                   struct dl_timex_fields *second)
{
    bool turns = first->day > second->day; /* "from April 27 to the 3rd" */
    if (second->day && !second->month && first->month)
        second->month = month_on(first->month, turns ? 1 : 0);
    if (first->day && !first->month && second->month)
        first->month = month_on(second->month, turns ? -1 : 0);
    if (first->month && !first->year && second->year)
        first->year = (int16_t)(second->year - (first->month > second->month));
    if (second->month && !second->year && first->year)
        second->year = (int16_t)(first->year + (second->month < first->month));
    if (first->year)
        first->op = DL_OP_FIXED;
    if (second->year)
        second->op = DL_OP_FIXED;
}
