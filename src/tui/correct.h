/* What the user says of names: that one is none, what it is, or that it is
 * another name of somebody. Said once, it holds in all articles. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_CORRECT_H
#define TUI_CORRECT_H

#include <dateline/knowledge.h>

struct row;
struct state;

/** List what can be said of the name one is at: that of a card, or the one that
 * is chosen in the article. */
void correct_open(struct state *state);
void correct_build(struct state *state);
/** Say what a row stands for. */
void correct_choose(struct state *state, const struct row *row);
/** The name that a row of the picker stands for is the one that is meant. */
void correct_same(struct state *state, const struct row *row);

/** What is in force of a name, or will be once the desk is told; never NULL:
 * `open` when nothing is said of it. */
const struct dl_correction *correct_find(const struct state *state,
                                         struct dl_str name);
/** "no name", "a place", "another name of Mara Quill". Lives in `arena`. */
const char *correct_words(struct dl_arena *arena,
                          const struct dl_correction *correction);

#endif
