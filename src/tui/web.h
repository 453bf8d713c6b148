/* Which addresses are let out of the reader, and in which form. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_WEB_H
#define TUI_WEB_H

#include <dateline/arena.h>
#include <dateline/str.h>

enum { WEB_BYTES_MAX = 8192 };

/**
 * Whether a browser may be given this: http or https, with a host, in one word
 * without control characters and no longer than WEB_BYTES_MAX. Articles are
 * others' work: what else they call a link (a file, a script, an option of a
 * program) is never opened.
 */
bool web_is_address(struct dl_str url);

/** The same address in printable ASCII, as a terminal is told it: all other
 * bytes as %XX. Lives in `arena`. */
struct dl_str web_ascii(struct dl_arena *arena, struct dl_str url);

#endif
