/* Placing: which day, week, month ... an underspecified date means.
 *
 * What is fixed is placed by itself. What lacks a year takes the one that most
 * speaks for (reading.c): near publication or near the story told. A weekday is
 * the latest such day, today included, unless its clause lies in the future.
 * What counts from another day is in relative.c. Whatever has nothing to count
 * from stays open.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/place.h"

#include "timex/holiday.h"
#include "timex/reading.h"
#include "timex/relative.h"
#include "timex/span.h"

#include <stdlib.h>

enum {
    CLEAR = 12,      /* a margin of the weights that leaves little doubt */
    NEAR_LOSS = 25,  /* the year is only inferred from the story */
    NEAR_DAYS = 400, /* from publication: a year that a weekday may choose */
    TENSE_DAYS = 31, /* what was said to be past is not further ahead */
    TIME_REACH = 1   /* sentences that a day of history is told for */
};

static const struct place nowhere = {.why = TIMEX_NOWHERE};

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

/* Whether the clause speaks against the side of publication it lies on. */
static bool
is_against_tense(const struct dl_timex_fields *f, struct dl_interval when,
                 struct dl_day around)
{
    return (f->future && when.to.n < around.n) ||
           (f->past && when.from.n > around.n + TENSE_DAYS);
}

/* A date whose weekday is given: the one of the near years in which both agree.
 * A far year is no reading: rather is the weekday wrong. */
static struct place
place_by_weekday(const struct dl_timex_fields *f, struct dl_day around)
{
    int year = dl_civil_from_day(around).year;
    for (int y = year - 1; y <= year + 1; y++) {
        if (!timex_span_exists(f, y))
            continue;
        struct dl_interval when = timex_span_in_year(f, y);
        if (dl_day_weekday(when.from) == f->weekday &&
            distance(when, around) <= NEAR_DAYS &&
            !is_against_tense(f, when, around))
            return (struct place){when, 95,
                                  "the year in which the weekday fits"};
    }
    return nowhere;
}

/* A date without a year: the reading that most speaks for. */
static struct place
place_reading(const struct dl_timex *timex, const struct story *story)
{
    struct readings readings;
    int margin;
    timex_reading_list(story, timex, &readings);
    if (!readings.count)
        return nowhere;
    size_t best = timex_reading_best(&readings, &margin);
    if (story->chooser)
        best = story->chooser->choose(story->chooser->self, timex, &readings);
    struct dl_interval when = readings.at[best].when;
    bool told = story->year && dl_civil_from_day(when.from).year == story->year;
    bool behind =
        !story->anchor->has_day || when.from.n <= story->anchor->day.n;
    return (struct place){when,
                          margin < CLEAR ? FAIR
                          : story->year  ? LIKELY
                                         : STATED,
                          told     ? "the year told before it"
                          : behind ? "the latest before publication"
                                   : "the next after publication"};
}

static struct place
place_open_year(const struct dl_timex *timex, const struct story *story)
{
    const struct dl_timex_fields *f = &timex->fields;
    const struct dl_anchor *anchor = story->anchor;
    struct dl_day around = anchor->has_day ? anchor->day : anchor->near_day;
    bool known = anchor->has_day || anchor->has_near;
    struct place place = nowhere;
    if (f->holiday && timex_holiday_is_once((enum holiday)f->holiday))
        return (struct place){timex_span_in_year(f, 2000), SURE,
                              "a day of history"};
    bool weekday = !story->year && known && f->weekday && !f->nth;
    if (weekday)
        place = place_by_weekday(f, around);
    if (!place.confidence)
        place = place_reading(timex, story);
    if (weekday && place.confidence > FAIR &&
        dl_day_weekday(place.when.from) != f->weekday)
        place = (struct place){place.when, FAIR, "the weekday does not fit"};
    if (place.confidence && !anchor->has_day && !story->year)
        place.confidence -= NEAR_LOSS;
    if (place.confidence && f->fiscal) { /* whose year begins who knows when */
        place.when = dl_interval_of(place.when.from, DL_GRAIN_YEAR);
        place.confidence = GUESS;
    }
    return place;
}

static struct place
place_weekday(const struct dl_timex_fields *f, const struct story *story)
{
    if (!story->anchor->has_day || story->history || f->vague)
        return nowhere;
    struct dl_day day = story->anchor->day;
    int32_t back = timex_span_weekday_back(day, f->weekday);
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
    struct dl_day day = {n};
    return (struct place){dl_interval_of(day, f->grain), FAIR,
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

/* "the weekend": the last one, unless it has begun or the clause lies ahead. */
static struct place
place_weekend(const struct dl_timex_fields *f, const struct story *story)
{
    struct dl_timex_fields said = *f;
    bool begun =
        story->anchor->has_day && dl_day_weekday(story->anchor->day) >= 6;
    said.op = f->future || begun ? DL_OP_THIS : DL_OP_PREVIOUS;
    return timex_relative_unit(&said, story);
}

static struct place
place_nearest(const struct dl_timex *timex, const struct story *story)
{
    const struct dl_timex_fields *f = &timex->fields;
    if (f->month || f->quarter || f->half || f->season || f->holiday)
        return place_open_year(timex, story);
    if (f->weekend)
        return place_weekend(f, story);
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

void
timex_place_after(const struct dl_timex *first, struct dl_timex *second)
{
    const struct dl_timex_fields *f = &second->fields;
    if (!first->placed || !second->placed || f->op != DL_OP_NEAREST ||
        second->when.from.n >= first->when.from.n)
        return;
    if (f->weekday && !f->day) {
        int32_t day = timex_span_weekday_back(
            (struct dl_day){first->when.from.n + 6}, f->weekday);
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
        return timex_relative_period(f, story);
    switch (f->op) {
    case DL_OP_FIXED:
        return place_fixed(f);
    case DL_OP_NEAREST:
        return place_nearest(timex, story);
    case DL_OP_OFFSET:
        return timex_relative_offset(timex, story);
    case DL_OP_PREVIOUS:
    case DL_OP_THIS:
    case DL_OP_NEXT:
        return timex_relative_unit(f, story);
    case DL_OP_NOW:
    case DL_OP_PAST:
    case DL_OP_FUTURE:
        break;
    }
    return nowhere;
}
