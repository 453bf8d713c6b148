/* What was fetched or given, as records for the reader. */
/* SPDX-License-Identifier: ISC */
#ifndef FETCH_TELL_H
#define FETCH_TELL_H

#include <dateline/net.h>

/**
 * Tell what a transfer brought: items of a feed, the article of a page, or the
 * feeds of one, and last the outcome.
 * Owner: packed records in order, in `arena`, as all that is read for them.
 */
void tell_body(struct dl_arena *arena, const struct dl_body *body,
               struct dl_strs *records);
/** The same for bytes that the reader has sent (DL_ASK_BYTES). */
void tell_bytes(struct dl_arena *arena, const struct dl_ask *ask,
                struct dl_strs *records);

#endif
