/* From a match to fields: what its lexemes say (item.c), the way its action
 * goes, and the grain of the whole. */
/* SPDX-License-Identifier: ISC */
#include "timex/item.h"

static const struct {
    uint8_t type, op, anchor;
} actions[] = {
#define X(code, type, op, anchor) \
    [ACT_##code] = {DL_TIMEX_##type, DL_OP_##op, DL_ANCHOR_##anchor},
#include "timex/actions.def"
#undef X
};

static const struct lexeme *
find(const struct match *match, const struct lexemes *in, uint8_t class)
{
    return timex_match_find(match, in, class);
}

/* The finest thing said. Units have set theirs already. */
static enum dl_grain
finest(const struct match *match, const struct lexemes *in,
       const struct dl_timex_fields *f)
{
    bool clock = f->hour >= 0 || f->part;
    if (clock)
        return DL_GRAIN_HOUR;
    if (find(match, in, PARTS)) /* "three nights" */
        return DL_GRAIN_DAY;
    if (f->nth && !f->weekday) /* "the last day of May", "the last week" */
        return f->grain == DL_GRAIN_DAY ? DL_GRAIN_DAY : DL_GRAIN_WEEK;
    if ((f->day || f->holiday) && match->count > 2 &&
        match->as[1] == UNIT) /* "the week of March 6" */
        return DL_GRAIN_WEEK;
    if (f->weekend)
        return DL_GRAIN_WEEK;
    bool today = find(match, in, TODAY) && !find(match, in, UNIT);
    if (f->day || f->weekday || f->holiday || today ||
        (find(match, in, REF) && !f->year)) /* "at a later date": some day */
        return DL_GRAIN_DAY;
    if (f->month)
        return DL_GRAIN_MONTH;
    if (f->quarter || f->half || f->season)
        return DL_GRAIN_QUARTER;
    if (find(match, in, DECADE))
        return f->year % 100 == 0 && f->year < 2000 ? DL_GRAIN_CENTURY
                                                    : DL_GRAIN_DECADE;
    if (find(match, in, UNIT) || find(match, in, UNITS) ||
        find(match, in, SETWORD))
        return f->grain;
    return DL_GRAIN_YEAR;
}

static bool
is_plural(const struct match *match, const struct lexemes *in)
{
    for (size_t i = 0; i < match->count; i++)
        if ((match->as[i] == UNIT || match->as[i] == UNITS) &&
            in->at[match->begin + i].classes & CLASS(UNITS))
            return true;
    return false;
}

/* "the year-ago quarter": a quarter, a year before the one spoken of; with
 * "period" whatever is spoken of. */
static void
read_year_ago(const struct match *match, const struct lexemes *in,
              struct dl_timex_fields *out)
{
    out->grain = DL_GRAIN_YEAR;
    for (size_t i = 0; i < match->count; i++)
        if (match->as[i] == UNIT &&
            in->at[match->begin + i].grain < (int8_t)DL_GRAIN_YEAR)
            out->grain = (enum dl_grain)in->at[match->begin + i].grain;
    out->within = DL_GRAIN_YEAR;
    out->amount = -1;
}

/* "a year and a half ago": six months more. */
static void
read_half_year(const struct match *match, const struct lexemes *in,
               struct dl_timex_fields *out)
{
    enum { HALF_A_YEAR = 6 };
    const struct lexeme *ago = find(match, in, AGO);
    bool back = ago ? ago->value == 0 : find(match, in, EARLIER) != NULL;
    if (out->tenths != 5 || out->grain != DL_GRAIN_YEAR)
        return;
    out->rest[0] = back ? -HALF_A_YEAR : HALF_A_YEAR;
    out->rest_grain[0] = DL_GRAIN_MONTH;
}

/* What an action says beyond its row of the table. */
static void
settle_action(const struct match *match, const struct lexemes *in,
              struct dl_timex_fields *fields)
{
    enum action action = match->rule->action;
    if (action == ACT_DURATION && !fields->amount && !fields->tenths &&
        is_plural(match, in))
        fields->vague = true; /* "for days", "decades-long", "the last weeks" */
    if (action == ACT_WEEK_ON)
        *fields = (struct dl_timex_fields){.grain = DL_GRAIN_DAY,
                                           .op = DL_OP_NEXT,
                                           .hour = -1,
                                           .weekday = fields->weekday,
                                           .amount = 1};
    if (action == ACT_OFFSET || action == ACT_SHIFT)
        read_half_year(match, in, fields);
    if (action == ACT_YEAR_AGO)
        read_year_ago(match, in, fields);
    if (action == ACT_THIS && find(match, in, EARLIER))
        fields->modifier = 'P';
    if (action == ACT_THIS && find(match, in, LATER))
        fields->modifier = 'F';
    if (action == ACT_DATE && fields->year)
        fields->op = DL_OP_FIXED;
}

/* "3/4/2021": day and month may stand in either order. */
static bool
is_swappable(const struct match *match, const struct lexemes *in,
             const struct dl_timex_fields *fields)
{
    bool numeric = find(match, in, MM) && find(match, in, DD);
    return numeric && match->as[0] != YEAR && fields->day <= 12 &&
           fields->day != fields->month && fields->month != 0;
}

void
timex_fields_read(const struct match *match, const struct lexemes *in,
                  size_t from, size_t to, struct dl_timex *out)
{
    enum action action = match->rule->action;
    struct dl_timex_fields *fields = &out->fields;
    *fields = (struct dl_timex_fields){
        .op = actions[action].op, .anchor = actions[action].anchor, .hour = -1};
    out->type = actions[action].type;
    out->rule = match->rule->name;
    out->partner = DL_NO_TIMEX;
    for (size_t i = from; i < to; i++)
        timex_item_read(match, in, i, fields);
    timex_fields_settle_hour(fields);
    fields->swappable = is_swappable(match, in, fields);
    fields->grain = finest(match, in, fields);
    if (fields->grain >= DL_GRAIN_DECADE && action == ACT_AFTER_IT)
        out->type = DL_TIMEX_DURATION; /* "the next decade" */
    settle_action(match, in, fields);
    if (out->type == DL_TIMEX_DATE && fields->grain == DL_GRAIN_HOUR &&
        (fields->hour >= 0 || fields->part))
        out->type = DL_TIMEX_TIME;
}
