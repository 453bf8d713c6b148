/* Lists of days that share a month: "April 5, 6 and 7, 2018", "the 5th, 6th and
 * 7th of April". A shape holds two expressions at most, so a longer list is
 * read here. It must end in "and" or "or": "on April 5, 6 people" is none. */
/* SPDX-License-Identifier: ISC */
#include "timex/list.h"

#include "timex/guard.h"

enum { LIST_MAX = 8 };

/* Days by lexeme, and what they share. */
struct list {
    size_t day[LIST_MAX], count;
    const struct lexeme *month, *year;
    size_t end;
};

static bool
is(const struct lexemes *in, size_t at, enum class class)
{
    return at < in->count && in->at[at].classes & CLASS(class);
}

static size_t
skip(const struct lexemes *in, size_t at, enum class class)
{
    return is(in, at, class) ? at + 1 : at;
}

/* Whether the number at `at` is a later day than the last one of the list. */
static bool
is_next_day(const struct lexemes *in, size_t at, const struct list *list)
{
    return is(in, at, DAY) && in->at[at].digits &&
           (list->count == 0 ||
            in->at[at].value > in->at[list->day[list->count - 1]].value);
}

/* "5, 6 and 7", "5th, 6th, and 7th": false when it is no such list. */
static bool
read_days(const struct lexemes *in, size_t at, struct list *out)
{
    bool closed = false;
    while (out->count < LIST_MAX && is_next_day(in, at, out)) {
        out->day[out->count++] = at;
        out->end = at + 1;
        if (closed)
            return out->count > 2;
        closed = is(in, at + 1, AND) ||
                 (is(in, at + 1, COMMA) && is(in, at + 2, AND));
        if (!closed && !is(in, at + 1, COMMA))
            return false;
        at = skip(in, skip(in, at + 1, COMMA), AND);
        at = skip(in, at, THE);
    }
    return false;
}

static void
read_year(const struct lexemes *in, struct list *out)
{
    size_t at = skip(in, skip(in, out->end, COMMA), OF);
    if (!is(in, at, YEAR))
        return;
    out->year = &in->at[at];
    out->end = at + 1;
}

/* The month before the days, or behind them. */
static bool
read_list(const struct lexemes *in, size_t begin, struct list *out)
{
    bool leads = is(in, begin, MONTH);
    if (leads)
        out->month = &in->at[begin++];
    if (!read_days(in, skip(in, begin, THE), out))
        return false;
    if (!leads) {
        size_t at = skip(in, out->end, OF);
        if (!is(in, at, MONTH))
            return false;
        out->month = &in->at[at];
        out->end = at + 1;
    }
    read_year(in, out);
    int days = dl_month_days(2000, out->month->value);
    return in->at[out->day[out->count - 1]].value <= days;
}

/* "April 5, 6 and 7 people" counts; "may" in small letters asks for a year. */
static bool
stands(const struct context *context, const struct lexemes *in,
       const struct list *list)
{
    uint32_t next = in->at[list->end - 1].last + 1;
    if (list->month->needs == LOWER && !list->year)
        return false;
    return list->year || list->month == &in->at[list->end - 1] ||
           next >= context->end || !timex_guard_is_plain_noun(context, next);
}

static void
push_day(struct dl_arena *arena, const struct lexemes *in,
         const struct list *list, size_t i, struct drafts *out)
{
    struct dl_timex_fields *f;
    struct draft draft = {.begin = list->day[i],
                          .end = list->day[i] + 1,
                          .second = i > 0,
                          .timex = {.type = DL_TIMEX_DATE,
                                    .rule = "days_of_month",
                                    .partner = DL_NO_TIMEX}};
    f = &draft.timex.fields;
    *f =
        (struct dl_timex_fields){.op = list->year ? DL_OP_FIXED : DL_OP_NEAREST,
                                 .grain = DL_GRAIN_DAY,
                                 .hour = -1};
    f->day = (int8_t)in->at[list->day[i]].value;
    f->month = (int8_t)list->month->value;
    f->year = (int16_t)(list->year ? list->year->value : 0);
    DL_PUSH(arena, out, draft);
}

size_t
timex_list_read(struct dl_arena *arena, const struct context *context,
                const struct lexemes *in, size_t begin, struct drafts *out)
{
    if (!(in->at[begin].classes & (CLASS(MONTH) | CLASS(DAY) | CLASS(THE))))
        return begin;
    struct list list = {0};
    if (!read_list(in, begin, &list) || !stands(context, in, &list))
        return begin;
    size_t first = out->count;
    for (size_t i = 0; i < list.count; i++)
        push_day(arena, in, &list, i, out);
    out->at[first].begin = begin;
    out->at[out->count - 1].end = list.end;
    return list.end;
}
