/* From the shared tokens of a sentence to typed lexemes: words by the lexicon
 * (longest phrase first), digits by their shape. */
/* SPDX-License-Identifier: ISC */
#include "timex/lexer.h"

/* Classes that can open an expression; a sentence without any is passed by. */
static const uint64_t openers =
    CLASS(NUMBER) | CLASS(ORDINAL) | CLASS(DAY) | CLASS(YEAR) | CLASS(TWO) |
    CLASS(DECADE) | CLASS(CLOCK) | CLASS(CALENDAR) | CLASS(WEEKDAY) |
    CLASS(WEEKDAYS) | CLASS(MONTH) | CLASS(SEASON) | CLASS(QUARTER) |
    CLASS(HOLIDAY) | CLASS(PART) | CLASS(PARTS) | CLASS(UNIT) | CLASS(WEEKEND) |
    CLASS(TODAY) | CLASS(TONIGHT) | CLASS(REF) | CLASS(WHOLE) | CLASS(LAST) |
    CLASS(COMING) | CLASS(SETWORD) | CLASS(LATER) | CLASS(EARLIER);

static bool
is_glued(const struct dl_document *doc, uint32_t token)
{
    return doc->tokens[token].flags & DL_TOKEN_GLUED;
}

/* Add what `row` says to `out`; a longer phrase replaces shorter readings. */
static void
add_row(const struct word_row *row, uint32_t covered, struct lexeme *out)
{
    uint32_t last = out->first + covered - 1;
    if (last > out->last || !out->classes) {
        out->classes = 0;
        out->last = last;
        out->needs = row->needs;
    }
    out->classes |= CLASS(row->class);
    if (row->class == UNITS)
        out->classes |= CLASS(UNIT);
    if (row->class == UNIT || row->class == UNITS || row->class == SETWORD) {
        out->grain = (int8_t)(row->value % 16);
        out->many = (int8_t)(row->value < 16 ? 1 : row->value / 16);
    } else
        out->value = row->value;
}

static void
read_word(const struct words *words, const struct dl_document *doc,
          uint32_t end, struct lexeme *out)
{
    char word[WORD_BYTES_MAX];
    uint32_t token = out->first;
    struct dl_str text = dl_token_text(doc, token);
    if (!timex_words_may_be(words, text))
        return;
    size_t bytes = timex_words_fold(text, word);
    bool capital = doc->tokens[token].flags & DL_TOKEN_CAPITAL;
    uint16_t row = bytes ? timex_words_find(words, word, bytes) : 0;
    for (; row; row = words->next[row - 1]) {
        const struct word_row *at = &words->rows[row - 1];
        bool wants_capital = at->needs == CAP || at->needs == ABBR;
        if (wants_capital && !capital)
            continue;
        uint32_t covered = timex_words_cover(words, row, doc, token, end);
        if (!covered || token + covered - 1 < out->last)
            continue;
        add_row(at, covered, out);
        if (at->needs == VERB && !capital)
            out->needs = LOWER;
    }
}

/* Money, shares and numbered things are no dates: "$2,000", "1984%", "No. 7".
 */
static void
demote(const struct dl_document *doc, uint32_t begin, uint32_t end,
       struct lexeme *out)
{
    static const char *const before[] = {"$", "\u20ac", "\u00a3", "\u00a5",
                                         "#", "No.",    "+",      "\u20b9"};
    static const char *const behind[] = {"%",  "percent", "per",    "km",
                                         "kg", "mph",     "\u20ac", "dollars"};
    struct dl_str last = {0}, next = {0};
    if (out->first > begin)
        last = dl_token_text(doc, out->first - 1);
    if (out->last + 1 < end)
        next = dl_token_text(doc, out->last + 1);
    bool demoted = false;
    for (size_t i = 0; i < sizeof before / sizeof before[0]; i++)
        demoted |= dl_str_is(last, before[i]) || dl_str_is(next, behind[i]);
    if (demoted)
        out->classes = 0;
}

/* "a week after" stands for itself before a stop; "a week after the vote" is a
 * length and a preposition, "the week before last" goes one step on. */
static void
demote_preposition(const struct dl_document *doc, uint32_t end,
                   struct lexeme *out)
{
    if (!(out->classes & (CLASS(EARLIER) | CLASS(LATER))) || out->value != 1 ||
        out->last + 1 >= end ||
        doc->tokens[out->last + 1].kind == DL_TOKEN_PUNCT)
        return;
    struct dl_str next = dl_token_text(doc, out->last + 1);
    bool beyond = dl_str_is(next, "last") || dl_str_is(next, "next");
    out->classes = beyond ? CLASS(BEYOND) : 0;
}

static struct lexeme
read_token(const struct words *words, const struct dl_document *doc,
           uint32_t token, uint32_t begin, uint32_t end)
{
    struct lexeme out = {.first = token, .last = token, .hour = -1};
    struct dl_str text = dl_token_text(doc, token);
    read_word(words, doc, end, &out);
    demote_preposition(doc, end, &out);
    if (!out.classes && text.bytes && dl_is_digit(text.at[0])) {
        timex_number_read(text, &out);
        if (out.classes)
            demote(doc, begin, end, &out);
    }
    return out;
}

/* "1980" and a glued "s" or "'s" are one decade, however they were cut. */
static void
join_decades(const struct dl_document *doc, struct lexemes *lexemes)
{
    for (size_t i = 0; i + 1 < lexemes->count; i++) {
        struct lexeme *year = &lexemes->at[i], *next = year + 1;
        char word[WORD_BYTES_MAX];
        if (!(year->classes & (CLASS(YEAR) | CLASS(TWO))) ||
            !is_glued(doc, next->first) || year->value % 10 != 0)
            continue;
        size_t bytes = timex_words_fold(dl_token_text(doc, next->first), word);
        bool plural = (bytes == 1 && word[0] == 's') ||
                      (bytes == 2 && word[0] == '\'' && word[1] == 's');
        if (!plural)
            continue;
        year->classes = CLASS(DECADE);
        year->value += year->digits == 2 ? 1900 : 0;
        year->last = next->first++;
    }
}

bool
timex_lexer_read(struct dl_arena *arena, const struct words *words,
                 const struct dl_document *doc, uint32_t sentence,
                 struct lexemes *out)
{
    const struct dl_sentence *at = &doc->sentences[sentence];
    uint32_t end = at->first + at->count;
    uint64_t seen = 0;
    out->count = 0;
    for (uint32_t token = at->first; token < end;) {
        struct lexeme lexeme = read_token(words, doc, token, at->first, end);
        seen |= lexeme.classes;
        token = lexeme.last + 1;
        struct lexeme *last = out->count ? &out->at[out->count - 1] : NULL;
        if (last && !last->classes && !lexeme.classes)
            last->last = lexeme.last; /* a run of other words is one lexeme */
        else
            DL_PUSH(arena, out, lexeme);
    }
    if (!(seen & openers))
        return false;
    join_decades(doc, out);
    timex_number_join(out);
    return true;
}
