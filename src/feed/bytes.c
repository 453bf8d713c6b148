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

void
feed_put_escaped(struct feed_bytes *out, struct dl_str text)
{
    static const bool signs[256] = {
        ['&'] = true, ['<'] = true, ['>'] = true, ['"'] = true};
    size_t from = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        if (!signs[(unsigned char)text.at[i]])
            continue;
        struct dl_str reference = reference_of(text.at[i]);
        feed_put(out, (struct dl_str){text.at + from, i - from});
        feed_put(out, reference);
        from = i + 1;
    }
    feed_put(out, (struct dl_str){text.at + from, text.bytes - from});
}

void
feed_put_point(struct feed_bytes *out, uint32_t point)
{
    char utf8[4];
    int bytes = dl_utf8_encode(point, utf8);
    feed_put_escaped(out, (struct dl_str){utf8, (size_t)bytes});
}
