/* The whole state of the reader, and what its files share. Only the state
 * files change it; panes read. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_MODEL_H
#define TUI_MODEL_H

#include "tui/state.h"

#include "base/words.h"

#include "tui/correct.h"
#include "tui/fetching.h"
#include "tui/find.h"
#include "tui/glyph.h"
#include "tui/health.h"
#include "tui/history.h"
#include "tui/jumps.h"
#include "tui/keep.h"
#include "tui/layout.h"
#include "tui/links.h"
#include "tui/list.h"
#include "tui/overlay.h"
#include "tui/places.h"
#include "tui/pointer.h"
#include "tui/prompt.h"
#include "tui/reader.h"
#include "tui/saved.h"
#include "tui/search.h"
#include "tui/shelf.h"
#include "tui/themes.h"
#include "tui/times.h"
#include "tui/tour.h"
#include "tui/undo.h"

/** Keys typed so far that are not an action yet. */
struct input {
    dl_key keys[DL_KEYS_MAX];
    int pending;
    int count; /* typed before the keys; 0: none */
    int given; /* the count of the action that runs; 0: none was typed */
    bool pasting;
};

struct note {
    char text[DL_ERROR_TEXT_MAX];
    bool error;
};

/** Articles of which something is wanted. */
struct keys_wanted {
    struct dl_key *at;
    size_t count, room;
    size_t taken; /* by the program */
};

struct state {
    struct dl_arena *arena;   /* as long as the program */
    struct dl_arena *scratch; /* until the next call */
    struct dl_mark scratch_mark;
    struct dl_settings settings;          /* as changed while running */
    const struct dl_settings *configured; /* as given */
    const struct dl_themes *themes;       /* of the wardrobe */
    size_t theme;                         /* the one in force */
    struct themes wardrobe;
    bool ascii;
    bool stored;         /* there are feeds, or a store of what they had */
    struct dl_stamp now; /* the present, as far as it is known */
    struct arrangement wish;
    struct layout layout;
    struct shelf shelf;
    struct list list;
    struct reader reader;
    struct times times;
    struct search search;
    struct find find;
    struct saved saved;
    struct jumps jumps;
    struct places places;
    struct tour tour;
    struct undo undo;
    struct kept kept;
    struct prompt prompt;
    struct overlay overlay;
    struct input input;
    struct pointer pointer;
    struct note note;
    struct {
        struct state_part *at;
        size_t count, room;
        size_t taken; /* by the program */
    } parts;
    struct {
        struct dl_correction *at;
        size_t count, room;
        size_t taken; /* by the program */
    } corrections;
    struct {
        struct dl_arena *arena; /* of their texts; NULL: none are there */
        struct errand *at;
        size_t count, room;
        size_t taken; /* by the program */
    } errands;
    struct {
        struct dl_strs names;
        struct dl_str wanted; /* empty: none is */
    } keymaps;
    struct {
        struct dl_arena *arena; /* of `url` */
        struct dl_str url;      /* that was asked for last */
        uint32_t article;       /* in which it stands */
    } picture;
    struct keys_wanted readings, fulls, histories;
    struct fetching fetching;
    struct health health;
    struct past past;
    unsigned wants, dirty;
};

/** What an action does: `run` with the count typed (at least 1) times `sign`,
 * so that an action and its reverse are one function. */
struct act {
    void (*run)(struct state *state, int count);
    int sign;
};

/** How one walks through what a pane shows. */
struct walk {
    size_t (*at)(const struct state *state);       /* the place one is at */
    size_t (*page)(const struct state *state);     /* places that make a page */
    void (*to)(struct state *state, size_t place); /* the last if beyond */
};

/** A day as date-format has it, its names in the user's language; ends with a
 * zero byte. */
struct dl_str day_words(struct dl_arena *arena, const struct state *state,
                        struct dl_day day);

/** What signs are written as. */
enum glyph_form glyph_form(const struct state *state);

/** Say something in the status line until the next key. */
void say(struct state *state, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void complain(struct state *state, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/** Focus a pane, bringing it back when it was hidden. */
void state_focus(struct state *state, enum dl_pane pane);
/** Put the border behind pane `wall` (see layout_wall) to a column. */
void state_move_wall(struct state *state, int wall, int col);
/** What was said has been read, and what was begun to be typed is dropped. */
void state_unsay(struct state *state);
/** Let what was typed take effect, then settle. */
void state_catch_up(struct state *state);
/** The end of every call: all agrees, the dirty bits go out. */
unsigned state_finish(struct state *state);
/** One action by its tables: the overlay's, the pane's, everyone's. */
void state_dispatch(struct state *state, enum dl_action action, int count);
/** The map of keys of the focused pane. */
enum dl_map state_map(const struct state *state);
/** One key as typed. */
void state_type(struct state *state, dl_key key);
/** Close what is open, or go back a pane; at the list quit, if that may be. */
void state_close(struct state *state, bool may_quit);
/** All panes, as configured. */
void state_reset_layout(struct state *state);
const char *state_sort_name(const struct state *state);
/** The article counts as opened: mark it read if the settings say so. */
void state_opened(struct state *state);
/** The reading that is shown, or NULL. */
const struct dl_reading *state_reading(const struct state *state);
/** The role of names of a kind. */
enum dl_role kind_role(enum dl_kind kind);
struct dl_str glyph(const struct state *state, enum glyph glyph);
/** `a` and `b` with `between` when neither is empty. */
struct dl_str text_join(struct dl_arena *arena, struct dl_str a,
                        struct dl_str between, struct dl_str b);

extern const struct walk list_walk, reader_walk, times_walk;

/* What actions do, by enum dl_action (no `run`: not this table's): first the
 * table of the focused pane, then those for all panes. */
extern const struct act list_acts[DL_ACT_COUNT];
extern const struct act reader_acts[DL_ACT_COUNT];
extern const struct act times_acts[DL_ACT_COUNT];
extern const struct act walk_acts[DL_ACT_COUNT];
extern const struct act layout_acts[DL_ACT_COUNT];
extern const struct act article_acts[DL_ACT_COUNT];
extern const struct act fetch_acts[DL_ACT_COUNT];
extern const struct act screen_acts[DL_ACT_COUNT];
extern const struct act link_acts[DL_ACT_COUNT];
extern const struct act picture_acts[DL_ACT_COUNT];

/** Subscribe to the feed at, or of the page at, an address. */
void fetch_add(struct state *state, struct dl_str url);

#endif
