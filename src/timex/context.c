/* The clause around an expression.
 *
 * Use comes from the preposition before it. Tense comes from the nearest verb
 * to its left inside the clause: the clue must stand in the same clause, for
 * most weekdays in a sentence with "will" belong to "said". A verb of saying
 * right beside the expression ("said Tuesday it will ...", "on Tuesday said")
 * owns it whatever else the clause says.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/context.h"

const struct word_row timex_clue_rows[] = {
#define X(text, clue) {text, 0, CLUE_##clue, ANY},
#include "timex/clues.def"
#undef X
};
const size_t timex_clue_row_count =
    sizeof timex_clue_rows / sizeof timex_clue_rows[0];

/* Words that are looked at to each side: a clause is seldom longer. */
enum { REACH = 24 };

/* A lower-case word in -ed is taken for a verb of the past. */
static bool
is_past_form(struct dl_str word)
{
    return word.bytes > 4 && dl_is_lower(word.at[0]) &&
           dl_str_ends(word, DL_STR("ed")) && !dl_str_ends(word, DL_STR("eed"));
}

/* The clue that the token is, or that a phrase ending at it is; PLAIN too. */
static enum clue
find_clue(const struct context *context, uint32_t token)
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
    enum clue clue = find_clue(context, token);
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

static bool
is_small(struct dl_str word)
{
    static const char *const small[] = {"on", "the",  "late", "early", "of",
                                        "in", "back", "at",   "by"};
    for (size_t i = 0; i < sizeof small / sizeof small[0]; i++)
        if (dl_str_eq_nocase(word, dl_str_from(small[i])))
            return true;
    return false;
}

/* "be held", "to put", "will cut": a form of the past that is none here. */
static bool
is_bare_form(const struct context *context, uint32_t token)
{
    if (token == context->begin)
        return false;
    struct dl_str last = dl_token_text(context->doc, token - 1);
    if (context->doc->tokens[token - 1].flags & DL_TOKEN_CAPITAL)
        return false; /* "May said" */
    return dl_str_is(last, "be") || dl_str_is(last, "to") ||
           timex_context_clue(context, token - 1) == CLUE_WILL;
}

/* Whether a verb of the past touches the expression on its left, small words
 * between them aside, or a verb of saying on its right. */
static bool
touches_past(const struct context *context, uint32_t first, uint32_t last)
{
    uint32_t left = first;
    while (left > context->begin &&
           is_small(dl_token_text(context->doc, left - 1)))
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
static bool
is_day_of_saying(const struct context *context, uint32_t first, uint32_t last)
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

/* Whether the verb is told in the present and what it tells lies ahead. Of a
 * holiday or a month the present may be a habit: "shops open on Good Friday".
 */
static bool
is_planned(const struct context *context, uint32_t token, enum clue clue,
           bool day)
{
    return clue == CLUE_SCHEDULE || clue == CLUE_AWAIT ||
           (day && clue == CLUE_PLAIN && has_subject(context, token));
}

/* The nearest verb to the left in the clause: +1 future, -1 past, 0 none. */
static int
tense_left(const struct context *context, uint32_t first, bool day)
{
    bool infinitive = false;
    uint32_t least =
        first - context->begin > REACH ? first - REACH : context->begin;
    for (uint32_t token = first; token-- > least;) {
        enum clue clue = find_clue(context, token);
        infinitive |= is_infinitive(context, token);
        bool ahead = clue == CLUE_EXPECT || clue == CLUE_DUE || clue == CLUE_IS;
        bool fixed = clue == CLUE_EXPECT && token > context->begin &&
                     timex_context_clue(context, token - 1) == CLUE_IS;
        bool meant = ahead && clue != CLUE_IS && token + 1 < first &&
                     timex_context_clue(context, first - 1) == CLUE_FOR;
        if (clue == CLUE_WILL || is_planned(context, token, clue, day) ||
            meant || fixed || (ahead && infinitive))
            return 1; /* "planned for Friday", "is planned Friday" */
        if (clue == CLUE_DUE && token + 3 >= first)
            return 1; /* "due on Friday" */
        bool past =
            clue == CLUE_WAS || clue == CLUE_REPORT || clue == CLUE_EXPECT;
        if (past && !is_bare_form(context, token))
            return -1;
        if (clue == CLUE_BREAK)
            break;
    }
    return 0;
}

/* The same to the right: "On Monday the court will ...". */
static int
tense_right(const struct context *context, uint32_t last, bool day)
{
    uint32_t most = last + REACH < context->end ? last + REACH : context->end;
    for (uint32_t token = last + 1; token < most; token++) {
        enum clue clue = find_clue(context, token);
        bool comma = token == last + 1 &&
                     dl_str_is(dl_token_text(context->doc, token), ",");
        bool ahead = clue == CLUE_EXPECT || clue == CLUE_DUE || clue == CLUE_IS;
        if (clue == CLUE_WILL || is_planned(context, token, clue, day) ||
            (ahead && token + 1 < most && is_infinitive(context, token + 1)))
            return 1;
        if (clue == CLUE_WAS || clue == CLUE_REPORT)
            return -1;
        if (clue == CLUE_IS)
            return 0;
        if (clue == CLUE_BREAK && !comma)
            break;
    }
    return 0;
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
static enum clue
preposition(const struct context *context, uint32_t first)
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

/* A year that stands before a noun without "in" names the thing. */
static bool
names_its_noun(const struct context *context, uint32_t first, uint32_t last,
               const struct dl_timex *timex, enum clue before)
{
    if (timex->fields.grain != DL_GRAIN_YEAR ||
        timex->fields.op != DL_OP_FIXED || before == CLUE_IN)
        return false;
    if (follows_name(context, first))
        return true;
    if (last + 1 >= context->end)
        return false;
    const struct dl_token *next = &context->doc->tokens[last + 1];
    enum clue clue = timex_context_clue(context, last + 1);
    return next->kind == DL_TOKEN_WORD && clue == CLUE_NONE &&
           !is_small(dl_token_text(context->doc, last + 1));
}

void
timex_context_judge(const struct context *context, uint32_t first,
                    uint32_t last, struct dl_timex *timex)
{
    enum clue before = preposition(context, first);
    bool open = timex->fields.op == DL_OP_NOW ||
                timex->fields.op == DL_OP_PAST ||
                timex->fields.op == DL_OP_FUTURE;
    if (timex->type == DL_TIMEX_DURATION || timex->type == DL_TIMEX_SET || open)
        timex->use = DL_USE_OTHER;
    else if (names_its_noun(context, first, last, timex, before))
        timex->use = DL_USE_NAMES;
    else if (timex->use == DL_USE_LOCATES)
        timex->use = use_of(before);

    bool range = timex->use == DL_USE_FROM || timex->use == DL_USE_TO;
    bool day = !range && (timex->fields.weekday || timex->fields.day);
    int tense = touches_past(context, first, last)
                    ? -1
                    : tense_left(context, first, day);
    if (tense == 0)
        tense = tense_right(context, last, day);
    if (timex->fields.op == DL_OP_NEAREST && timex->fields.weekday &&
        is_any(context, first, last))
        timex->fields.vague = true;
    timex->fields.quoted = context->doc->tokens[first].flags & DL_TOKEN_QUOTED;
    timex->fields.compared =
        before == CLUE_FROM || before == CLUE_THAN || before == CLUE_AGAINST;
    timex->fields.said = is_day_of_saying(context, first, last);
    bool towards = before == CLUE_UNTIL || before == CLUE_TOWARDS;
    timex->fields.past = tense < 0 && !towards; /* "moved to Friday" */
    timex->fields.future = tense > 0 || (tense == 0 && before == CLUE_UNTIL);
}
