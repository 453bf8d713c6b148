/* A box over the panes with rows in it: help, picker, card, reasons, faults. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_OVERLAY_H
#define TUI_OVERLAY_H

#include <dateline/theme.h>

#include "tui/canvas.h"
#include "tui/edit.h"
#include "tui/list.h"
#include "tui/roster.h"

enum overlay_kind {
    OVERLAY_NONE,
    OVERLAY_HELP,
    OVERLAY_PICK,
    OVERLAY_CARD,
    OVERLAY_WHY,
    OVERLAY_FAULTS,
    OVERLAY_FEEDS,
    OVERLAY_CHANGES,
    OVERLAY_SEARCHES,
    OVERLAY_LINKS,
    OVERLAY_THEMES,
    OVERLAY_CORRECT,
    OVERLAY_COUNT
};

/** What a row stands for. */
enum row_what {
    ROW_TEXT,
    ROW_PLACE,  /* a: article, b: its name */
    ROW_FORM,   /* another name; a: which */
    ROW_PARTED, /* one that was taken off; a: of the known ones */
    ROW_FEED,   /* a: which */
    ROW_EVENT,  /* a: which entry, see shelf_entry */
    ROW_NAME    /* a: article, b: its entity */
};

struct row_bit {
    struct dl_span span;
    enum dl_role role;
};

struct row {
    struct dl_str left, text, right; /* `left` has a column of its own */
    struct dl_str more;              /* after `text`, stepping back */
    const struct row_bit *bits; /* parts of `text` with a role of their own */
    size_t bit_count;
    enum dl_role left_role, text_role;
    uint8_t meter; /* of METER_FULL: drawn before `right` */
    enum row_what what;
    bool firm;         /* `right` stays and `text` is cut, not the other way */
    bool heading;      /* cannot be chosen */
    bool ticked;       /* part of the selection */
    uint32_t a, b;     /* what it stands for; by kind of overlay */
    struct dl_str url; /* where `text` leads, as terminals are told; or empty */
};

enum { METER_COLS = 6, METER_FULL = 2 * METER_COLS }; /* in half columns */

struct overlay {
    enum overlay_kind kind;
    struct dl_arena *arena; /* the rows and their texts */
    struct dl_str title;
    struct dl_str heads; /* over the columns, beside what is typed */
    struct dl_str foot;  /* keys that mean something here */
    bool meters;         /* rows have one */
    bool typed;          /* letters go into the filter */
    struct edit edit;
    bool stale; /* the text changed and the rows did not */
    struct {
        struct row *at;
        size_t count, room;
    } rows;
    int left_cols;
    size_t selected, top;
    size_t anchor; /* `top` before the window shrank */
    size_t start;  /* what is selected when it opens */

    bool everywhere;      /* PICK: names of the library, not of the article */
    struct roster roster; /* PICK: names of the article */
    struct name name;     /* CARD: of whom */
    struct dl_str about;  /* CORRECT: which name */
    bool joining;         /* PICK: the one that `about` is another name of */
    struct {
        enum overlay_kind kind; /* NONE: nothing */
        size_t selected, top;
        enum row_what what; /* of the row that was chosen ... */
        uint32_t a, b;      /* ... and what it stands for */
    } under;                /* what this one was opened over */
    struct {
        struct name *at;
        size_t count, room;
    } ticks; /* PICK: the names selected with Tab */
};

void overlay_open(struct state *state, enum overlay_kind kind);
void overlay_close(struct state *state);
/** Open one over what is open, which comes back when that one is left. */
void overlay_over(struct state *state, enum overlay_kind kind);
/** Leave what is open: what it was opened over comes back. */
void overlay_back(struct state *state);
/** Make the rows anew (the filter, the size or the library changed). */
void overlay_build(struct state *state);
/** Make them anew if what was typed changed. */
void overlay_catch_up(struct state *state);
/** A key, while an overlay is open that is typed into; false: not taken. */
bool overlay_key(struct state *state, dl_key key);
/** An action, while an overlay is open; false: not taken. */
bool overlay_act(struct state *state, int action, int count);
void overlay_settle(struct state *state);
/** The size has changed: paragraphs are wrapped anew, and what was chosen and
 * in view is again. */
void overlay_resize(struct state *state);
/** Whether this row is one that can be chosen. */
bool overlay_can_choose(const struct overlay *overlay, size_t row);
/** The nearest row that can be chosen, looking on from `row` by `step` (1 or
 * -1) and then back; `row` when there is none. */
size_t overlay_nearest(const struct overlay *overlay, size_t row, int step);
/** Choose another row, so many on, or back. */
void overlay_move(struct state *state, long rows);
/** Scroll by so many rows; the choice stays in view. */
void overlay_scroll(struct state *state, int rows);
/** Choose the row at a cell of the screen; false: none that can be chosen is
 * there. */
bool overlay_point(struct state *state, int row, int col);
/** Where one types into it; no rows: one does not. */
struct rect overlay_line(const struct state *state);
/** Where the box stands. */
struct rect overlay_rect(const struct state *state);
/** Columns for text, and rows that are in view. */
int overlay_cols(const struct state *state);
int overlay_page(const struct state *state);

void overlay_push(struct state *state, struct row row);
/** A paragraph, wrapped into as many rows as it needs. */
void overlay_say(struct state *state, enum dl_role role, struct dl_str text);
void overlay_head(struct state *state, struct dl_str text);

/* One builder per kind, and what Enter does. */
void help_build(struct state *state);
/** Run the action of a row, or begin its command. */
void help_open(struct state *state, const struct row *row);
void pick_build(struct state *state);
/** Take the chosen row into the selection, or out of it. */
void pick_tick(struct state *state);
/** Filter the list by the selection. */
void pick_filter(struct state *state);
void card_build(struct state *state);
void card_open(struct state *state, const struct row *row);
/** The card that was left, with the same row chosen. */
void card_return(struct state *state, struct name name, size_t row);
/** The most important events that are told of it, in order. */
void card_say_times(struct state *state, const struct dl_listing *own);
/** Go where the event of a row is told best. */
void card_open_event(struct state *state, uint32_t entry);
/** What is known of it. */
void card_say_facts(struct state *state);
/** Names that its articles are about most. */
void card_say_beside(struct state *state, const struct dl_listing *own);
/** The other names, each with the rule that joined it. */
void card_say_forms(struct state *state, const struct dl_aliases *aliases);
/** Names that were taken off it. */
void card_say_parted(struct state *state);
/** Take the chosen name off the card, or put it back. */
void card_part(struct state *state);
void card_part_hint(struct state *state);
/** Open the card of an entity of an article. */
void card_show(struct state *state, uint32_t article, uint32_t entity);
void why_build(struct state *state);
/** Reasons for a name of an article, by its number there. */
void why_name(struct state *state, const struct dl_reading *reading,
              uint32_t name);
/** Reasons for the dates that stand in view. */
void why_dates(struct state *state);
/** "what: why", unless there is no reason. */
void why_say(struct state *state, const char *what, const char *why);
void faults_build(struct state *state);

/**
 * How well `needle` (folded) fits `text` (folded) as a subsequence; INT_MIN
 * when it does not. Higher is better: consecutive letters and letters at the
 * starts of words count more, gaps cost.
 * Cost: needle x text.
 * Source: the scoring of fzy (J. Hawthorn), in integers.
 */
int fuzzy_score(struct dl_str needle, struct dl_str text);

#endif
