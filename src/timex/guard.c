/* False dates: months that are names or verbs, numbers that are no years,
 * ages, newspapers. A bare word must show by its company that it means time;
 * a shape of two words or more has its company already. */
/* SPDX-License-Identifier: ISC */
#include "timex/draft.h"

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

static bool
year_stands(const struct context *context, const struct lexemes *in,
            const struct match *match)
{
    const struct lexeme *year = &in->at[match->begin];
    enum clue before = timex_context_before(context, year->first);
    struct dl_str word = {0};
    if (year->first > context->begin)
        word = dl_token_text(context->doc, year->first - 1);
    bool article = dl_str_eq_nocase(word, DL_STR("the")) ||
                   dl_str_is(word, "'s") || dl_str_is(word, "\u2019s");
    bool open = dl_str_is(word, "(");
    uint32_t next;
    bool more = next_token(context, in, match, &next);
    if (more && !article && counts_things(context, next))
        return false;
    if (before == CLUE_TOWARDS || before == CLUE_FOR)
        return year->value >= 1900 && year->value < 2050;
    if (year->value >= 1900 && year->value < 2050)
        return word.bytes != 0 || (more && !is_plain_noun(context, next));
    return is_preposition(before) || open || article;
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
    return is_preposition(before) ||
           (match->count == 2 && before != CLUE_NONE) ||
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

/* "Daily Mail" is a paper. */
static bool
setword_stands(const struct context *context, const struct lexemes *in,
               const struct match *match)
{
    const struct dl_token *at =
        &context->doc->tokens[in->at[match->begin].first];
    return !(at->flags & DL_TOKEN_CAPITAL) || at->flags & DL_TOKEN_OPENS;
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
            unit = &in->at[match->at[i]];
    return !unit || unit->grain != DL_GRAIN_SECOND ||
           unit->classes & CLASS(UNITS);
}

/* "a week after the vote": after is no adverb there. */
static bool
adverb_stands(const struct context *context, const struct lexemes *in,
              const struct match *match)
{
    const struct lexeme *last = &in->at[match->end - 1];
    uint32_t next;
    if (last->value != 1 || !next_token(context, in, match, &next))
        return true;
    return context->doc->tokens[next].kind == DL_TOKEN_PUNCT;
}

static bool
bare(const struct context *context, const struct lexemes *in,
     const struct match *match, bool *weak)
{
    uint8_t as = match->as[match->count - 1];
    switch (as) {
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
    case PART: {
        const struct lexeme *part = &in->at[match->end - 1];
        uint32_t first = in->at[match->begin].first;
        *weak = part->value != 'O' && part->value != 'I' &&
                timex_context_before(context, first) != CLUE_IN;
        return true;
    }
    case TWO:
        return is_preposition(
            timex_context_before(context, in->at[match->begin].first));
    default:
        return true;
    }
}

bool
timex_guard_allows(const struct context *context, const struct lexemes *in,
                   const struct match *match, bool *weak)
{
    uint8_t last = match->as[match->count - 1];
    const struct lexeme *first = &in->at[match->begin];
    *weak = false;
    if (match->end - match->begin == 1 &&
        (first->needs == ABBR || first->needs == PAIR) && last != SEASON)
        return last == MONTH &&
               timex_context_before(context, first->first) == CLUE_IN;
    if (last == EARLIER || last == LATER)
        return adverb_stands(context, in, match);
    if (match->rule->action == ACT_DURATION && last == UNIT &&
        match->as[0] == A)
        return unit_stands(in, match);
    if (match->rule->action == ACT_DURATION)
        return units_stand(in, match);
    bool article = match->count == 2 && match->as[0] == THE;
    bool apostrophe = match->count == 2 && match->as[0] == APOS;
    if (match->count == 1 || article || apostrophe || last == DECADE)
        return bare(context, in, match, weak);
    return true;
}
