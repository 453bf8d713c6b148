/* Content that was encoded to travel. */
/* SPDX-License-Identifier: ISC */
#include "feed/transfer.h"

static int
base64_digit(char c)
{
    if (dl_is_upper(c))
        return c - 'A';
    if (dl_is_lower(c))
        return c - 'a' + 26;
    if (dl_is_digit(c))
        return c - '0' + 52;
    if (c == '+' || c == '-')
        return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

struct dl_str
feed_base64(struct dl_arena *arena, struct dl_str text)
{
    char *out = dl_arena_alloc(arena, text.bytes / 4 * 3 + 4);
    size_t count = 0;
    uint32_t bits = 0;
    int held = 0;
    for (size_t i = 0; i < text.bytes && text.at[i] != '='; i++) {
        int digit = base64_digit(text.at[i]);
        if (digit < 0)
            continue;
        bits = bits << 6 | (uint32_t)digit;
        held += 6;
        if (held >= 8) {
            held -= 8;
            out[count++] = (char)(bits >> held);
            bits &= (1u << held) - 1;
        }
    }
    return (struct dl_str){out, count};
}

static int
hex_digit(char c)
{
    if (dl_is_digit(c))
        return c - '0';
    c = dl_to_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The length of a soft line break at `at`, a '='; 0 when it is none. */
static size_t
soft_break(struct dl_str text, size_t at)
{
    size_t i = at + 1;
    while (i < text.bytes &&
           (text.at[i] == ' ' || text.at[i] == '\t' || text.at[i] == '\r'))
        i++;
    if (i == text.bytes)
        return i - at;
    return text.at[i] == '\n' ? i + 1 - at : 0;
}

struct dl_str
feed_quoted(struct dl_arena *arena, struct dl_str text, bool words)
{
    char *out = dl_arena_alloc(arena, text.bytes + 1);
    size_t count = 0, i = 0;
    while (i < text.bytes) {
        char c = text.at[i];
        size_t passed = c == '=' ? soft_break(text, i) : 0;
        int high = -1, low = -1;
        if (c == '=' && i + 2 < text.bytes) {
            high = hex_digit(text.at[i + 1]);
            low = hex_digit(text.at[i + 2]);
        }
        if (high >= 0 && low >= 0) {
            out[count++] = (char)(high << 4 | low);
            i += 3;
        } else if (passed) {
            i += passed;
        } else {
            out[count++] = words && c == '_' ? ' ' : c;
            i++;
        }
    }
    return (struct dl_str){out, count};
}
