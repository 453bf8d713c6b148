/* Cutting a paragraph into tokens: words, numbers, clitics and single marks.
 *
 * A word is a run of letters, marks and digits that begins with a letter, with
 * apostrophes between letters ("O'Brien"). Its clitic is cut off: what follows
 * the last apostrophe when it is one of a few endings, or "n't". A full stop
 * belongs to the word in initials ("J."), in dotted letters ("U.S."), in an
 * abbreviation of abbrev.def, and between the parts of a host ("example.com").
 * A number is a run that begins with a digit, with . , : between digits.
 * Everything else but white space is a mark of its own.
 */
/* SPDX-License-Identifier: ISC */
#include "text/segment.h"

#include <dateline/text.h>

#include <string.h>

enum class { SPACE, LETTER, DIGIT, MARK, PUNCT };

struct scanner {
    struct builder *build;
    struct dl_str text; /* of the document, cut at the paragraph's end */
    size_t at;
    bool single_open; /* a single quotation mark waits for its partner */
};

static bool
in(uint32_t point, uint32_t low, uint32_t high)
{
    return point >= low && point <= high;
}

static enum class wide_class(uint32_t point) {
    if (point == 0xa0 || in(point, 0x2000, 0x200b) || point == 0x202f ||
        point == 0x205f || point == 0x3000 || point == 0xfeff ||
        in(point, 0x80, 0x9f) || in(point, 0x2028, 0x202e)) return SPACE;
    if (in(point, 0x2010, 0x2027) || in(point, 0x2030, 0x205e)) return PUNCT;
    if (dl_char_is_letter(point)) return LETTER;
    if (dl_char_is_alnum(point)) return DIGIT;
    return dl_char_joins(point) ? MARK : PUNCT;
}

/* Most of what is read is ASCII: that part is inlined. */
static inline enum class class_at(const struct scanner *scan, size_t at,
                                  size_t *next) {
        *next = at; if (at >= scan->text.bytes) return SPACE;
        unsigned char c = (unsigned char)scan->text.at[at];
        *next = at + 1;
        if (c >= 0x80) return wide_class(dl_utf8_decode(scan->text, at, next));
        if (dl_is_lower((char)c) || dl_is_upper((char)c)) return LETTER;
        if (c <= ' ' || c == 0x7f) return SPACE;
        return dl_is_digit((char)c) ? DIGIT : PUNCT;
}

static bool
letter_at(const struct scanner *scan, size_t at)
{
    size_t next;
    return class_at(scan, at, &next) == LETTER;
}

static bool
digit_at(const struct scanner *scan, size_t at)
{
    size_t next;
    return class_at(scan, at, &next) == DIGIT;
}

static char
byte_at(const struct scanner *scan, size_t at)
{
    return at < scan->text.bytes ? scan->text.at[at] : '\0';
}

/* Bytes of the apostrophe at `at`, straight or curly; 0 when there is none. */
static size_t
apostrophe(const struct scanner *scan, size_t at)
{
    if (byte_at(scan, at) == '\'')
        return 1;
    bool curly = byte_at(scan, at) == '\xe2' &&
                 byte_at(scan, at + 1) == '\x80' &&
                 byte_at(scan, at + 2) == '\x99';
    return curly ? 3 : 0;
}

/* Bytes of the clitic at `at` ('s, 're ...); 0 when there is none. */
static size_t
clitic_bytes(const struct scanner *scan, size_t at)
{
    static const char *const endings[] = {"s", "t", "d", "m", "re", "ve", "ll"};
    size_t mark = apostrophe(scan, at);
    if (!mark)
        return 0;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t bytes = strlen(endings[i]), end = at + mark + bytes;
        if (end > scan->text.bytes || letter_at(scan, end) ||
            digit_at(scan, end))
            continue;
        struct dl_str rest = {scan->text.at + at + mark, bytes};
        if (dl_str_eq_nocase(rest, dl_str_from(endings[i])))
            return mark + bytes;
    }
    return 0;
}

/* "n't" keeps its n. */
static bool
is_negation(const struct scanner *scan, size_t at)
{
    size_t mark = apostrophe(scan, at);
    return mark && dl_to_lower(byte_at(scan, at + mark)) == 't' &&
           clitic_bytes(scan, at) == mark + 1;
}

static uint8_t
word_flags(struct dl_str word)
{
    size_t next, letters = 0, upper = 0;
    bool first = true, capital = false;
    for (size_t i = 0; i < word.bytes; i = next, first = false) {
        unsigned char c = (unsigned char)word.at[i];
        next = i + 1;
        uint32_t point = c < 0x80 ? c : dl_utf8_decode(word, i, &next);
        if (!dl_char_is_letter(point))
            continue;
        bool big = dl_char_is_upper(point);
        capital = capital || (first && big);
        letters++;
        upper += big;
        if (upper != letters)
            break;
    }
    return (uint8_t)((capital ? DL_TOKEN_CAPITAL : 0) |
                     (letters > 1 && upper == letters ? DL_TOKEN_ALL_CAPS : 0));
}

static void
push(struct scanner *scan, enum dl_token_kind kind, size_t end)
{
    struct builder *build = scan->build;
    struct dl_token token = {
        .span = {(uint32_t)scan->at, (uint32_t)end},
        .kind = (uint8_t)kind,
    };
    size_t count = build->tokens.count;
    if (count && build->tokens.at[count - 1].span.end == token.span.start)
        token.flags = DL_TOKEN_GLUED;
    if (kind == DL_TOKEN_WORD)
        token.flags |= word_flags(dl_str_slice(build->text, token.span));
    DL_PUSH(build->scratch, &build->tokens, token);
    scan->at = end;
}

/* End of dotted letters at `at` ("U.S.", "p.m", "D.C."), or `at`. */
static size_t
dotted_end(const struct scanner *scan, size_t at)
{
    size_t end = at, dots = 0, next;
    while (class_at(scan, end, &next) == LETTER && byte_at(scan, next) == '.') {
        end = next + 1;
        dots++;
    }
    bool last = dots && class_at(scan, end, &next) == LETTER &&
                !letter_at(scan, next) && !digit_at(scan, next);
    if (last)
        return next;
    return dots > 1 ? end : at;
}

/* Whether the full stop at `at` belongs to the word before it. */
static bool
keeps_stop(const struct scanner *scan, size_t at)
{
    struct dl_str word = {scan->text.at + scan->at, at - scan->at};
    if (byte_at(scan, at + 1) == '.')
        return false;
    enum abbrev kind = text_abbrev(word);
    if (kind == ABBREV_INITIAL) {
        size_t next;
        return dl_char_is_upper(dl_utf8_decode(word, 0, &next));
    }
    if (kind != ABBREV_NUMBERED)
        return kind != ABBREV_NONE;
    size_t after = at + 1, next;
    while (after < scan->text.bytes && class_at(scan, after, &next) == SPACE)
        after = next;
    return digit_at(scan, after);
}

/* Whether the full stop at `at` stands inside a host or file name. */
static bool
is_inner_stop(const struct scanner *scan, size_t at)
{
    return at - scan->at > 1 && dl_is_lower(byte_at(scan, at + 1)) &&
           dl_is_lower(byte_at(scan, at + 2));
}

static size_t
word_end(const struct scanner *scan)
{
    size_t at = scan->at, before = at, next;
    for (enum class kind; at < scan->text.bytes; before = at, at = next) {
        kind = class_at(scan, at, &next);
        if (kind == LETTER || kind == DIGIT || kind == MARK)
            continue;
        size_t mark = kind == PUNCT ? apostrophe(scan, at) : 0;
        if (mark && before > scan->at && is_negation(scan, at) &&
            dl_to_lower(scan->text.at[before]) == 'n')
            return before;
        if (mark && !clitic_bytes(scan, at) && letter_at(scan, at + mark))
            next = at + mark;
        else if (byte_at(scan, at) == '.' && is_inner_stop(scan, at))
            next = at + 1;
        else
            break;
    }
    return byte_at(scan, at) == '.' && keeps_stop(scan, at) ? at + 1 : at;
}

static void
take_word(struct scanner *scan)
{
    size_t end = dotted_end(scan, scan->at);
    push(scan, DL_TOKEN_WORD, end > scan->at ? end : word_end(scan));
}

static void
take_number(struct scanner *scan)
{
    size_t at = scan->at, next;
    for (; at < scan->text.bytes; at = next) {
        enum class kind = class_at(scan, at, &next);
        char c = byte_at(scan, at);
        bool joint = c == '.' || c == ',' || c == ':';
        if (kind == SPACE || (kind == PUNCT && !joint) ||
            (joint && !digit_at(scan, next)))
            break;
    }
    push(scan, DL_TOKEN_NUMBER, at);
}

/* An apostrophe after s with nothing to close: "the allies' plan". */
static bool
is_possessive(const struct scanner *scan, size_t mark)
{
    char before = dl_to_lower(byte_at(scan, scan->at - 1));
    size_t after = scan->at + mark;
    return !scan->single_open && (before == 's' || before == 'z') &&
           !letter_at(scan, after) && !digit_at(scan, after);
}

static bool
take_clitic(struct scanner *scan)
{
    const struct builder *build = scan->build;
    size_t count = build->tokens.count;
    const struct dl_token *last = count ? build->tokens.at + count - 1 : NULL;
    if (!count || last->span.end != scan->at ||
        (last->kind != DL_TOKEN_WORD && last->kind != DL_TOKEN_NUMBER))
        return false;
    size_t mark = apostrophe(scan, scan->at);
    size_t bytes = clitic_bytes(scan, scan->at);
    if (!bytes && !mark && dl_to_lower(byte_at(scan, scan->at)) == 'n' &&
        is_negation(scan, scan->at + 1))
        bytes = 1 + clitic_bytes(scan, scan->at + 1);
    if (!bytes && mark && is_possessive(scan, mark))
        bytes = mark;
    if (bytes)
        push(scan, DL_TOKEN_CLITIC, scan->at + bytes);
    return bytes != 0;
}

static void
take_punct(struct scanner *scan, size_t end)
{
    struct dl_str mark = {scan->text.at + scan->at, end - scan->at};
    bool before = scan->at && letter_at(scan, scan->at - 1);
    if (dl_str_is(mark, "\u2018") || (dl_str_is(mark, "'") && !before))
        scan->single_open = letter_at(scan, end);
    else if (dl_str_is(mark, "\u2019") || dl_str_is(mark, "'"))
        scan->single_open = false;
    size_t next;
    while (end < scan->text.bytes && class_at(scan, end, &next) == MARK)
        end = next;
    push(scan, DL_TOKEN_PUNCT, end);
}

void
text_tokens(struct builder *build, struct dl_span span)
{
    struct scanner scan = {
        .build = build,
        .text = {build->text.at, span.end},
        .at = span.start,
    };
    while (scan.at < span.end) {
        size_t next;
        enum class kind = class_at(&scan, scan.at, &next);
        if (kind == SPACE)
            scan.at = next;
        else if (take_clitic(&scan))
            continue;
        else if (kind == LETTER || kind == MARK)
            take_word(&scan);
        else if (kind == DIGIT)
            take_number(&scan);
        else
            take_punct(&scan, next);
    }
}
