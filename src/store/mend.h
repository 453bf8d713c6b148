/* A new store in the place of a damaged one. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_MEND_H
#define STORE_MEND_H

#include <dateline/store.h>

/** Whether a new store was finished, but not put in its place. */
bool mend_pending(struct dl_arena *arena, const char *path);

/**
 * Make a new store of what can be read of the one at `path`, and put it in its
 * place. To be called by who has the lock alone. Interrupted at any moment, it
 * can be called again.
 * Owner:  *saved, one sentence for the user, lives in `arena`.
 */
enum dl_status mend(struct dl_arena *arena, const char *path,
                    const char **saved, struct dl_error *err);

#endif
