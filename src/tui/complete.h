/* Completing a query that is being typed. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_COMPLETE_H
#define TUI_COMPLETE_H

#include <dateline/arena.h>
#include <dateline/str.h>

struct state;

/**
 * The ways to go on with the last term of `text`: fields; behind the colon of
 * one, what there is of it. Whole texts are pushed, those of most use first.
 * Owner: they live in `arena`.
 * Cost:  linear in the articles or names.
 */
void complete_query(const struct state *state, struct dl_arena *arena,
                    struct dl_str text, struct dl_strs *out);

#endif
