/* Bytes that are put together piece by piece. */
/* SPDX-License-Identifier: ISC */
#include "feed/bytes.h"

enum { ROOM_MIN = 256 };

void
feed_bytes_reserve(struct feed_bytes *out, size_t bytes)
{
    size_t room = out->room ? out->room : ROOM_MIN;
    if (bytes <= out->room - out->count)
        return;
    while (room - out->count < bytes)
        room *= 2;
    char *at = dl_arena_alloc(out->arena, room);
    if (out->count)
        memcpy(at, out->at, out->count);
    out->at = at;
    out->room = room;
}

static struct dl_str
reference_of(char c)
{
    switch (c) {
    case '&':
        return DL_STR("&amp;");
    case '<':
        return DL_STR("&lt;");
    case '>':
        return DL_STR("&gt;");
    default: /* '"' */
        return DL_STR("&quot;");
    }
}

/* Whether one of eight bytes is a sign. '<' and '>' differ in one bit, and so
 * do
 * '"' and '&'; a byte that is 0 borrows from its highest bit when 1 is taken
 * from it. */
static bool
any_signs(const char *at)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones * 0x80;
    uint64_t word;
    memcpy(&word, at, sizeof word);
    uint64_t angles = (word | ones * 2) ^ ones * '>',
             others = (word | ones * 4) ^ ones * '&';
    return ((angles - ones) | (others - ones)) & ~word & high;
}

/* The offset of the first sign from `at` on, or of the end. */
static size_t
find_sign(struct dl_str text, size_t at)
{
    static const bool signs[256] = {
        ['&'] = true, ['<'] = true, ['>'] = true, ['"'] = true};
    while (text.bytes - at >= sizeof(uint64_t) && !any_signs(text.at + at))
        at += sizeof(uint64_t);
    while (at < text.bytes && !signs[(unsigned char)text.at[at]])
        at++;
    return at;
}

void
feed_put_escaped(struct feed_bytes *out, struct dl_str text)
{
    size_t from = 0;
    for (;;) {
        size_t sign = find_sign(text, from);
        feed_put(out, (struct dl_str){text.at + from, sign - from});
        if (sign == text.bytes)
            return;
        feed_put(out, reference_of(text.at[sign]));
        from = sign + 1;
    }
}

void
feed_put_point(struct feed_bytes *out, uint32_t point)
{
    char utf8[4];
    int bytes = dl_utf8_encode(point, utf8);
    feed_put_escaped(out, (struct dl_str){utf8, (size_t)bytes});
}
