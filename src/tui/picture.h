/* Pictures of an article, shown by another program. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_PICTURE_H
#define TUI_PICTURE_H

#include <dateline/arena.h>
#include <dateline/str.h>

struct state;

/** The picture that was asked for lies in this file: it is shown, if nothing
 * was pressed meanwhile that leads elsewhere. */
void picture_take(struct state *state, struct dl_str file);

/**
 * The file of a picture that an article in `article` names by a path from its
 * own folder, with %XX read. NUL-ended, and it never begins with a hyphen.
 * Owner:  lives in `arena`. False when the path leads out of that folder.
 */
bool picture_file(struct dl_arena *arena, struct dl_str article,
                  struct dl_str path, struct dl_str *out);

#endif
