/* Placing what counts from another day: ago and later, last and next, the
 * period under discussion. An offset counts from publication or from the last
 * date told; one that hangs on another expression is less sure than that one.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/relative.h"

#include "timex/span.h"

#include <stdlib.h>

enum { TOLD_LOSS = 15 }; /* hangs on another expression */

static const struct place nowhere = {.why = TIMEX_NOWHERE};

/* `day` moved by `amount` units, and the whole unit there. */
static struct dl_interval
shift(struct dl_day day, int32_t amount, enum dl_grain grain)
{
    return dl_interval_of(timex_span_step(day, amount, grain),
                          grain < DL_GRAIN_DAY ? DL_GRAIN_DAY : grain);
}

/* What the expression counts from; false when there is nothing. A day cannot
 * be counted from a month; a year can be from any date, also one in a name. */
static bool
find_base(const struct dl_timex_fields *f, const struct story *story,
          enum dl_grain grain, struct dl_day *base, int *confidence)
{
    /* "Two days earlier ... On the same day": also of a look back. */
    bool same = f->anchor == DL_ANCHOR_STORY && f->op == DL_OP_THIS &&
                story->named.known && story->named.when.grain <= grain;
    const struct told *told =
        grain >= DL_GRAIN_YEAR || same ? &story->named : &story->last;
    bool fits = told->known && told->when.grain <= grain;
    bool in_history = story->history && f->op != DL_OP_OFFSET &&
                      (grain > DL_GRAIN_DAY || f->op == DL_OP_THIS) &&
                      told->known;
    if (story->spoken.known && f->anchor == DL_ANCHOR_PUBLISHED) {
        *base = story->spoken.when.from;
        *confidence = story->spoken.confidence;
        return true;
    }
    if (story->history && f->quoted && f->anchor == DL_ANCHOR_PUBLISHED)
        return false; /* counted from the day it was said, long ago */
    if (f->anchor == DL_ANCHOR_PUBLISHED && !in_history) {
        *base = story->anchor->day;
        *confidence = STATED;
        return story->anchor->has_day;
    }
    if (told->known) {
        *base = told->when.from;
        *confidence = told->confidence - TOLD_LOSS;
        return fits && *confidence > 0;
    }
    *base = story->anchor->day;
    *confidence = GUESS;
    return story->anchor->has_day && grain > DL_GRAIN_DAY;
}

/* The period a year before which is meant: "a year earlier" right after "in the
 * third quarter", "up from a year ago" after "in February". Of a month it must
 * be said that the two are compared, for months are told of everywhere. */
static const struct told *
compared_period(const struct dl_timex *timex, const struct story *story)
{
    const struct dl_timex_fields *f = &timex->fields;
    const struct told *period = &story->period, *month = &story->month;
    if (f->grain != DL_GRAIN_YEAR || f->amount != -1 || f->rest[0])
        return NULL;
    if (f->compared && month->known && month->sentence == timex->sentence)
        return month;
    return period->known && period->when.grain == DL_GRAIN_QUARTER &&
                   timex->sentence - period->sentence <= 1
               ? period
               : NULL;
}

/* "the quarter", "the year-ago quarter", "the same period a year earlier". */
struct place
timex_relative_period(const struct dl_timex_fields *f,
                      const struct story *story)
{
    const struct told *period = &story->period;
    int32_t back = f->op == DL_OP_OFFSET ? 12 : 0;
    bool any = f->op == DL_OP_OFFSET && f->grain == DL_GRAIN_YEAR;
    if (period->known && (any || f->grain == period->when.grain)) {
        struct dl_day from = dl_day_add_months(period->when.from, -back);
        return (struct place){shift(from, 0, period->when.grain), LIKELY,
                              back ? "a year before the period spoken of"
                                   : "the period spoken of"};
    }
    if (!back || any || !story->anchor->has_day || story->history)
        return nowhere;
    struct dl_day day = dl_day_add_months(
        story->anchor->day, f->grain == DL_GRAIN_QUARTER ? -back - 3 : -back);
    return (struct place){shift(day, 0, f->grain), GUESS,
                          "a year before the latest such period"};
}

/* "two months and three days ago", "a year ago today", "a year ago this week":
 * to the day, or to the unit that is named. */
static struct dl_interval
finer(const struct dl_timex_fields *f, struct dl_day day)
{
    bool named = f->within > DL_GRAIN_DAY && f->within != DL_GRAIN_YEAR;
    return timex_span_move(
        f, dl_interval_of(day, named ? f->within : DL_GRAIN_DAY));
}

/* "two Saturdays ago": such days are counted, today not among them. */
static struct place
place_weekdays(const struct dl_timex_fields *f, const struct story *story)
{
    if (!story->anchor->has_day || !f->amount || abs(f->amount) > 100)
        return nowhere;
    bool back = f->amount < 0;
    int32_t near = story->anchor->day.n + (back ? -1 : 7);
    int32_t first = timex_span_weekday_back((struct dl_day){near}, f->weekday);
    int32_t day = first + 7 * (f->amount + (back ? 1 : -1));
    return (struct place){timex_span_days(day, day, DL_GRAIN_DAY), FAIR,
                          "such days are counted from publication"};
}

struct place
timex_relative_offset(const struct dl_timex *timex, const struct story *story)
{
    const struct dl_timex_fields *f = &timex->fields;
    struct dl_day base;
    int confidence;
    if (f->weekday)
        return place_weekdays(f, story);
    const struct told *period = compared_period(timex, story);
    if (period) {
        base = dl_day_add_months(period->when.from, -12);
        return (struct place){shift(base, 0, period->when.grain), LIKELY,
                              "a year before the period spoken of"};
    }
    bool clock = f->hour >= 0 || f->part;
    enum dl_grain grain = clock ? DL_GRAIN_DAY : f->grain;
    if (grain < DL_GRAIN_DAY)
        grain = DL_GRAIN_DAY;
    if (!find_base(f, story, grain, &base, &confidence))
        return nowhere;
    int32_t amount = f->grain < DL_GRAIN_DAY && !clock ? 0 : f->amount;
    struct dl_interval when = shift(base, amount, grain);
    if (f->rest[0] || f->within != DL_GRAIN_SECOND)
        when = finer(f, timex_span_step(base, amount, grain));
    struct place place = {when, (uint8_t)confidence,
                          f->anchor == DL_ANCHOR_STORY
                              ? "counted from the last date told"
                              : "counted from publication"};
    if (f->grain < DL_GRAIN_DAY && !clock)
        place.confidence = FAIR; /* hours may cross midnight */
    return place;
}

/* -1 for last, 0 for this, +1 for next; one more for "before last". */
static int
direction(const struct dl_timex_fields *f)
{
    int steps = f->amount == 1 ? 2 : 1;
    return f->op == DL_OP_PREVIOUS ? -steps : f->op == DL_OP_NEXT ? steps : 0;
}

/* "this Tuesday": of the running week, unless the clause lies on its other
 * side: what will open this Tuesday, told on a Sunday, opens in two days. */
static int32_t
this_weekday(const struct dl_timex_fields *f, struct dl_day base, int32_t day)
{
    if (f->future && !f->past && day < base.n)
        return day + 7;
    return f->past && !f->future && day > base.n ? day - 7 : day;
}

static struct dl_interval
weekday_of(const struct dl_timex_fields *f, struct dl_day base)
{
    int step = direction(f);
    int32_t monday = dl_interval_of(base, DL_GRAIN_WEEK).from.n;
    int32_t day = monday + f->weekday - 1; /* of the running week */
    if (f->within == DL_GRAIN_WEEK)
        day += step * 7;
    else if (step == 0)
        day = this_weekday(f, base, day);
    else if (step < 0)
        day = timex_span_weekday_back((struct dl_day){base.n - 1}, f->weekday);
    else if (step > 0)
        day = timex_span_weekday_back((struct dl_day){base.n + 7 * step},
                                      f->weekday);
    return timex_span_days(day, day, DL_GRAIN_DAY);
}

static struct dl_interval
weekend_of(const struct dl_timex_fields *f, struct dl_day base)
{
    int32_t monday = dl_interval_of(base, DL_GRAIN_WEEK).from.n;
    int step = direction(f);
    bool begun = base.n - monday >= 5;
    if (step == 0 && f->past && !f->future && !begun)
        step = -1; /* "over the weekend", told on a Monday */
    return timex_span_days(monday + step * 7 + 5, monday + step * 7 + 6,
                           DL_GRAIN_WEEK);
}

/* "the second Monday of next month", "the 15th of last month". */
static struct place
place_inside(const struct dl_timex_fields *f, struct dl_day base,
             struct place place)
{
    struct dl_interval whole = shift(base, direction(f), f->within);
    if (f->nth) {
        place.when = timex_span_nth(f, whole);
    } else {
        place.when = dl_interval_of((struct dl_day){whole.from.n + f->day - 1},
                                    DL_GRAIN_DAY);
        if (place.when.to.n > whole.to.n)
            return nowhere;
    }
    return place;
}

/* "last March", "March last year", "this summer", "last Christmas". */
static struct dl_interval
yearly_of(const struct dl_timex_fields *f, struct dl_day base)
{
    int year = dl_civil_from_day(base).year, step = direction(f);
    struct dl_interval when = timex_span_in_year(f, year);
    if (f->within != DL_GRAIN_SECOND)
        return timex_span_in_year(f, year + step);
    if (step < 0 && when.to.n >= base.n)
        return timex_span_in_year(f, year - 1);
    if (step > 0 && when.from.n <= base.n)
        return timex_span_in_year(f, year + 1);
    return when;
}

struct place
timex_relative_unit(const struct dl_timex_fields *f, const struct story *story)
{
    struct dl_day base;
    int confidence;
    bool clock = f->hour >= 0 || f->part;
    bool yearly = f->month || f->season || f->quarter || f->half || f->holiday;
    bool inside = f->within && (f->nth || (f->day && !f->month));
    enum dl_grain grain = clock || f->weekday || inside ? DL_GRAIN_DAY
                          : yearly                      ? DL_GRAIN_YEAR
                                                        : f->grain;
    if (!find_base(f, story, grain, &base, &confidence))
        return nowhere;
    struct place place = {.confidence = (uint8_t)confidence,
                          .why = f->anchor == DL_ANCHOR_STORY
                                     ? "counted from the last date told"
                                     : "counted from publication"};
    if (f->fiscal)
        place.confidence = GUESS;
    if (inside)
        return place_inside(f, base, place);
    if (f->weekday)
        place.when = weekday_of(f, base);
    else if (f->weekend && !f->holiday)
        place.when = weekend_of(f, base);
    else if (yearly)
        place.when = yearly_of(f, base);
    else
        place.when = shift(base, direction(f), grain);
    return place;
}
