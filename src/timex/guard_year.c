/* Years: whether four digits, or two or three, are one. A year of living memory
 * needs little company; what numbers a thing, a house or a code, and what
 * counts things, is none. */
/* SPDX-License-Identifier: ISC */
#include "timex/guard.h"

enum thing { NUMBERED, COUNTED, STREET };

static const struct {
    enum thing kind;
    const char *word;
} things[] = {
#define X(kind, word) {kind, word},
#include "timex/things.def"
#undef X
};

/* What a table of words says of the word: whether a row of that kind has it. */
static bool
is_among(const struct context *context, uint32_t token, enum thing kind)
{
    struct dl_str word = dl_token_text(context->doc, token);
    for (size_t i = 0; i < sizeof things / sizeof things[0]; i++)
        if (things[i].kind == kind &&
            dl_str_eq_nocase(word, dl_str_from(things[i].word)))
            return true;
    return false;
}

/* "2000 people", "1500 metres": a count, not a year. */
static bool
counts_things(const struct context *context, uint32_t next)
{
    struct dl_str word = dl_token_text(context->doc, next);
    bool plural = word.bytes > 3 && dl_str_ends(word, DL_STR("s")) &&
                  !dl_str_ends(word, DL_STR("ss"));
    return timex_guard_is_plain_noun(context, next) &&
           (plural || is_among(context, next, COUNTED));
}

/* "page 1912", "room 1984", "model 2000": the number of a thing. */
static bool
numbers_thing(const struct context *context, uint32_t first)
{
    return first > context->begin && is_among(context, first - 1, NUMBERED);
}

/* "1812 Harbour Road", "at 1900 West Lake Street": a house, unless "in 1812"
 * leads it. */
static bool
numbers_house(const struct context *context, uint32_t year)
{
    enum { NAME_WORDS = 3 };
    struct dl_str before = {0};
    if (year > context->begin)
        before = dl_token_text(context->doc, year - 1);
    if (timex_guard_is_preposition(timex_context_before(context, year)) &&
        !dl_str_eq_nocase(before, DL_STR("at")))
        return false;
    for (uint32_t at = year + 1;
         at < context->end && at <= year + NAME_WORDS &&
         context->doc->tokens[at].flags & DL_TOKEN_CAPITAL;
         at++)
        if (at > year + 1 && is_among(context, at, STREET))
            return true;
    return false;
}

bool
timex_guard_is_street(const struct context *context, uint32_t token)
{
    return context->doc->tokens[token].flags & DL_TOKEN_CAPITAL &&
           is_among(context, token, STREET);
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
    int64_t far = (int64_t)token + (int64_t)2 * side;
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
bool
timex_guard_is_code(const struct context *context, const struct lexemes *in,
                    const struct match *match)
{
    return is_glued_to_digits(context, in->at[match->begin].first, -1) ||
           is_glued_to_digits(context, in->at[match->end - 1].last, +1);
}

/* A year of living memory needs little company, an older one a preposition or
 * an article, and one that counts things is none. */
bool
timex_guard_year(const struct context *context, const struct lexemes *in,
                 const struct match *match)
{
    const struct lexeme *year = &in->at[match->begin];
    bool recent = year->value >= 1900 && year->value < 2050;
    enum clue before = timex_context_before(context, year->first);
    uint64_t last = match->begin ? in->at[match->begin - 1].classes : 0;
    bool article = last & CLASS(THE) || before == CLUE_WHOSE;
    bool modified = last & (CLASS(EARLY) | CLASS(START));
    uint32_t next;
    bool more = timex_guard_next(context, in, match, &next);
    bool round = year->value % 50 == 0;
    bool of = more && dl_str_is(dl_token_text(context->doc, next), "of");
    if (before == CLUE_THAN || numbers_thing(context, year->first) ||
        numbers_house(context, year->first) ||
        timex_guard_is_code(context, in, match))
        return false;
    bool led =
        article || (timex_guard_is_preposition(before) && before != CLUE_OF);
    bool counted =
        more && (counts_things(context, next) ||
                 (round && timex_guard_is_plain_noun(context, next)));
    if (counted && (round || !led))
        return false;
    if (of && !timex_guard_is_preposition(before))
        return false; /* "1900 of them" */
    if (!more && year->first == context->begin)
        return true; /* a heading */
    if (modified || follows_year(in, match->begin))
        return true;
    if (before == CLUE_TOWARDS || before == CLUE_FOR)
        return recent;
    if (recent && year->first == context->begin)
        return !timex_guard_is_plain_noun(context, next);
    return recent || article || timex_guard_is_preposition(before) ||
           is_set_off(context, year);
}

/* "in his 30s" is an age; "the '90s", "the sixties" are decades. */
bool
timex_guard_decade(const struct context *context, const struct lexemes *in,
                   const struct match *match)
{
    const struct lexeme *decade = &in->at[match->end - 1];
    if (decade->digits == 4)
        return true;
    enum clue before =
        timex_context_before(context, in->at[match->begin].first);
    return match->count > 1 && before != CLUE_WHOSE;
}

/* "30 September 420" and nothing more, lest it count: "on 5 March 300 people".
 */
bool
timex_guard_old_year(const struct context *context, const struct lexemes *in,
                     const struct match *match)
{
    uint32_t next;
    return match->as[match->count - 1] != OLDYEAR ||
           !timex_guard_next(context, in, match, &next) ||
           context->doc->tokens[next].kind == DL_TOKEN_PUNCT;
}
