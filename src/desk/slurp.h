/* The bytes of a file, a pipe, or standard input. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_SLURP_H
#define DESK_SLURP_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

/**
 * Read all there is at `path`; "-" is standard input.
 * Errors: DL_ERR_IO; DL_ERR_LIMIT beyond DL_WIRE_BODY_MAX bytes, which are not
 *         waited for.
 */
enum dl_status slurp(struct dl_arena *arena, const char *path,
                     struct dl_str *out, struct dl_error *err);

#endif
