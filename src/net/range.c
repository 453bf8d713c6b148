/* Addresses are compared bit by bit with the table; one of version 6 that holds
 * one of version 4 (mapped, translated or tunnelled) is judged by what it
 * holds, or a hostile name server could spell 127.0.0.1 another way. */
/* SPDX-License-Identifier: ISC */
#include "net/range.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>

enum { V4_BYTES = 4, V6_BYTES = 16 };

static const struct {
    const char *first;
    int bits;
    const char *words;
} ranges[] = {
#define X(first, bits, words) {first, bits, words},
#include "net/ranges.def"
#undef X
};

/* Prefixes of version 6 behind which an address of version 4 stands. */
static const struct {
    const char *first;
    int bits, at; /* bytes before the address */
} holders[] = {
    {"::", 96, 12}, /* RFC 4291, 2.5.5.1 */
    {"::ffff:0:0", 96, 12} /* RFC 4291, 2.5.5.2 */,
    {"64:ff9b::", 96, 12}, /* RFC 6052 */
    {"2002::", 16, 2},     /* RFC 3056 */
};

static bool
shares_bits(const uint8_t *a, const uint8_t *b, int bits)
{
    for (; bits >= 8; bits -= 8)
        if (*a++ != *b++)
            return false;
    return bits == 0 || (*a ^ *b) >> (8 - bits) == 0;
}

static bool
lies_in(int family, const uint8_t *address, const char *first, int bits)
{
    uint8_t start[V6_BYTES];
    return inet_pton(family, first, start) == 1 &&
           shares_bits(address, start, bits);
}

static const char *
range_at(int family, const uint8_t *address)
{
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        if (lies_in(family, address, ranges[i].first, ranges[i].bits))
            return ranges[i].words;
    if (family != AF_INET6)
        return NULL;
    for (size_t i = 0; i < sizeof holders / sizeof holders[0]; i++)
        if (lies_in(family, address, holders[i].first, holders[i].bits))
            return range_at(AF_INET, address + holders[i].at);
    return NULL;
}

const char *
range_of(const struct sockaddr *address)
{
    uint8_t bytes[V6_BYTES];
    if (address->sa_family == AF_INET) {
        struct sockaddr_in v4;
        memcpy(&v4, address, sizeof v4);
        memcpy(bytes, &v4.sin_addr, V4_BYTES);
    } else if (address->sa_family == AF_INET6) {
        struct sockaddr_in6 v6;
        memcpy(&v6, address, sizeof v6);
        memcpy(bytes, &v6.sin6_addr, V6_BYTES);
    } else {
        return "an unknown network";
    }
    return range_at(address->sa_family, bytes);
}

/* A host without its brackets and its zone ("%eth0"), of which an address of
 * version 6 may have both. What is longer than any address is left out. */
static void
copy_bare(struct dl_str host, char *out, size_t size)
{
    size_t bytes = 0;
    if (host.bytes && *host.at == '[') {
        host.at++;
        host.bytes--;
    }
    while (bytes < host.bytes && host.at[bytes] != '%' && host.at[bytes] != ']')
        bytes++;
    if (bytes >= size)
        bytes = 0;
    memcpy(out, host.at, bytes);
    out[bytes] = '\0';
}

const char *
range_of_host(const char *host)
{
    char bare[64];
    uint8_t bytes[V6_BYTES];
    struct dl_str name = dl_str_from(host);
    if (name.bytes && name.at[name.bytes - 1] == '.')
        name.bytes--; /* as good as without */
    if (dl_str_eq_nocase(name, DL_STR("localhost")) ||
        dl_str_ends(name, DL_STR(".localhost"))) /* RFC 6761, 6.3 */
        return "this machine";
    copy_bare(name, bare, sizeof bare);
    if (inet_pton(AF_INET, bare, bytes) == 1)
        return range_at(AF_INET, bytes);
    if (inet_pton(AF_INET6, bare, bytes) == 1)
        return range_at(AF_INET6, bytes);
    return NULL;
}
