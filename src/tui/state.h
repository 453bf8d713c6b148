/* The view model: everything the reader knows about what is shown. A pure
 * machine: keys, news and sizes in, dirty bits out; no drawing, no clock, no
 * input or output. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_STATE_H
#define TUI_STATE_H

#include <dateline/date.h>
#include <dateline/desk.h>
#include <dateline/keymap.h>
#include <dateline/marks.h>
#include <dateline/settings.h>
#include <dateline/theme.h>
#include <dateline/typed.h>

#include "tui/canvas.h"
#include "tui/errand.h"
#include "tui/event.h"

enum dirty {
    DIRTY_LIST = 1,
    DIRTY_READ = 2,
    DIRTY_TIME = 4,
    DIRTY_STATUS = 8,
    DIRTY_OVERLAY = 16,
    DIRTY_ALL = 31
};

/** What the machine asks the program to do; taken with state_wants. */
enum want {
    WANT_QUIT = 1,
    WANT_SUSPEND = 2,
    WANT_REDRAW = 4,     /* paint the whole screen again */
    WANT_RELOAD = 8,     /* read the files again */
    WANT_PART = 16,      /* see state_part */
    WANT_READING = 32,   /* see state_reading_wanted */
    WANT_FULL = 64,      /* see state_full_wanted */
    WANT_FIND = 128,     /* see state_find */
    WANT_FETCH = 256,    /* see state_fetch_wanted */
    WANT_HISTORY = 512,  /* see state_history_wanted */
    WANT_SAVE = 1024,    /* see state_saved */
    WANT_KEEP = 2048,    /* see state_typed */
    WANT_ERRAND = 4096,  /* see state_errand */
    WANT_CORRECT = 8192, /* see state_correction */
    WANT_KEYMAP = 16384  /* see state_keymap_wanted */
};

/** Something that is wanted of the courier; see desk.h. */
enum fetch { FETCH_ALL, FETCH_FEED, FETCH_ADD, FETCH_HEALTH };

struct state_fetch {
    enum fetch what;
    struct dl_str url; /* of FEED and ADD */
};

/** A join to be taken back (`on`), or made again. */
struct state_part {
    struct dl_apart apart;
    bool on;
};

struct state_start {
    const struct dl_settings *settings;
    const struct dl_themes *themes; /* all that can be chosen */
    size_t theme;                   /* the one in force */
    bool pair;           /* the terminal's background chooses between */
    size_t dark, light;  /* these two; the one in force is one of them */
    bool ascii;          /* borders and marks in ASCII */
    bool stored;         /* see struct dl_desk_start */
    bool tour;           /* it is the first run */
    struct dl_stamp now; /* the present; unknown: no line for it */
    int rows, cols;
};

struct state;

struct state *state_new(const struct state_start *start);
void state_free(struct state *state);

unsigned state_resize(struct state *state, int rows, int cols);
/** One key as typed: counts, sequences, prompts and pickers are handled here.
 * Keys between DL_KEY_PASTE_BEGIN and _END only ever go into a prompt. What is
 * typed into one takes effect with its next other key or the next frame, so
 * that many letters at once cost no more than one. */
unsigned state_key(struct state *state, dl_key key);
/** What the mouse did; its time is what tells two clicks from a double one. */
unsigned state_mouse(struct state *state, const struct mouse *mouse);
/** Whether the mouse is to be listened to. */
bool state_uses_mouse(const struct state *state);
/** The settings as they are now. */
const struct dl_settings *state_settings(const struct state *state);
/** Run a `:` command line. */
unsigned state_command(struct state *state, struct dl_str line);
unsigned state_news(struct state *state, const struct dl_news *news);
/** The marks of earlier sessions and of other devices, for the articles that
 * are there and those to come; again when they have changed. Borrowed. */
unsigned state_marks(struct state *state, const struct dl_marks *marks);
/** The next thing that was done to an article; false when there is none. */
bool state_marking(struct state *state, struct dl_marking *out);
/** The reader ends: the article that is open is left. */
void state_leave(struct state *state);
/** Show a message in the status line until the next key. */
unsigned state_say(struct state *state, bool error, const char *text);

/** The wants since the last call, as a set of `enum want`. */
unsigned state_wants(struct state *state);
/** The next join to be taken back or made again; false when there is none. Its
 * texts live as long as the state. */
bool state_part(struct state *state, struct state_part *out);
/** The next thing that was said of a name; false when there is none. Its texts
 * live as long as the state. */
bool state_correction(struct state *state, struct dl_correction *out);
/** The next stored article whose reading is wanted; false when there is none.
 */
bool state_reading_wanted(struct state *state, struct dl_key *out);
/** The same of one whose full text is wanted. */
bool state_full_wanted(struct state *state, struct dl_key *out);
/** The same of one whose versions are. */
bool state_history_wanted(struct state *state, struct dl_key *out);
/** The next search that was given a name; false when there is none. Its origin
 * is the file that it belongs into; its texts live as long as the state. */
bool state_saved(struct state *state, struct dl_search *out);
/** The next line that was typed into a prompt; false when there is none. Its
 * text lives as long as the state. */
bool state_typed(struct state *state, struct dl_typed_line *out);
/** Lines of earlier sessions, before those of this one. */
void state_recall(struct state *state, const struct dl_typed_lines *lines);
/** The next thing to be done outside; false when there is none. Its texts live
 * until the next call, or as long as the article. */
bool state_errand(struct state *state, struct errand *out);
/** The next question to the store; false when there is none. Its keys live
 * until the state is told or asked something else, its text until the answer
 * has come. */
bool state_find(struct state *state, struct dl_desk_query *out);
/** The next thing that is wanted of the courier; its texts live as long as the
 * state. */
bool state_fetch_wanted(struct state *state, struct state_fetch *out);
/** The name of the keymap that is wanted; false when none is. It lives as long
 * as the state. */
bool state_keymap_wanted(struct state *state, struct dl_str *name);
/** The keys in force from now on, and the name of their keymap. Copied. */
unsigned state_keymap(struct state *state, const struct dl_keymap *keymap,
                      struct dl_str name);
/** The keymaps there are, to be offered; copied. */
void state_keymaps(struct state *state, const struct dl_strs *names);
const struct dl_theme *state_theme(const struct state *state);
/** Themes as they are in their files now: those that are known, by their path,
 * are replaced, others added. Copied. */
unsigned state_themes(struct state *state, const struct dl_themes *themes);
/** The theme in force cannot be read and stays as it was; that is shown until
 * it can be: NULL. */
unsigned state_theme_fault(struct state *state, const struct dl_error *err);
/** What the terminal's background is. Of a pair of themes the other one comes
 * into force, unless the user has chosen a third. */
unsigned state_background(struct state *state, bool light);

/** Draw everything into the canvas, in the size of the state. */
void state_render(struct state *state, struct canvas *canvas);

#endif
