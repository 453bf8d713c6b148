/* From a match to fields: every class has its one meaning, the action says
 * which way to go. */
/* SPDX-License-Identifier: ISC */
#include "timex/fields.h"

#include <string.h>

static const struct {
    uint8_t type, op, anchor;
} actions[] = {
#define X(code, type, op, anchor) \
    [ACT_##code] = {DL_TIMEX_##type, DL_OP_##op, DL_ANCHOR_##anchor},
#include "timex/actions.def"
#undef X
};

/* The lexeme that was matched as `class`, at or after item `from`. */
static const struct lexeme *
find(const struct match *match, const struct lexemes *in, uint8_t class,
     size_t from)
{
    for (size_t i = from; i < match->count; i++)
        if (match->as[i] == class)
            return &in->at[match->begin + i];
    return NULL;
}

/* The longest a month can be; a leap day counts. */
static bool
day_fits(const struct match *match, const struct lexemes *in)
{
    const struct lexeme *month = find(match, in, MONTH, 0);
    for (size_t i = 0; month && i < match->count; i++) {
        const struct lexeme *at = &in->at[match->begin + i];
        if (match->as[i] == MONTH)
            month = at;
        if (match->as[i] == DAY &&
            at->value > dl_month_days(2000, month->value))
            return false;
    }
    return true;
}

/* "the third quarter", "the 19th century", but not "the third year"; "Monday
 * last week", but not "Monday last year". */
static bool
unit_fits(const struct match *match, const struct lexemes *in)
{
    const struct lexeme *unit = find(match, in, UNIT, 0);
    if (!unit)
        return true;
    bool quarter = unit->grain == DL_GRAIN_QUARTER;
    /* "a quarter", "three quarters of": shares, not months */
    if (quarter && match->rule->action == ACT_DURATION &&
        (find(match, in, A, 0) || find(match, in, NUMBER, 0)))
        return false;
    if (find(match, in, ORDINAL, 0) && !find(match, in, NUMBER, 0) &&
        !find(match, in, HALF, 0))
        return !find(match, in, UNITS, 0) &&
               (quarter || (unit->grain == DL_GRAIN_CENTURY &&
                            match->rule->action == ACT_DATE));
    if (find(match, in, WEEKDAY, 0) && match->rule->action != ACT_SET)
        return unit->grain == DL_GRAIN_WEEK;
    if (find(match, in, MONTH, 0) || find(match, in, HALF, 0) ||
        find(match, in, SEASON, 0) || find(match, in, YEAR, 0))
        return unit->grain == DL_GRAIN_YEAR ||
               match->rule->action == ACT_DURATION;
    bool clock = unit->grain < DL_GRAIN_DAY;
    return !clock || match->rule->action == ACT_DURATION ||
           match->rule->action == ACT_SET || find(match, in, AGO, 0) ||
           find(match, in, LATER, 0) || find(match, in, EARLIER, 0);
}

/* "2009-10" counts on; "2009-05" is a month, or a score. */
static bool
years_fit(const struct match *match, const struct lexemes *in)
{
    const struct lexeme *year = find(match, in, YEAR, 0);
    const struct lexeme *two = find(match, in, TWO, 0);
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
    const struct lexeme *month = find(match, in, MM, 0);
    const struct lexeme *day = find(match, in, DD, 0);
    return !month || !day || day->value <= dl_month_days(2000, month->value);
}

/* "the past", but not "the last"; "the weekend", but not "the weekends";
 * "Monday the 22nd", but not "Monday the first". */
static bool
word_fits(const struct match *match, const struct lexemes *in)
{
    const struct lexeme *last = &in->at[match->end - 1];
    switch (match->as[match->count - 1]) {
    case LAST:
    case COMING:
        return last->value == 1;
    case WEEKEND:
        return (last->value == 2) == (match->rule->action == ACT_SET);
    case ORDINAL:
        return !find(match, in, WEEKDAY, 0) || last->digits;
    case UNIT: {
        /* "the 2018 day" counts nothing */
        const struct lexeme *number = find(match, in, NUMBER, 0);
        return !number || last->classes & CLASS(UNITS) ||
               !(number->classes & CLASS(YEAR)) || find(match, in, DASH, 0);
    }
    default:
        return true;
    }
}

bool
timex_fields_fit(const struct match *match, const struct lexemes *in)
{
    return word_fits(match, in) && day_fits(match, in) &&
           unit_fits(match, in) && years_fit(match, in) &&
           numeric_fits(match, in);
}

/* "'89", "89": of this century below 30. In a range the first year decides. */
static int16_t
full_year(const struct match *match, const struct lexemes *in, int32_t two)
{
    const struct lexeme *year = find(match, in, YEAR, 0);
    if (year)
        return (int16_t)(year->value / 100 * 100 + two);
    return (int16_t)(two < 30 ? 2000 + two : 1900 + two);
}

static void
read_unit(const struct lexeme *at, struct dl_timex_fields *out)
{
    /* An outer unit: "Monday of last week", "the third quarter of this year".
     */
    bool inner =
        out->weekday || out->month || out->quarter || out->half || out->season;
    if (inner)
        out->within = (enum dl_grain)at->grain;
    else
        out->grain = (enum dl_grain)at->grain;
}

static void
read_ordinal(const struct match *match, const struct lexemes *in,
             const struct lexeme *at, struct dl_timex_fields *out)
{
    const struct lexeme *unit = find(match, in, UNIT, 0);
    if (find(match, in, HALF, 0))
        out->half = (int8_t)at->value;
    else if (!unit)
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
    case WEEKDAYS:
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
        out->quarter = (int8_t)at->value;
        return true;
    case HOLIDAY:
        out->holiday = (int8_t)at->value;
        return true;
    case ORDINAL:
        read_ordinal(match, in, at, out);
        return true;
    case WEEKEND:
        out->weekend = true;
        return true;
    case FISCAL:
        out->fiscal = true;
        return true;
    default:
        return false;
    }
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
        read_unit(at, out);
        break;
    case NUMBER:
        out->amount = at->value;
        out->tenths = at->tenths;
        break;
    case A:
    case EVERY:
        out->amount = match->as[0] == HALF ? 0 : at->value;
        break;
    case PER:
        out->amount = 1;
        break;
    case HALF:
        out->tenths = 5; /* "half a year"; a half of a year has an ORDINAL */
        break;
    case FEW:
        out->vague = true;
        break;
    case TODAY:
        out->amount = at->value;
        break;
    case AGO:
        out->amount *= at->value ? 1 : -1;
        break;
    case EARLIER:
        out->amount = -out->amount;
        break;
    case ERA:
        out->year = (int16_t)(out->amount * at->value);
        break;
    default:
        break;
    }
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
    } else if (as == NUMBER && match->rule->action == ACT_TIME) {
        out->hour = (int8_t)(at->value <= 24 ? at->value : -1);
    } else if (as == AMPM && out->hour >= 0) {
        out->hour = (int8_t)(out->hour % 12 + at->value);
    } else if (as == PART) {
        read_part(at, out);
    } else if (as == TONIGHT) {
        out->part = 'N';
    } else if (as == EARLY || as == START || as == APPROX) {
        out->modifier = (int8_t)at->value;
    }
}

static void
read_item(const struct match *match, const struct lexemes *in, size_t item,
          struct dl_timex_fields *out)
{
    if (!read_calendar(match, in, item, out))
        read_amount(match, in, item, out);
    read_clock(match, in, item, out);
}

/* The finest thing said. Units have set theirs already. */
static enum dl_grain
finest(const struct match *match, const struct lexemes *in,
       const struct dl_timex_fields *f)
{
    bool clock = f->hour >= 0 || f->part;
    if (clock)
        return DL_GRAIN_HOUR;
    if (f->day || f->weekday || f->holiday || find(match, in, TODAY, 0))
        return DL_GRAIN_DAY;
    if (f->weekend)
        return DL_GRAIN_WEEK;
    if (f->month)
        return DL_GRAIN_MONTH;
    if (f->quarter || f->half || f->season)
        return DL_GRAIN_QUARTER;
    if (find(match, in, DECADE, 0))
        return f->year % 100 == 0 && f->year < 2000 ? DL_GRAIN_CENTURY
                                                    : DL_GRAIN_DECADE;
    if (find(match, in, UNIT, 0) || find(match, in, UNITS, 0) ||
        find(match, in, SETWORD, 0))
        return f->grain;
    return DL_GRAIN_YEAR;
}

void
timex_fields_read(const struct match *match, const struct lexemes *in,
                  size_t from, size_t to, struct dl_timex *out)
{
    enum action action = match->rule->action;
    struct dl_timex_fields *fields = &out->fields;
    *fields = (struct dl_timex_fields){.op = actions[action].op,
                                       .anchor = actions[action].anchor,
                                       .hour = -1,
                                       .amount = 0};
    out->type = actions[action].type;
    out->rule = match->rule->name;
    out->partner = DL_NO_TIMEX;
    for (size_t i = from; i < to; i++)
        read_item(match, in, i, fields);
    fields->swappable = find(match, in, SLASH, 0) && match->as[0] != YEAR &&
                        fields->day <= 12 && fields->day != fields->month &&
                        fields->month != 0;
    fields->grain = finest(match, in, fields);
    if (fields->grain >= DL_GRAIN_DECADE && action == ACT_AFTER_IT)
        out->type = DL_TIMEX_DURATION; /* "the next decade" */
    if (action == ACT_DURATION && in->at[match->begin].classes & CLASS(UNITS))
        fields->vague = true; /* "for days", "decades-long" */
    bool fixed = fields->year && action == ACT_DATE;
    if (fixed)
        fields->op = DL_OP_FIXED;
    if (out->type == DL_TIMEX_DATE && fields->grain == DL_GRAIN_HOUR &&
        (fields->hour >= 0 || fields->part))
        out->type = DL_TIMEX_TIME;
}

void
timex_fields_share(struct dl_timex_fields *first,
                   struct dl_timex_fields *second)
{
    if (second->day && !second->month)
        second->month = first->month;
    if (first->day && !first->month)
        first->month = second->month;
    if (first->month && !first->year && second->year)
        first->year = (int16_t)(second->year - (first->month > second->month));
    if (second->month && !second->year && first->year)
        second->year = (int16_t)(first->year + (second->month < first->month));
    if (first->year)
        first->op = DL_OP_FIXED;
    if (second->year)
        second->op = DL_OP_FIXED;
}
