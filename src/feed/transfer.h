/* Content that was encoded to travel. */
/* SPDX-License-Identifier: ISC */
#ifndef FEED_TRANSFER_H
#define FEED_TRANSFER_H

#include <dateline/arena.h>
#include <dateline/str.h>

/** Base64; what is no digit of it is passed over. Source: RFC 2045, 6.8. */
struct dl_str feed_base64(struct dl_arena *arena, struct dl_str text);

/** Quoted-printable; what is broken stays as it is. `words`: '_' is a space,
 * as in header fields. Source: RFC 2045, 6.7; RFC 2047, 4.2. */
struct dl_str feed_quoted(struct dl_arena *arena, struct dl_str text,
                          bool words);

#endif
