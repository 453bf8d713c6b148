/* Stretches of the calendar. */
/* SPDX-License-Identifier: ISC */
#include "timex/span.h"

#include "timex/holiday.h"

#include <stdlib.h>

struct dl_interval
timex_span_days(int32_t from, int32_t to, enum dl_grain grain)
{
    return (struct dl_interval){{from}, {to}, grain};
}

int32_t
timex_span_weekday_back(struct dl_day day, int weekday)
{
    return day.n - (dl_day_weekday(day) - weekday + 7) % 7;
}

struct dl_day
timex_span_step(struct dl_day day, int32_t amount, enum dl_grain grain)
{
    enum { FARTHEST = 10000 };
    static const int months_of[] = {[DL_GRAIN_MONTH] = 1,
                                    [DL_GRAIN_QUARTER] = 3,
                                    [DL_GRAIN_YEAR] = 12,
                                    [DL_GRAIN_DECADE] = 120,
                                    [DL_GRAIN_CENTURY] = 1200};
    if (abs(amount) > FARTHEST)
        amount = amount < 0 ? -FARTHEST : FARTHEST;
    if (grain >= DL_GRAIN_MONTH)
        return dl_day_add_months(day, amount * months_of[grain]);
    if (grain == DL_GRAIN_WEEK)
        day.n += amount * 7;
    else if (grain == DL_GRAIN_DAY)
        day.n += amount;
    return day;
}

struct dl_interval
timex_span_move(const struct dl_timex_fields *f, struct dl_interval when)
{
    struct dl_day day = when.from;
    enum dl_grain grain = when.grain;
    for (size_t i = 0; i < 2 && f->rest[i]; i++) {
        day = timex_span_step(day, f->rest[i], f->rest_grain[i]);
        if (f->rest_grain[i] > grain)
            grain = f->rest_grain[i];
    }
    return dl_interval_of(day, grain);
}

static struct dl_interval
months(int year, int first, int count, enum dl_grain grain)
{
    return timex_span_days(dl_day_from_civil(year, first, 1).n,
                           dl_day_from_civil(year, first + count, 1).n - 1,
                           grain);
}

static int32_t
nth_weekday(const struct dl_timex_fields *f, struct dl_interval whole)
{
    int32_t ahead = (f->weekday - dl_day_weekday(whole.from) + 7) % 7;
    int32_t back = (dl_day_weekday(whole.to) - f->weekday + 7) % 7;
    return f->nth > 0 ? whole.from.n + ahead + (f->nth - 1) * 7
                      : whole.to.n - back;
}

struct dl_interval
timex_span_nth(const struct dl_timex_fields *f, struct dl_interval whole)
{
    enum { MIDDLE = 3 }; /* days from either end of the week that counts */
    if (f->weekday || f->grain == DL_GRAIN_DAY) {
        int32_t day = f->weekday ? nth_weekday(f, whole) : whole.to.n;
        return timex_span_days(day, day, DL_GRAIN_DAY);
    }
    int32_t inside = f->nth > 0 ? whole.from.n + MIDDLE + (f->nth - 1) * 7
                                : whole.to.n - MIDDLE;
    return dl_interval_of((struct dl_day){inside}, DL_GRAIN_WEEK);
}

/* "the week of March 6": the one it lies in; "the weekend of March 6", "Labor
 * Day weekend": the nearest. */
static struct dl_interval
week_around(const struct dl_timex_fields *f, struct dl_day day)
{
    enum { TUESDAY = 2 };
    struct dl_interval week = dl_interval_of(day, DL_GRAIN_WEEK);
    if (!f->weekend)
        return week;
    int32_t sunday = week.to.n - (dl_day_weekday(day) <= TUESDAY ? 7 : 0);
    return timex_span_days(sunday - 1, sunday, DL_GRAIN_WEEK);
}

static struct dl_interval
day_in_year(const struct dl_timex_fields *f, int year)
{
    struct dl_day day = f->holiday
                            ? timex_holiday_day((enum holiday)f->holiday, year)
                            : dl_day_from_civil(year, f->month, f->day);
    return f->grain == DL_GRAIN_WEEK ? week_around(f, day)
                                     : dl_interval_of(day, DL_GRAIN_DAY);
}

/* The months that are told, or the whole year. */
static struct dl_interval
months_in_year(const struct dl_timex_fields *f, int year)
{
    if (f->month)
        return months(year, f->month, 1, DL_GRAIN_MONTH);
    if (f->quarter)
        return months(year, f->quarter * 3 - 2, 3, DL_GRAIN_QUARTER);
    if (f->half)
        return months(year, f->half * 6 - 5, 6, DL_GRAIN_QUARTER);
    if (f->season) /* spring begins in March */
        return months(year, f->season * 3, 3, DL_GRAIN_QUARTER);
    return dl_interval_of(dl_day_from_civil(year, 1, 1),
                          f->nth ? DL_GRAIN_YEAR : f->grain);
}

struct dl_interval
timex_span_in_year(const struct dl_timex_fields *f, int year)
{
    if (year < 0)
        year++; /* no year zero: 1 BC is 0 */
    if (f->holiday || (f->day && f->month))
        return day_in_year(f, year);
    struct dl_interval whole = months_in_year(f, year);
    return f->nth ? timex_span_nth(f, whole) : whole;
}

bool
timex_span_exists(const struct dl_timex_fields *f, int year)
{
    if (f->nth > 0 && f->month && f->weekday) {
        struct dl_interval whole = months_in_year(f, year);
        return nth_weekday(f, whole) <= whole.to.n;
    }
    return !f->day || !f->month || dl_civil_valid(year, f->month, f->day);
}

struct dl_interval
timex_span_narrow(int8_t modifier, struct dl_interval whole,
                  const struct dl_day *today)
{
    int32_t length = whole.to.n - whole.from.n + 1, third = length / 3;
    struct dl_interval out = whole;
    bool inside = today && today->n >= whole.from.n && today->n <= whole.to.n;
    if (whole.grain < DL_GRAIN_WEEK)
        return whole;
    if (modifier == 'S')
        out.to.n = whole.from.n + third;
    else if (modifier == 'E')
        out.from.n = whole.to.n - third;
    else if (modifier == 'M') {
        out.from.n = whole.from.n + third;
        out.to.n = whole.to.n - third;
    } else if (modifier == 'P' && inside)
        out.to = *today;
    else if (modifier == 'F' && inside)
        out.from = *today;
    return out;
}
