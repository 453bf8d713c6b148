/* Fuzz target: a date as feeds and pages write it. Whatever is read is a moment
 * that exists, and is read again as the same when it has been written.
 *
 * words: src/date/months.def
 * words: src/date/zones.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/date.h>

static const char *const pieces[] = {
    "0",      "1",          "2",       "3",    "12",   "24",       "31",
    "59",     "60",         "99",      "1970", "2021", "0000",     "9999",
    "202103", "1616544000", "Mon",     "Wed,", "Mar",  "March",    "mars",
    "Mai",    "Okt",        "dec.",    "th",   "GMT",  "UTC",      "EST",
    "CEST",   "Z",          "T",       "AM",   "p.m.", "+",        "-",
    "+0900",  "-12:30",     ":",       ".",    "/",    ",",        " ",
    "\t",     "Europe/",    "Etc/GMT", "(",    ")",    "\xC3\xA4",
};

static void
hold_stamp(const struct dl_stamp *stamp)
{
    enum { DAY_SECONDS = 86400, ZONE_MINUTES = 24 * 60, ROOM = 16 };
    char text[DL_DATE_TEXT_MAX], brief[ROOM];
    struct dl_stamp again;
    struct dl_civil civil = dl_civil_from_day(stamp->day);
    fuzz_hold(stamp->known);
    fuzz_hold(civil.year >= 0 && civil.year <= 9999);
    fuzz_hold(!stamp->has_time ||
              (stamp->seconds >= 0 && stamp->seconds < DAY_SECONDS));
    fuzz_hold(!stamp->has_zone ||
              (stamp->zone > -ZONE_MINUTES && stamp->zone < ZONE_MINUTES));
    dl_stamp_format(stamp, text, sizeof text);
    fuzz_hold(dl_stamp_parse(dl_str_from(text), &again));
    fuzz_hold(again.day.n == stamp->day.n && again.seconds == stamp->seconds);
    fuzz_hold(again.has_zone == (stamp->has_zone && stamp->has_time));
    fuzz_hold(!again.has_zone || again.zone == stamp->zone);
    dl_stamp_print(stamp, "%A, %e %B %Y %H:%M %%", brief, sizeof brief);
    fuzz_hold(memchr(brief, '\0', sizeof brief));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    struct dl_stamp stamp = {.known = false};
    if (dl_stamp_read(text, &stamp))
        hold_stamp(&stamp);
    stamp = (struct dl_stamp){.known = false};
    if (dl_stamp_parse(text, &stamp))
        hold_stamp(&stamp);
    dl_arena_free(arena);
    return 0;
}
