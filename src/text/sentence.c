/* Cutting the tokens of a paragraph into sentences.
 *
 * A sentence can end at a stop, together with the closing marks that touch it,
 * and at an abbreviation that carries its stop. Whether it does is decided by
 * what follows: the first token after opening marks must be able to begin a
 * sentence, and each kind of stop has its own exceptions.
 */
/* SPDX-License-Identifier: ISC */
#include "text/segment.h"

#include <dateline/text.h>

#include <assert.h>
#include <string.h>

enum stop {
    STOP_NONE,
    STOP_PERIOD,
    STOP_STRONG,   /* ! ? */
    STOP_ELLIPSIS, /* ... */
    STOP_ABBREV,
    STOP_WIDE /* of scripts that put no space after it */
};

/* The tokens of one paragraph. */
struct cutter {
    struct builder *build;
    const struct dl_token *tokens;
    size_t first, end; /* of the paragraph */
    size_t begin;      /* of the sentence under way */
    uint32_t paragraph;
};

static struct dl_str
text_of(const struct cutter *cut, size_t token)
{
    return dl_str_slice(cut->build->text, cut->tokens[token].span);
}

static bool
has_flag(const struct cutter *cut, size_t token, unsigned flag)
{
    return token < cut->end && cut->tokens[token].flags & flag;
}

static bool
is_glued(const struct cutter *cut, size_t token)
{
    return has_flag(cut, token, DL_TOKEN_GLUED);
}

static enum stop
stop_of(const struct cutter *cut, size_t token)
{
    static const char *const wide[] = {"\u3002", "\uff0e", "\uff01",
                                       "\uff1f", "\u0964", "\u06d4"};
    struct dl_str text = text_of(cut, token);
    assert(text.bytes > 0); /* no token is empty */
    char last = text.at[text.bytes - 1];
    if (cut->tokens[token].kind == DL_TOKEN_WORD)
        return last == '.' ? STOP_ABBREV : STOP_NONE;
    if (cut->tokens[token].kind != DL_TOKEN_PUNCT)
        return STOP_NONE;
    if (text.bytes == 1)
        return last == '.'                  ? STOP_PERIOD
               : last == '!' || last == '?' ? STOP_STRONG
                                            : STOP_NONE;
    if (dl_str_is(text, "\u2026"))
        return STOP_ELLIPSIS;
    if (dl_str_is(text, "\u061f"))
        return STOP_STRONG;
    return DL_STR_IN(text, wide) ? STOP_WIDE : STOP_NONE;
}

static bool
is_closer(struct dl_str text)
{
    static const char *const closers[] = {
        "\"", "'", ")", "]", "}", "\u201d", "\u2019", "\u00bb", "\u203a"};
    return DL_STR_IN(text, closers);
}

static bool
is_opener(struct dl_str text)
{
    static const char *const openers[] = {
        "\"",     "'",      "(",      "[",      "{",      "\u201c",
        "\u2018", "\u00ab", "\u2039", "\u201e", "\u00bf", "\u00a1",
        "-",      "\u2013", "\u2014", "\u2022", "*"};
    return DL_STR_IN(text, openers);
}

static bool
is_double_opener(struct dl_str text)
{
    static const char *const quotes[] = {"\"", "\u201c", "\u201e", "\u00ab"};
    return DL_STR_IN(text, quotes);
}

/* "[3]" right after a stop is a note, not a sentence. */
static size_t
note_end(const struct cutter *cut, size_t at)
{
    bool is_note = is_glued(cut, at) && is_glued(cut, at + 1) &&
                   is_glued(cut, at + 2) && dl_str_is(text_of(cut, at), "[") &&
                   cut->tokens[at + 1].kind == DL_TOKEN_NUMBER &&
                   dl_str_is(text_of(cut, at + 2), "]");
    return is_note ? at + 3 : at;
}

/* The end of the stops and closing marks that touch the stop at `at`. */
static size_t
closing_end(const struct cutter *cut, size_t at, enum stop *stop)
{
    size_t dots = *stop == STOP_PERIOD;
    for (at++; is_glued(cut, at); at++) {
        struct dl_str text = text_of(cut, at);
        enum stop more = stop_of(cut, at);
        dots += more == STOP_PERIOD;
        if (more == STOP_STRONG || more == STOP_ELLIPSIS || more == STOP_WIDE)
            *stop = more;
        else if (more != STOP_PERIOD &&
                 (!is_closer(text) || cut->tokens[at].kind != DL_TOKEN_PUNCT))
            break;
    }
    if (dots > 1 && *stop == STOP_PERIOD)
        *stop = STOP_ELLIPSIS;
    return note_end(cut, at);
}

/* "left.The": the space is missing. Names like "Node.JS" stay whole. */
static bool
misses_space(const struct cutter *cut, size_t stop, size_t next)
{
    if (stop <= cut->begin || !has_flag(cut, next, DL_TOKEN_CAPITAL) ||
        has_flag(cut, next, DL_TOKEN_ALL_CAPS))
        return false;
    struct dl_str before = text_of(cut, stop - 1);
    struct dl_str after = text_of(cut, next);
    return cut->tokens[stop - 1].kind == DL_TOKEN_WORD && before.bytes > 1 &&
           dl_is_lower(before.at[before.bytes - 1]) &&
           (after.bytes > 2 || text_opens_sentence(after));
}

/* `"Why now?" Smith asked`: the sentence goes on after the question. */
static bool
is_attribution(const struct cutter *cut, size_t next)
{
    static const char *const verbs[] = {
        "said",    "says",   "asked",     "asks",     "added",    "told",
        "wrote",   "writes", "replied",   "replies",  "wondered", "tweeted",
        "shouted", "cried",  "responded", "answered", "posted",   "joked"};
    for (size_t i = next; i < next + 4 && i < cut->end; i++) {
        if (DL_STR_IN(text_of(cut, i), verbs))
            return true;
        if (!has_flag(cut, i, DL_TOKEN_CAPITAL))
            return false;
    }
    return false;
}

/* "Yahoo! Inc." */
static bool
is_name_part(const struct cutter *cut, size_t next)
{
    return text_abbrev(text_of(cut, next)) == ABBREV_NAME;
}

static bool
is_day_or_zone(const struct cutter *cut, size_t token)
{
    static const char *const words[] = {
        "Monday",    "Tuesday", "Wednesday", "Thursday",  "Friday",
        "Saturday",  "Sunday",  "January",   "February",  "March",
        "April",     "May",     "June",      "July",      "August",
        "September", "October", "November",  "December",  "Eastern",
        "Pacific",   "Central", "Mountain",  "Greenwich", "Local"};
    struct dl_str text = text_of(cut, token);
    bool time_follows =
        token + 1 < cut->end &&
        dl_str_eq_nocase(text_of(cut, token + 1), DL_STR("time"));
    return time_follows || DL_STR_IN(text, words) ||
           has_flag(cut, token, DL_TOKEN_ALL_CAPS) ||
           text_abbrev(text) == ABBREV_MONTH;
}

/* Whether a double quotation mark touches the token before it. */
static bool
closes_quote(const struct cutter *cut, size_t token)
{
    return is_glued(cut, token) && (dl_str_is(text_of(cut, token), "\"") ||
                                    dl_str_is(text_of(cut, token), "\u201d"));
}

static bool
abbrev_ends(const struct cutter *cut, size_t token, size_t next, bool quoted)
{
    struct dl_str word = text_of(cut, next);
    bool capital = has_flag(cut, next, DL_TOKEN_CAPITAL);
    bool opens = text_opens_sentence(word) || (quoted && capital);
    switch (text_abbrev(text_of(cut, token))) {
    case ABBREV_NAME:
    case ABBREV_DOTTED:
    case ABBREV_INITIAL:
        return opens || (capital && closes_quote(cut, token + 1));
    case ABBREV_CLOCK:
        return opens || (capital && !is_day_or_zone(cut, next));
    case ABBREV_MONTH:
        return opens || (capital && !is_day_or_zone(cut, next));
    case ABBREV_LAST:
        return capital;
    default:
        return false;
    }
}

/* A number or letter alone before its stop counts: "1. The", "b. The". */
static bool
is_list_number(const struct cutter *cut, size_t stop)
{
    return stop == cut->first + 1 &&
           cut->tokens[cut->first].kind == DL_TOKEN_NUMBER;
}

/* Whether the token can begin a sentence: no small letter in front. */
static bool
begins(const struct cutter *cut, size_t token)
{
    if (cut->tokens[token].kind != DL_TOKEN_WORD)
        return cut->tokens[token].kind == DL_TOKEN_NUMBER ||
               !strchr(",;:)]}%&", text_of(cut, token).at[0]);
    size_t next;
    uint32_t point = dl_utf8_decode(text_of(cut, token), 0, &next);
    return !dl_char_is_lower(point);
}

/* Whether the sentence ends between the stop at `at` with its closing marks
 * and the token `after`. */
static bool
ends_before(const struct cutter *cut, size_t at, enum stop stop, size_t after)
{
    if (stop == STOP_WIDE)
        return true;
    bool closed = after > at + 1, quoted = false;
    if (is_glued(cut, after))
        return stop != STOP_ABBREV && misses_space(cut, at, after);
    size_t next = after;
    for (; next + 1 < cut->end && is_opener(text_of(cut, next)); next++)
        quoted = quoted || is_double_opener(text_of(cut, next));
    if (stop == STOP_ABBREV)
        return abbrev_ends(cut, at, next, quoted);
    if (!begins(cut, next))
        return stop == STOP_PERIOD && quoted;
    if (stop == STOP_PERIOD)
        return !is_list_number(cut, at);
    if (stop == STOP_ELLIPSIS)
        return is_glued(cut, at) && has_flag(cut, next, DL_TOKEN_CAPITAL);
    return !(closed && is_attribution(cut, next)) && !is_name_part(cut, next);
}

static void
close_sentence(struct cutter *cut, size_t end)
{
    struct builder *build = cut->build;
    struct dl_sentence sentence = {
        .span = {cut->tokens[cut->begin].span.start,
                 cut->tokens[end - 1].span.end},
        .first = (uint32_t)cut->begin,
        .count = (uint32_t)(end - cut->begin),
        .paragraph = cut->paragraph,
    };
    for (size_t i = cut->begin; i < end; i++)
        if (cut->tokens[i].kind == DL_TOKEN_WORD ||
            cut->tokens[i].kind == DL_TOKEN_NUMBER) {
            build->tokens.at[i].flags |= DL_TOKEN_OPENS;
            break;
        }
    DL_PUSH(build->scratch, &build->sentences, sentence);
    cut->begin = end;
}

void
text_sentences(struct builder *build, size_t first, uint32_t paragraph)
{
    struct cutter cut = {
        .build = build,
        .tokens = build->tokens.at,
        .first = first,
        .end = build->tokens.count,
        .begin = first,
        .paragraph = paragraph,
    };
    for (size_t at = first; at < cut.end;) {
        enum stop stop = stop_of(&cut, at);
        if (stop == STOP_NONE) {
            at++;
            continue;
        }
        size_t after = closing_end(&cut, at, &stop);
        if (after < cut.end && ends_before(&cut, at, stop, after))
            close_sentence(&cut, after);
        at = after;
    }
    if (cut.begin < cut.end)
        close_sentence(&cut, cut.end);
}
