/* Starting a program that is talked to over one stream, and its end. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_PROCESS_H
#define DESK_PROCESS_H

#include <dateline/arena.h>
#include <dateline/launch.h>

/**
 * Start `program` with a stream socket as its standard input and output and
 * nothing as its standard error: the terminal belongs to the screen. *stream
 * does not block.
 * Errors: DL_ERR_MISSING when it cannot be started; DL_ERR_IO.
 */
enum dl_status process_start(const char *program, struct dl_launched *process,
                             int *stream, struct dl_error *err);
/** Wait for the end of a process, which is DL_LAUNCHED_NONE then; what ended it
 * in words, in `arena`. */
const char *process_end(struct dl_arena *arena, struct dl_launched *process);

#endif
