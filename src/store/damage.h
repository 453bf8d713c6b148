/* Whether a store can be trusted. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_DAMAGE_H
#define STORE_DAMAGE_H

#include <dateline/store.h>

/** Whether this fault of SQLite's means that the file is not what was written
 * to it. */
bool damage_is(int code);

/* Checking a store takes as long as reading it, so it is not done each time it
 * is opened but when somebody has met damage: he leaves a note beside the file.
 */

/** Note that the store at `path` should be checked; never fails. */
void damage_suspect(const char *path);
bool damage_suspected(const char *path);
void damage_cleared(const char *path);

/**
 * Check all pages, indexes and the full text.
 * Cost: of the whole store.
 */
bool damage_found(struct dl_store *store);

#endif
