/* Whether our reading of an expression means what a specification says. Its
 * notation is not TIMEX3, so that meanings are compared, not strings: days,
 * intervals, lengths in seconds, times of day. Where it gives a past and a
 * future reading either will do: the sentence does not say more. */
/* SPDX-License-Identifier: ISC */
#include "spec.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool
spec_day(struct dl_str text, struct dl_day *out)
{
    struct dl_stamp stamp;
    if (text.bytes > 10)
        text.bytes = 10;
    if (!dl_stamp_parse(text, &stamp))
        return false;
    *out = stamp.day;
    return true;
}

/* One reading of theirs: any of its members under one of the names the files
 * use for it. */
static struct dl_str
member(const struct value *value, const char *const *names)
{
    for (; *names; names++)
        if (spec_get(value, *names))
            return spec_text(value, *names);
    return DL_STR("");
}

static const char *const day_names[] = {"date", "dateTime", "value", NULL};
static const char *const start_names[] = {"startDate", "startDateTime", "start",
                                          NULL};
static const char *const end_names[] = {"endDate", "endDateTime", "end", NULL};
static const char *const time_names[] = {"time", "dateTime", "value", NULL};
static const char *const length_names[] = {"duration", "value", NULL};

/* Seconds of a length such as P2Y, PT2.5H, as they count them. */
static double
seconds_of(const char *value)
{
    static const struct {
        char unit;
        double date, time;
    } units[] = {{'Y', 31536000, 0}, {'Q', 7884000, 0}, {'M', 2592000, 60},
                 {'W', 604800, 0},   {'D', 86400, 0},   {'H', 0, 3600},
                 {'S', 0, 1}};
    double sum = 0;
    bool time = false;
    for (const char *at = value + 1; *at; at++) {
        char *end;
        if (*at == 'T') {
            time = true;
            continue;
        }
        double amount = strtod(at, &end);
        if (end == at || !*end)
            return -1;
        for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
            if (units[i].unit == *end)
                sum += amount * (time ? units[i].time : units[i].date);
        at = end;
    }
    return sum;
}

/* The day a length of days, weeks, months or years away from `from`. */
static bool
add_length(const char *value, struct dl_day from, int sign, struct dl_day *out)
{
    int count;
    char unit;
    if (sscanf(value, "P%d%c", &count, &unit) != 2)
        return false;
    count *= sign;
    int months = unit == 'M' ? 1 : unit == 'Q' ? 3 : 12;
    *out = unit == 'D'   ? (struct dl_day){from.n + count}
           : unit == 'W' ? (struct dl_day){from.n + count * 7}
                         : dl_day_add_months(from, count * months);
    return strchr("DWMQY", unit) != NULL;
}

/* "the last two quarters", "the first two weeks of 2021": as long to both. */
static bool
same_length_of(struct dl_day start, struct dl_day end, struct spec_reading ours)
{
    struct dl_day day;
    return add_length(ours.first->value, start, 1, &day) && day.n == end.n;
}

/* "in two weeks", "the next three days": a length to TIMEX3, a day or a stretch
 * counted from today to them. The same when it leads to the same day, today or
 * tomorrow being the first. */
static bool
same_stretch(struct dl_day theirs, struct spec_reading ours)
{
    struct dl_day day;
    for (int sign = -1; sign <= 1; sign += 2)
        if (ours.first->type == DL_TIMEX_DURATION &&
            add_length(ours.first->value, ours.today, sign, &day) &&
            (day.n == theirs.n || day.n + 1 == theirs.n))
            return true;
    return false;
}

/* "a month ago" keeps the grain in TIMEX3; to them it is the one day. */
static bool
holds_day(const struct dl_timex *ours, struct dl_day day)
{
    return ours->placed &&
           (ours->fields.op == DL_OP_OFFSET || ours->fields.rest[0]) &&
           ours->when.from.n <= day.n && ours->when.to.n >= day.n;
}

static bool
same_date(const struct value *value, struct spec_reading ours)
{
    struct dl_day day;
    if (!spec_day(member(value, day_names), &day))
        return false;
    return same_stretch(day, ours) || holds_day(ours.first, day) ||
           (ours.first->placed && ours.first->when.from.n == day.n &&
            ours.last->when.to.n == day.n);
}

/* Their ends are the first day behind, but the last one where two days are
 * named; ours are the last day inside. */
static bool
same_range(const struct value *value, struct spec_reading ours)
{
    struct dl_day start = {0}, end = {0};
    bool has_start = spec_day(member(value, start_names), &start);
    bool has_end = spec_day(member(value, end_names), &end);
    if (ours.first->type == DL_TIMEX_DURATION)
        return (has_start && has_end && same_length_of(start, end, ours)) ||
               (has_start && same_stretch(start, ours)) ||
               (has_end && same_stretch(end, ours));
    struct dl_timex now = {.placed = true,
                           .when = dl_interval_of(ours.today, DL_GRAIN_DAY)};
    if (!strcmp(ours.last->value, "PRESENT_REF"))
        ours.last = &now; /* "between May 3 and now" */
    if (!strcmp(ours.first->value, "PRESENT_REF"))
        ours.first = &now;
    if (!ours.first->placed || !ours.last->placed || !(has_start || has_end))
        return false;
    struct dl_interval from = ours.first->when, to = ours.last->when;
    if (!has_start)
        return end.n == to.from.n || end.n == to.to.n || end.n == to.to.n + 1;
    if (!has_end)
        return start.n == from.from.n || start.n == from.to.n ||
               start.n == from.to.n + 1;
    bool two = ours.first != ours.last;
    return start.n == from.from.n &&
           (end.n == to.to.n + 1 || (two && end.n == to.from.n) ||
            (two && end.n == to.to.n));
}

/* Half a year is six months to us, and three days more to them. */
static bool
is_near(double ours, double theirs)
{
    return fabs(ours - theirs) <= theirs * 0.02;
}

static bool
same_length(const struct value *value, struct spec_reading ours)
{
    struct dl_str theirs = member(value, length_names);
    return ours.first->value[0] == 'P' &&
           is_near(seconds_of(ours.first->value), strtod(theirs.at, NULL));
}

/* "Set: XXXX-WXX-1", or the timex; ours has no zeros of minutes. */
static bool
same_set(const struct value *value, struct spec_reading ours)
{
    struct dl_str theirs = spec_text(value, "set");
    if (dl_str_starts(theirs, DL_STR("Set: ")))
        theirs = (struct dl_str){theirs.at + 5, theirs.bytes - 5};
    if (!theirs.bytes)
        theirs = spec_text(value, "timex");
    struct dl_str mine = dl_str_from(ours.first->value);
    if (dl_str_ends(mine, DL_STR(":00")))
        mine.bytes -= 3;
    bool lengths = theirs.bytes && theirs.at[0] == 'P' && mine.at[0] == 'P';
    return ours.first->type == DL_TIMEX_SET &&
           (dl_str_eq(theirs, mine) ||
            (theirs.bytes && theirs.at[0] == 'T' &&
             dl_str_ends(mine, theirs)) ||
            (lengths &&
             is_near(seconds_of(ours.first->value), seconds_of(theirs.at))));
}

/* The hour and minute. */
static bool
same_time(const struct value *value, struct spec_reading ours)
{
    struct dl_str theirs = member(value, time_names);
    const char *mine = strchr(ours.first->value, 'T');
    if (theirs.bytes < 8 || !mine)
        return false;
    int hour, minute, seen;
    seen = sscanf(mine, "T%d:%d", &hour, &minute);
    const char *clock = theirs.at + theirs.bytes - 8;
    return seen == 2 && atoi(clock) == hour % 24 && atoi(clock + 3) == minute;
}

static bool
same_moment(const struct value *value, struct spec_reading ours)
{
    return same_date(value, ours) && same_time(value, ours);
}

/* The part of a value behind its day, a full hour without its minutes. */
static struct dl_str
clock_of(struct dl_str timex)
{
    size_t at = dl_str_find(timex, DL_STR("T"), 0);
    if (dl_str_ends(timex, DL_STR(":00")))
        timex.bytes -= 3;
    return at == SIZE_MAX ? DL_STR("")
                          : (struct dl_str){timex.at + at, timex.bytes - at};
}

/* "2016-11-08TNI", "XXXX-WXX-4T17", "TMO": the day, where they say one, and the
 * part of the day or the hour. */
static bool
same_part(struct dl_str theirs, const struct value *value,
          struct spec_reading ours)
{
    struct dl_str clock = clock_of(theirs);
    struct dl_day day;
    bool open = theirs.bytes && theirs.at[0] == 'T';
    bool dated = spec_day(member(value, start_names), &day) ||
                 spec_day(member(value, end_names), &day);
    return clock.bytes &&
           dl_str_eq(clock, clock_of(dl_str_from(ours.first->value))) &&
           (open ||
            (dated && ours.first->placed && ours.first->when.from.n == day.n));
}

static const struct {
    const char *type;
    bool (*same)(const struct value *value, struct spec_reading ours);
} kinds[] = {{"date", same_date},       {"daterange", same_range},
             {"duration", same_length}, {"set", same_set},
             {"time", same_time},       {"datetime", same_moment}};

/* "XXXX-11" and "2018-11": what they leave open we may know. Early, mid and
 * late are other days to everybody. */
static bool
fits_open(struct dl_str theirs, const char *ours)
{
    if (theirs.bytes != strlen(ours))
        return false;
    for (size_t i = 0; i < theirs.bytes; i++)
        if (theirs.at[i] != ours[i] && theirs.at[i] != 'X')
            return false;
    return true;
}

static bool
same_notation(struct dl_str theirs, const struct dl_timex *ours)
{
    return dl_str_is(theirs, ours->value) ||
           (ours->fields.modifier && fits_open(theirs, ours->value));
}

/* Whether `ours` is the reading `value`, written `theirs`, of a result. */
static bool
means_one(struct dl_str type, struct dl_str theirs, const struct value *value,
          struct spec_reading ours)
{
    if (same_notation(theirs, ours.first))
        return true;
    if (dl_str_ends(type, DL_STR("timerange")))
        return same_part(theirs, value, ours);
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (dl_str_is(type, kinds[i].type))
            return kinds[i].same(value, ours);
    return false;
}

bool
spec_means(const struct value *result, struct spec_reading ours)
{
    struct dl_str type = spec_type(result);
    const struct value *value = spec_get(result, "Value");
    const struct value *values =
        spec_get(spec_get(result, "Resolution"), "values");
    struct dl_str timex = spec_text(value, "Timex");
    for (size_t i = 0; i < spec_count(values); i++)
        if (means_one(type, spec_text(&values->items[i], "timex"),
                      &values->items[i], ours))
            return true;
    return means_one(type, timex, spec_get(value, "FutureResolution"), ours) ||
           means_one(type, timex, spec_get(value, "PastResolution"), ours);
}
