/* False dates: months that are names or verbs, numbers that are no years,
 * ages, newspapers. A bare word must show by its company that it means time;
 * a shape of two words or more has its company already. */
/* SPDX-License-Identifier: ISC */
#include "timex/draft.h"
#include "timex/holiday.h"
#include "timex/named.h"

#include <string.h>

static bool
is_preposition(enum clue clue)
{
    return clue >= CLUE_IN && clue <= CLUE_AFTER;
}

/* The token behind the match; false at the end of the sentence. */
static bool
next_token(const struct context *context, const struct lexemes *in,
           const struct match *match, uint32_t *out)
{
    *out = in->at[match->end - 1].last + 1;
    return *out < context->end;
}

static bool
is_plain_noun(const struct context *context, uint32_t token)
{
    const struct dl_token *at = &context->doc->tokens[token];
    return at->kind == DL_TOKEN_WORD && !(at->flags & DL_TOKEN_CAPITAL) &&
           timex_context_clue(context, token) == CLUE_NONE;
}

/* "2000 people", "1500 metres": a count, not a year. */
static bool
counts_things(const struct context *context, uint32_t next)
{
    struct dl_str word = dl_token_text(context->doc, next);
    return is_plain_noun(context, next) && word.bytes > 3 &&
           dl_str_ends(word, DL_STR("s")) && !dl_str_ends(word, DL_STR("ss"));
}

/* "page 1912", "room 1984", "model 2000": the number of a thing. */
static bool
numbers_thing(const struct context *context, uint32_t first)
{
    static const char *const things[] = {
        "page",  "room",    "model",  "section",    "route",   "flight",
        "line",  "chapter", "number", "article",    "act",     "paragraph",
        "track", "highway", "bus",    "resolution", "channel", "gate",
        "unit",  "grade",   "size"};
    if (first == context->begin)
        return false;
    struct dl_str word = dl_token_text(context->doc, first - 1);
    for (size_t i = 0; i < sizeof things / sizeof things[0]; i++)
        if (dl_str_eq_nocase(word, dl_str_from(things[i])))
            return true;
    return false;
}

/* "in 1687 and 1689", "1790 to 1801": the second goes with the first. */
static bool
follows_year(const struct lexemes *in, size_t at)
{
    uint64_t between = CLASS(AND) | CLASS(TO) | CLASS(DASH) | CLASS(COMMA);
    return at >= 2 && in->at[at - 1].classes & between &&
           in->at[at - 2].classes & CLASS(YEAR);
}

/* "(1648)", ", 1859.": between marks. */
static bool
is_set_off(const struct context *context, const struct lexeme *year)
{
    const struct dl_token *tokens = context->doc->tokens;
    return year->first > context->begin &&
           tokens[year->first - 1].kind == DL_TOKEN_PUNCT &&
           (year->last + 1 >= context->end ||
            tokens[year->last + 1].kind == DL_TOKEN_PUNCT);
}

/* Whether a hyphen and then digits are glued to the token, on its left (-1) or
 * right (+1). */
static bool
is_glued_to_digits(const struct context *context, uint32_t token, int side)
{
    const struct dl_token *tokens = context->doc->tokens;
    int64_t far = (int64_t)token + 2 * side;
    if (far < context->begin || far >= context->end)
        return false;
    uint32_t hyphen = (uint32_t)(far - side);
    uint32_t behind = (uint32_t)(side < 0 ? token : far);
    return tokens[far].kind == DL_TOKEN_NUMBER &&
           tokens[hyphen].flags & DL_TOKEN_GLUED &&
           tokens[behind].flags & DL_TOKEN_GLUED &&
           dl_str_is(dl_token_text(context->doc, hyphen), "-");
}

/* "32-2015", "555-2010-2015-86": the years are part of a number. */
static bool
is_code(const struct context *context, const struct lexemes *in,
        const struct match *match)
{
    return is_glued_to_digits(context, in->at[match->begin].first, -1) ||
           is_glued_to_digits(context, in->at[match->end - 1].last, +1);
}

/* A year of living memory needs little company, an older one a preposition or
 * an article, and one that counts things is none. */
static bool
year_stands(const struct context *context, const struct lexemes *in,
            const struct match *match)
{
    const struct lexeme *year = &in->at[match->begin];
    bool recent = year->value >= 1900 && year->value < 2050;
    enum clue before = timex_context_before(context, year->first);
    uint64_t last = match->begin ? in->at[match->begin - 1].classes : 0;
    bool article = last & CLASS(THE) || before == CLUE_WHOSE;
    bool modified = last & (CLASS(EARLY) | CLASS(START));
    uint32_t next;
    bool more = next_token(context, in, match, &next);
    bool round = year->value % 50 == 0;
    bool of = more && dl_str_is(dl_token_text(context->doc, next), "of");
    if (before == CLUE_THAN || numbers_thing(context, year->first) ||
        is_code(context, in, match))
        return false;
    bool led = article || (is_preposition(before) && before != CLUE_OF);
    bool counted = more && (counts_things(context, next) ||
                            (round && is_plain_noun(context, next)));
    if (counted && (round || !led))
        return false;
    if (of && !is_preposition(before))
        return false; /* "1900 of them" */
    if (!more && year->first == context->begin)
        return true; /* a heading */
    if (modified || follows_year(in, match->begin))
        return true;
    if (before == CLUE_TOWARDS || before == CLUE_FOR)
        return recent;
    if (recent && year->first == context->begin)
        return !is_plain_noun(context, next);
    return recent || article || is_preposition(before) ||
           is_set_off(context, year);
}

/* A month that is also a first name or a verb. */
static bool
month_stands(const struct context *context, const struct lexemes *in,
             const struct match *match)
{
    const struct lexeme *month = &in->at[match->begin];
    enum clue before = timex_context_before(context, month->first);
    uint32_t next;
    bool more = next_token(context, in, match, &next);
    bool name = more && (context->doc->tokens[next].flags & DL_TOKEN_CAPITAL) &&
                context->doc->tokens[next].kind == DL_TOKEN_WORD;
    if (month->needs == CAP)
        return true;
    if (before == CLUE_TITLE || name)
        return before == CLUE_IN || before == CLUE_SINCE;
    if (is_preposition(before))
        return true;
    return match->begin > 0 && in->at[match->begin - 1].classes &
                                   (CLASS(EARLY) | CLASS(DASH) | CLASS(AND));
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
               !(next_token(context, in, match, &next) &&
                 dl_str_is(dl_token_text(context->doc, next), "of"));
    bool counted = next_token(context, in, match, &next) &&
                   is_plain_noun(context, next); /* "the summer squash" */
    return is_preposition(before) ||
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
    return !next_token(context, in, match, &next) ||
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
    if (match->as[0] != NUMBER || !next_token(context, in, match, &next) ||
        next + 1 >= context->end ||
        !dl_str_is(dl_token_text(context->doc, next), "of"))
        return false;
    struct dl_str word = dl_token_text(context->doc, next + 1);
    for (size_t i = 0; i < sizeof stuff / sizeof stuff[0]; i++)
        if (dl_str_is(word, stuff[i]))
            return true;
    return false;
}

/* "in his 30s" is an age; "the '90s", "the sixties" are decades. */
static bool
decade_stands(const struct context *context, const struct lexemes *in,
              const struct match *match)
{
    const struct lexeme *decade = &in->at[match->end - 1];
    if (decade->digits == 4)
        return true;
    enum clue before =
        timex_context_before(context, in->at[match->begin].first);
    return match->count > 1 && before != CLUE_WHOSE;
}

/* "one day", "two years" always; "three second" never. */
static bool
units_stand(const struct lexemes *in, const struct match *match)
{
    const struct lexeme *unit = NULL;
    for (size_t i = 0; i < match->count; i++)
        if (match->as[i] == UNIT || match->as[i] == UNITS)
            unit = &in->at[match->begin + i];
    return !unit || unit->grain != DL_GRAIN_SECOND ||
           unit->classes & CLASS(UNITS);
}

/* "on the 15th", but not "on the 15th floor". */
static bool
day_stands(const struct context *context, const struct lexemes *in,
           const struct match *match)
{
    const struct lexeme *the = &in->at[match->begin], *day = the + 1;
    uint32_t next;
    struct dl_str before = {0};
    if (the->first > context->begin)
        before = dl_token_text(context->doc, the->first - 1);
    enum clue clue = timex_context_before(context, the->first);
    bool led = dl_str_eq_nocase(before, DL_STR("on")) || clue == CLUE_UNTIL ||
               clue == CLUE_SINCE || clue == CLUE_AFTER || clue == CLUE_BEFORE;
    return led && day->digits && day->classes & CLASS(ORDINAL) &&
           (!next_token(context, in, match, &next) ||
            context->doc->tokens[next].kind == DL_TOKEN_PUNCT ||
            timex_context_clue(context, next) != CLUE_NONE);
}

/* Hours and minutes with nothing that says so: no a.m., no Z. */
static bool
is_bare_clock(const struct context *context, const struct lexeme *clock)
{
    struct dl_str text = dl_token_text(context->doc, clock->first);
    return text.bytes > 0 && dl_is_digit(text.at[text.bytes - 1]);
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
        return day_stands(context, in, match);
    case YEAR:
        return year_stands(context, in, match);
    case MONTH:
        return month_stands(context, in, match);
    case SEASON:
        return season_stands(context, match, in);
    case DECADE:
        return decade_stands(context, in, match);
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
                !is_preposition(
                    timex_context_before(context, in->at[match->begin].first));
        return true;
    case TWO:
        return is_preposition(
            timex_context_before(context, in->at[match->begin].first));
    default:
        return true;
    }
}

/* "may 5" in small letters: only with more of a date beside it. */
static bool
lower_stands(const struct lexemes *in, const struct match *match)
{
    bool lower = false, company = false;
    for (size_t i = 0; i < match->count; i++) {
        lower |= in->at[match->begin + i].needs == LOWER;
        company |= match->as[i] == YEAR || match->as[i] == WEEKDAY ||
                   in->at[match->begin + i].classes & CLASS(ORDINAL);
    }
    return !lower || company;
}

/* "July first.", "May twenty-nine in": a word for the day of a month must not
 * count or order what follows it. */
static bool
word_day_stands(const struct context *context, const struct lexemes *in,
                const struct match *match)
{
    const struct lexeme *last = &in->at[match->end - 1];
    uint8_t as = match->as[match->count - 1];
    uint32_t next;
    if ((as != ORDINAL && as != NUMBER) || last->digits ||
        !timex_match_find(match, in, MONTH) || match->as[0] == THE)
        return true;
    return !next_token(context, in, match, &next) ||
           (context->doc->tokens[next].kind == DL_TOKEN_PUNCT &&
            !dl_str_is(dl_token_text(context->doc, next), "-")) ||
           is_preposition(timex_context_clue(context, next));
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
           next_token(context, in, match, &next) &&
           is_plain_noun(context, next) &&
           !begins_clause(dl_token_text(context->doc, next)) &&
           !(match->end < in->count && in->at[match->end].classes);
}

/* "30 September 420" and nothing more, lest it count: "on 5 March 300 people".
 */
static bool
old_year_stands(const struct context *context, const struct lexemes *in,
                const struct match *match)
{
    uint32_t next;
    return match->as[match->count - 1] != OLDYEAR ||
           !next_token(context, in, match, &next) ||
           context->doc->tokens[next].kind == DL_TOKEN_PUNCT;
}

/* "in Feb.", "after Oct.": an abbreviation alone needs a preposition of time;
 * "Jan", "Mar" and what a weekday may be are names too. */
static bool
brief_stands(const struct context *context, const struct lexemes *in,
             const struct match *match)
{
    enum { JANUARY = 1 };
    const struct lexeme *at = &in->at[match->begin];
    enum clue before = timex_context_before(context, at->first);
    bool bound = before == CLUE_SINCE || before == CLUE_UNTIL ||
                 before == CLUE_BEFORE || before == CLUE_AFTER;
    return match->as[match->count - 1] == MONTH &&
           (before == CLUE_IN ||
            (bound && at->needs == PAIR && at->value != JANUARY));
}

/* "at 3 in the morning", "about five in the afternoon", but not "killed 3 in
 * the morning": the hour must be led, or say that it is one. */
static bool
hour_stands(const struct context *context, const struct lexemes *in,
            const struct match *match)
{
    bool bare_hour =
        match->as[0] == NUMBER && match->count > 1 && match->as[1] == OF;
    uint32_t first = in->at[match->begin].first;
    return !bare_hour || (in->at[match->begin].value <= 12 &&
                          (timex_context_before(context, first) == CLUE_IN ||
                           timex_context_before(context, first) == CLUE_UNTIL));
}

bool
timex_guard_allows(const struct context *context, const struct lexemes *in,
                   const struct match *match, bool *weak)
{
    uint8_t last = match->as[match->count - 1];
    const struct lexeme *first = &in->at[match->begin];
    *weak = false;
    if (!lower_stands(in, match) || !word_day_stands(context, in, match) ||
        !old_year_stands(context, in, match) ||
        (last == PART && !hour_stands(context, in, match)) ||
        !timex_named_stands(context, in, match) ||
        (match->split && match->as[0] == YEAR && is_code(context, in, match)))
        return false;
    bool told =
        last == HOLIDAY && timex_holiday_is_told((enum holiday)first->value);
    if (last == HOLIDAY && match->count == 1 && !told &&
        first->first > context->begin &&
        context->doc->tokens[first->first - 1].kind == DL_TOKEN_CLITIC)
        return false; /* "India's Independence Day" is another */
    if (last == HOLIDAY && match->count == 1 &&
        is_holiday_thing(context, in, match))
        return false;
    if (first->needs == LED && match->count == 1)
        return is_preposition(timex_context_before(context, first->first));
    if (match->end - match->begin == 1 &&
        (first->needs == ABBR || first->needs == PAIR) && last != SEASON)
        return brief_stands(context, in, match);
    if (match->rule->action == ACT_DURATION && last == UNIT &&
        match->as[0] == A)
        return unit_stands(in, match);
    if (match->rule->action == ACT_DURATION && match->count == 1)
        return timex_context_before(context, first->first) == CLUE_FOR;
    if (match->rule->action == ACT_DURATION)
        return units_stand(in, match) &&
               !is_amount_of_stuff(context, in, match);
    bool article = match->count == 2 && match->as[0] == THE && last != UNIT;
    bool apostrophe = match->count == 2 && match->as[0] == APOS;
    if (match->count == 1 || article || apostrophe || last == DECADE)
        return bare(context, in, match, weak);
    return true;
}
