/* False dates: months that are names or verbs, numbers that are no years,
 * ages, newspapers. A bare word must show by its company that it means time;
 * a shape of two words or more has its company already. Years are in
 * guard_year.c, months and their days in guard_month.c. */
/* SPDX-License-Identifier: ISC */
#include "timex/guard.h"
#include "timex/holiday.h"
#include "timex/named.h"

bool
timex_guard_is_preposition(enum clue clue)
{
    return clue >= CLUE_IN && clue <= CLUE_AFTER;
}

/* The token behind the match; false at the end of the sentence. */
bool
timex_guard_next(const struct context *context, const struct lexemes *in,
                 const struct match *match, uint32_t *out)
{
    *out = in->at[match->end - 1].last + 1;
    return *out < context->end;
}

bool
timex_guard_is_plain_noun(const struct context *context, uint32_t token)
{
    const struct dl_token *at = &context->doc->tokens[token];
    return at->kind == DL_TOKEN_WORD && !(at->flags & DL_TOKEN_CAPITAL) &&
           timex_context_clue(context, token) == CLUE_NONE;
}

static bool
season_stands(const struct context *context, const struct match *match,
              const struct lexemes *in)
{
    uint32_t first = in->at[match->begin].first;
    enum clue before = timex_context_before(context, first);
    uint32_t next;
    if (in->at[match->end - 1].needs == PAIR) /* "the fall of the city" */
        return before == CLUE_IN &&
               !(timex_guard_next(context, in, match, &next) &&
                 dl_str_is(dl_token_text(context->doc, next), "of"));
    bool counted =
        timex_guard_next(context, in, match, &next) &&
        timex_guard_is_plain_noun(context, next); /* "the summer squash" */
    return timex_guard_is_preposition(before) ||
           (match->count == 2 && before != CLUE_NONE && !counted) ||
           (match->begin > 0 &&
            in->at[match->begin - 1].classes & CLASS(EARLY));
}

/* "a year": a duration after "for", a rate after a price. */
static bool
unit_stands(const struct lexemes *in, const struct match *match)
{
    const struct lexeme *unit = &in->at[match->end - 1];
    return unit->grain >= DL_GRAIN_HOUR;
}

/* "Daily Mail" is a paper, "the annual Harvest Fair" has a name to itself. */
static bool
setword_stands(const struct context *context, const struct lexemes *in,
               const struct match *match)
{
    const struct dl_token *at =
        &context->doc->tokens[in->at[match->begin].first];
    uint32_t next;
    if (at->flags & DL_TOKEN_CAPITAL)
        return at->flags & DL_TOKEN_OPENS;
    return !timex_guard_next(context, in, match, &next) ||
           !(context->doc->tokens[next].flags & DL_TOKEN_CAPITAL);
}

/* "40 hours of footage", "nine hours of battery life": how much there is of
 * it, not how long anything took. */
static bool
is_amount_of_stuff(const struct context *context, const struct lexemes *in,
                   const struct match *match)
{
    static const char *const stuff[] = {
        "video", "music",   "footage",    "audio", "film",    "tape",
        "tapes", "battery", "recordings", "talk",  "playback"};
    uint32_t next;
    if (match->as[0] != NUMBER ||
        !timex_guard_next(context, in, match, &next) ||
        next + 1 >= context->end ||
        !dl_str_is(dl_token_text(context->doc, next), "of"))
        return false;
    struct dl_str word = dl_token_text(context->doc, next + 1);
    for (size_t i = 0; i < sizeof stuff / sizeof stuff[0]; i++)
        if (dl_str_is(word, stuff[i]))
            return true;
    return false;
}

/* "one day", "one second" always; "three second" never. */
static bool
units_stand(const struct lexemes *in, const struct match *match)
{
    const struct lexeme *unit = NULL;
    const struct lexeme *number = timex_match_find(match, in, NUMBER);
    for (size_t i = 0; i < match->count; i++)
        if (match->as[i] == UNIT || match->as[i] == UNITS)
            unit = &in->at[match->begin + i];
    return !unit || unit->grain != DL_GRAIN_SECOND ||
           unit->classes & CLASS(UNITS) ||
           (number && number->value == 1 && match->count == 2);
}

/* Hours and minutes with nothing that says so: no a.m., no Z. */
static bool
is_bare_clock(const struct context *context, const struct lexeme *clock)
{
    struct dl_str text = dl_token_text(context->doc, clock->first);
    return text.bytes > 0 && dl_is_digit(text.at[text.bytes - 1]);
}

/* "The ferry will sail 12:34.": the clock ends a clause that lies ahead; a
 * score is told of what was, and a ratio has its noun. */
static bool
ends_plan(const struct context *context, const struct lexemes *in,
          const struct match *match)
{
    enum { REACH = 5 };
    uint32_t first = in->at[match->begin].first, next;
    if (timex_guard_next(context, in, match, &next) &&
        context->doc->tokens[next].kind != DL_TOKEN_PUNCT)
        return false;
    for (uint32_t at = first; at-- > context->begin && at + REACH >= first;) {
        enum clue clue = timex_context_clue(context, at);
        if (clue != CLUE_NONE)
            return clue == CLUE_WILL;
    }
    return false;
}

/* "Monday AM", "Feb 5 PM": half of that day; "on Monday PM Jones" is a title
 * and "the Monday am I" a verb. */
static bool
half_stands(const struct context *context, const struct lexemes *in,
            const struct match *match)
{
    uint32_t next;
    return match->rule->action == ACT_TIME ||
           match->as[match->count - 1] != AMPM ||
           !timex_guard_next(context, in, match, &next) ||
           context->doc->tokens[next].kind == DL_TOKEN_PUNCT ||
           timex_guard_is_preposition(timex_context_clue(context, next)) ||
           (match->end < in->count &&
            in->at[match->end].classes & (CLASS(TO) | CLASS(AND)));
}

/* "from 4 to January 22": without "from" it is a count, or a score. */
static bool
bare_day_stands(const struct context *context, const struct lexemes *in,
                const struct match *match)
{
    bool bare = match->split && match->as[0] == DAY && match->as[1] == TO &&
                match->count > 2 && match->as[2] == MONTH;
    return !bare || timex_context_before(context, in->at[match->begin].first) ==
                        CLUE_FROM;
}

/* "in the morning", "in the early-morning": a preposition before the part of
 * the day, its article and what it is narrowed by. */
static bool
is_led(const struct context *context, const struct lexemes *in,
       const struct match *match)
{
    size_t begin = match->begin;
    uint64_t between = CLASS(DASH) | CLASS(EARLY) | CLASS(THE);
    while (begin > 0 && in->at[begin - 1].classes & between)
        begin--;
    return timex_context_before(context, in->at[begin].first) == CLUE_IN;
}

static bool
bare(const struct context *context, const struct lexemes *in,
     const struct match *match, bool *weak)
{
    uint8_t as = match->as[match->count - 1];
    switch (as) {
    case DAY:
        return timex_guard_day(context, in, match);
    case YEAR:
        return timex_guard_year(context, in, match);
    case MONTH:
        return timex_guard_month(context, in, match);
    case SEASON:
        return season_stands(context, match, in);
    case DECADE:
        return timex_guard_decade(context, in, match);
    case SETWORD:
        return setword_stands(context, in, match);
    case PART:
        *weak = in->at[match->end - 1].value != 'O' &&
                in->at[match->end - 1].value != 'I' &&
                !is_led(context, in, match);
        return true;
    case PARTS: /* "in the mornings" */
        return is_led(context, in, match);
    case CLOCK: /* "10:30": a score or a ratio as well */
        *weak = is_bare_clock(context, &in->at[match->begin]) &&
                !timex_guard_is_preposition(timex_context_before(
                    context, in->at[match->begin].first)) &&
                !ends_plan(context, in, match);
        return true;
    case TWO:
        return timex_guard_is_preposition(
            timex_context_before(context, in->at[match->begin].first));
    default:
        return true;
    }
}

/* "On Christmas they sang": what begins the clause behind a date. */
static bool
begins_clause(struct dl_str word)
{
    static const char *const words[] = {"the", "a",  "an",  "he",    "she",
                                        "it",  "we", "you", "they",  "i",
                                        "his", "no", "its", "there", "this"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (dl_str_eq_nocase(word, dl_str_from(words[i])))
            return true;
    return false;
}

/* "Christmas sales", "a Halloween costume": a thing, not the day. */
static bool
is_holiday_thing(const struct context *context, const struct lexemes *in,
                 const struct match *match)
{
    uint32_t next;
    const struct lexeme *day = &in->at[match->begin];
    return !timex_holiday_is_once((enum holiday)day->value) &&
           timex_guard_next(context, in, match, &next) &&
           timex_guard_is_plain_noun(context, next) &&
           !begins_clause(dl_token_text(context->doc, next)) &&
           !(match->end < in->count && in->at[match->end].classes);
}

/* "at 3 in the morning", "about five in the afternoon", but not "killed 3 in
 * the morning": the hour must be led, or say that it is one. */
static bool
hour_stands(const struct context *context, const struct lexemes *in,
            const struct match *match)
{
    bool bare_hour = match->as[0] == NUMBER && match->as[1] != AMPM;
    size_t begin = match->begin; /* "at about three" */
    if (begin > 0 && in->at[begin - 1].classes & CLASS(APPROX))
        begin--;
    uint32_t first = in->at[begin].first;
    return !bare_hour || (in->at[match->begin].value <= 12 &&
                          (timex_context_before(context, first) == CLUE_IN ||
                           timex_context_before(context, first) == CLUE_UNTIL));
}

/* Whatever the shape: what stands around it must not make it something else. */
static bool
shape_stands(const struct context *context, const struct lexemes *in,
             const struct match *match)
{
    uint8_t last = match->as[match->count - 1];
    bool hour = (last == PART || last == TONIGHT) && match->count > 1;
    bool code = match->as[0] == YEAR && (match->split || last == MM);
    uint32_t next;
    return timex_guard_lower(context, in, match) &&
           timex_guard_word_day(context, in, match) &&
           timex_guard_old_year(context, in, match) &&
           (!hour || hour_stands(context, in, match)) &&
           half_stands(context, in, match) &&
           bare_day_stands(context, in, match) &&
           timex_named_stands(context, in, match) &&
           !(code && timex_guard_is_code(context, in, match)) &&
           !(last == MONTH && timex_guard_next(context, in, match, &next) &&
             timex_guard_is_street(context, next)); /* "24 May Street" */
}

/* A holiday alone is that of the calendar: "India's Independence Day" is
 * another. */
static bool
holiday_stands(const struct context *context, const struct lexemes *in,
               const struct match *match)
{
    const struct lexeme *day = &in->at[match->begin];
    bool owned = day->first > context->begin &&
                 context->doc->tokens[day->first - 1].kind == DL_TOKEN_CLITIC &&
                 !timex_holiday_is_told((enum holiday)day->value);
    return !owned && !is_holiday_thing(context, in, match);
}

static bool
length_stands(const struct context *context, const struct lexemes *in,
              const struct match *match)
{
    uint32_t first = in->at[match->begin].first;
    if (match->as[match->count - 1] == UNIT && match->as[0] == A)
        return unit_stands(in, match);
    if (match->count == 1)
        return timex_context_before(context, first) == CLUE_FOR;
    return units_stand(in, match) && !is_amount_of_stuff(context, in, match);
}

bool
timex_guard_allows(const struct context *context, const struct lexemes *in,
                   const struct match *match, bool *weak)
{
    uint8_t last = match->as[match->count - 1];
    const struct lexeme *first = &in->at[match->begin];
    *weak = false;
    if (!shape_stands(context, in, match) ||
        (last == HOLIDAY && match->count == 1 &&
         !holiday_stands(context, in, match)))
        return false;
    if (first->needs == LED && match->count == 1)
        return timex_guard_is_preposition(
            timex_context_before(context, first->first));
    if (match->end - match->begin == 1 &&
        (first->needs == ABBR || first->needs == PAIR) && last != SEASON)
        return timex_guard_brief(context, in, match);
    if (match->rule->action == ACT_DURATION)
        return length_stands(context, in, match);
    bool article = match->count == 2 && match->as[0] == THE && last != UNIT;
    bool apostrophe = match->count == 2 && match->as[0] == APOS;
    if (match->count == 1 || article || apostrophe || last == DECADE)
        return bare(context, in, match, weak);
    return true;
}
