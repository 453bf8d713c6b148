/* CRC-32, eight bytes at a time.
 *
 * The remainder of a byte depends on nothing but that byte and the remainder
 * before it, so a table of 256 answers does a byte a step. Since the remainder
 * is linear, eight tables, each for a byte that stands further from the end, do
 * eight bytes a step, and the eight look-ups do not wait for each other.
 * Source: M. Kounavis, F. Berry, "A systematic approach to building high
 * performance software-based CRC generators", ISCC 2005 ("slicing by 8").
 */
/* SPDX-License-Identifier: ISC */
#include "base/crc.h"

enum { SLICES = 8, FEW = 2048 /* bytes */ };

struct tables {
    uint32_t at[SLICES][256];
};

static void
fill(struct tables *tables)
{
    for (uint32_t byte = 0; byte < 256; byte++) {
        uint32_t rest = byte;
        for (int bit = 0; bit < 8; bit++)
            rest = rest >> 1 ^ (rest & 1 ? UINT32_C(0xEDB88320) : 0);
        tables->at[0][byte] = rest;
    }
    for (int slice = 1; slice < SLICES; slice++)
        for (int byte = 0; byte < 256; byte++) {
            uint32_t rest = tables->at[slice - 1][byte];
            tables->at[slice][byte] = rest >> 8 ^ tables->at[0][rest & 0xff];
        }
}

static uint32_t
eight_bytes(const struct tables *tables, uint32_t rest, const uint8_t *byte)
{
    return tables->at[7][byte[0] ^ (rest & 0xff)] ^
           tables->at[6][byte[1] ^ (rest >> 8 & 0xff)] ^
           tables->at[5][byte[2] ^ (rest >> 16 & 0xff)] ^
           tables->at[4][byte[3] ^ rest >> 24] ^ tables->at[3][byte[4]] ^
           tables->at[2][byte[5]] ^ tables->at[1][byte[6]] ^
           tables->at[0][byte[7]];
}

/* Half a byte at a time, for what is shorter than the tables are dear. */
static uint32_t
crc_of_few(const uint8_t *bytes, size_t count)
{
    static const uint32_t halves[] = {
        0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4,
        0x4DB26158, 0x5005713C, 0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C,
        0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C};
    uint32_t rest = UINT32_MAX;
    for (size_t i = 0; i < count; i++) {
        rest ^= bytes[i];
        rest = rest >> 4 ^ halves[rest & 0xf];
        rest = rest >> 4 ^ halves[rest & 0xf];
    }
    return ~rest;
}

uint32_t
crc_of(const void *bytes, size_t count)
{
    struct tables tables;
    if (count < FEW)
        return crc_of_few(bytes, count);
    fill(&tables);
    const uint8_t *at = bytes, *end = at + count;
    uint32_t rest = UINT32_MAX;
    for (; end - at >= SLICES; at += SLICES)
        rest = eight_bytes(&tables, rest, at);
    for (; at < end; at++)
        rest = rest >> 8 ^ tables.at[0][(rest ^ *at) & 0xff];
    return ~rest;
}
