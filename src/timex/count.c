/* Counting: lengths in several parts, and lengths that lead from one date to
 * another. "Two days after Christmas" names one day, and it is not Christmas;
 * read as a length and a date it would put the event on the wrong one. A
 * stretch is left alone: "for three days before the vote", "the two weeks
 * after". */
/* SPDX-License-Identifier: ISC */
#include "timex/draft.h"

static bool
is(const struct lexemes *in, size_t at, enum class class)
{
    return at < in->count && in->at[at].classes & CLASS(class);
}

static size_t
rests(const struct dl_timex_fields *f)
{
    return f->rest[0] == 0 ? 0 : f->rest[1] == 0 ? 1 : 2;
}

static bool
is_plain_length(const struct lexemes *in, const struct draft *draft)
{
    const struct dl_timex_fields *f = &draft->timex.fields;
    return draft->timex.type == DL_TIMEX_DURATION && !f->vague && !f->tenths &&
           rests(f) < 2 && f->amount > 0 && is(in, draft->end - 1, UNIT) &&
           (is(in, draft->begin, NUMBER) || is(in, draft->begin, A));
}

/* "two days ago", and no more: what a length before it can go with. */
static bool
is_plain_offset(const struct lexemes *in, const struct draft *draft)
{
    const struct dl_timex_fields *f = &draft->timex.fields;
    return draft->timex.type == DL_TIMEX_DATE && f->op == DL_OP_OFFSET &&
           f->amount != 0 && !rests(f) && f->grain >= DL_GRAIN_DAY &&
           f->anchor != DL_ANCHOR_PERIOD && is(in, draft->begin, NUMBER);
}

/* "two years and six months", "3 hours 20 minutes": one length, but "two days
 * and two nights" and the items of a list are not. */
static bool
are_parts(const struct lexemes *in, const struct drafts *drafts, size_t i)
{
    const struct draft *first = &drafts->at[i], *second = first + 1;
    size_t between = second->begin - first->end;
    bool offset = is_plain_offset(in, second);
    bool listed = i > 0 && first[-1].end < first->begin &&
                  is(in, first->begin - 1, COMMA);
    bool and = between == 1 && is(in, first->end, AND) &&
               in->at[first->end].value == 0;
    bool comma = between == 1 && is(in, first->end, COMMA) && offset;
    return is_plain_length(in, first) &&
           (offset ||
            (is_plain_length(in, second) && !rests(&second->timex.fields))) &&
           second->timex.fields.grain < first->timex.fields.grain &&
           (between == 0 || comma || (and&&!listed));
}

void
timex_count_lengths(const struct lexemes *in, struct drafts *drafts, size_t i)
{
    struct draft *first = &drafts->at[i], *second = first + 1;
    if (first->dropped || !are_parts(in, drafts, i))
        return;
    struct dl_timex_fields whole = second->timex.fields;
    const struct dl_timex_fields *f = &first->timex.fields;
    size_t last = rests(f);
    int32_t sign = whole.amount < 0 ? -1 : 1;
    for (size_t part = 0; part < last; part++) {
        whole.rest[part] = f->rest[part] * sign;
        whole.rest_grain[part] = f->rest_grain[part];
    }
    whole.rest[last] = second->timex.fields.amount;
    whole.rest_grain[last] = second->timex.fields.grain;
    whole.amount = f->amount * sign;
    whole.grain = f->grain;
    second->timex.fields = whole;
    second->begin = first->begin;
    first->dropped = true;
}

/* Which way the word or the two ("prior to") between a length and a date lead:
 * -1 back, +1 on, 0 no way. */
static int32_t
way(const struct context *context, uint32_t first, uint32_t last)
{
    struct dl_str word = dl_token_text(context->doc, first);
    if (last > first + 1 || (last > first && !dl_str_is(word, "prior") &&
                             !dl_str_is(word, "ahead")))
        return 0;
    switch (timex_context_clue(context, first)) {
    case CLUE_BEFORE:
        return -1;
    case CLUE_AFTER:
    case CLUE_FROM:
        return 1;
    default:
        return 0;
    }
}

/* A date that can be counted from in units of `grain`. */
static bool
is_start(const struct draft *draft, enum dl_grain grain)
{
    const struct dl_timex_fields *f = &draft->timex.fields;
    return draft->timex.type == DL_TIMEX_DATE && !draft->partner && !rests(f) &&
           !f->modifier && f->op != DL_OP_NOW && f->op != DL_OP_PAST &&
           f->op != DL_OP_FUTURE && grain >= DL_GRAIN_DAY &&
           grain <= DL_GRAIN_YEAR && f->grain <= grain;
}

/* A stretch is said of what lasts: "for two days", "the two days". */
static bool
is_stretch(const struct context *context, const struct lexemes *in,
           size_t begin)
{
    enum clue clue = timex_context_before(context, in->at[begin].first);
    return clue == CLUE_FOR || clue == CLUE_IN || clue == CLUE_UNTIL ||
           clue == CLUE_WHOSE || (begin > 0 && is(in, begin - 1, THE));
}

static void
count_on(struct draft *date, size_t begin, int32_t amount, enum dl_grain grain)
{
    date->timex.fields.rest[0] = amount;
    date->timex.fields.rest_grain[0] = grain;
    date->begin = begin;
}

/* "two days after Christmas" */
static bool
count_length(const struct context *context, const struct lexemes *in,
             const struct draft *length, struct draft *date)
{
    const struct dl_timex_fields *f = &length->timex.fields;
    uint32_t last = in->at[length->end - 1].last;
    uint32_t first = in->at[date->begin].first;
    if (first < last + 2 || !is_plain_length(in, length) || rests(f) ||
        !is_start(date, f->grain) || is_stretch(context, in, length->begin))
        return false;
    int32_t sign = way(context, last + 1, first - 1);
    if (sign != 0)
        count_on(date, length->begin, f->amount * sign, f->grain);
    return sign != 0;
}

/* "the day after Christmas": the unit is no expression of its own. */
static void
count_unit(const struct context *context, const struct lexemes *in,
           size_t least, struct draft *date)
{
    uint32_t first = in->at[date->begin].first;
    size_t unit = date->begin - 2;
    if (date->begin < least + 3 || is(in, unit, UNITS) ||
        !(is(in, unit, UNIT) || is(in, unit, PART)) || !is(in, unit - 1, THE) ||
        in->at[unit].last + 2 != first)
        return;
    bool part = !is(in, unit, UNIT); /* "the night before the 24th" */
    enum dl_grain grain =
        part ? DL_GRAIN_DAY : (enum dl_grain)in->at[unit].grain;
    int32_t sign = way(context, first - 1, first - 1);
    if (sign == 0 || !is_start(date, grain) ||
        timex_context_clue(context, first - 1) == CLUE_FROM)
        return;
    count_on(date, unit - 1, part ? sign : sign * in->at[unit].many, grain);
}

void
timex_count_from(const struct context *context, const struct lexemes *in,
                 struct drafts *drafts)
{
    size_t kept = 0;
    for (size_t i = 0; i < drafts->count; i++) {
        struct draft date = drafts->at[i];
        if (kept > 0 && count_length(context, in, &drafts->at[kept - 1], &date))
            kept--;
        else
            count_unit(context, in, kept ? drafts->at[kept - 1].end : 0, &date);
        drafts->at[kept++] = date;
    }
    drafts->count = kept;
}
