/* Placing: which day, week, month ... an underspecified date means.
 *
 * What is fixed is placed by itself. What lacks a year takes the nearest one to
 * publication, or the year of the story in a narrative paragraph. A weekday is
 * the latest such day, today included, unless its clause lies in the future. An
 * offset counts from publication or from the last date told. Whatever has
 * nothing to count from stays open.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/place.h"

#include "timex/holiday.h"
#include "timex/span.h"

#include <stdlib.h>

enum {
    SURE = 98,
    STATED = 92, /* the reading that is right nine times in ten */
    LIKELY = 80,
    FAIR = 70,
    GUESS = 55,
    TURN_OF_YEAR = 50, /* days: what leaving the running year costs */
    NEAR_LOSS = 25,    /* the year is only inferred from the story */
    TOLD_LOSS = 15,    /* hangs on another expression */
    TIME_REACH = 1     /* sentences that a day of history is told for */
};

static const struct place nowhere = {.confidence = 0,
                                     .why = "nothing to count from"};

static struct place
place_fixed(const struct dl_timex_fields *f)
{
    struct place place = {.confidence = SURE, .why = "said in full"};
    if (!timex_span_exists(f, f->year))
        return nowhere;
    place.when = timex_span_in_year(f, f->year);
    if (f->weekday && dl_day_weekday(place.when.from) != f->weekday)
        place = (struct place){place.when, LIKELY,
                               "said in full; the weekday does not fit"};
    if (f->fiscal)
        place.confidence = GUESS;
    return place;
}

/* Days from the interval to `day`; 0 inside. */
static int32_t
distance(struct dl_interval when, struct dl_day day)
{
    if (day.n < when.from.n)
        return when.from.n - day.n;
    return day.n > when.to.n ? day.n - when.to.n : 0;
}

/* A date whose weekday is given: the nearest year in which both agree. */
static struct place
place_by_weekday(const struct dl_timex_fields *f, struct dl_day around)
{
    int year = dl_civil_from_day(around).year;
    struct place best = nowhere;
    for (int y = year - 6; y <= year + 6; y++) {
        if (!timex_span_exists(f, y))
            continue;
        struct dl_interval when = timex_span_in_year(f, y);
        bool nearer = !best.confidence ||
                      distance(when, around) < distance(best.when, around);
        if (dl_day_weekday(when.from) == f->weekday && nearer)
            best =
                (struct place){when, 95, "the year in which the weekday fits"};
    }
    return best;
}

/* What a date `when` costs as a reading: its distance, and more when it lies
 * on the side of publication that the clause does not point to. Ties go to the
 * past. A day that was only inferred says nothing about sides. */
static int32_t
cost_of(const struct dl_timex_fields *f, struct dl_interval when,
        const struct dl_anchor *anchor, struct dl_day around)
{
    bool ahead = when.from.n > around.n;
    int32_t cost = distance(when, around);
    if (!anchor->has_day)
        return cost;
    if (f->past && ahead)
        cost += 180;
    if (f->future && when.to.n < around.n)
        cost += 240;
    if (ahead && !f->future)
        cost += f->day ? 60 : 200;
    return cost;
}

/* A date without a year: last, this or next year's. */
static struct place
place_near(const struct dl_timex_fields *f, const struct dl_anchor *anchor,
           struct dl_day around)
{
    int year = dl_civil_from_day(around).year;
    struct place best = nowhere;
    int32_t least = INT32_MAX;
    for (int y = year - 4; y <= year + 4; y++) {
        if (!timex_span_exists(f, y))
            continue;
        struct dl_interval when = timex_span_in_year(f, y);
        int32_t cost = cost_of(f, when, anchor, around);
        if (cost < least) {
            least = cost;
            best.when = when;
        }
    }
    if (least == INT32_MAX)
        return nowhere;
    bool clear = f->past || f->future || least < 90;
    best.confidence = clear ? STATED : LIKELY;
    best.why = best.when.from.n <= around.n ? "the latest before publication"
                                            : "the next after publication";
    return best;
}

/* In narrative: in the year told last, unless the reading in the year beside it
 * is nearer to the last date by far. */
static struct place
place_in_story(const struct dl_timex_fields *f, const struct story *story)
{
    int year = story->year;
    bool rolls = story->history && story->last.known &&
                 story->last.when.grain < DL_GRAIN_YEAR &&
                 dl_civil_from_day(story->last.when.from).year == year;
    int32_t last = story->last.when.from.n, least = INT32_MAX;
    struct place best = nowhere;
    for (int y = year - rolls; y <= year + rolls; y++) {
        if (!timex_span_exists(f, y))
            continue;
        struct dl_interval when = timex_span_in_year(f, y);
        int32_t cost = abs(when.from.n - last) + (y == year ? 0 : TURN_OF_YEAR);
        if (cost < least) {
            least = cost;
            best = (struct place){when, LIKELY, "the year told before it"};
        }
    }
    return best;
}

static struct place
place_open_year(const struct dl_timex_fields *f, const struct story *story)
{
    const struct dl_anchor *anchor = story->anchor;
    struct dl_day around = anchor->has_day ? anchor->day : anchor->near_day;
    bool known = anchor->has_day || anchor->has_near;
    struct place place = nowhere;
    if (f->holiday && timex_holiday_is_once((enum holiday)f->holiday))
        return (struct place){timex_span_in_year(f, 2000), SURE,
                              "a day of history"};
    if (story->year)
        place = place_in_story(f, story);
    else if (known && f->weekday && !f->nth)
        place = place_by_weekday(f, around);
    if (!place.confidence && known)
        place = place_near(f, anchor, around);
    if (place.confidence && !anchor->has_day && !story->year)
        place.confidence -= NEAR_LOSS;
    if (place.confidence && f->fiscal) { /* whose year begins who knows when */
        place.when = dl_interval_of(place.when.from, DL_GRAIN_YEAR);
        place.confidence = GUESS;
    }
    return place;
}

/* The latest such weekday, `day` included. */
static int32_t
weekday_back(struct dl_day day, int weekday)
{
    return day.n - (dl_day_weekday(day) - weekday + 7) % 7;
}

static struct place
place_weekday(const struct dl_timex_fields *f, const struct story *story)
{
    if (!story->anchor->has_day || story->history)
        return nowhere;
    struct dl_day day = story->anchor->day;
    int32_t back = weekday_back(day, f->weekday);
    if (back == day.n)
        return (struct place){timex_span_days(back, back, DL_GRAIN_DAY), 96,
                              "the day of publication is such a day"};
    if (f->future && !f->past)
        return (struct place){timex_span_days(back + 7, back + 7, DL_GRAIN_DAY),
                              LIKELY,
                              "the next such day: the clause lies ahead"};
    return (struct place){timex_span_days(back, back, DL_GRAIN_DAY), STATED,
                          "the latest such day"};
}

/* "Monday the 22nd": the nearest month in which both agree. */
static struct place
place_weekday_day(const struct dl_timex_fields *f, const struct story *story)
{
    if (!story->anchor->has_day)
        return nowhere;
    struct place best = nowhere;
    for (int32_t n = -200; n <= 200; n++) {
        struct dl_day day = {story->anchor->day.n + n};
        if (dl_civil_from_day(day).day != f->day ||
            dl_day_weekday(day) != f->weekday)
            continue;
        struct dl_interval when = timex_span_days(day.n, day.n, DL_GRAIN_DAY);
        if (!best.confidence || distance(when, story->anchor->day) <
                                    distance(best.when, story->anchor->day))
            best = (struct place){when, STATED, "weekday and day agree"};
    }
    return best;
}

/* "on the 15th": of the month told last, else the latest such day. */
static struct place
place_day(const struct dl_timex_fields *f, const struct story *story)
{
    const struct told *told = &story->last;
    bool month = told->known && told->when.grain <= DL_GRAIN_MONTH;
    if (!month && !story->anchor->has_day)
        return nowhere;
    struct dl_day around = month ? told->when.to : story->anchor->day;
    struct dl_civil civil = dl_civil_from_day(around);
    if (!month && !f->future && f->day > civil.day)
        civil = dl_civil_from_day(dl_day_add_months(around, -1));
    if (!dl_civil_valid(civil.year, civil.month, f->day))
        return nowhere;
    int32_t n = dl_day_from_civil(civil.year, civil.month, f->day).n;
    if (story->anchor->has_day && n > story->anchor->day.n && !f->future)
        return nowhere;
    return (struct place){timex_span_days(n, n, DL_GRAIN_DAY), FAIR,
                          month ? "of the month told before it"
                                : "of the month of publication"};
}

/* A time of day by itself: of the day told in its sentence, or of today. */
static struct place
place_time(const struct dl_timex *timex, const struct story *story)
{
    uint32_t apart = timex->sentence - story->last.sentence;
    if (story->last.known && story->last.when.grain <= DL_GRAIN_DAY &&
        (apart == 0 || (story->history && apart <= TIME_REACH)))
        return (struct place){story->last.when, apart ? GUESS : FAIR,
                              "the day told before it"};
    if (!story->anchor->has_day || story->history)
        return nowhere;
    return (struct place){dl_interval_of(story->anchor->day, DL_GRAIN_DAY),
                          GUESS, "the day of publication"};
}

static struct place
place_nearest(const struct dl_timex *timex, const struct story *story)
{
    const struct dl_timex_fields *f = &timex->fields;
    if (f->month || f->quarter || f->half || f->season || f->holiday)
        return place_open_year(f, story);
    if (f->weekday && f->day)
        return place_weekday_day(f, story);
    if (f->day)
        return place_day(f, story);
    if (f->weekday)
        return place_weekday(f, story);
    if (f->hour >= 0 || f->part)
        return place_time(timex, story);
    return nowhere;
}

/* `day` moved by `amount` units, and the whole unit there. */
static struct dl_interval
shift(struct dl_day day, int32_t amount, enum dl_grain grain)
{
    static const int months_of[] = {[DL_GRAIN_MONTH] = 1,
                                    [DL_GRAIN_QUARTER] = 3,
                                    [DL_GRAIN_YEAR] = 12,
                                    [DL_GRAIN_DECADE] = 120,
                                    [DL_GRAIN_CENTURY] = 1200};
    if (abs(amount) > 10000)
        amount = amount < 0 ? -10000 : 10000;
    if (grain >= DL_GRAIN_MONTH)
        day = dl_day_add_months(day, amount * months_of[grain]);
    else if (grain == DL_GRAIN_WEEK)
        day.n += amount * 7;
    else if (grain == DL_GRAIN_DAY)
        day.n += amount;
    return dl_interval_of(day, grain < DL_GRAIN_DAY ? DL_GRAIN_DAY : grain);
}

/* What the expression counts from; false when there is nothing. A day cannot
 * be counted from a month; a year can be from any date, also one in a name. */
static bool
find_base(const struct dl_timex_fields *f, const struct story *story,
          enum dl_grain grain, struct dl_day *base, int *confidence)
{
    const struct told *told =
        grain >= DL_GRAIN_YEAR ? &story->named : &story->last;
    bool fits = told->known && told->when.grain <= grain;
    bool in_history = story->history && f->op != DL_OP_OFFSET &&
                      (grain > DL_GRAIN_DAY || f->op == DL_OP_THIS) &&
                      told->known;
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

/* The quarter that the text speaks of when a year before it is meant: "a year
 * earlier" right after "in the third quarter". */
static bool
compares_quarters(const struct dl_timex *timex, const struct story *story)
{
    const struct dl_timex_fields *f = &timex->fields;
    const struct told *period = &story->period;
    return f->grain == DL_GRAIN_YEAR && f->amount == -1 && period->known &&
           period->when.grain == DL_GRAIN_QUARTER &&
           timex->sentence - period->sentence <= 1;
}

/* "the quarter", "the year-ago quarter", "the same period a year earlier". */
static struct place
place_period(const struct dl_timex_fields *f, const struct story *story)
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

static struct place
place_offset(const struct dl_timex *timex, const struct story *story)
{
    const struct dl_timex_fields *f = &timex->fields;
    struct dl_day base;
    int confidence;
    if (compares_quarters(timex, story)) {
        base = dl_day_add_months(story->period.when.from, -12);
        return (struct place){shift(base, 0, DL_GRAIN_QUARTER), LIKELY,
                              "a year before the quarter spoken of"};
    }
    bool clock = f->hour >= 0 || f->part;
    enum dl_grain grain = clock ? DL_GRAIN_DAY : f->grain;
    if (grain < DL_GRAIN_DAY)
        grain = DL_GRAIN_DAY;
    if (!find_base(f, story, grain, &base, &confidence))
        return nowhere;
    int32_t amount = f->grain < DL_GRAIN_DAY && !clock ? 0 : f->amount;
    struct place place = {shift(base, amount, grain), (uint8_t)confidence,
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

static struct dl_interval
weekday_of(const struct dl_timex_fields *f, struct dl_day base)
{
    int step = direction(f);
    int32_t monday = dl_interval_of(base, DL_GRAIN_WEEK).from.n;
    int32_t day = monday + f->weekday - 1; /* of the running week */
    if (f->within == DL_GRAIN_WEEK)
        day += step * 7;
    else if (step < 0)
        day = weekday_back((struct dl_day){base.n - 1}, f->weekday);
    else if (step > 0)
        day = weekday_back((struct dl_day){base.n + 7 * step}, f->weekday);
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

static struct place
place_relative(const struct dl_timex_fields *f, const struct story *story)
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
    else if (f->weekend)
        place.when = weekend_of(f, base);
    else if (yearly)
        place.when = yearly_of(f, base);
    else
        place.when = shift(base, direction(f), grain);
    return place;
}

void
timex_place_after(const struct dl_timex *first, struct dl_timex *second)
{
    const struct dl_timex_fields *f = &second->fields;
    if (!first->placed || !second->placed || f->op != DL_OP_NEAREST ||
        second->when.from.n >= first->when.from.n)
        return;
    if (f->weekday && !f->day) {
        int32_t day =
            weekday_back((struct dl_day){first->when.from.n + 6}, f->weekday);
        second->when = timex_span_days(day, day, DL_GRAIN_DAY);
    } else {
        int year = dl_civil_from_day(second->when.from).year + 1;
        if (timex_span_exists(f, year))
            second->when = timex_span_in_year(f, year);
    }
}

struct place
timex_place_find(const struct story *story, const struct dl_timex *timex)
{
    const struct dl_timex_fields *f = &timex->fields;
    if (f->anchor == DL_ANCHOR_PERIOD)
        return place_period(f, story);
    switch (f->op) {
    case DL_OP_FIXED:
        return place_fixed(f);
    case DL_OP_NEAREST:
        return place_nearest(timex, story);
    case DL_OP_OFFSET:
        return place_offset(timex, story);
    case DL_OP_PREVIOUS:
    case DL_OP_THIS:
    case DL_OP_NEXT:
        return place_relative(f, story);
    case DL_OP_NOW:
    case DL_OP_PAST:
    case DL_OP_FUTURE:
        break;
    }
    return nowhere;
}
