/* Commands of the `:` prompt. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_COMMAND_H
#define TUI_COMMAND_H

#include <dateline/arena.h>
#include <dateline/str.h>

struct state;

/** Run a line: an action's name, or a command with its argument. Faults are
 * said in the status line. */
void command_run(struct state *state, struct dl_str line);

/** All ways to go on from `stem`, in order; they live in `arena`. */
void command_complete(const struct state *state, struct dl_arena *arena,
                      struct dl_str stem, struct dl_strs *out);

/** The name of command `index` of those that are no actions, in their order;
 * false beyond the last. */
bool command_next(uint32_t index, struct dl_str *name);
/** What the command or action of this name does; empty when there is none. */
struct dl_str command_help(struct dl_str name);

#endif
