/* Months and zones by name, in the languages that pages are written in. */
/* SPDX-License-Identifier: ISC */
#include "date/names.h"

/* Bytes of the beginning of a month; the greatest with its end. */
enum { BEGINS_MIN = 3, BEGINS_MAX = 9 };

uint32_t
date_to_lower(uint32_t point)
{
    if (point < 0x80)
        return (uint32_t)dl_to_lower((char)point);
    bool latin = point >= 0xC0 && point <= 0xDE && point != 0xD7;
    bool greek = point >= 0x391 && point <= 0x3A9;
    bool cyrillic = point >= 0x410 && point <= 0x42F;
    return latin || greek || cyrillic ? point + 32 : point;
}

int
date_month_named(struct dl_str word)
{
    /* The bytes stand in the rows: few are ever looked at more closely. */
    static const struct {
        unsigned char month, bytes;
        char begins[BEGINS_MAX];
    } months[] = {
#define X(month, begins) {month, sizeof begins - 1, begins},
#include "date/months.def"
#undef X
    };
    int out = 0;
    size_t longest = 0;
    if (word.bytes < BEGINS_MIN)
        return 0;
    for (size_t i = 0; i < sizeof months / sizeof months[0]; i++) {
        struct dl_str begins = {months[i].begins, months[i].bytes};
        if (!memcmp(months[i].begins, word.at, BEGINS_MIN) &&
            begins.bytes > longest && dl_str_starts(word, begins)) {
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
