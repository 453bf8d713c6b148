/* The timeline as it is shown: the entries in scope, in groups, one chosen. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_TIMES_H
#define TUI_TIMES_H

#include <dateline/settings.h>
#include <dateline/timeline.h>

#include "tui/canvas.h"
#include "tui/list.h"

struct state;

/** What makes a group: the stretch its entries fall into. */
struct stretch {
    struct dl_interval when;
    enum dl_placing placing; /* DL_PLACED unless grouped by day */
};

struct group {
    struct stretch stretch;
    uint32_t first, count; /* places in `shown` */
    uint32_t total;        /* entries, with those folded away */
};

struct times {
    struct {
        uint32_t *at;
        size_t count, room;
    } shown; /* entries of the library's timeline, in time order */
    struct {
        struct group *at;
        size_t count, room;
    } groups;
    uint32_t most;    /* entries in the fullest group */
    size_t selected;  /* place in `shown` */
    size_t top;       /* place whose block is the first in view */
    size_t anchor;    /* the same before the size changed */
    uint32_t source;  /* which evidence of the selected entry is next */
    struct name name; /* the chosen name, for its scope */
    bool named;
};

enum { BLOCK_TITLES_MAX = 6, BLOCK_SOURCES_MAX = 3 };

/** The rows that an entry takes up at a width. */
struct block {
    const struct dl_entry *entry;
    const struct group *group;
    int32_t gap;         /* days without events before it; 0: not worth a row */
    bool heading, dated; /* it opens its group; its date has to be said */
    int date_cols;       /* of the date column; 0: dates have their rows */
    int title_cols;
    struct dl_span title[BLOCK_TITLES_MAX];
    int titles;
    struct dl_str sources; /* outlets, on the selected entry */
    struct dl_span source[BLOCK_SOURCES_MAX];
    int source_rows;
    int rows; /* all of them */
};

/** Build what is shown anew: the library, the scope or the grouping changed.
 * The chosen entry stays chosen where it can. */
void times_rebuild(struct state *state);
/** The article changed: scopes that depend on it are built anew. */
void times_open(struct state *state);
void times_settle(struct state *state);
/** The chosen entry as one article tells it: what is left of it when a library
 * with another timeline takes the place of this one. */
struct witness {
    uint32_t memo, event; /* NONE: nothing is chosen */
};
struct witness times_witness(const struct state *state);
/** Choose the entry that the witness is part of now, if there is one. */
void times_recall(struct state *state, struct witness witness);

/** Choose the first event that is told in view, if there is one. */
void times_seek_view(struct state *state);
/** The same while another pane is focused, unless the chosen one is in view. */
void times_follow(struct state *state);
void times_select(struct state *state, size_t place);
/** Choose an entry of the library's timeline; false when it is not in scope. */
bool times_show(struct state *state, uint32_t entry);
/** The chosen entry, or NULL. */
const struct dl_entry *times_entry(const struct state *state);
uint32_t times_entry_index(const struct state *state);

/** The part of the pane that blocks are drawn in: without its margins. */
struct rect times_body(const struct state *state, struct rect pane);

/** Lay out the block at a place of `shown`. Strings live in scratch. */
void times_block(const struct state *state, size_t place, int cols,
                 struct block *out);

/** The stretch of an entry when grouped by `zoom`. */
struct stretch times_stretch(const struct dl_entry *entry, enum dl_zoom zoom);
bool stretch_eq(struct stretch a, struct stretch b);

/** "Monday 22 March 2021", "18-19 March 2021", "before 24 March 2021". */
struct dl_str label_long(struct dl_arena *arena, struct stretch stretch,
                         bool ascii);
/** "22 Mar", "18-19 Mar", "before 24 Mar", "June 2021", "1989". */
struct dl_str label_short(struct dl_arena *arena, struct stretch stretch,
                          bool ascii);
/** "3 months", for the days between two groups. */
struct dl_str label_gap(struct dl_arena *arena, int32_t days);

/** How far an entry is told where you are reading. */
enum told_where { TOLD_ELSEWHERE, TOLD_ARTICLE, TOLD_VIEW };
enum told_where times_told(const struct state *state, uint32_t entry);

#endif
