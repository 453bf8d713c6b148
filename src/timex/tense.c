/* When a clause says that its expression lies.
 *
 * Tense comes from the nearest verb to its left inside the clause: the clue
 * must stand in the same clause, for most weekdays in a sentence with "will"
 * belong to "said". A verb of saying right beside the expression ("said Tuesday
 * it will ...", "on Tuesday said") owns it whatever else the clause says.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/tense.h"

/* Words that are looked at to each side: a clause is seldom longer. */
enum { REACH = 24 };

/* "be held", "to put", "will cut": a form of the past that is none here. */
static bool
is_bare_form(const struct context *context, uint32_t token)
{
    if (token == context->begin)
        return false;
    struct dl_str last = dl_token_text(context->doc, token - 1);
    if (context->doc->tokens[token - 1].flags & DL_TOKEN_CAPITAL)
        return false; /* "May said" */
    return dl_str_is(last, "be") || dl_str_is(last, "being") ||
           dl_str_is(last, "to") ||
           timex_context_clue(context, token - 1) == CLUE_WILL;
}

/* Whether a verb of the past touches the expression on its left, small words
 * between them aside, or a verb of saying on its right. */
static bool
touches_past(const struct context *context, uint32_t first, uint32_t last)
{
    uint32_t left = first;
    while (left > context->begin &&
           timex_context_small(dl_token_text(context->doc, left - 1)))
        left--;
    if (left > context->begin) {
        enum clue clue = timex_context_clue(context, left - 1);
        if ((clue == CLUE_REPORT || clue == CLUE_WAS) &&
            !is_bare_form(context, left - 1))
            return true;
    }
    return last + 1 < context->end &&
           timex_context_clue(context, last + 1) == CLUE_REPORT;
}

/* "she said on Monday", "said the mayor on Monday", "Monday said": the day on
 * which something was said. */
bool
tense_is_of_saying(const struct context *context, uint32_t first, uint32_t last)
{
    enum { SPEAKER = 6 }; /* words: "said the mayor of the town on" */
    uint32_t least =
        first - context->begin > SPEAKER ? first - SPEAKER : context->begin;
    for (uint32_t token = first; token-- > least;) {
        enum clue clue = timex_context_clue(context, token);
        if (clue == CLUE_REPORT)
            return true;
        if (clue > CLUE_WHOSE && clue != CLUE_TITLE)
            break;
    }
    return last + 1 < context->end &&
           timex_context_clue(context, last + 1) == CLUE_REPORT;
}

/* "to" and a lower-case word, as in "due to appear on Friday". */
static bool
is_infinitive(const struct context *context, uint32_t token)
{
    if (token + 1 >= context->end ||
        !dl_str_is(dl_token_text(context->doc, token), "to"))
        return false;
    struct dl_str verb = dl_token_text(context->doc, token + 1);
    return verb.bytes > 1 && dl_is_lower(verb.at[0]) &&
           !dl_str_is(verb, "the") && !dl_str_is(verb, "its") &&
           !dl_str_is(verb, "their") && !dl_str_is(verb, "his");
}

/* Several of them: "voters", "people". */
static bool
is_many(struct dl_str noun)
{
    static const char *const more[] = {"people", "men", "women", "children"};
    for (size_t i = 0; i < sizeof more / sizeof more[0]; i++)
        if (dl_str_eq_nocase(noun, dl_str_from(more[i])))
            return true;
    return noun.bytes > 3 && dl_str_ends(noun, DL_STR("s")) &&
           !dl_str_ends(noun, DL_STR("ss"));
}

/* Whether a plain present, "meet" or "visits", has its subject right before it:
 * a name, or a noun in the number that goes with the verb. "An open day", "to
 * meet" and "the minister's visits" have none. */
static bool
has_subject(const struct context *context, uint32_t verb)
{
    if (verb == context->begin ||
        context->doc->tokens[verb - 1].kind != DL_TOKEN_WORD)
        return false;
    enum clue clue = timex_context_clue(context, verb - 1);
    if (clue != CLUE_NONE && clue != CLUE_TITLE)
        return false;
    struct dl_str noun = dl_token_text(context->doc, verb - 1);
    bool singular = dl_str_ends(dl_token_text(context->doc, verb), DL_STR("s"));
    bool many = is_many(noun);
    if (context->doc->tokens[verb - 1].flags & DL_TOKEN_CAPITAL)
        return many || verb - 1 > context->begin ||
               (singular && verb + 1 < context->end &&
                context->doc->tokens[verb + 1].flags & DL_TOKEN_CAPITAL);
    bool led =
        verb > context->begin + 1 &&
        dl_str_eq_nocase(dl_token_text(context->doc, verb - 2), DL_STR("the"));
    return singular ? led && !many : many;
}

/* "Is meeting", "are also gathering": what goes on, or is about to. */
static bool
is_under_way(const struct context *context, uint32_t token)
{
    if (token < context->begin + 2 ||
        !dl_str_ends(dl_token_text(context->doc, token), DL_STR("ing")))
        return false;
    return timex_context_clue(context, token - 1) == CLUE_IS ||
           timex_context_clue(context, token - 2) == CLUE_IS;
}

/* Whether the verb is told in the present and what it tells lies ahead. Of a
 * holiday or a month the present may be a habit: "shops open on Good Friday".
 */
static bool
is_planned(const struct context *context, uint32_t token, enum clue clue,
           bool day)
{
    return clue == CLUE_SCHEDULE || clue == CLUE_AWAIT ||
           (day && clue == CLUE_PLAIN &&
            (has_subject(context, token) || is_under_way(context, token)));
}

/* A day, and not one end of a stretch of days. */
static bool
is_of_day(const struct dl_timex *timex)
{
    return timex->use != DL_USE_FROM && timex->use != DL_USE_TO &&
           (timex->fields.weekday || timex->fields.day);
}

bool
timex_is_possessive(struct dl_str word)
{
    return dl_str_eq_nocase(word, DL_STR("'s")) ||
           dl_str_eq_nocase(word, DL_STR("\xe2\x80\x99s"));
}

/* The day of what gets another one lies ahead, whether it is the new one
 * ("adjourned until Tuesday") or the old one ("cancelled Sunday's match", "the
 * march of 29 May"), if a date without a weekday may be looked back upon too.
 * All others say when the change was made. */
static enum tense
tense_of_moved(const struct context *context, uint32_t first, uint32_t last,
               const struct dl_timex *timex)
{
    enum clue before = timex_context_preposition(context, first);
    bool owned = before == CLUE_OF ||
                 (last + 1 < context->end &&
                  timex_is_possessive(dl_token_text(context->doc, last + 1)));
    if (before == CLUE_UNTIL || before == CLUE_TOWARDS || before == CLUE_FOR)
        return TENSE_AHEAD;
    if (owned)
        return timex->fields.weekday ? TENSE_AHEAD : TENSE_OPEN;
    return TENSE_BEHIND;
}

/* The nearest verb to the left in the clause. */
static enum tense
tense_left(const struct context *context, uint32_t first, uint32_t last,
           const struct dl_timex *timex)
{
    bool day = is_of_day(timex), infinitive = false;
    uint32_t least =
        first - context->begin > REACH ? first - REACH : context->begin;
    for (uint32_t token = first; token-- > least;) {
        enum clue clue = timex_context_any(context, token);
        infinitive |= is_infinitive(context, token);
        bool ahead = clue == CLUE_EXPECT || clue == CLUE_DUE || clue == CLUE_IS;
        bool fixed = clue == CLUE_EXPECT && token > context->begin &&
                     timex_context_clue(context, token - 1) == CLUE_IS;
        bool meant = ahead && clue != CLUE_IS && token + 1 < first &&
                     timex_context_clue(context, first - 1) == CLUE_FOR;
        if (clue == CLUE_WILL || is_planned(context, token, clue, day) ||
            meant || fixed || (ahead && infinitive))
            return TENSE_AHEAD; /* "planned for Friday", "is planned Friday" */
        if (clue == CLUE_DUE && token + 3 >= first)
            return TENSE_AHEAD; /* "due on Friday" */
        enum tense moved = clue == CLUE_MOVED
                               ? tense_of_moved(context, first, last, timex)
                               : TENSE_NONE;
        if (moved == TENSE_AHEAD || moved == TENSE_OPEN)
            return moved;
        bool past = clue == CLUE_WAS || clue == CLUE_REPORT ||
                    clue == CLUE_EXPECT || clue == CLUE_MOVED;
        if (past && !is_bare_form(context, token))
            return TENSE_BEHIND;
        if (clue == CLUE_BREAK)
            break;
    }
    return TENSE_NONE;
}

/* The same to the right: "On Monday the court will ...". */
static enum tense
tense_right(const struct context *context, uint32_t last,
            const struct dl_timex *timex)
{
    bool day = is_of_day(timex);
    uint32_t most = last + REACH < context->end ? last + REACH : context->end;
    for (uint32_t token = last + 1; token < most; token++) {
        enum clue clue = timex_context_any(context, token);
        bool comma = token == last + 1 &&
                     dl_str_is(dl_token_text(context->doc, token), ",");
        bool ahead = clue == CLUE_EXPECT || clue == CLUE_DUE || clue == CLUE_IS;
        if (clue == CLUE_WILL || is_planned(context, token, clue, day) ||
            (ahead && token + 1 < most && is_infinitive(context, token + 1)))
            return TENSE_AHEAD;
        if (clue == CLUE_WAS || clue == CLUE_REPORT || clue == CLUE_MOVED)
            return TENSE_BEHIND;
        if (clue == CLUE_IS)
            return TENSE_NONE;
        if (clue == CLUE_BREAK && !comma)
            break;
    }
    return TENSE_NONE;
}

enum tense
tense_of(const struct context *context, uint32_t first, uint32_t last,
         const struct dl_timex *timex)
{
    if (touches_past(context, first, last))
        return TENSE_BEHIND;
    enum tense left = tense_left(context, first, last, timex);
    return left != TENSE_NONE ? left : tense_right(context, last, timex);
}
