/* Proxies by environment, by the rules that curl has. */
/* SPDX-License-Identifier: ISC */
#include "net/proxy.h"

#include <dateline/str.h>

#include <arpa/inet.h>
#include <stdlib.h>

/* The first of two variables that is set and not empty. */
static const char *
variable(const char *name, const char *other)
{
    const char *value = getenv(name);
    if (value && *value)
        return value;
    value = other ? getenv(other) : NULL;
    return value && *value ? value : NULL;
}

/* Whether the host, an address of version 4, lies in "10.0.0.0/8". */
static bool
lies_in(struct dl_str network, struct dl_str host)
{
    char text[2][INET_ADDRSTRLEN];
    struct in_addr first, address;
    struct dl_str bits = network, base = dl_str_field(&bits, '/');
    if (!bits.bytes || bits.bytes > 2 || base.bytes >= sizeof text[0] ||
        host.bytes >= sizeof text[1])
        return false;
    memcpy(text[0], base.at, base.bytes);
    text[0][base.bytes] = '\0';
    memcpy(text[1], host.at, host.bytes);
    text[1][host.bytes] = '\0';
    unsigned count = 0;
    for (size_t i = 0; i < bits.bytes; i++)
        count = 10 * count + (unsigned)(bits.at[i] - '0');
    if (count == 0 || count > 32 || inet_pton(AF_INET, text[0], &first) != 1 ||
        inet_pton(AF_INET, text[1], &address) != 1)
        return false;
    return (ntohl(first.s_addr) ^ ntohl(address.s_addr)) >> (32 - count) == 0;
}

/* Whether the host is the name, or lies below it. */
static bool
lies_below(struct dl_str name, struct dl_str host)
{
    if (name.bytes && *name.at == '.') {
        name.at++;
        name.bytes--;
    }
    if (!name.bytes || name.bytes > host.bytes)
        return false;
    size_t from = host.bytes - name.bytes;
    struct dl_str end = {host.at + from, name.bytes};
    return dl_str_eq_nocase(end, name) &&
           (from == 0 || host.at[from - 1] == '.');
}

bool
proxy_passes(const char *list, const char *host)
{
    struct dl_str name = dl_str_from(host);
    while (*list) {
        size_t bytes = strcspn(list, ", \t");
        struct dl_str one = {list, bytes};
        if (dl_str_is(one, "*") || lies_below(one, name) || lies_in(one, name))
            return true;
        list += bytes + (list[bytes] != '\0');
    }
    return false;
}

const char *
proxy_for(const char *host, bool secure)
{
    const char *except = variable("no_proxy", "NO_PROXY");
    const char *proxy = secure ? variable("https_proxy", "HTTPS_PROXY")
                               : variable("http_proxy", NULL);
    if (!proxy)
        proxy = variable("all_proxy", "ALL_PROXY");
    if (proxy && except && proxy_passes(except, host))
        return NULL;
    return proxy;
}
