/* Months and their days: whether a word that is a name, a verb or an adjective
 * too ("May", "march", "august"), an abbreviation, or a number that may count
 * what follows it, is one. */
/* SPDX-License-Identifier: ISC */
#include "timex/guard.h"

/* A month that is also a first name or a verb. */
bool
timex_guard_month(const struct context *context, const struct lexemes *in,
                  const struct match *match)
{
    const struct lexeme *month = &in->at[match->begin];
    enum clue before = timex_context_before(context, month->first);
    uint32_t next;
    bool more = timex_guard_next(context, in, match, &next);
    bool name = more && (context->doc->tokens[next].flags & DL_TOKEN_CAPITAL) &&
                context->doc->tokens[next].kind == DL_TOKEN_WORD;
    if (month->needs == CAP)
        return true;
    if (before == CLUE_TITLE || name)
        return before == CLUE_IN || before == CLUE_SINCE;
    if (timex_guard_is_preposition(before))
        return true;
    return match->begin > 0 && in->at[match->begin - 1].classes &
                                   (CLASS(EARLY) | CLASS(DASH) | CLASS(AND));
}

/* "may or may not" names no months. */
static bool
is_other_month(const struct lexemes *in, size_t at, size_t other)
{
    return in->at[other].classes & CLASS(MONTH) &&
           in->at[other].value != in->at[at].value;
}

/* "march to june", "between july and august": another month beside it. */
static bool
is_among_months(const struct lexemes *in, const struct match *match)
{
    uint64_t links = CLASS(AND) | CLASS(TO) | CLASS(DASH);
    size_t begin = match->begin, end = match->end;
    return (end + 1 < in->count && in->at[end].classes & links &&
            is_other_month(in, end - 1, end + 1)) ||
           (begin > 1 && in->at[begin - 1].classes & links &&
            is_other_month(in, begin, begin - 2));
}

/* "in may.": no verb follows "in", and no noun follows here. */
static bool
is_lone_month(const struct context *context, const struct lexemes *in,
              const struct match *match)
{
    uint32_t next;
    return match->count == 1 && match->as[0] == MONTH &&
           timex_context_before(context, in->at[match->begin].first) ==
               CLUE_IN &&
           (!timex_guard_next(context, in, match, &next) ||
            context->doc->tokens[next].kind == DL_TOKEN_PUNCT);
}

/* "may 5" in small letters: only with more of a date beside it. */
bool
timex_guard_lower(const struct context *context, const struct lexemes *in,
                  const struct match *match)
{
    bool lower = false, company = false;
    for (size_t i = 0; i < match->count; i++) {
        lower |= in->at[match->begin + i].needs == LOWER;
        company |= match->as[i] == YEAR || match->as[i] == WEEKDAY ||
                   in->at[match->begin + i].classes & CLASS(ORDINAL);
    }
    return !lower || company || is_among_months(in, match) ||
           is_lone_month(context, in, match);
}

/* "July first.", "May twenty-nine in": a word for the day of a month must not
 * count or order what follows it. */
bool
timex_guard_word_day(const struct context *context, const struct lexemes *in,
                     const struct match *match)
{
    const struct lexeme *last = &in->at[match->end - 1];
    uint8_t as = match->as[match->count - 1];
    uint32_t next;
    if ((as != ORDINAL && as != NUMBER) || last->digits ||
        !timex_match_find(match, in, MONTH) || match->as[0] == THE)
        return true;
    return !timex_guard_next(context, in, match, &next) ||
           (match->end < in->count &&
            in->at[match->end].classes & CLASS(CLOCK)) ||
           (context->doc->tokens[next].kind == DL_TOKEN_PUNCT &&
            !dl_str_is(dl_token_text(context->doc, next), "-")) ||
           timex_guard_is_preposition(timex_context_clue(context, next));
}

/* "in Mar del Plata": a name goes on behind it. */
static bool
is_in_name(const struct context *context, const struct lexemes *in,
           const struct match *match)
{
    static const char *const links[] = {"de", "del", "della", "di",
                                        "da", "al",  "el",    "la"};
    uint32_t next;
    if (!timex_guard_next(context, in, match, &next) ||
        context->doc->tokens[next].kind != DL_TOKEN_WORD)
        return false;
    struct dl_str word = dl_token_text(context->doc, next);
    for (size_t i = 0; i < sizeof links / sizeof links[0]; i++)
        if (dl_str_is(word, links[i]))
            return true;
    return false;
}

/* "in Feb.", "after Oct.", "on Tues.": an abbreviation alone needs a
 * preposition of time; "Jan", "Mar", "Sat" and "Sun" are names too. */
bool
timex_guard_brief(const struct context *context, const struct lexemes *in,
                  const struct match *match)
{
    enum { JANUARY = 1, FRIDAY = 5, LETTERS = 3 };
    const struct lexeme *at = &in->at[match->begin];
    enum clue before = timex_context_before(context, at->first);
    bool bound = before == CLUE_SINCE || before == CLUE_UNTIL ||
                 before == CLUE_BEFORE || before == CLUE_AFTER;
    const struct dl_token *word = &context->doc->tokens[at->first];
    bool listed = match->begin > 1 && /* "Mon or Tue" */
                  in->at[match->begin - 1].classes & CLASS(AND) &&
                  in->at[match->begin - 2].classes & CLASS(WEEKDAY);
    if (match->as[match->count - 1] == WEEKDAY)
        return listed || (at->value <= FRIDAY &&
                          word->span.end - word->span.start >= LETTERS &&
                          (before == CLUE_IN || bound));
    return match->as[match->count - 1] == MONTH &&
           !is_in_name(context, in, match) &&
           (before == CLUE_IN ||
            (bound && at->needs == PAIR && at->value != JANUARY));
}

/* "on the 15th", but not "on the 15th floor". */
bool
timex_guard_day(const struct context *context, const struct lexemes *in,
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
    bool ends = clue == CLUE_TOWARDS &&
                match->begin > 1 && /* "27 to the 3rd" */
                in->at[match->begin - 2].classes & CLASS(DAY);
    return (led || ends) && day->digits && day->classes & CLASS(ORDINAL) &&
           (!timex_guard_next(context, in, match, &next) ||
            context->doc->tokens[next].kind == DL_TOKEN_PUNCT ||
            timex_context_clue(context, next) != CLUE_NONE);
}
