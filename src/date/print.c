/* Dates as text: ISO 8601 for machines, a strftime of our own for people, which
 * knows neither locale nor clock. */
/* SPDX-License-Identifier: ISC */
#include <dateline/date.h>

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/words.h"

static const char *const months[] = {
    N_("January"),   N_("February"), N_("March"),    N_("April"),
    N_("May"),       N_("June"),     N_("July"),     N_("August"),
    N_("September"), N_("October"),  N_("November"), N_("December")};
static const char *const brief_months[] = {
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec")};
static const char *const weekdays[] = {
    N_("Monday"), N_("Tuesday"),  N_("Wednesday"), N_("Thursday"),
    N_("Friday"), N_("Saturday"), N_("Sunday")};
static const char *const brief_weekdays[] = {N_("Mon"), N_("Tue"), N_("Wed"),
                                             N_("Thu"), N_("Fri"), N_("Sat"),
                                             N_("Sun")};

const char *
dl_month_name(int month, bool brief)
{
    assert(month >= 1 && month <= 12);
    return brief ? brief_months[month - 1] : months[month - 1];
}

const char *
dl_weekday_name(int weekday, bool brief)
{
    assert(weekday >= 1 && weekday <= 7);
    return brief ? brief_weekdays[weekday - 1] : weekdays[weekday - 1];
}

void
dl_day_format(struct dl_day day, char *out, size_t size)
{
    struct dl_civil civil = dl_civil_from_day(day);
    snprintf(out, size, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
}

/* One end of an interval, no finer than it is known. */
static void
format_end(struct dl_day day, enum dl_grain grain, char *out, size_t size)
{
    struct dl_civil civil = dl_civil_from_day(day);
    if (grain >= DL_GRAIN_YEAR)
        snprintf(out, size, "%04d", civil.year);
    else if (grain == DL_GRAIN_MONTH || grain == DL_GRAIN_QUARTER)
        snprintf(out, size, "%04d-%02d", civil.year, civil.month);
    else
        dl_day_format(day, out, size);
}

void
dl_interval_format(struct dl_interval when, char *from, char *to, size_t size)
{
    format_end(when.from, when.grain, from, size);
    format_end(when.to, when.grain, to, size);
}

/* "+09:00", "-03:30" or "Z". */
static void
format_zone(int zone, char *out, size_t size)
{
    int minutes = zone < 0 ? -zone : zone;
    if (zone == 0)
        snprintf(out, size, "Z");
    else
        snprintf(out, size, "%c%02d:%02d", zone < 0 ? '-' : '+', minutes / 60,
                 minutes % 60);
}

void
dl_stamp_format(const struct dl_stamp *stamp, char *out, size_t size)
{
    char day[DL_DATE_TEXT_MAX], zone[8] = "";
    out[0] = '\0';
    if (!stamp->known)
        return;
    dl_day_format(stamp->day, day, sizeof day);
    if (stamp->has_zone)
        format_zone(stamp->zone, zone, sizeof zone);
    if (stamp->has_time)
        snprintf(out, size, "%sT%02d:%02d:%02d%s", day, stamp->seconds / 3600,
                 stamp->seconds / 60 % 60, stamp->seconds % 60, zone);
    else
        snprintf(out, size, "%s", day);
}

/* What `letter` stands for; false when it stands for nothing. */
static bool
format_field(const struct dl_stamp *stamp, char letter, char *out, size_t size)
{
    struct dl_civil civil = dl_civil_from_day(stamp->day);
    int weekday = dl_day_weekday(stamp->day);
    switch (letter) {
    case 'Y':
        return snprintf(out, size, "%04d", civil.year) > 0;
    case 'm':
        return snprintf(out, size, "%02d", civil.month) > 0;
    case 'd':
        return snprintf(out, size, "%02d", civil.day) > 0;
    case 'e':
        return snprintf(out, size, "%d", civil.day) > 0;
    case 'H':
        return snprintf(out, size, "%02d", stamp->seconds / 3600) > 0;
    case 'M':
        return snprintf(out, size, "%02d", stamp->seconds / 60 % 60) > 0;
    case 'b':
        return snprintf(out, size, "%s", brief_months[civil.month - 1]) > 0;
    case 'B':
        return snprintf(out, size, "%s", months[civil.month - 1]) > 0;
    case 'a':
        return snprintf(out, size, "%s", brief_weekdays[weekday - 1]) > 0;
    case 'A':
        return snprintf(out, size, "%s", weekdays[weekday - 1]) > 0;
    case '%':
        return snprintf(out, size, "%%") > 0;
    default:
        return false;
    }
}

void
dl_stamp_print(const struct dl_stamp *stamp, const char *format, char *out,
               size_t size)
{
    size_t used = 0;
    for (; *format && used + 1 < size; format++) {
        if (*format == '%' &&
            format_field(stamp, format[1], out + used, size - used)) {
            used += strlen(out + used);
            format++;
        } else {
            out[used++] = *format;
        }
    }
    if (size)
        out[used] = '\0';
}

void
dl_day_print(struct dl_day day, const char *format, char *out, size_t size)
{
    struct dl_stamp stamp = {.known = true, .day = day};
    dl_stamp_print(&stamp, format, out, size);
}
