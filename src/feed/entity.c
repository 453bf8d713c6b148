/* References such as "&eacute;" and the entities a document declares.
 *
 * They are resolved here and not by the XML parser: feeds use the names of
 * HTML without declaring them, in attributes too, and write '&' for itself.
 * A parser that never sees a declaration cannot be made to expand one either.
 */
/* SPDX-License-Identifier: ISC */
#include "feed/entity.h"

#include <libxml/HTMLparser.h>

enum {
    NAME_MAX_BYTES = 32,
    DIGITS_MAX = 8,
    SPENT_MAX = 1024 * 1024, /* bytes that declared entities may add */
    POINT_MAX = 0x10FFFF,
    REPLACEMENT = 0xFFFD
};

static bool
is_name_byte(char c)
{
    return dl_is_upper(c) || dl_is_lower(c) || dl_is_digit(c) || c == '_' ||
           c == '-' || c == '.' || c == ':';
}

static size_t
skip_space(struct dl_str text, size_t at)
{
    while (at < text.bytes && dl_is_space(text.at[at]))
        at++;
    return at;
}

static size_t
skip_name(struct dl_str text, size_t at)
{
    while (at < text.bytes && is_name_byte(text.at[at]))
        at++;
    return at;
}

static bool
stands_at(struct dl_str text, size_t at, struct dl_str what)
{
    return at <= text.bytes &&
           dl_str_starts((struct dl_str){text.at + at, text.bytes - at}, what);
}

/* ---- declarations ---- */

/* The offset behind the quoted string at `at`, which gets its inside. */
static size_t
read_quoted(struct dl_str text, size_t at, struct dl_str *inside)
{
    const char *end =
        memchr(text.at + at + 1, text.at[at], text.bytes - at - 1);
    if (!end)
        return at + 1;
    *inside = dl_str_slice(
        text, (struct dl_span){(uint32_t)at + 1, (uint32_t)(end - text.at)});
    return (size_t)(end - text.at) + 1;
}

/* False for characters that no XML document may hold, and for controls. */
static bool
is_allowed(uint32_t point)
{
    if (point < 0x20)
        return point == '\t' || point == '\n' || point == '\r';
    return point != 0x7F && (point & 0xFFFE) != 0xFFFE;
}

static bool
is_plain(struct dl_str value)
{
    for (size_t i = 0, next; i < value.bytes; i = next) {
        uint32_t point = dl_utf8_decode(value, i, &next);
        if (point == '&' || point == '<' || point == '%' || !is_allowed(point))
            return false;
    }
    return value.bytes <= FEED_ENTITY_BYTES_MAX;
}

/* An "<!ENTITY name 'value'>" at `at`; every other kind is not taken. */
static size_t
read_declaration(struct feed_entities *out, struct dl_str text, size_t at)
{
    size_t name = skip_space(text, at + strlen("<!ENTITY"));
    size_t end = skip_name(text, name), quote = skip_space(text, end);
    struct dl_str value = DL_STR("");
    if (end == name || quote >= text.bytes ||
        (text.at[quote] != '"' && text.at[quote] != '\''))
        return quote;
    size_t behind = read_quoted(text, quote, &value);
    if (value.bytes && is_plain(value) && out->count < FEED_ENTITIES_MAX) {
        out->at[out->count].name = (struct dl_str){text.at + name, end - name};
        out->at[out->count++].value = value;
    }
    return behind;
}

/* The offset behind the declarations between '[' and ']'. */
static size_t
read_subset(struct feed_entities *out, struct dl_str text, size_t at)
{
    struct dl_str ignored;
    bool endless = false; /* no end of a comment is to come */
    while (at < text.bytes && text.at[at] != ']') {
        if (stands_at(text, at, DL_STR("<!ENTITY"))) {
            at = read_declaration(out, text, at);
        } else if (!endless && stands_at(text, at, DL_STR("<!--"))) {
            size_t end = dl_str_find(text, DL_STR("-->"), at);
            endless = end == SIZE_MAX;
            at = endless ? at + 1 : end + 3;
        } else if (text.at[at] == '"' || text.at[at] == '\'') {
            at = read_quoted(text, at, &ignored);
        } else {
            at++;
        }
    }
    return at;
}

size_t
feed_doctype_read(struct feed_entities *out, struct dl_str text, size_t at)
{
    size_t begin = at;
    while (at < text.bytes && text.at[at] != '>' && text.at[at] != '[')
        at++;
    if (at < text.bytes && text.at[at] == '[') {
        at = read_subset(out, text, at + 1);
        while (at < text.bytes && text.at[at] != '>')
            at++;
    }
    return at < text.bytes ? at + 1 : begin;
}

/* ---- references ---- */

/* HTML, 13.2.5.80: what numbers from 128 on stand for. */
static const uint16_t windows_1252[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

uint32_t
feed_windows_1252(uint32_t point)
{
    return windows_1252[point & 0x1F];
}

static int
digit_of(char c, int base)
{
    int value = dl_is_digit(c) ? c - '0'
                : dl_to_lower(c) >= 'a' && dl_to_lower(c) <= 'f'
                    ? dl_to_lower(c) - 'a' + 10
                    : base;
    return value < base ? value : -1;
}

static uint32_t
mend_point(uint32_t point)
{
    if (point >= 0x80 && point <= 0x9F)
        return feed_windows_1252(point);
    if (point > POINT_MAX || (point >= 0xD800 && point <= 0xDFFF))
        return REPLACEMENT;
    return point;
}

static void
put_text(struct feed_bytes *out, struct dl_str text, bool escaped)
{
    if (escaped)
        feed_put_escaped(out, text);
    else
        feed_put(out, text);
}

static void
put_point(struct feed_bytes *out, uint32_t point, bool escaped)
{
    char utf8[4];
    int bytes = dl_utf8_encode(point, utf8);
    put_text(out, (struct dl_str){utf8, (size_t)bytes}, escaped);
}

/* "&#8217;", "&#x2019;", also without the semicolon; `at` when it is none. */
static size_t
put_number(struct dl_str text, size_t at, bool escaped, struct feed_bytes *out)
{
    size_t i = at + 2;
    int base = 10, digits = 0;
    uint32_t point = 0;
    if (i < text.bytes && dl_to_lower(text.at[i]) == 'x') {
        base = 16;
        i++;
    }
    for (; i < text.bytes && digit_of(text.at[i], base) >= 0; i++)
        if (++digits <= DIGITS_MAX)
            point =
                point * (uint32_t)base + (uint32_t)digit_of(text.at[i], base);
    if (digits == 0)
        return at;
    point = mend_point(digits > DIGITS_MAX ? POINT_MAX + 1 : point);
    if (is_allowed(point))
        put_point(out, point, escaped);
    return i < text.bytes && text.at[i] == ';' ? i + 1 : i;
}

static bool
put_declared(struct feed_entities *known, struct dl_str name, bool escaped,
             struct feed_bytes *out)
{
    for (size_t i = 0; i < known->count; i++) {
        struct dl_str value = known->at[i].value;
        if (!dl_str_eq(known->at[i].name, name))
            continue;
        if (known->spent + value.bytes > SPENT_MAX)
            return false;
        known->spent += value.bytes;
        put_text(out, value, escaped);
        return true;
    }
    return false;
}

/* The names that nearly all references are, before a search through 253. */
static const struct {
    struct dl_str name;
    char value;
} common[] = {{{"lt", 2}, '<'},
              {{"gt", 2}, '>'},
              {{"amp", 3}, '&'},
              {{"quot", 4}, '"'},
              {{"apos", 4}, '\''}};

static bool
put_common(struct dl_str name, bool escaped, struct feed_bytes *out)
{
    for (size_t i = 0; i < sizeof common / sizeof common[0]; i++)
        if (dl_str_eq(name, common[i].name)) {
            put_text(out, (struct dl_str){&common[i].value, 1}, escaped);
            return true;
        }
    return false;
}

static bool
put_named(struct dl_str name, bool escaped, struct feed_bytes *out)
{
    char ended[NAME_MAX_BYTES + 1];
    if (put_common(name, escaped, out))
        return true;
    memcpy(ended, name.at, name.bytes);
    ended[name.bytes] = '\0';
    const htmlEntityDesc *found = htmlEntityLookup((const xmlChar *)ended);
    if (found)
        put_point(out, found->value, escaped);
    return found != NULL;
}

size_t
feed_reference_put(struct feed_entities *known, struct dl_str text, size_t at,
                   bool escaped, struct feed_bytes *out)
{
    size_t end = at;
    if (at + 1 < text.bytes && text.at[at + 1] == '#')
        end = put_number(text, at, escaped, out);
    if (end > at)
        return end;
    end = skip_name(text, at + 1);
    struct dl_str name = {text.at + at + 1, end - at - 1};
    if (name.bytes && name.bytes <= NAME_MAX_BYTES && end < text.bytes &&
        text.at[end] == ';' &&
        (put_declared(known, name, escaped, out) ||
         put_named(name, escaped, out)))
        return end + 1;
    put_text(out, DL_STR("&"), escaped);
    return at + 1;
}
