/* The clause around an expression.
 *
 * Use comes from the preposition before it. Tense comes from the verb
 * of its clause; see tense.c. */
/* SPDX-License-Identifier: ISC */
#include "timex/context.h"

#include "timex/tense.h"

const struct word_row timex_clue_rows[] = {
#define X(text, clue) {text, 0, CLUE_##clue, ANY},
#include "timex/clues.def"
#undef X
};
const size_t timex_clue_row_count =
    sizeof timex_clue_rows / sizeof timex_clue_rows[0];

/* A lower-case word in -ed is taken for a verb of the past. */
static bool
is_past_form(struct dl_str word)
{
    return word.bytes > 4 && dl_is_lower(word.at[0]) &&
           dl_str_ends(word, DL_STR("ed")) && !dl_str_ends(word, DL_STR("eed"));
}

/* The clue that the token is, or that a phrase ending at it is; PLAIN too. */
enum clue
timex_context_any(const struct context *context, uint32_t token)
{
    char word[WORD_BYTES_MAX];
    struct dl_str text = dl_token_text(context->doc, token);
    size_t bytes = timex_words_may_be(context->clues, text)
                       ? timex_words_fold(text, word)
                       : 0;
    uint16_t row = bytes ? timex_words_find(context->clues, word, bytes) : 0;
    for (; row; row = context->clues->next[row - 1]) {
        const struct word_row *at = &context->clues->rows[row - 1];
        if (timex_words_cover(context->clues, row, context->doc, token,
                              context->end))
            return (enum clue)at->class;
    }
    return is_past_form(text) ? CLUE_WAS : CLUE_NONE;
}

enum clue
timex_context_clue(const struct context *context, uint32_t token)
{
    enum clue clue = timex_context_any(context, token);
    return clue == CLUE_PLAIN ? CLUE_NONE : clue; /* as often a noun */
}

enum clue
timex_context_before(const struct context *context, uint32_t token)
{
    if (token == context->begin)
        return CLUE_NONE;
    enum clue clue = timex_context_clue(context, token - 1);
    if (token - context->begin < 2)
        return clue;
    /* "ahead of", "prior to": two words, found at the first. */
    enum clue longer = timex_context_clue(context, token - 2);
    struct dl_str text = dl_token_text(context->doc, token - 2);
    bool phrase = dl_str_eq_nocase(text, DL_STR("ahead")) ||
                  dl_str_eq_nocase(text, DL_STR("prior"));
    return phrase && longer == CLUE_BEFORE ? longer : clue;
}

bool
timex_context_small(struct dl_str word)
{
    static const char *const small[] = {"on", "the",  "late", "early", "of",
                                        "in", "back", "at",   "by"};
    for (size_t i = 0; i < sizeof small / sizeof small[0]; i++)
        if (dl_str_eq_nocase(word, dl_str_from(small[i])))
            return true;
    return false;
}

static enum dl_timex_use
use_of(enum clue clue)
{
    switch (clue) {
    case CLUE_SINCE:
        return DL_USE_SINCE;
    case CLUE_FROM:
        return DL_USE_SINCE;
    case CLUE_UNTIL:
        return DL_USE_UNTIL;
    case CLUE_TOWARDS:
        return DL_USE_UNTIL;
    case CLUE_BEFORE:
        return DL_USE_BEFORE;
    case CLUE_AFTER:
        return DL_USE_AFTER;
    default:
        return DL_USE_LOCATES;
    }
}

/* "since its launch in 2003", "since the talks of May": the phrase that holds
 * the expression begins with "since", and no verb stands between. */
static bool
is_within_since(const struct context *context, uint32_t first)
{
    enum { PHRASE = 6 };
    uint32_t least =
        first - context->begin > PHRASE ? first - PHRASE : context->begin;
    for (uint32_t token = first; token-- > least;) {
        enum clue clue = timex_context_clue(context, token);
        if (clue == CLUE_SINCE)
            return true;
        if (clue > CLUE_WHOSE)
            return false;
    }
    return false;
}

/* The clue of the preposition before the expression, an article aside. */
enum clue
timex_context_preposition(const struct context *context, uint32_t first)
{
    if (first > context->begin) {
        struct dl_str word = dl_token_text(context->doc, first - 1);
        if (dl_str_eq_nocase(word, DL_STR("the")))
            first--;
    }
    enum clue clue = timex_context_before(context, first);
    bool inner = clue == CLUE_IN || clue == CLUE_OF;
    return inner && is_within_since(context, first - 1) ? CLUE_SINCE : clue;
}

/* "on a Saturday", "one Monday": some such day; but "a Saturday match" is of
 * the one Saturday. */
static bool
is_any(const struct context *context, uint32_t first, uint32_t last)
{
    static const char *const articles[] = {"a", "an", "one", "any", "some"};
    bool noun = last + 1 < context->end &&
                context->doc->tokens[last + 1].kind == DL_TOKEN_WORD &&
                timex_context_clue(context, last + 1) == CLUE_NONE;
    if (first == context->begin || noun)
        return false;
    struct dl_str before = dl_token_text(context->doc, first - 1);
    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++)
        if (dl_str_eq_nocase(before, dl_str_from(articles[i])))
            return true;
    return false;
}

/* "London 2012", "Windows 2000": the year is part of a name. */
static bool
follows_name(const struct context *context, uint32_t first)
{
    const struct dl_token *tokens = context->doc->tokens;
    return first > context->begin + 1 &&
           tokens[first - 1].kind == DL_TOKEN_WORD &&
           tokens[first - 1].flags & DL_TOKEN_CAPITAL &&
           tokens[first - 1].span.end + 1 == tokens[first].span.start;
}

/* A year that stands before a noun without "in" names the thing, and so does a
 * month behind "for": "oil for June delivery". */
static bool
names_its_noun(const struct context *context, uint32_t first, uint32_t last,
               const struct dl_timex *timex, enum clue before)
{
    bool month = timex->fields.grain == DL_GRAIN_MONTH && before == CLUE_FOR;
    bool year = timex->fields.grain == DL_GRAIN_YEAR &&
                timex->fields.op == DL_OP_FIXED && before != CLUE_IN;
    if (!month && !year)
        return false;
    if (year && follows_name(context, first))
        return true;
    if (last + 1 >= context->end)
        return false;
    const struct dl_token *next = &context->doc->tokens[last + 1];
    enum clue clue = timex_context_clue(context, last + 1);
    return next->kind == DL_TOKEN_WORD && clue == CLUE_NONE &&
           !timex_context_small(dl_token_text(context->doc, last + 1));
}

/* "Hours before", "two days ahead of": a length of time that ends at the
 * preposition in front of the expression. */
static bool
is_measured(const struct context *context, uint32_t first)
{
    static const char *const units[] = {"hour", "hours", "day",    "days",
                                        "week", "weeks", "minutes"};
    enum { WORDS = 4 }; /* "days ahead of the" */
    uint32_t least =
        first - context->begin > WORDS ? first - WORDS : context->begin;
    for (uint32_t token = first; token-- > least;)
        for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
            if (dl_str_eq_nocase(dl_token_text(context->doc, token),
                                 dl_str_from(units[i])))
                return true;
    return false;
}

/* "Arrested ahead of Sunday's vote", "campaigns before Sunday's vote": who
 * writes so does not know yet how it ended, whatever has been done for it. */
static bool
is_awaited(const struct context *context, uint32_t first, uint32_t last,
           const struct dl_timex *timex, enum tense tense)
{
    return timex->fields.op == DL_OP_NEAREST && timex->fields.weekday &&
           timex_context_preposition(context, first) == CLUE_BEFORE &&
           last + 1 < context->end &&
           timex_is_possessive(dl_token_text(context->doc, last + 1)) &&
           (tense == TENSE_NONE || !is_measured(context, first));
}

void
timex_context_judge(const struct context *context, uint32_t first,
                    uint32_t last, struct dl_timex *timex)
{
    enum clue before = timex_context_preposition(context, first);
    bool open = timex->fields.op == DL_OP_NOW ||
                timex->fields.op == DL_OP_PAST ||
                timex->fields.op == DL_OP_FUTURE;
    if (timex->type == DL_TIMEX_DURATION || timex->type == DL_TIMEX_SET || open)
        timex->use = DL_USE_OTHER;
    else if (names_its_noun(context, first, last, timex, before))
        timex->use = DL_USE_NAMES;
    else if (timex->use == DL_USE_LOCATES)
        timex->use = use_of(before);

    enum tense tense = tense_of(context, first, last, timex);
    if (timex->fields.op == DL_OP_NEAREST && timex->fields.weekday &&
        is_any(context, first, last))
        timex->fields.vague = true;
    timex->fields.quoted = context->doc->tokens[first].flags & DL_TOKEN_QUOTED;
    timex->fields.compared =
        before == CLUE_FROM || before == CLUE_THAN || before == CLUE_AGAINST;
    timex->fields.said = tense_is_of_saying(context, first, last);
    bool towards = before == CLUE_UNTIL || before == CLUE_TOWARDS;
    bool awaited = is_awaited(context, first, last, timex, tense);
    timex->fields.past =
        tense == TENSE_BEHIND && !towards && !awaited; /* "on to Friday" */
    timex->fields.future = awaited || tense == TENSE_AHEAD ||
                           (tense == TENSE_NONE && before == CLUE_UNTIL);
}
