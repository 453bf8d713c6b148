/* The timeline as it is shown: the entries in scope, folded, in groups, one
 * chosen; above them how much is told when, below them who tells the chosen
 * one. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_TIMES_H
#define TUI_TIMES_H

#include <dateline/settings.h>
#include <dateline/timeline.h>

#include "tui/canvas.h"
#include "tui/glyph.h"
#include "tui/list.h"

struct state;

/** What makes a group: the stretch its entries fall into. */
struct stretch {
    struct dl_interval when;
    enum dl_placing placing; /* DL_PLACED unless grouped by day */
};

struct group {
    struct stretch stretch;
    uint32_t first, count; /* spots */
    uint32_t shown;        /* entries among them */
    uint32_t total;        /* entries, with those folded away */
    uint32_t unit; /* of the axis; NONE when only minor ones are told, or what
                      nothing dates */
};

/** One thing to stop at: an entry, or what stands for those folded away. */
struct spot {
    uint32_t entry; /* see shelf_entry; of a fold the last of its groups, so
                       that spots are in the order of entries */
    uint32_t more;  /* entries folded away here; 0: it is an entry */
    uint32_t first; /* of them */
    bool beyond;    /* it holds whole groups, not only the rest of its own */
};

/* More empty stretches than this are one gap on the axis. */
enum { TIMES_EMPTY_MAX = 2 };

/** A column of the axis: a stretch in which something is told, or an article
 * was published, or the present is. */
struct unit {
    struct stretch stretch;
    uint32_t told, articles;
    int32_t empty; /* stretches of the zoom before it without anything */
    bool today;
};

struct times {
    struct {
        struct spot *at;
        size_t count, room;
    } spots;
    struct {
        struct group *at;
        size_t count, room;
    } groups;
    struct {
        struct unit *at;
        size_t count, room;
    } units;
    struct {
        struct dl_span *at; /* of entries that were unfolded by hand */
        size_t count, room;
    } opened;
    uint32_t most;    /* entries in the fullest group */
    uint32_t gaps;    /* units that come after a gap ... */
    uint32_t blanks;  /* ... and the empty stretches before the others */
    uint32_t told;    /* entries in scope that are not minor ... */
    uint32_t dated;   /* ... those of them that have a place in time ... */
    uint32_t coming;  /* ... those that lie after today, with
                         minor ones while all are shown */
    size_t ahead;     /* the first spot that lies after today; or `undated` */
    size_t undated;   /* the first that nothing dates; or count */
    size_t selected;  /* spot */
    size_t top;       /* spot whose block is the first in view */
    size_t anchor;    /* the same before the size changed */
    bool loose;       /* scrolled away from the selection, until that moves */
    uint32_t source;  /* which evidence of the selected entry is next */
    struct name name; /* the chosen name, for its scope */
    bool named;
    enum dl_scope before; /* the scope to go back to from a name's */
    bool all;             /* nothing is folded, not even the minor ones */
    bool terse;           /* the sources of the chosen event stay closed */
};

enum { BLOCK_TITLES_MAX = 6, BLOCK_SOURCES_MAX = 3 };

/** The rows that a spot takes up at a width. */
struct block {
    const struct dl_entry *entry; /* NULL: a fold */
    const struct spot *spot;
    const struct group *group;
    int32_t gap;         /* days without events before it; 0: not worth a row */
    bool today;          /* the present lies before it */
    bool heading, dated; /* it opens its group; its date has to be said */
    int text_col;        /* of its title, date column left out */
    int date_cols;       /* of the date column; 0: dates have their rows */
    int title_cols;
    struct dl_str text; /* what `title` is a part of */
    struct dl_span title[BLOCK_TITLES_MAX];
    int titles;
    struct dl_str sources; /* outlets, on the selected entry */
    struct dl_span source[BLOCK_SOURCES_MAX];
    int source_rows;
    int head_rows; /* before the event itself */
    int rows;      /* all of them */
};

/** Where the parts of the pane stand; those without rows are not shown. */
struct times_areas {
    struct rect axis, list, sources;
};

/** Build what is shown anew: the library, the scope or the grouping changed.
 * The chosen entry stays chosen where it can. */
void times_rebuild(struct state *state);
/** The article changed: scopes that depend on it are built anew. */
void times_open(struct state *state);
void times_settle(struct state *state);
/** The library is about to be replaced: entries get other numbers. */
void times_forget(struct state *state);

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
void times_select(struct state *state, size_t spot);
/** Scroll by so many spots; what is chosen stays. */
void times_scroll(struct state *state, int steps);
/** Choose an entry of the library's timeline; false when it is not shown. */
bool times_show(struct state *state, uint32_t entry);
/** The chosen entry, or NULL: nothing is chosen, or a fold. */
const struct dl_entry *times_entry(const struct state *state);
uint32_t times_entry_index(const struct state *state);
/** The group of a spot. */
const struct group *times_group(const struct times *times, size_t spot);

/** The entries in scope, in order, in scratch. */
uint32_t *times_scope(const struct state *state, uint32_t *count);
/** The articles in scope, by number, in scratch; NULL: all. */
bool *times_articles(const struct state *state);
/** Whether the scope depends on the article. */
bool times_is_local(const struct state *state);
void times_keep_to(struct state *state, struct name name);

/** Which of the entries are shown: by the fold, and those opened by hand. In
 * scratch. */
bool *times_fold(const struct state *state, const uint32_t *entries,
                 uint32_t count);
/** Open what the spot stands for. */
void times_unfold(struct state *state, const struct spot *spot);

/** The columns of the axis: groups, days of publication, today. */
void times_measure(struct state *state);

/** The part of the pane that blocks are drawn in: without its margins. */
struct rect times_body(const struct state *state, struct rect pane);
struct times_areas times_areas(const struct state *state);

/** Lay out the block of a spot. Strings live in scratch. */
void times_block(const struct state *state, size_t spot, int cols,
                 struct block *out);

/** What is at a cell of the canvas. */
struct times_hit {
    enum { HIT_NOTHING, HIT_UNIT, HIT_SPOT, HIT_SOURCE } what;
    size_t which; /* unit, spot, evidence of the chosen entry */
};
struct times_hit times_hit(const struct state *state, int row, int col);

/** The stretch of an entry when grouped by `zoom`. */
struct stretch times_stretch(const struct dl_entry *entry, enum dl_zoom zoom);
bool stretch_eq(struct stretch a, struct stretch b);
/** The stretch of the zoom that a day lies in. */
struct stretch stretch_of(struct dl_day day, enum dl_zoom zoom);
/** Whole stretches of the zoom between two days; 0 when they touch. */
int32_t stretches_between(struct dl_day last, struct dl_day next,
                          enum dl_zoom zoom);

/** "Monday 22 March 2021", "18-19 March 2021", "before 24 March 2021". */
struct dl_str label_long(struct dl_arena *arena, struct stretch stretch,
                         enum glyph_form form);
/** "22 Mar", "18-19 Mar", "before 24 Mar", "June 2021", "1989". */
struct dl_str label_short(struct dl_arena *arena, struct stretch stretch,
                          enum glyph_form form);
/** "3 months", for the days between two groups. */
struct dl_str label_gap(struct dl_arena *arena, int32_t days);
/** "in 12 days", "tomorrow", "within 3 months": how far a stretch lies ahead of
 * `now`; empty where that says nothing. */
struct dl_str label_ahead(struct dl_arena *arena, struct stretch stretch,
                          struct dl_day now);

/** How far an entry is told where you are reading. */
enum told_where { TOLD_ELSEWHERE, TOLD_ARTICLE, TOLD_VIEW };
enum told_where times_told(const struct state *state, uint32_t entry);

#endif
