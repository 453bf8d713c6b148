/* What identifies an article on every machine and in every copy of a library.
 */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_KEY_H
#define DATELINE_KEY_H

#include <dateline/arena.h>
#include <dateline/str.h>

/** 128 bits of what an article is known by; two articles share one with a
 * chance that nobody has to think about. */
struct dl_key {
    uint64_t high, low;
};

enum { DL_KEY_DIGITS = 32 };

/** Of an address, made canonical first. */
struct dl_key dl_key_of_address(struct dl_str url);
/** Of what a feed calls it; `feed` is the address the feed is known by. */
struct dl_key dl_key_of_guid(struct dl_str feed, struct dl_str guid);
/** Of a file without an address: its name without folders, which differ
 * between machines, and its headline. */
struct dl_key dl_key_of_file(struct dl_str path, struct dl_str title);

/** As 32 hexadecimal digits and NUL; and back, false when it is none. */
void dl_key_print(struct dl_key key, char out[DL_KEY_DIGITS + 1]);
bool dl_key_read(struct dl_str text, struct dl_key *out);

static inline bool
dl_key_eq(struct dl_key a, struct dl_key b)
{
    return a.high == b.high && a.low == b.low;
}

/**
 * An address as it is compared: scheme and host in lower case, http as https;
 * user, default port, "www.", fragment, trailing slash and parameters that only
 * track the reader are off. What is no http or https address stays as it is.
 * Owner:  lives in `arena`.
 * Source: RFC 3986, 6.2; the list in marks/tracking.def.
 */
struct dl_str dl_address_canonical(struct dl_arena *arena, struct dl_str url);

#endif
