/* Months and zones by name, in the languages that pages are written in. */
/* SPDX-License-Identifier: ISC */
#include "date/names.h"

uint32_t
date_to_lower(uint32_t point)
{
    bool latin = point >= 0xC0 && point <= 0xDE && point != 0xD7;
    bool greek = point >= 0x391 && point <= 0x3A9;
    bool cyrillic = point >= 0x410 && point <= 0x42F;
    if (point >= 'A' && point <= 'Z')
        return point + 32;
    return latin || greek || cyrillic ? point + 32 : point;
}

bool
date_is_letter(uint32_t point)
{
    return (date_to_lower(point) >= 'a' && date_to_lower(point) <= 'z') ||
           point >= 0xAA;
}

int
date_month_named(struct dl_str word)
{
    static const struct {
        int month;
        struct dl_str begins;
    } months[] = {
#define X(month, begins) {month, {begins, sizeof begins - 1}},
#include "date/months.def"
#undef X
    };
    int out = 0;
    size_t longest = 0;
    if (!word.bytes)
        return 0;
    for (size_t i = 0; i < sizeof months / sizeof months[0]; i++) {
        struct dl_str begins = months[i].begins;
        if (*begins.at == *word.at && begins.bytes > longest &&
            dl_str_starts(word, begins)) {
            out = months[i].month;
            longest = begins.bytes;
        }
    }
    return out;
}

bool
date_zone_named(struct dl_str word, int *out)
{
    static const struct {
        const char *name;
        int minutes;
    } zones[] = {
#define X(name, minutes) {name, minutes},
#include "date/zones.def"
#undef X
    };
    for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++)
        if (dl_str_is(word, zones[i].name)) {
            *out = zones[i].minutes;
            return true;
        }
    return false;
}
