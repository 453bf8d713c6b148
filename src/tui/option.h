/* Settings that can be changed while running. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_OPTION_H
#define TUI_OPTION_H

#include <dateline/arena.h>
#include <dateline/str.h>

struct state;

/** Set the option at `path` from its YAML text; faults are said in the status
 * line. */
void option_set(struct state *state, struct dl_str path, struct dl_str value);

/** Push "path" or "path value" for all that can be set; in `arena`. */
void option_offer(const struct state *state, struct dl_arena *arena,
                  struct dl_strs *out);

#endif
