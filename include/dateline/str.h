/* Borrowed text and spans over it. Nothing here owns memory. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_STR_H
#define DATELINE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct dl_arena;

/** Borrowed UTF-8: a pointer and a length in bytes; not NUL-ended. */
struct dl_str {
    const char *at;
    size_t bytes;
};

/** Byte offsets [start, end) into the document text. */
struct dl_span {
    uint32_t start, end;
};

/** A list of borrowed strings. */
struct dl_strs {
    struct dl_str *at;
    size_t count, room;
};

/** A list of places in a text. */
struct dl_spans {
    struct dl_span *at;
    size_t count, room;
};

#define DL_STR(literal) ((struct dl_str){(literal), sizeof(literal) - 1})
/* For printf: "%.*s". */
#define DL_FMT(s) (int)(s).bytes, (s).at

struct dl_str
dl_str_from(const char *text); /* of a NUL-ended string; NULL is empty */
struct dl_str
dl_str_trim(struct dl_str text); /* ASCII white space off both ends */
bool dl_str_eq_nocase(struct dl_str a, struct dl_str b); /* ASCII case only */
bool dl_str_ends(struct dl_str text, struct dl_str suffix);
int dl_str_cmp(struct dl_str a, struct dl_str b); /* bytewise, as memcmp */
/** First offset of `needle` at or after `from`, or SIZE_MAX. */
size_t dl_str_find(struct dl_str text, struct dl_str needle, size_t from);
/** Cut the next line off `*rest` (without its newline); false at the end. */
bool dl_str_line(struct dl_str *rest, struct dl_str *line);
/** Cut the next field off `*rest`: up to the byte `mark`, which goes too, or to
 * the end. */
struct dl_str dl_str_field(struct dl_str *rest, char mark);
/** A copy in `arena`, NUL-ended. */
struct dl_str dl_str_copy(struct dl_arena *arena, struct dl_str text);
/** Whether `text` is one of `count` words. */
bool dl_str_is_any(struct dl_str text, const char *const *words, size_t count);
/** Whether `text` is one of an array of words. */
#define DL_STR_IN(text, words) \
    dl_str_is_any((text), (words), sizeof(words) / sizeof *(words))
/** FNV-1a, 64 bits. */
uint64_t dl_str_hash(struct dl_str text);
/** The nearest of `count` names to `word` by edit distance, for "did you mean";
 * NULL when none is near. */
const char *dl_str_nearest(struct dl_str word, const char *const *names,
                           size_t count);

/**
 * Index of the first of `count` records that ends after byte `offset`; `count`
 * when none does. The records stand in text order, `stride` bytes apart, each
 * with a struct dl_span as first member. By bisection.
 */
size_t dl_span_find(const void *records, size_t count, size_t stride,
                    size_t offset);

/**
 * Decode the code point at `offset`; *next is the offset after it.
 * A broken byte gives U+FFFD and moves on by one. Returns U+0000 at the end.
 */
uint32_t dl_utf8_decode(struct dl_str text, size_t offset, size_t *next);
/** Whether a code point is never shown: a control, or what hides, or turns text
 * around. Texts lose them when they are read; in what was not read as a text, a
 * message or the name of a file, they are replaced or escaped. U+2028 and
 * U+2029, which become ends of lines, are not among them. */
bool dl_utf8_vanishes(uint32_t point);
/** Write `point` as UTF-8 into `out` (at most 4 bytes); returns its length. */
int dl_utf8_encode(uint32_t point, char out[4]);

/* What every token is asked lies here, so that the compiler may see into it. */

static inline struct dl_str
dl_str_slice(struct dl_str text, struct dl_span span)
{
    if (!text.at) /* an empty text may have no bytes at all */
        return DL_STR("");
    return (struct dl_str){text.at + span.start, span.end - span.start};
}
static inline bool
dl_str_eq(struct dl_str a, struct dl_str b)
{
    return a.bytes == b.bytes && (!a.bytes || !memcmp(a.at, b.at, a.bytes));
}
/** The first byte decides nearly always, here and in dl_str_is. */
static inline bool
dl_str_starts(struct dl_str text, struct dl_str prefix)
{
    if (!prefix.bytes)
        return true;
    return text.bytes >= prefix.bytes && text.at[0] == prefix.at[0] &&
           !memcmp(text.at, prefix.at, prefix.bytes);
}
/** Whether `a` is the NUL-ended `b`; of a literal nothing is left but two
 * comparisons. */
static inline bool
dl_str_is(struct dl_str a, const char *b)
{
    if (!a.bytes || a.at[0] != b[0])
        return !a.bytes && !b[0];
    return a.bytes == strlen(b) && !memcmp(a.at, b, a.bytes);
}

static inline bool
dl_is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}
static inline bool
dl_is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}
static inline bool
dl_is_digit(char c)
{
    return c >= '0' && c <= '9';
}
static inline bool
dl_is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
static inline char
dl_to_lower(char c)
{
    return dl_is_upper(c) ? (char)(c + 32) : c;
}

#endif
