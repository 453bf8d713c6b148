/* Whether the lexemes of a match fit each other. A shape sees classes only;
 * that 31 April is no day, "the third year" no quarter and "Monday last year"
 * no Monday is said here, mostly as the grains that a unit may have at its
 * place in the shape. */
/* SPDX-License-Identifier: ISC */
#include "timex/fields.h"

#include "timex/holiday.h"

#define GRAIN(name) (1u << DL_GRAIN_##name)
#define FROM(name) (~0u << DL_GRAIN_##name)

enum {
    ALL_GRAINS = (1 << (DL_GRAIN_CENTURY + 1)) - 1,
    DAYS_COUNTED = 99 /* "day five": how far a story counts */
};

static const struct lexeme *
find(const struct match *match, const struct lexemes *in, uint8_t class)
{
    return timex_match_find(match, in, class);
}

static bool
is_plural(const struct lexeme *unit)
{
    return unit->classes & CLASS(UNITS);
}

/* The longest a month can be; a leap day counts. */
static bool
day_fits(const struct match *match, const struct lexemes *in)
{
    const struct lexeme *month = find(match, in, MONTH);
    for (size_t i = 0; month && i < match->count; i++) {
        const struct lexeme *at = &in->at[match->begin + i];
        bool number = match->as[i] == NUMBER && match->as[0] != NUMBER;
        bool nth = match->as[i] == ORDINAL && !find(match, in, WEEKDAY);
        if (match->as[i] == MONTH)
            month = at;
        if (i == 1 && match->as[0] == THE && match->as[1] == DAY &&
            match->count > 2 && match->as[2] == MONTH &&
            !(at->classes & CLASS(ORDINAL)))
            return false; /* "the 28 February vote": the article is the vote's
                           */
        if ((match->as[i] == DAY || number || nth) && !find(match, in, ERA) &&
            (at->value < 1 || at->tenths ||
             at->value > dl_month_days(2000, month->value)))
            return false;
    }
    return true;
}

/* "the year-ago quarter", but not "the month-ago week". */
static bool
year_ago_fits(const struct match *match, const struct lexemes *in)
{
    size_t years = 0, others = 0;
    for (size_t i = 0; i < match->count; i++) {
        const struct lexeme *at = &in->at[match->begin + i];
        if (match->as[i] != UNIT)
            continue;
        years += at->grain == DL_GRAIN_YEAR;
        others += at->grain >= DL_GRAIN_WEEK && at->grain < DL_GRAIN_YEAR;
    }
    return years == 1 && (others == 1 || find(match, in, PERIOD));
}

/* What lies behind "the week before last" must not be what is last. */
static bool
beyond_fits(const struct match *match, const struct lexemes *in)
{
    uint64_t units = CLASS(UNIT) | CLASS(WEEKDAY) | CLASS(MONTH) |
                     CLASS(SEASON) | CLASS(PART) | CLASS(WEEKEND) |
                     CLASS(HOLIDAY);
    return !find(match, in, BEYOND) || match->end >= in->count ||
           !(in->at[match->end].classes & units);
}

/* "a month-long pause": the article is the pause's. */
static bool
length_fits(const struct match *match, const struct lexemes *in)
{
    const struct lexeme *whole = find(match, in, WHOLE);
    size_t next = match->end;
    if (whole && whole->value == 2 && !find(match, in, NUMBER))
        return false; /* "the third straight year" */
    return match->rule->action != ACT_DURATION || match->as[0] != A ||
           next + 1 >= in->count || !(in->at[next].classes & CLASS(DASH)) ||
           !(in->at[next + 1].classes & CLASS(OLD));
}

/* The class before item `i`, hyphens aside. */
static uint8_t
class_before(const struct match *match, size_t i)
{
    if (i > 0 && match->as[i - 1] == DASH)
        i--;
    return i > 0 ? match->as[i - 1] : CLASS_COUNT;
}

/* Grains of a unit that an ordinal or "last" counts: "the third quarter", "the
 * 19th century", "the last week of August", "the first day of May". */
static unsigned
counted_grains(const struct match *match, size_t i)
{
    bool inner = i + 1 < match->count;
    if (match->as[0] == YEAR) /* "2016 third quarter" */
        return GRAIN(QUARTER);
    if (match->as[i - 1] == LAST)
        return GRAIN(WEEK) | GRAIN(DAY);
    return GRAIN(QUARTER) | (inner ? GRAIN(WEEK) | GRAIN(DAY) : 0) |
           (match->rule->action == ACT_DATE ? GRAIN(CENTURY) : 0);
}

/* Grains of a unit that holds what stands before it: "Monday of last WEEK",
 * "March last YEAR", "the second Monday of next MONTH". */
static unsigned
outer_grains(const struct match *match, const struct lexemes *in)
{
    bool nth =
        find(match, in, ORDINAL) ||
        (match->count > 3 && (match->as[0] == LAST || match->as[1] == LAST));
    if (find(match, in, WEEKDAY) && match->rule->action != ACT_OFFSET)
        return nth ? GRAIN(MONTH) | GRAIN(YEAR) : GRAIN(WEEK);
    if (nth && !find(match, in, HALF))
        return GRAIN(MONTH) | GRAIN(YEAR);
    if (find(match, in, MONTH) || find(match, in, HALF) ||
        find(match, in, HOLIDAY) || find(match, in, SEASON) ||
        find(match, in, YEAR))
        return GRAIN(YEAR);
    return ALL_GRAINS;
}

/* Grains that the action goes with. */
static unsigned
action_grains(const struct match *match, const struct lexemes *in)
{
    bool the_last = match->count == 3 && match->as[0] == THE &&
                    match->as[1] == LAST && match->as[2] == UNIT;
    switch (match->rule->action) {
    case ACT_WEEK_ON:
        return GRAIN(WEEK);
    case ACT_PERIOD:
        return GRAIN(QUARTER);
    case ACT_DURATION: /* "a quarter", "three quarters of": shares */
        return the_last || find(match, in, A) || find(match, in, NUMBER)
                   ? ~GRAIN(QUARTER)
                   : ALL_GRAINS;
    case ACT_SET:
    case ACT_OFFSET:
    case ACT_SHIFT:
    case ACT_PAST:
    case ACT_FUTURE:
        return ALL_GRAINS;
    case ACT_LAST:
        return the_last ? GRAIN(QUARTER) : FROM(DAY);
    default:
        return FROM(DAY);
    }
}

/* Only lengths, sets and offsets have many of a unit. */
static bool
may_be_many(enum action action)
{
    return action == ACT_DURATION || action == ACT_SET ||
           action == ACT_OFFSET || action == ACT_SHIFT || action == ACT_PAST ||
           action == ACT_FUTURE;
}

static bool
units_fit(const struct match *match, const struct lexemes *in)
{
    if (match->rule->action == ACT_YEAR_AGO)
        return year_ago_fits(match, in);
    bool length = may_be_many(match->rule->action);
    unsigned grains = action_grains(match, in);
    for (size_t i = 0; i < match->count; i++) {
        const struct lexeme *unit = &in->at[match->begin + i];
        if (match->as[i] != UNIT)
            continue;
        uint8_t before = class_before(match, i);
        bool counted =
            !length && (before == ORDINAL ||
                        (before == LAST && timex_fields_counts(match, i - 1)));
        bool of_day = i + 2 < match->count && find(match, in, DAY) &&
                      (match->as[i + 1] == OF || match->as[i + 1] == START);
        unsigned fits = counted  ? counted_grains(match, i)
                        : of_day ? GRAIN(WEEK)
                        : length ? ALL_GRAINS
                                 : outer_grains(match, in);
        if (!(fits & grains & 1u << unit->grain) ||
            (is_plural(unit) && !length))
            return false;
    }
    return true;
}

/* "2009-10" counts on; "2009-05" is a month, or a score. */
static bool
years_fit(const struct match *match, const struct lexemes *in)
{
    const struct lexeme *year = find(match, in, YEAR);
    const struct lexeme *two = find(match, in, TWO);
    if (!match->split || !year)
        return true;
    const struct lexeme *last = &in->at[match->end - 1];
    int32_t end = two ? year->value / 100 * 100 + two->value : last->value;
    if (match->as[match->count - 1] == YEAR && match->as[0] == YEAR)
        return end > year->value;
    return !two || (end > year->value && end - year->value < 60);
}

static bool
numeric_fits(const struct match *match, const struct lexemes *in)
{
    const struct lexeme *month = find(match, in, MM);
    const struct lexeme *day = find(match, in, DD);
    return !month || !day || day->value <= dl_month_days(2000, month->value);
}

/* "a year ago this week", "the second this year", but no "2018 day". */
static bool
unit_fits(const struct match *match, const struct lexemes *in,
          const struct lexeme *last)
{
    const struct lexeme *number = find(match, in, NUMBER);
    if (match->count == 4 && match->as[1] == ORDINAL && match->as[0] == THE &&
        !find(match, in, OF))
        return last[-2].digits > 0; /* "the second this year" */
    if (match->count > 3 && match->as[match->count - 2] == THIS &&
        match->rule->action == ACT_OFFSET) /* "a year ago this week" */
        return !is_plural(last) && last->grain < last[-3].grain &&
               last[-2].value == 0;
    if (number && number->digits == 4 && last->grain == DL_GRAIN_HOUR)
        return false; /* "0730 hrs" */
    if (find(match, in, EVERY) && find(match, in, OF))
        return last->grain == DL_GRAIN_MONTH; /* "the 1st of every month" */
    return !number || is_plural(last) || !(number->classes & CLASS(YEAR)) ||
           find(match, in, DASH);
}

/* "five p.m.", but not "thirty p.m."; "Monday AM". */
static bool
half_day_fits(const struct match *match, const struct lexemes *in,
              const struct lexeme *last)
{
    const struct lexeme *number = find(match, in, NUMBER);
    bool noon = last->value < 0;
    if (match->rule->action != ACT_TIME && noon)
        return false;
    return !number || (number->value >= 1 && number->value <= 24 &&
                       (noon || number->value <= 12));
}

/* "2016-11"; "2009-10" and "2003/4" are seasons. */
static bool
month_fits(const struct match *match, const struct lexemes *in,
           const struct lexeme *last)
{
    int32_t year = in->at[match->begin].value;
    if (match->as[0] != YEAR || match->count != 3)
        return true;
    return last->digits == 1 ? last->value != year % 10 + 1
                             : last->value <= year % 100;
}

/* "the past", but not "the last"; "the weekend", but not "the weekends";
 * "Monday the 22nd", but not "Monday the first". */
static bool
word_fits(const struct match *match, const struct lexemes *in)
{
    const struct lexeme *last = &in->at[match->end - 1];
    const struct lexeme *number = find(match, in, NUMBER);
    switch (match->as[match->count - 1]) {
    case LAST:
        return last->value == 1 || find(match, in, BEYOND);
    case COMING:
        return last->value == 1;
    case WEEKEND:
        return number ? !(number->classes & CLASS(YEAR))
                      : (last->value == 2) == (match->rule->action == ACT_SET);
    case AMPM:
        return half_day_fits(match, in, last);
    case SEASON: /* "all winter", but not "they all fall" */
        return !find(match, in, WHOLE) || last->needs != PAIR;
    case TWO: /* "April of 87", but not "in April of 20 members" */
        return match->count < 2 || match->as[match->count - 2] != OF ||
               last->value > 31;
    case MM:
        return month_fits(match, in, last);
    case MONTH: /* "2016 November", but "in 2015 May won" */
        return match->as[0] != YEAR || last->needs != VERB;
    case ORDINAL:
        return !find(match, in, WEEKDAY) || find(match, in, MONTH) ||
               last->digits || last->value >= 10;
    case PART: /* "at 3 in the morning" */
        return match->count < 4 || match->as[match->count - 3] != OF ||
               last[-2].value == 1;
    case TODAY: /* "a year ago today", but not "a year ago tomorrow" */
        return match->count == 1 || match->as[match->count - 2] != AGO ||
               (last->value == 0 && last[-1].value == 0);
    case UNIT:
        return unit_fits(match, in, last);
    case NUMBER: /* "May twenty-nine", but not "May 40" nor "May 3" */
        return !find(match, in, MONTH) || find(match, in, ERA) ||
               (!last->digits && last->value > 20);
    default:
        return true;
    }
}

/* "opening night" is no day of a calendar year; "day five" counts one day, and
 * "the week" is no day. */
static bool
told_day_fits(const struct match *match, const struct lexemes *in)
{
    const struct lexeme *holiday = find(match, in, HOLIDAY);
    const struct lexeme *unit = find(match, in, UNIT);
    const struct lexeme *number = find(match, in, NUMBER);
    if (holiday && timex_holiday_is_told((enum holiday)holiday->value))
        return match->count == 1;
    if (match->rule->action != ACT_SAME || match->count != 2 ||
        (match->as[0] != UNIT && match->as[1] != UNIT) || match->as[0] == THAT)
        return true;
    return unit->grain == DL_GRAIN_DAY && !is_plural(unit) &&
           (!number || (number->value > 0 && !number->tenths &&
                        number->value <= DAYS_COUNTED));
}

bool
timex_fields_fit(const struct match *match, const struct lexemes *in)
{
    return word_fits(match, in) && day_fits(match, in) &&
           units_fit(match, in) && years_fit(match, in) &&
           numeric_fits(match, in) && beyond_fits(match, in) &&
           length_fits(match, in) && told_day_fits(match, in);
}
