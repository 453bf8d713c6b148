/* Numbers to octets and back.
 * Source: LEB128 as in DWARF 5, 7.6, for numbers of any length; the folding of
 * signed ones ("zigzag") as in Protocol Buffers. */
/* SPDX-License-Identifier: ISC */
#include "base/octets.h"

enum { BITS = 7, MORE = 0x80, SHIFT_MOST = 63 };

void
octets_put(struct octets_sink *sink, const void *at, size_t bytes)
{
    if (sink->at && bytes)
        memcpy(sink->at + sink->bytes, at, bytes);
    sink->bytes += bytes;
}

void
octets_put_u32(struct octets_sink *sink, uint32_t number)
{
    unsigned char bytes[4];
    for (int i = 0; i < 4; i++)
        bytes[i] = (unsigned char)(number >> 8 * i);
    octets_put(sink, bytes, sizeof bytes);
}

void
octets_put_number(struct octets_sink *sink, uint64_t number)
{
    unsigned char bytes[SHIFT_MOST / BITS + 1];
    size_t count = 0;
    for (; number >= MORE; number >>= BITS)
        bytes[count++] = (unsigned char)(number | MORE);
    bytes[count++] = (unsigned char)number;
    octets_put(sink, bytes, count);
}

void
octets_put_signed(struct octets_sink *sink, int64_t number)
{
    uint64_t twice = (uint64_t)number << 1;
    octets_put_number(sink, number < 0 ? ~twice : twice);
}

const void *
octets_take(struct octets_source *source, size_t bytes)
{
    source->bad |= bytes > source->bytes;
    if (source->bad) {
        source->bytes = 0;
        return NULL;
    }
    const void *at = source->at;
    source->at += bytes;
    source->bytes -= bytes;
    return at;
}

uint32_t
octets_take_u32(struct octets_source *source)
{
    const unsigned char *at = octets_take(source, 4);
    uint32_t out = 0;
    for (int i = 0; at && i < 4; i++)
        out |= (uint32_t)at[i] << 8 * i;
    return out;
}

/* The tenth octet has the last bit of 64. */
uint64_t
octets_take_long(struct octets_source *source)
{
    uint64_t out = 0;
    for (int shift = 0; shift <= SHIFT_MOST; shift += BITS) {
        const unsigned char *at = octets_take(source, 1);
        if (!at || (shift == SHIFT_MOST && *at > 1))
            break;
        out |= (uint64_t)(*at & (MORE - 1)) << shift;
        if (!(*at & MORE))
            return out;
    }
    source->bad = true;
    source->bytes = 0;
    return 0;
}
