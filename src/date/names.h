/* Months and zones by name. */
/* SPDX-License-Identifier: ISC */
#ifndef DATE_NAMES_H
#define DATE_NAMES_H

#include <dateline/str.h>

/** The lower-case form of a letter, as far as names of months need it: Latin,
 * Greek and Cyrillic. */
uint32_t date_to_lower(uint32_t point);
static inline bool
date_is_letter(uint32_t point)
{
    return (point | 0x20) - 'a' <= 'z' - 'a' || point >= 0xAA;
}

/** The month, 1 to 12, whose name or abbreviation a word in lower case begins
 * with, the longest deciding; 0 for none. See months.def. */
int date_month_named(struct dl_str word);

/** The minutes east of Greenwich of a zone in lower case; see zones.def. */
bool date_zone_named(struct dl_str word, int *out);

#endif
