/* What an answer means. */
/* SPDX-License-Identifier: ISC */
#ifndef NET_ANSWER_H
#define NET_ANSWER_H

#include "net/transfer.h"

/** One line about a host, cleaned of what servers may put into it. */
struct dl_str answer_text(struct dl_arena *arena, const char *host,
                          const char *words);
/**
 * Read what has come of a request to `host`: all fields of *out but the
 * ticket, the address and the bytes.
 * Owner: strings live in `arena`.
 */
void answer_read(struct dl_arena *arena, const struct transfer *transfer,
                 CURLcode code, const char *host, struct dl_body *out);
/** Where the answer redirects to; NULL when it does not. *lasting tells
 * whether for good (301 and 308). It lives as long as the transfer. */
const char *answer_redirect(const struct transfer *transfer, bool *lasting);

#endif
