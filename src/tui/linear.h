/* Linear mode: one pane at a time, no lines drawn, nothing beside anything
 * else, and words where others see signs. For speech and braille. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_LINEAR_H
#define TUI_LINEAR_H

#include "tui/pane.h"

#include <dateline/text.h>

/** Say one thing more, after a comma. All texts here are in scratch. */
void linear_add(const struct state *state, struct dl_str *text,
                struct dl_str part);
/** "unread, starred: ", said before a title; or empty. */
struct dl_str linear_marks(const struct state *state, uint32_t article);
/** "summary, changed, 3 feeds": what is out of the ordinary with an article. */
struct dl_str linear_signs(const struct state *state, uint32_t article);
/** An event, with what it is when it is not stated: "planned: Talks begin". */
struct dl_str linear_event(const struct state *state,
                           const struct dl_entry *entry);
/** "3 sources: Herald, Courier, Gazette". */
struct dl_str linear_sources(const struct state *state,
                             const struct dl_entry *entry,
                             struct dl_str outlets);
/** "4 of 6 events", and of a day to come how far off it is. */
struct dl_str linear_group(const struct state *state,
                           const struct group *group);
/** All that a row of an overlay says; its text begins in column *begin. */
struct dl_str linear_row(const struct state *state, const struct row *row,
                         int *begin);

#endif
