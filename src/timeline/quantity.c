/* Numbers of an event: how many of what, and results of matches. */
/* SPDX-License-Identifier: ISC */
#include "timeline/signing.h"

#include <math.h>

enum { REACH = 4, RESULT_MOST = 999 };

static const struct {
    const char *word;
    float value;
} words[] = {
    {"one", 1},       {"two", 2},       {"three", 3},     {"four", 4},
    {"five", 5},      {"six", 6},       {"seven", 7},     {"eight", 8},
    {"nine", 9},      {"ten", 10},      {"eleven", 11},   {"twelve", 12},
    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},  {"sixteen", 16},
    {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},
    {"forty", 40},    {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
    {"eighty", 80},   {"ninety", 90},   {"seventeen", 17}};

static const struct {
    const char *word;
    float times;
} scales[] = {{"hundred", 1e2F},
              {"thousand", 1e3F},
              {"million", 1e6F},
              {"billion", 1e9F},
              {"trillion", 1e12F}};

/* Digits with , and . inside; -1 for anything else. */
static float
value_of_digits(struct dl_str word)
{
    double value = 0, unit = 0;
    for (size_t i = 0; i < word.bytes; i++) {
        if (word.at[i] == '.') {
            unit = 1;
        } else if (dl_is_digit(word.at[i])) {
            value = value * 10 + (word.at[i] - '0');
            unit *= 10;
        } else if (word.at[i] != ',') {
            return -1;
        }
    }
    return (float)(unit > 0 ? value / unit : value);
}

static float
value_at(const struct dl_document *doc, uint32_t token)
{
    struct dl_str text = dl_token_text(doc, token);
    if (doc->tokens[token].kind == DL_TOKEN_NUMBER)
        return value_of_digits(text);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (dl_str_eq_nocase(text, dl_str_from(words[i].word)))
            return words[i].value;
    return -1;
}

/* Take "million" behind a number; moves `token` onto it. */
static float
scale(const struct dl_document *doc, uint32_t *token)
{
    if (*token + 1 >= doc->token_count)
        return 1;
    struct dl_str next = dl_token_text(doc, *token + 1);
    for (size_t i = 0; i < sizeof scales / sizeof scales[0]; i++)
        if (dl_str_eq_nocase(next, dl_str_from(scales[i].word))) {
            ++*token;
            return scales[i].times;
        }
    return 1;
}

/* What the number that ends at `token` counts: the first word of content behind
 * it; for one that ends the span or stands before a stop, the one in front of
 * `first` ("magnitude 6.1"). */
static uint32_t
counted(const struct signing *signing, uint32_t first, uint32_t token)
{
    const struct dl_document *doc = signing_own(signing)->doc;
    for (uint32_t i = token + 1; i < doc->token_count && i <= token + REACH &&
                                 doc->tokens[i].kind != DL_TOKEN_PUNCT;
         i++) {
        struct word read = lexicon_read(dl_token_text(doc, i));
        if (read.use == WORD_PREP)
            break;
        if (doc->tokens[i].kind == DL_TOKEN_WORD && read.use == WORD_PLAIN)
            return signing_word(signing->acts, dl_token_text(doc, i),
                                (struct dl_str){0});
    }
    return first ? signing_word(signing->acts, dl_token_text(doc, first - 1),
                                (struct dl_str){0})
                 : 0;
}

static bool
is_dash(struct dl_str mark)
{
    return dl_str_is(mark, "-") || dl_str_is(mark, "–");
}

/* "2-1", read at its first number. */
static uint32_t
result_at(const struct dl_document *doc, uint32_t token)
{
    if (token + 2 >= doc->token_count ||
        doc->tokens[token + 2].kind != DL_TOKEN_NUMBER ||
        !is_dash(dl_token_text(doc, token + 1)) ||
        !(doc->tokens[token + 1].flags & DL_TOKEN_GLUED))
        return 0;
    float a = value_at(doc, token), b = value_at(doc, token + 2);
    bool fits = a >= 0 && b >= 0 && a <= RESULT_MOST && b <= RESULT_MOST;
    if (!fits)
        return 0;
    uint32_t more = (uint32_t)fmaxf(a, b), less = (uint32_t)fminf(a, b);
    return more * (RESULT_MOST + 1) + less + 1;
}

void
quantity_read(struct signing *signing, uint32_t token)
{
    const struct dl_document *doc = signing_own(signing)->doc;
    struct sign *sign = &signing->sign;
    uint32_t first = token;
    float value = value_at(doc, token);
    if (value < 0 || sign->quantity_count == SIGN_FEW_MAX)
        return;
    uint32_t result =
        doc->tokens[token].kind == DL_TOKEN_NUMBER ? result_at(doc, token) : 0;
    if (result && !sign->result) {
        sign->result = result;
        return;
    }
    value *= scale(doc, &token);
    uint32_t noun = counted(signing, first, token);
    if (noun)
        sign->quantities[sign->quantity_count++] =
            (struct quantity){noun, value};
}
