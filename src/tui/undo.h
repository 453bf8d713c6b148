/* Changes that can be taken back, without limit. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_UNDO_H
#define TUI_UNDO_H

#include <dateline/knowledge.h>

#include "tui/list.h"

enum change_kind {
    CHANGE_READ,
    CHANGE_STAR,
    CHANGE_SORT,
    CHANGE_THEME,
    CHANGE_FILTER,
    CHANGE_PART,
    CHANGE_CORRECTION
};

/** One change: a value before and after. */
struct change {
    enum change_kind kind;
    uint32_t group; /* changes of one key are taken back together */
    uint32_t memo;  /* of marks */
    int before, after;
    const struct filter *filter_before, *filter_after;
    const struct dl_apart *apart; /* taken back (1) or not (0) */
    const struct dl_correction *said_before, *said_after;
};

struct undo {
    struct {
        struct change *at;
        size_t count, room;
    } changes; /* before `now` done, after it taken back */
    size_t now;
    uint32_t group;
};

/** Begin a group: what follows is taken back by one key. */
void undo_begin(struct state *state);
void undo_set_read(struct state *state, uint32_t article, bool read);
void undo_set_star(struct state *state, uint32_t article, bool star);
void undo_set_sort(struct state *state, int sort);
void undo_set_theme(struct state *state, size_t theme);
/** `before` is what was in force before it was typed; both live as long as the
 * state. */
void undo_set_filter(struct state *state, struct filter before,
                     struct filter filter);
/** The same with what `words` say, in a group of its own; false when they
 * cannot be read, which is said. */
bool undo_filter_words(struct state *state, struct dl_str words);
/** Take a join back, or make it again: the desk is asked for it. */
void undo_set_part(struct state *state, struct dl_apart apart, bool on);
/** Say something of a name, or that nothing is said: the desk is asked for it.
 */
void undo_set_correction(struct state *state,
                         const struct dl_correction *correction);
void undo_back(struct state *state, int count);
void undo_again(struct state *state, int count);

#endif
