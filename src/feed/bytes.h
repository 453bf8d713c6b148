/* Bytes that are put together piece by piece. */
/* SPDX-License-Identifier: ISC */
#ifndef FEED_BYTES_H
#define FEED_BYTES_H

#include <dateline/arena.h>
#include <dateline/str.h>

struct feed_bytes {
    struct dl_arena *arena;
    char *at;
    size_t count, room;
};

/** Room for `bytes` more; the old copy stays in the arena, as with
 * dl_arena_grow. */
void feed_bytes_reserve(struct feed_bytes *out, size_t bytes);

static inline void
feed_put(struct feed_bytes *out, struct dl_str text)
{
    if (text.bytes > out->room - out->count)
        feed_bytes_reserve(out, text.bytes);
    if (text.bytes)
        memcpy(out->at + out->count, text.at, text.bytes);
    out->count += text.bytes;
}

static inline void
feed_put_byte(struct feed_bytes *out, char c)
{
    feed_put(out, (struct dl_str){&c, 1});
}

/** As feed_put, with '&', '<', '>' and '"' as references. */
void feed_put_escaped(struct feed_bytes *out, struct dl_str text);
/** A code point as feed_put_escaped has it. */
void feed_put_point(struct feed_bytes *out, uint32_t point);

static inline struct dl_str
feed_bytes_str(const struct feed_bytes *out)
{
    return out->count ? (struct dl_str){out->at, out->count} : DL_STR("");
}

#endif
