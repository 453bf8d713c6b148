/* Growing: modifiers before an expression, a time with its day, ranges.
 *
 * Doing this around the matches instead of in them keeps the grammar small:
 * "late", "the end of" and "about" go with nearly every shape, and so does a
 * time of day with nearly every day.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/draft.h"

static bool
is(const struct lexemes *in, size_t at, enum class class)
{
    return at < in->count && in->at[at].classes & CLASS(class);
}

/* "early", "mid-", "early in" directly before lexeme `at`: where it begins. */
static size_t
before_early(const struct lexemes *in, size_t least, size_t at)
{
    if (at > least && is(in, at - 1, EARLY))
        return at - 1;
    if (at > least + 1 && is(in, at - 2, EARLY) &&
        (is(in, at - 1, DASH) || is(in, at - 1, ON) ||
         (is(in, at - 1, OF) && in->at[at - 1].value == 1)))
        return at - 2;
    return at;
}

/* "the end of", "end of", with or without an article after it. */
static size_t
before_start(const struct lexemes *in, size_t least, size_t at)
{
    if (at < least + 2 || !is(in, at - 1, OF) || in->at[at - 1].value != 0 ||
        !is(in, at - 2, START))
        return at;
    at -= 2;
    return at > least && is(in, at - 1, THE) ? at - 1 : at;
}

void
timex_grow_left(const struct lexemes *in, size_t least, struct draft *draft)
{
    size_t begin = draft->begin, grown;
    struct dl_timex_fields *fields = &draft->timex.fields;
    bool date = draft->timex.type == DL_TIMEX_DATE ||
                draft->timex.type == DL_TIMEX_TIME;
    if (date && (grown = before_early(in, least, begin)) != begin) {
        fields->modifier = (int8_t)in->at[grown].value;
        begin = grown;
        if ((fields->grain >= DL_GRAIN_QUARTER || fields->part) &&
            begin > least && is(in, begin - 1, THE))
            begin--;
    } else if (date && (grown = before_start(in, least, begin)) != begin) {
        size_t noun = is(in, grown, THE) ? grown + 1 : grown;
        fields->modifier = (int8_t)in->at[noun].value;
        begin = grown;
    }
    bool countable = is(in, begin, NUMBER) || is(in, begin, A) ||
                     is(in, begin, FEW) || is(in, begin, HALF) ||
                     is(in, begin, CLOCK) || is(in, begin, YEAR);
    if (countable && begin > least && is(in, begin - 1, APPROX)) {
        begin--;
        if (!fields->modifier && in->at[begin].value > 1)
            fields->modifier = (int8_t)in->at[begin].value;
    }
    draft->begin = begin;
}

static bool
is_clock_only(const struct draft *draft)
{
    const struct dl_timex_fields *f = &draft->timex.fields;
    return draft->timex.type == DL_TIMEX_TIME && f->op == DL_OP_NEAREST &&
           !f->weekday && !f->month && !f->day && !f->year && !f->holiday;
}

/* A clock time: the hour is told. */
static bool
is_hour(const struct draft *draft)
{
    return is_clock_only(draft) && draft->timex.fields.hour >= 0;
}

/* What a time of day can belong to: a day, the part of a day ("tonight at
 * 8:00"), or a day that comes again ("every Monday at 9 a.m."). */
static bool
is_day(const struct draft *draft)
{
    const struct dl_timex_fields *f = &draft->timex.fields;
    return f->grain == DL_GRAIN_DAY && (draft->timex.type == DL_TIMEX_DATE ||
                                        draft->timex.type == DL_TIMEX_SET);
}

static bool
is_part_of_day(const struct draft *draft)
{
    const struct dl_timex_fields *f = &draft->timex.fields;
    bool comes = draft->timex.type == DL_TIMEX_SET;
    return (draft->timex.type == DL_TIMEX_TIME || comes) && f->part &&
           f->hour < 0 && (comes || !is_clock_only(draft));
}

/* Whether lexemes [from, to) only join a day and a time of day. */
static bool
joins(const struct lexemes *in, size_t from, size_t to)
{
    if (to - from > 2)
        return false;
    for (size_t at = from; at < to; at++)
        if (!is(in, at, ON) && !is(in, at, OF) && !is(in, at, COMMA) &&
            !is(in, at, THE))
            return false;
    return true;
}

/* "Monday night", "3 p.m. on Monday": the day takes the time in. */
static void
join_time(struct draft *first, struct draft *second)
{
    bool leads = is_day(first) || is_part_of_day(first);
    struct draft *day = leads ? first : second;
    struct draft *time = day == first ? second : first;
    struct dl_timex_fields *f = &day->timex.fields;
    f->hour = time->timex.fields.hour;
    f->minute = time->timex.fields.minute;
    if (!f->part)
        f->part = time->timex.fields.part;
    f->grain = DL_GRAIN_HOUR;
    timex_fields_settle_hour(f);
    if (day->timex.type == DL_TIMEX_DATE)
        day->timex.type = DL_TIMEX_TIME;
    day->begin = first->begin;
    day->end = second->end;
    time->dropped = true;
    if (day == first) { /* the later slot goes on, so that a third can join */
        *second = *day;
        first->dropped = true;
        second->dropped = false;
    }
}

/* "early Monday morning and 3 p.m.": both say a time; leave them apart. */
static bool
time_joins(const struct lexemes *in, const struct draft *first,
           const struct draft *second)
{
    bool pair = (is_day(first) && is_clock_only(second)) ||
                (is_clock_only(first) && is_day(second)) ||
                (is_part_of_day(first) && is_hour(second)) ||
                (is_hour(first) && is_part_of_day(second));
    bool bare =
        is_clock_only(first) && !is_hour(first) && !is(in, first->begin, THE);
    if (bare && is(in, first->end, COMMA))
        return false; /* "opening night, March 3" */
    return pair && joins(in, first->end, second->begin);
}

/* The lexeme between two halves of a range: "to", a dash, or the "and" of
 * "between ... and". */
static bool
is_range(const struct context *context, const struct lexemes *in,
         const struct draft *first, const struct draft *second)
{
    if (second->begin - first->end != 1 ||
        first->timex.type != second->timex.type ||
        (first->timex.type != DL_TIMEX_DATE &&
         first->timex.type != DL_TIMEX_TIME))
        return false;
    enum clue before =
        timex_context_before(context, in->at[first->begin].first);
    if (is(in, first->end, AND))
        return before == CLUE_BETWEEN;
    return is(in, first->end, TO) || is(in, first->end, DASH);
}

static void
link_range(struct draft *first, struct draft *second)
{
    first->timex.use = DL_USE_FROM;
    second->timex.use = DL_USE_TO;
    first->partner = 1;
    second->partner = -1;
    timex_fields_share(&first->timex.fields, &second->timex.fields);
}

/* "9 o'clock on Monday evening": the day has its part before the hour comes. */
static void
join_part(const struct lexemes *in, struct drafts *drafts, size_t i)
{
    struct draft *day = &drafts->at[i], *part = day + 1;
    if (i + 1 >= drafts->count || !is_day(day) || !is_clock_only(part) ||
        is_hour(part) || is(in, part->begin, THE) || part->begin != day->end)
        return;
    day->timex.fields.part = part->timex.fields.part;
    day->end = part->end;
    part->dropped = true;
}

void
timex_grow_join(const struct context *context, const struct lexemes *in,
                struct drafts *drafts)
{
    size_t kept = 0;
    for (size_t i = 0; i + 1 < drafts->count; i++)
        if (drafts->at[i].dropped || drafts->at[i + 1].dropped)
            continue; /* went into the day before it */
        else if (time_joins(in, &drafts->at[i], &drafts->at[i + 1])) {
            join_part(in, drafts, i + 1);
            join_time(&drafts->at[i], &drafts->at[i + 1]);
        } else
            timex_count_lengths(in, drafts, i);
    for (size_t i = 0; i < drafts->count; i++) {
        struct draft *at = &drafts->at[i];
        bool alone = at->weak && is_clock_only(at);
        if (!at->dropped && !alone)
            drafts->at[kept++] = *at;
    }
    drafts->count = kept;
    timex_count_from(context, in, drafts);
    for (size_t i = 0; i + 1 < drafts->count; i++) {
        struct draft *first = &drafts->at[i];
        if (!first->partner && !first[1].partner &&
            is_range(context, in, first, first + 1))
            link_range(first, first + 1);
    }
}
