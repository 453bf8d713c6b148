/* Which proxy the environment names. */
/* SPDX-License-Identifier: ISC */
#ifndef NET_PROXY_H
#define NET_PROXY_H

#include <stdbool.h>

/**
 * The proxy for a host, or NULL: http_proxy (small letters only, since a
 * server sets HTTP_PROXY for what it runs from a client's header), https_proxy
 * or HTTPS_PROXY, then all_proxy or ALL_PROXY; not for hosts in no_proxy.
 * We choose it, and not the library, since only who knows that a connection
 * goes to a proxy can tell whether its address may be a private one.
 */
const char *proxy_for(const char *host, bool secure);
/** Whether `list` (as no_proxy has it: names with or without a dot in front,
 * addresses, networks in bits, or an asterisk) names a host. */
bool proxy_passes(const char *list, const char *host);

#endif
