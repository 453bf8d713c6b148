/* What is kept of articles between sessions: read, stars, reading places. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_KEEP_H
#define TUI_KEEP_H

#include <dateline/marks.h>

struct state;

/** What was done and not handed out yet. */
struct kept {
    struct dl_marking *at;
    size_t count, room;
    size_t taken;
};

/** Change what is kept of the article of a memo. */
void keep_read(struct state *state, uint32_t memo, bool read);
void keep_star(struct state *state, uint32_t memo, bool star);
/** The memo has the place at which its article was left. */
void keep_place(struct state *state, uint32_t memo);

#endif
