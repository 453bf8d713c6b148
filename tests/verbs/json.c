/* Reads JSON by recursive descent; refuses everything the grammar does not
 * allow: stray commas, leading zeros, raw controls, lone surrogates. */
/* SPDX-License-Identifier: ISC */
#include "json.h"

#include <stdlib.h>
#include <string.h>

enum { DEPTH_MAX = 16 };

struct reader {
    struct dl_arena *arena;
    struct dl_str text;
    size_t at;
    int depth;
};

static char
peek(const struct reader *reader)
{
    return reader->at < reader->text.bytes ? reader->text.at[reader->at] : '\0';
}

static void
skip_space(struct reader *reader)
{
    while (dl_is_space(peek(reader)))
        reader->at++;
}

/* Skip space, then take `mark` if it is there. */
static bool
take(struct reader *reader, char mark)
{
    skip_space(reader);
    if (peek(reader) != mark)
        return false;
    reader->at++;
    return true;
}

static bool
read_unit(struct reader *reader, uint32_t *out)
{
    *out = 0;
    for (int i = 0; i < 4; i++) {
        static const char digits[] = "0123456789abcdef";
        char c = dl_to_lower(peek(reader));
        const char *digit = c ? strchr(digits, c) : NULL;
        if (!digit)
            return false;
        *out = *out << 4 | (uint32_t)(digit - digits);
        reader->at++;
    }
    return true;
}

/* One unit of UTF-16, or two. */
static bool
read_hex(struct reader *reader, uint32_t *out)
{
    uint32_t low;
    if (!read_unit(reader, out))
        return false;
    if (*out < 0xd800 || *out > 0xdfff)
        return true;
    if (*out > 0xdbff || !take(reader, '\\') || !take(reader, 'u') ||
        !read_unit(reader, &low) || low < 0xdc00 || low > 0xdfff)
        return false;
    *out = 0x10000 + ((*out - 0xd800) << 10) + (low - 0xdc00);
    return true;
}

static bool
read_escape(struct reader *reader, uint32_t *out)
{
    static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    char c = peek(reader);
    const char *name = c ? strchr(names, c) : NULL;
    reader->at++;
    if (c == 'u')
        return read_hex(reader, out);
    if (!name)
        return false;
    *out = (uint32_t)values[name - names];
    return true;
}

/* Bytes up to the closing quotation mark, or to the end. */
static size_t
text_bytes(const struct reader *reader)
{
    size_t at = reader->at;
    while (at < reader->text.bytes && reader->text.at[at] != '"')
        at += reader->text.at[at] == '\\' ? 2 : 1;
    return at - reader->at;
}

static bool
read_text(struct reader *reader, struct dl_str *out)
{
    size_t count = 0;
    if (!take(reader, '"'))
        return false;
    char *bytes = dl_arena_alloc(reader->arena, text_bytes(reader) + 1);
    while (peek(reader) != '"') {
        size_t from = reader->at;
        uint32_t point = dl_utf8_decode(reader->text, from, &reader->at);
        if (point < 0x20 || (point == 0xfffd && reader->at - from == 1))
            return false; /* a control character, the end, or a broken byte */
        if (point == '\\' && !read_escape(reader, &point))
            return false;
        count += (size_t)dl_utf8_encode(point, bytes + count);
    }
    reader->at++;
    *out = (struct dl_str){bytes, count};
    return true;
}

static bool
read_number(struct reader *reader, struct value *out)
{
    char digits[32] = "", *end;
    size_t count = 0;
    while (count + 1 < sizeof digits && peek(reader) &&
           strchr("+-.0123456789eE", peek(reader)))
        digits[count++] = reader->text.at[reader->at++];
    const char *first = digits + (digits[0] == '-');
    bool padded = first[0] == '0' && dl_is_digit(first[1]);
    out->type = JSON_NUMBER;
    out->number = strtod(digits, &end);
    return dl_is_digit(first[0]) && !padded && !*end && end[-1] != '.';
}

static bool
read_word(struct reader *reader, struct value *out)
{
    static const char *const words[] = {"null", "true", "false"};
    for (int i = 0; i < 3; i++) {
        size_t bytes = strlen(words[i]);
        if (reader->text.bytes - reader->at < bytes ||
            memcmp(reader->text.at + reader->at, words[i], bytes) != 0)
            continue;
        reader->at += bytes;
        out->type = i ? JSON_BOOL : JSON_NULL;
        return true;
    }
    return read_number(reader, out);
}

static bool read_value(struct reader *reader, struct value *out);

/* The members of a list or an object, up to its closing mark. */
static bool
read_members(struct reader *reader, bool named, char close, struct value *out)
{
    struct {
        struct value *at;
        size_t count, room;
    } items = {0};
    struct dl_strs keys = {0};
    if (take(reader, close))
        return true;
    do {
        struct dl_str key = {"", 0};
        struct value item = {0};
        if (named && (!read_text(reader, &key) || !take(reader, ':')))
            return false;
        if (!read_value(reader, &item))
            return false;
        DL_PUSH(reader->arena, &keys, key);
        DL_PUSH(reader->arena, &items, item);
    } while (take(reader, ','));
    out->keys = keys.at;
    out->items = items.at;
    out->count = items.count;
    return take(reader, close);
}

static bool
read_value(struct reader *reader, struct value *out)
{
    skip_space(reader);
    if (++reader->depth > DEPTH_MAX)
        return false;
    bool good;
    if (peek(reader) == '"') {
        out->type = JSON_TEXT;
        good = read_text(reader, &out->text);
    } else if (take(reader, '[')) {
        out->type = JSON_LIST;
        good = read_members(reader, false, ']', out);
    } else if (take(reader, '{')) {
        out->type = JSON_OBJECT;
        good = read_members(reader, true, '}', out);
    } else {
        good = read_word(reader, out);
    }
    reader->depth--;
    return good;
}

bool
value_read(struct dl_arena *arena, struct dl_str text, struct value *out)
{
    struct reader reader = {.arena = arena, .text = text};
    *out = (struct value){0};
    if (!read_value(&reader, out))
        return false;
    skip_space(&reader);
    return reader.at == text.bytes;
}

const struct value *
value_of(const struct value *object, const char *key)
{
    for (size_t i = 0; object->type == JSON_OBJECT && i < object->count; i++)
        if (dl_str_is(object->keys[i], key))
            return &object->items[i];
    return NULL;
}
