/* TIMEX3 values, as TimeML writes them: 2021-03-24, 2021-W12, 2021-W12-WE,
 * 2021-Q1, 2021-SP, 202, P3D, PT2H, XXXX-WXX-1, PRESENT_REF. */
/* SPDX-License-Identifier: ISC */
#include "timex/value.h"

#include <stdio.h>
#include <string.h>

static const char *const seasons[] = {"", "SP", "SU", "FA", "WI"};

enum { YEAR_BYTES = 16, DATE_BYTES = 24, CLOCK_BYTES = 12 };

/* A year as four digits; years before Christ as BC0490. */
static void
write_year(int year, char out[YEAR_BYTES])
{
    if (year > 0)
        snprintf(out, YEAR_BYTES, "%04d", year);
    else
        snprintf(out, YEAR_BYTES, "BC%04d", 1 - year);
}

/* The date part of a placed expression, no finer than it is known. */
static void
write_placed(const struct dl_timex *timex, char *out, size_t size)
{
    const struct dl_timex_fields *f = &timex->fields;
    struct dl_civil from = dl_civil_from_day(timex->when.from);
    int week_year, week = dl_day_week(timex->when.from, &week_year);
    char year[YEAR_BYTES];
    if (from.year <= 0 && timex->when.grain == DL_GRAIN_CENTURY)
        from = dl_civil_from_day(timex->when.to); /* counted backwards */
    write_year(from.year, year);
    switch (timex->when.grain) {
    case DL_GRAIN_WEEK:
        snprintf(out, size, "%04d-W%02d%s", week_year, week,
                 f->weekend ? "-WE" : "");
        return;
    case DL_GRAIN_MONTH:
        snprintf(out, size, "%s-%02d", year, from.month);
        return;
    case DL_GRAIN_QUARTER:
        if (f->season)
            snprintf(out, size, "%s-%s", year, seasons[f->season]);
        else if (f->half)
            snprintf(out, size, "%s-H%d", year, f->half);
        else
            snprintf(out, size, "%s-Q%d", year, (from.month + 2) / 3);
        return;
    case DL_GRAIN_YEAR:
        snprintf(out, size, "%s%s", f->fiscal ? "FY" : "", year);
        return;
    case DL_GRAIN_DECADE:
        snprintf(out, size, "%.*s", (int)strlen(year) - 1, year);
        return;
    case DL_GRAIN_CENTURY:
        snprintf(out, size, "%.*s", (int)strlen(year) - 2, year);
        return;
    default:
        snprintf(out, size, "%s-%02d-%02d", year, from.month, from.day);
    }
}

/* The same for one that stays open: unknown digits are X. */
static void
write_open(const struct dl_timex_fields *f, char *out, size_t size)
{
    char year[YEAR_BYTES] = "XXXX";
    if (f->year)
        write_year(f->year < 0 ? f->year + 1 : f->year, year);
    if (f->month && f->day)
        snprintf(out, size, "%s-%02d-%02d", year, f->month, f->day);
    else if (f->month)
        snprintf(out, size, "%s-%02d", year, f->month);
    else if (f->weekday)
        snprintf(out, size, "XXXX-WXX-%d", f->weekday);
    else if (f->day)
        snprintf(out, size, "XXXX-XX-%02d", f->day);
    else if (f->weekend)
        snprintf(out, size, "XXXX-WXX-WE");
    else if (f->season)
        snprintf(out, size, "%s-%s", year, seasons[f->season]);
    else if (f->quarter)
        snprintf(out, size, "%s-Q%d", year, f->quarter);
    else if (f->half)
        snprintf(out, size, "%s-H%d", year, f->half);
    else if (f->grain == DL_GRAIN_QUARTER)
        snprintf(out, size, "XXXX-QX");
    else if (f->grain == DL_GRAIN_WEEK)
        snprintf(out, size, "XXXX-WXX");
    else if (f->grain == DL_GRAIN_MONTH)
        snprintf(out, size, "XXXX-XX");
    else if (f->grain >= DL_GRAIN_YEAR)
        snprintf(out, size, "%s", year);
    else
        snprintf(out, size, "XXXX-XX-XX");
}

/* "T15:00", "TMO"; nothing when no time of day is said. */
static void
write_clock(const struct dl_timex_fields *f, char *out, size_t size)
{
    static const struct {
        char letter;
        const char *code;
    } parts[] = {
        {'M', "TMO"}, {'A', "TAF"}, {'E', "TEV"}, {'N', "TNI"}, {'D', "TDT"}};
    out[0] = '\0';
    if (f->hour >= 0) {
        snprintf(out, size, "T%02d:%02d", f->hour, f->minute);
        return;
    }
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (f->part == parts[i].letter)
            snprintf(out, size, "%s", parts[i].code);
}

struct length {
    const char *mark, *unit;
    int times;                    /* of that unit */
    const char *half_mark, *half; /* half of it, where it has a name */
};

static const struct length lengths[] = {
    [DL_GRAIN_SECOND] = {"PT", "S", 1, NULL, NULL},
    [DL_GRAIN_MINUTE] = {"PT", "M", 1, "PT", "30S"},
    [DL_GRAIN_HOUR] = {"PT", "H", 1, "PT", "30M"},
    [DL_GRAIN_DAY] = {"P", "D", 1, "PT", "12H"},
    [DL_GRAIN_WEEK] = {"P", "W", 1, NULL, NULL},
    [DL_GRAIN_MONTH] = {"P", "M", 1, NULL, NULL},
    [DL_GRAIN_QUARTER] = {"P", "Q", 1, NULL, NULL},
    [DL_GRAIN_YEAR] = {"P", "Y", 1, "P", "6M"},
    [DL_GRAIN_DECADE] = {"P", "Y", 10, "P", "5Y"},
    [DL_GRAIN_CENTURY] = {"P", "Y", 100, "P", "50Y"}};

/* "P2Y" and six months: "P2Y6M"; "P1D" and two hours: "P1DT2H". */
static void
append_rest(const struct dl_timex_fields *f, char *out, size_t size)
{
    enum dl_grain last = f->grain;
    for (size_t i = 0; i < 2 && f->rest[i]; i++) {
        enum dl_grain grain = f->rest_grain[i];
        bool time = grain < DL_GRAIN_DAY && last >= DL_GRAIN_DAY;
        size_t used = strlen(out);
        snprintf(out + used, size - used, "%s%lld%s", time ? "T" : "",
                 (long long)f->rest[i] * lengths[grain].times,
                 lengths[grain].unit);
        last = grain;
    }
}

/* "P3D", "PT2H", "P70Y", "P2.5Y", "PXW" */
static void
write_length(const struct dl_timex_fields *f, char *out, size_t size)
{
    const struct length *length = &lengths[f->grain];
    const char *unit = f->weekend ? "WE" : length->unit;
    int32_t amount = f->amount || f->tenths ? f->amount : 1;
    if (f->vague)
        snprintf(out, size, "%sX%s", length->mark, unit);
    else if (f->tenths == 5 && amount == 0 && length->half)
        snprintf(out, size, "%s%s", length->half_mark, length->half);
    else if (f->tenths)
        snprintf(out, size, "%s%d.%d%s", length->mark, amount, f->tenths, unit);
    else
        snprintf(out, size, "%s%lld%s", length->mark,
                 (long long)amount * length->times, unit);
    if (f->rest[0])
        append_rest(f, out, size);
}

/* "every Monday" is XXXX-WXX-1, "every March" XXXX-03, the rest a length. */
static void
write_set(const struct dl_timex_fields *f, char *out, size_t size)
{
    char clock[CLOCK_BYTES];
    write_clock(f, clock, sizeof clock);
    if (f->holiday) {
        snprintf(out, size, "P1Y");
        return;
    }
    if (f->weekday || f->month || f->day || f->season || f->weekend) {
        write_open(f, out, size);
        snprintf(out + strlen(out), size - strlen(out), "%s", clock);
        return;
    }
    if (clock[0])
        snprintf(out, size, "XXXX-XX-XX%s", clock);
    else
        write_length(f, out, size);
}

static void
write_date(struct dl_timex *timex)
{
    const struct dl_timex_fields *f = &timex->fields;
    char date[DATE_BYTES], clock[CLOCK_BYTES];
    if (timex->placed)
        write_placed(timex, date, sizeof date);
    else
        write_open(f, date, sizeof date);
    write_clock(f, clock, sizeof clock);
    snprintf(timex->value, sizeof timex->value, "%.18s%.10s", date, clock);
}

void
timex_value_write(struct dl_timex *timex)
{
    const struct dl_timex_fields *f = &timex->fields;
    char *out = timex->value;
    size_t size = sizeof timex->value;
    if (f->op == DL_OP_NOW)
        snprintf(out, size, "PRESENT_REF");
    else if (f->op == DL_OP_PAST)
        snprintf(out, size, "PAST_REF");
    else if (f->op == DL_OP_FUTURE)
        snprintf(out, size, "FUTURE_REF");
    else if (timex->type == DL_TIMEX_DURATION)
        write_length(f, out, size);
    else if (timex->type == DL_TIMEX_SET)
        write_set(f, out, size);
    else
        write_date(timex);
}
