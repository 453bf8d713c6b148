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
    CHANGE_CORRECTION,
    CHANGE_VIEW
};

/** What is shown of all there is, and how: settings that were changed, the
 * widths of panes, what the timeline shows, which names. Not where one looks:
 * places are the jump list's, and to hide a pane or to zoom is to look. */
struct view;

/** One change: a value before and after. */
struct change {
    enum change_kind kind;
    uint32_t group; /* changes of one key are taken back together */
    uint32_t memo;  /* of marks */
    int before, after;
    const struct filter *filter_before, *filter_after;
    const struct dl_apart *apart; /* taken back (1) or not (0) */
    const struct dl_correction *said_before, *said_after;
    const struct view *view_before, *view_after;
};

struct undo {
    struct {
        struct change *at;
        size_t count, room;
    } changes; /* before `now` done, after it taken back */
    size_t now;
    uint32_t group;
    const struct view *view; /* as it was after the last key */
    uint32_t seen;           /* the group at the beginning of this one */
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
/** Before and after each key: what it changed of the view is a change, too, of
 * the key's group. */
void undo_watch(struct state *state);
void undo_note(struct state *state);
/** Show what a view says. */
void undo_set_view(struct state *state, const struct view *view);
void undo_push_view(struct state *state, const struct view *before,
                    const struct view *after);
void undo_back(struct state *state, int count);
void undo_again(struct state *state, int count);

#endif
