/* Holidays by calculation: fixed days, the n-th weekday of a month, Easter. */
/* SPDX-License-Identifier: ISC */
#include "timex/holiday.h"

#include <dateline/timex.h>

enum { WAY_FIXED, WAY_NTH, WAY_EASTER, WAY_ONCE, WAY_TOLD };

static const struct {
    int way, a, b, c, d;
} holidays[] = {
#define X(code, how, a, b, c, d) [HOL_##code] = {WAY_##how, a, b, c, d},
#include "timex/holidays.def"
#undef X
};

/* Number `nth` of `weekday` in the month; -1 counts from its end. */
static struct dl_day
nth_weekday(int year, int month, int weekday, int nth)
{
    struct dl_day first = dl_day_from_civil(year, month, 1);
    int32_t ahead = (weekday - dl_day_weekday(first) + 7) % 7;
    if (nth > 0)
        return (struct dl_day){first.n + ahead + (nth - 1) * 7};
    struct dl_day last =
        dl_day_from_civil(year, month, dl_month_days(year, month));
    int32_t back = (dl_day_weekday(last) - weekday + 7) % 7;
    return (struct dl_day){last.n - back};
}

struct dl_day
timex_holiday_day(enum holiday holiday, int year)
{
    int a = holidays[holiday].a, b = holidays[holiday].b;
    int c = holidays[holiday].c, d = holidays[holiday].d;
    struct dl_day day;
    switch (holidays[holiday].way) {
    case WAY_NTH:
        day = nth_weekday(year, a, b, c);
        return (struct dl_day){day.n + d};
    case WAY_EASTER:
        day = dl_easter(year);
        return (struct dl_day){day.n + a};
    case WAY_ONCE:
        return dl_day_from_civil(a, b, c);
    default:
        return dl_day_from_civil(year, a, b);
    }
}

bool
timex_holiday_is_once(enum holiday holiday)
{
    return holidays[holiday].way == WAY_ONCE;
}

bool
timex_holiday_is_told(enum holiday holiday)
{
    return holidays[holiday].way == WAY_TOLD;
}

unsigned
dl_timex_holidays(void)
{
    return HOL_COUNT;
}
