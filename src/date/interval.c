/* Intervals of whole days: the week, month, year ... around a day, and their
 * order on a timeline. */
/* SPDX-License-Identifier: ISC */
#include <dateline/date.h>

/* The years from `first` on, `count` of them. */
static struct dl_interval
years(int first, int count, enum dl_grain grain)
{
    struct dl_day end = dl_day_from_civil(first + count, 1, 1);
    return (struct dl_interval){.from = dl_day_from_civil(first, 1, 1),
                                .to = {end.n - 1},
                                .grain = grain};
}

/* The months from `first` of `year` on, `count` of them. */
static struct dl_interval
months(int year, int first, int count, enum dl_grain grain)
{
    struct dl_day end = dl_day_from_civil(year, first + count, 1);
    return (struct dl_interval){.from = dl_day_from_civil(year, first, 1),
                                .to = {end.n - 1},
                                .grain = grain};
}

/* The first year of the decade or century that `year` lies in. */
static int
round_down(int year, int span)
{
    int rest = year % span;
    return year - (rest < 0 ? rest + span : rest);
}

struct dl_interval
dl_interval_of(struct dl_day day, enum dl_grain grain)
{
    struct dl_civil civil = dl_civil_from_day(day);
    struct dl_day monday = {day.n + 1 - dl_day_weekday(day)};
    switch (grain) {
    case DL_GRAIN_WEEK:
        return (struct dl_interval){monday, {monday.n + 6}, grain};
    case DL_GRAIN_MONTH:
        return months(civil.year, civil.month, 1, grain);
    case DL_GRAIN_QUARTER:
        return months(civil.year, (civil.month - 1) / 3 * 3 + 1, 3, grain);
    case DL_GRAIN_YEAR:
        return years(civil.year, 1, grain);
    case DL_GRAIN_DECADE:
        return years(round_down(civil.year, 10), 10, grain);
    case DL_GRAIN_CENTURY:
        return years(round_down(civil.year, 100), 100, grain);
    case DL_GRAIN_SECOND:
    case DL_GRAIN_MINUTE:
    case DL_GRAIN_HOUR:
    case DL_GRAIN_DAY:
        break;
    }
    return (struct dl_interval){day, day, grain};
}

bool
dl_interval_meets(struct dl_interval a, struct dl_interval b)
{
    return a.from.n <= b.to.n && b.from.n <= a.to.n;
}

int
dl_interval_cmp(struct dl_interval a, struct dl_interval b)
{
    if (a.from.n != b.from.n)
        return a.from.n < b.from.n ? -1 : 1;
    if (a.grain != b.grain)
        return a.grain > b.grain ? -1 : 1;
    return (a.to.n > b.to.n) - (a.to.n < b.to.n);
}

const char *
dl_grain_name(enum dl_grain grain)
{
    static const char *const names[] = {
        [DL_GRAIN_SECOND] = "second",   [DL_GRAIN_MINUTE] = "minute",
        [DL_GRAIN_HOUR] = "hour",       [DL_GRAIN_DAY] = "day",
        [DL_GRAIN_WEEK] = "week",       [DL_GRAIN_MONTH] = "month",
        [DL_GRAIN_QUARTER] = "quarter", [DL_GRAIN_YEAR] = "year",
        [DL_GRAIN_DECADE] = "decade",   [DL_GRAIN_CENTURY] = "century"};
    return names[grain];
}
