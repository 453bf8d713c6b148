/* Which addresses are no place on the net. */
/* SPDX-License-Identifier: ISC */
#ifndef NET_RANGE_H
#define NET_RANGE_H

#include <dateline/str.h>

#include <sys/socket.h>

/** What lies at an address, for "it leads to ..."; NULL when that is the open
 * net. An address of an unknown family lies on "an unknown network". */
const char *range_of(const struct sockaddr *address);
/** The same of an address in figures, with or without brackets, or of a name
 * that means this machine; NULL for every other name. */
const char *range_of_host(const char *host);

#endif
