/* One lexeme of a match into its field: every class has its one meaning, which
 * its neighbours and the action of the rule may turn. */
/* SPDX-License-Identifier: ISC */
#include "timex/item.h"

static const struct lexeme *
find(const struct match *match, const struct lexemes *in, uint8_t class)
{
    return timex_match_find(match, in, class);
}

/* "'89", "89": of this century below 30. In a range the first year decides. */
static int16_t
full_year(const struct match *match, const struct lexemes *in, int32_t two)
{
    const struct lexeme *year = find(match, in, YEAR);
    if (year)
        return (int16_t)(year->value / 100 * 100 + two);
    return (int16_t)(two < 30 ? 2000 + two : 1900 + two);
}

bool
timex_fields_counts(const struct match *match, size_t item)
{
    return match->as[item] == LAST &&
           (match->rule->action == ACT_DATE ||
            (item + 2 < match->count && match->as[item + 2] == OF));
}

/* Whether item `item` is what an ordinal or "last" before it counts: "the
 * second Monday of May", "the last week of 2015". */
static bool
is_counted(const struct match *match, size_t item,
           const struct dl_timex_fields *out)
{
    return out->nth && item > 0 &&
           (match->as[item - 1] == ORDINAL ||
            timex_fields_counts(match, item - 1));
}

/* An outer unit: "Monday of last week", "the third quarter of this year". */
static void
read_unit(const struct match *match, const struct lexemes *in, size_t item,
          struct dl_timex_fields *out)
{
    const struct lexeme *at = &in->at[match->begin + item];
    bool weekday =
        find(match, in, WEEKDAY) && match->rule->action != ACT_OFFSET;
    bool inner = weekday || out->month || out->quarter || out->half ||
                 out->season || out->day || out->nth || out->holiday;
    if (out->day && item > 0 && match->as[item - 1] == ORDINAL)
        return; /* "the first day of May" */
    bool of_ago = match->rule->action == ACT_OFFSET && item > 0 &&
                  match->as[item - 1] == THIS; /* "a year ago this week" */
    if (of_ago || (inner && !is_counted(match, item, out)))
        out->within = (enum dl_grain)at->grain;
    else
        out->grain = (enum dl_grain)at->grain;
    if (at->many > 1)
        out->amount = (out->amount ? out->amount : 1) * at->many;
}

static void
read_ordinal(const struct match *match, const struct lexemes *in, size_t item,
             struct dl_timex_fields *out)
{
    const struct lexeme *at = &in->at[match->begin + item];
    const struct lexeme *unit = find(match, in, UNIT);
    uint8_t next = item + 1 < match->count ? match->as[item + 1] : 0;
    bool week = next == UNIT && unit->grain == DL_GRAIN_WEEK;
    if (match->rule->action == ACT_DURATION)
        return; /* "the first two weeks" */
    if (item > 0 && match->as[item - 1] == EVERY) {
        out->amount = at->value; /* "every second week" */
        return;
    }
    if (find(match, in, HALF))
        out->half = (int8_t)at->value;
    else if (next == WEEKDAY || week)
        out->nth = (int8_t)at->value;
    else if (!unit || unit->grain == DL_GRAIN_MONTH ||
             (next == UNIT && unit->grain == DL_GRAIN_DAY))
        out->day = (int8_t)at->value; /* "the 24th of March" */
    else if (unit->grain == DL_GRAIN_QUARTER)
        out->quarter = (int8_t)at->value;
    else if (unit->grain == DL_GRAIN_CENTURY)
        out->year = (int16_t)((at->value - 1) * 100);
}

static void
read_part(const struct lexeme *at, struct dl_timex_fields *out)
{
    if (at->value == 'O' || at->value == 'I') { /* noon, midnight */
        out->hour = at->value == 'O' ? 12 : 24;
        out->minute = 0;
    } else {
        out->part = (int8_t)at->value;
    }
}

/* Fixed fields: what a calendar shows. False when the class is none of them. */
static bool
read_calendar(const struct match *match, const struct lexemes *in, size_t item,
              struct dl_timex_fields *out)
{
    const struct lexeme *at = &in->at[match->begin + item];
    switch (match->as[item]) {
    case WEEKDAY:
    case WEEKDAYS: /* "a week ago Tuesday": which one is for people to argue */
        if (match->rule->action != ACT_OFFSET || match->as[item] == WEEKDAYS)
            out->weekday = (int8_t)at->value;
        return true;
    case MM:
    case MONTH:
        out->month = (int8_t)at->value;
        return true;
    case DD:
    case DAY:
        out->day = (int8_t)at->value;
        return true;
    case YEAR:
    case OLDYEAR:
    case DECADE:
        out->year = (int16_t)at->value;
        return true;
    case TWO:
        out->year = full_year(match, in, at->value);
        return true;
    case CALENDAR:
        out->year = at->year;
        out->month = at->month;
        out->day = at->day;
        return true;
    case SEASON:
        out->season = (int8_t)at->value;
        return true;
    case QUARTER:
        out->quarter = (int8_t)(at->value <= 4 ? at->value : 0);
        out->half = (int8_t)(at->value <= 4 ? 0 : at->value - 4);
        return true;
    case HOLIDAY:
        out->holiday = (int8_t)at->value;
        return true;
    case ORDINAL:
        read_ordinal(match, in, item, out);
        return true;
    case WEEKEND:
        out->weekend = true;
        return true;
    case FISCAL: /* "calendar year" is none */
        out->fiscal = at->value;
        return true;
    default:
        return false;
    }
}

/* The year before or after Christ; of a century before Christ one in its
 * middle. */
static void
read_era(const struct match *match, const struct lexemes *in, int32_t sign,
         struct dl_timex_fields *out)
{
    enum { HALF_A_CENTURY = 50, YEARS_MAX = 9999 };
    const struct lexeme *number = find(match, in, NUMBER);
    if (number)
        out->year =
            (int16_t)(number->value > YEARS_MAX ? 0 : number->value * sign);
    else if (sign < 0)
        out->year = (int16_t)(-out->year - HALF_A_CENTURY);
}

/* Amounts and their direction. */
static void
read_amount(const struct match *match, const struct lexemes *in, size_t item,
            struct dl_timex_fields *out)
{
    const struct lexeme *at = &in->at[match->begin + item];
    switch (match->as[item]) {
    case UNIT:
    case UNITS:
    case SETWORD:
        read_unit(match, in, item, out);
        break;
    case NUMBER:
        if (item > 0 && match->as[item - 1] == MONTH && !find(match, in, ERA))
            out->day = (int8_t)at->value; /* "May twenty-nine" */
        out->amount = at->value;
        out->tenths = at->tenths;
        break;
    case A:
        if (item > 0 && match->as[item - 1] == AND)
            break; /* "a year and a half" */
        out->amount = match->as[0] == HALF ? 0 : at->value;
        break;
    case EVERY:
        out->amount = at->value;
        break;
    case REF:
        out->op = at->value;
        break;
    case LAST:
        if (timex_fields_counts(match, item))
            out->nth = -1;
        break;
    case BEYOND:
        out->amount = 1;
        break;
    case HALF:
        out->tenths = 5; /* "half a year"; a half of a year has an ORDINAL */
        break;
    case FEW:
        out->vague = true;
        break;
    case TODAY:
        if (item > 0 && match->as[item - 1] == AGO)
            out->within = DL_GRAIN_DAY; /* "a year ago today": to the day */
        else
            out->amount = at->value;
        break;
    case AGO:
        out->amount *= at->value ? 1 : -1;
        break;
    case EARLIER:
        out->amount = -out->amount;
        break;
    case ERA:
        read_era(match, in, at->value, out);
        break;
    default:
        break;
    }
}

/* "seven o'clock", "at 7 this morning", "at eight tonight" */
static bool
is_hour(const struct match *match)
{
    uint8_t last = match->as[match->count - 1];
    return match->rule->action == ACT_TIME ||
           ((last == PART || last == TONIGHT) && match->as[0] == NUMBER);
}

/* The time of day, and modifiers. "2021-03-24T09:23" has it in its day. */
static void
read_clock(const struct match *match, const struct lexemes *in, size_t item,
           struct dl_timex_fields *out)
{
    const struct lexeme *at = &in->at[match->begin + item];
    uint8_t as = match->as[item];
    bool stamp = as == DD && !(at->classes & CLASS(NUMBER));
    if (as == CLOCK || as == HOUR || (stamp && at->hour >= 0)) {
        out->hour = at->hour;
        out->minute = at->minute;
    } else if (as == NUMBER && is_hour(match)) {
        out->hour = (int8_t)(at->value <= 24 ? at->value : -1);
        out->amount = 0;
    } else if (as == AMPM && out->hour >= 0 && at->value >= 0) {
        out->hour = (int8_t)(out->hour % 12 + at->value);
    } else if (as == AMPM && match->rule->action != ACT_TIME) {
        out->part = at->value > 0 ? 'A' : 'M'; /* "Monday AM" */
    } else if (as == PART ||
               (as == PARTS && match->rule->action != ACT_DURATION)) {
        read_part(at, out);
    } else if (as == TONIGHT) {
        out->part = 'N';
    } else if (as == START && item > 1 && match->as[item - 1] == UNIT) {
        return; /* "the week starting March 1" */
    } else if (as == EARLY || as == START || as == APPROX) {
        out->modifier = (int8_t)at->value;
    }
}

void
timex_item_read(const struct match *match, const struct lexemes *in,
                size_t item, struct dl_timex_fields *out)
{
    if (!read_calendar(match, in, item, out))
        read_amount(match, in, item, out);
    read_clock(match, in, item, out);
}
