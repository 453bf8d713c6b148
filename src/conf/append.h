/* Adding to a file that people write too. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_APPEND_H
#define CONF_APPEND_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

/** The lines to be added to a file that holds `old`, in `arena`; empty:
 * nothing. */
typedef enum dl_status conf_lines(void *context, struct dl_arena *arena,
                                  struct dl_str old, struct dl_str *lines,
                                  struct dl_error *err);

/**
 * Write new lines at the end of a file, which is made when it is missing, under
 * a lock: two programs at once lose nothing, and what stands in it stays as it
 * is.
 * Errors: DL_ERR_IO; those of `lines`. Nothing is written then.
 */
enum dl_status conf_append(const char *path, conf_lines *lines, void *context,
                           struct dl_error *err);

/** What comes first in a file that holds `old`: `head` when there is nothing
 * in it yet, else the end of its last line. */
const char *conf_append_begin(struct dl_str old, const char *head);

#endif
