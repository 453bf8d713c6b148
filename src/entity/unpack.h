/* Reading a file of training data whole. Used by programs only. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_UNPACK_H
#define ENTITY_UNPACK_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

/**
 * Read a file; one whose name ends in ".xz" goes through the program xz.
 * Owner:  *out lives in `arena`.
 * Errors: DL_ERR_MISSING; DL_ERR_IO, also when xz is missing or finds damage.
 */
enum dl_status unpack_read(struct dl_arena *arena, const char *path,
                           struct dl_str *out, struct dl_error *err);

#endif
