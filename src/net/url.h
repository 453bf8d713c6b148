/* Addresses of what is fetched, taken apart. */
/* SPDX-License-Identifier: ISC */
#ifndef NET_URL_H
#define NET_URL_H

#include <dateline/arena.h>
#include <dateline/str.h>

struct url {
    const char *text; /* as it is sent */
    const char *host; /* small letters, figures as dotted decimals */
    bool secure;      /* https */
};

/**
 * Read an http or https address; false for anything else. Spaces and bytes
 * beyond ASCII are escaped, figures of a host are brought into their usual
 * form, so that 0x7f.1 is seen to be 127.0.0.1; where that takes more than one
 * look (0x7f.%31), nobody means well, and it is false too.
 * Owner: all strings live in `arena`.
 */
bool url_read(struct dl_arena *arena, struct dl_str text, struct url *out);
/**
 * Read where `from` redirects to. A name and password that `from` has go along
 * when scheme, host and port stay the same, and only then.
 */
bool url_follow(struct dl_arena *arena, const struct url *from,
                struct dl_str text, struct url *out);

#endif
