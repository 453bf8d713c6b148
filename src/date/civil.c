/* The civil calendar: days to dates and back, weeks, months, Easter.
 *
 * A year is counted from March, so that the leap day is its last; 400 such
 * years are an era of 146,097 days. Within an era everything is a division:
 * no loop and no table of months. (Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms".)
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/date.h>

enum {
    DAYS_PER_ERA = 146097,
    YEARS_PER_ERA = 400,
    EPOCH_SHIFT = 719468 /* days from 0000-03-01 to 1970-01-01 */
};

/* Division that rounds down, also below zero. */
static int64_t
floor_div(int64_t a, int64_t b)
{
    return a / b - (a % b != 0 && (a % b < 0) != (b < 0));
}

struct dl_day
dl_day_from_civil(int year, int month, int day)
{
    int64_t carried = floor_div((int64_t)month - 1, 12);
    int64_t y = year + carried;
    int m = (int)((int64_t)month - 1 - carried * 12); /* 0 January */
    y -= m < 2;
    int64_t era = floor_div(y, YEARS_PER_ERA);
    int64_t year_of_era = y - era * YEARS_PER_ERA;
    int64_t month_from_march = (m + 10) % 12;
    int64_t day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return (struct dl_day){
        (int32_t)(era * DAYS_PER_ERA + day_of_era - EPOCH_SHIFT)};
}

struct dl_civil
dl_civil_from_day(struct dl_day day)
{
    int64_t n = (int64_t)day.n + EPOCH_SHIFT;
    int64_t era = floor_div(n, DAYS_PER_ERA);
    int64_t of_era = n - era * DAYS_PER_ERA;
    int64_t year =
        (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int64_t from_march = (5 * of_year + 2) / 153;
    int month = (int)(from_march < 10 ? from_march + 3 : from_march - 9);
    return (struct dl_civil){
        .year = (int)(year + era * YEARS_PER_ERA + (month <= 2)),
        .month = month,
        .day = (int)(of_year - (153 * from_march + 2) / 5 + 1)};
}

int
dl_day_weekday(struct dl_day day)
{
    /* 1970-01-01 was a Thursday. */
    int64_t from_monday = (int64_t)day.n + 3;
    return (int)(from_monday - floor_div(from_monday, 7) * 7) + 1;
}

int
dl_day_week(struct dl_day day, int *year)
{
    /* ISO 8601: a week belongs to the year that its Thursday lies in. */
    struct dl_day thursday = {day.n + 4 - dl_day_weekday(day)};
    *year = dl_civil_from_day(thursday).year;
    return (thursday.n - dl_day_from_civil(*year, 1, 1).n) / 7 + 1;
}

static bool
is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
dl_month_days(int year, int month)
{
    static const int8_t days[] = {31, 28, 31, 30, 31, 30,
                                  31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool
dl_civil_valid(int year, int month, int day)
{
    return month >= 1 && month <= 12 && day >= 1 &&
           day <= dl_month_days(year, month);
}

struct dl_day
dl_day_add_months(struct dl_day day, int months)
{
    struct dl_civil civil = dl_civil_from_day(day);
    int64_t month = (int64_t)civil.month - 1 + months;
    int64_t years = floor_div(month, 12);
    int year = (int)(civil.year + years);
    int of_year = (int)(month - years * 12) + 1;
    int last = dl_month_days(year, of_year);
    return dl_day_from_civil(year, of_year,
                             civil.day < last ? civil.day : last);
}

/* Meeus, Astronomical Algorithms, chapter 8: the letters are his. */
struct dl_day
dl_easter(int year)
{
    int a = year % 19, b = year / 100, c = year % 100;
    int d = b / 4, e = b % 4;
    int f = (b + 8) / 25, g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4, k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return dl_day_from_civil(year, sum / 31, sum % 31 + 1);
}
