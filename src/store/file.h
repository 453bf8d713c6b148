/* The files of a store: the database, its lock, what is set aside. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_FILE_H
#define STORE_FILE_H

#include <dateline/store.h>

/* Everybody who has a store open shares a lock on PATH.lock; who makes,
 * migrates or mends it has it alone. SQLite's own locks do not reach that far:
 * they are bound to a file that is about to be another. */

/** Make the folders of `path` and share its lock; the descriptor, or -1. */
int file_lock(const char *path);
/** Try to have the lock alone; false, after a moment, when others share it.
 * In between nobody has it: what was known of the file may be so no more. */
bool file_lock_alone(int lock);
/** Back to sharing it. */
void file_lock_shared(int lock);

bool file_exists(const char *path);
/**
 * Put the finished store `fresh` in the place of `path`, which is kept under
 * the first free name PATH.damaged-N; there is never no store at `path`.
 * Owner:  *aside lives in `arena`.
 * Errors: DL_ERR_IO.
 */
enum dl_status file_replace(struct dl_arena *arena, const char *path,
                            const char *fresh, const char **aside,
                            struct dl_error *err);
/** Remove a database with what SQLite keeps beside it. */
void file_remove(struct dl_arena *arena, const char *path);

#endif
