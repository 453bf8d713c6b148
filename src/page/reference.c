/* Text and values of markup, with the references in them read. */
/* SPDX-License-Identifier: ISC */
#include "page/reference.h"

enum { POINT_MAX = 0x10FFFF };

struct reading {
    struct dl_str text;
    size_t at;
    bool value; /* of an attribute */
    char *out;
    size_t count;
};

/* What the parser would replace, or read in its own way. */
static bool
is_odd(uint32_t point)
{
    return (point < 0x20 && point != '\t' && point != '\n') ||
           (point >= 0x7F && point < 0xA0) || point == 0xFEFF ||
           (point >= 0xFDD0 && point <= 0xFDEF) || (point & 0xFFFE) == 0xFFFE ||
           (point >= 0xD800 && point <= 0xDFFF) || point > POINT_MAX;
}

/* The end of what can be copied from `at` on: ASCII but '&', controls aside. */
static size_t
plain_end(struct dl_str text, size_t at)
{
    while (at < text.bytes && text.at[at] >= ' ' && text.at[at] != '&' &&
           text.at[at] != 0x7F)
        at++;
    return at;
}

static size_t
name_end(struct dl_str text, size_t at)
{
    while (at < text.bytes &&
           (dl_is_lower(dl_to_lower(text.at[at])) || dl_is_digit(text.at[at])))
        at++;
    return at;
}

static void
put(struct reading *reading, const char *at, size_t bytes)
{
    memcpy(reading->out + reading->count, at, bytes);
    reading->count += bytes;
}

/* ---- references ---- */

/* The code point of "#8217" or "#x2019"; an odd one when it has none. */
static uint32_t
point_numbered(struct dl_str name)
{
    bool hex = name.bytes > 1 && dl_to_lower(name.at[1]) == 'x';
    size_t first = hex ? 2 : 1;
    uint32_t out = 0;
    for (size_t i = first; i < name.bytes && out <= POINT_MAX; i++) {
        char c = dl_to_lower(name.at[i]);
        if (!dl_is_digit(c) && !(hex && c >= 'a' && c <= 'f'))
            return 0;
        out = out * (hex ? 16 : 10) +
              (uint32_t)(dl_is_digit(c) ? c - '0' : c - 'a' + 10);
    }
    return out;
}

/* The code point of a reference; an odd one when it is not known. */
static uint32_t
point_of(struct dl_str name)
{
    static const struct {
        struct dl_str name;
        uint32_t point;
    } common[] = {{{"amp", 3}, '&'},  {{"lt", 2}, '<'},    {{"gt", 2}, '>'},
                  {{"quot", 4}, '"'}, {{"apos", 4}, '\''}, {{"nbsp", 4}, 0xA0}};
    if (*name.at == '#')
        return point_numbered(name);
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        if (dl_str_eq(name, common[i].name))
            return common[i].point;
    return 0;
}

/* At a '&'. It stands for itself before anything that begins no name, and in a
 * value before "name=". At the end of a text a comment may part it from its
 * name. */
static bool
read_reference(struct reading *reading)
{
    struct dl_str text = reading->text;
    size_t begin = reading->at + 1;
    bool last = begin == text.bytes;
    bool number = !last && text.at[begin] == '#';
    size_t end = name_end(text, begin + number);
    char behind = end < text.bytes ? text.at[end] : '\0';
    if (end == begin || (reading->value && !number && behind == '=')) {
        put(reading, "&", 1);
        reading->at = begin;
        return !last || reading->value;
    }
    uint32_t point = point_of((struct dl_str){text.at + begin, end - begin});
    if (behind != ';' || is_odd(point))
        return false;
    reading->count +=
        (size_t)dl_utf8_encode(point, reading->out + reading->count);
    reading->at = end + 1;
    return true;
}

/* ---- text ---- */

/* One character that is not plain. Of "\r\n" the second is enough. */
static bool
read_character(struct reading *reading)
{
    struct dl_str text = reading->text;
    size_t at = reading->at, next;
    uint32_t point = dl_utf8_decode(text, at, &next);
    bool broken = point == 0xFFFD && next == at + 1;
    bool pair = point == '\r' && next < text.bytes && text.at[next] == '\n';
    if (point == '&')
        return read_reference(reading);
    if (!pair && (broken || is_odd(point)))
        return false;
    if (!pair)
        put(reading, text.at + at, next - at);
    reading->at = next;
    return true;
}

bool
reference_read_all(struct dl_str text, bool value, char *out, size_t *count)
{
    struct reading reading = {
        .text = text, .value = value, .out = out, .count = *count};
    while (reading.at < text.bytes) {
        size_t end = plain_end(text, reading.at);
        put(&reading, text.at + reading.at, end - reading.at);
        reading.at = end;
        if (end < text.bytes && !read_character(&reading))
            return false;
    }
    *count = reading.count;
    return true;
}
