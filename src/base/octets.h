/* Numbers and bytes as they are written down: little-endian, or in as few
 * octets as they need. Who reads them believes nothing: what is not there, or
 * cannot be, turns the source bad, and it gives zeros from then on. */
/* SPDX-License-Identifier: ISC */
#ifndef BASE_OCTETS_H
#define BASE_OCTETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/** Where octets go; without `at` they are only counted. */
struct octets_sink {
    unsigned char *at;
    size_t bytes;
};

void octets_put(struct octets_sink *sink, const void *at, size_t bytes);
/** Four octets, the lowest first. */
void octets_put_u32(struct octets_sink *sink, uint32_t number);
/** Seven bits an octet, the lowest first; the eighth says that more follow. */
void octets_put_number(struct octets_sink *sink, uint64_t number);
/** The same of a number near zero on either side: 0, -1, 1, -2, ... */
void octets_put_signed(struct octets_sink *sink, int64_t number);

/** What is still to be read. */
struct octets_source {
    const unsigned char *at;
    size_t bytes;
    bool bad;
};

/** The next `bytes` octets; NULL when there are not so many. */
const void *octets_take(struct octets_source *source, size_t bytes);
uint32_t octets_take_u32(struct octets_source *source);
/** A number of more than one octet, or none; see octets_take_number. */
uint64_t octets_take_long(struct octets_source *source);

static inline uint64_t
octets_take_number(struct octets_source *source)
{
    if (source->bytes == 0 || source->at[0] & 0x80)
        return octets_take_long(source);
    source->bytes--;
    return *source->at++;
}

static inline int64_t
octets_take_signed(struct octets_source *source)
{
    uint64_t folded = octets_take_number(source);
    return (int64_t)(folded >> 1 ^ (0 - (folded & 1)));
}

#endif
