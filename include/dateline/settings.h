/* The settings in force, and how they are read from YAML. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_SETTINGS_H
#define DATELINE_SETTINGS_H

#include <dateline/arena.h>
#include <dateline/feeds.h>
#include <dateline/keymap.h>
#include <dateline/knowledge.h>
#include <dateline/searches.h>
#include <dateline/status.h>

enum dl_pane { DL_PANE_LIST, DL_PANE_READ, DL_PANE_TIME, DL_PANE_COUNT };

/* Choices, in the order of options.def. */
enum dl_colours {
    DL_COLOURS_AUTO,
    DL_COLOURS_NONE,
    DL_COLOURS_16,
    DL_COLOURS_256,
    DL_COLOURS_RGB
};
enum dl_emoji { DL_EMOJI_SHOW, DL_EMOJI_TEXT, DL_EMOJI_STRIP };
enum dl_borders { DL_BORDERS_LINE, DL_BORDERS_ASCII, DL_BORDERS_NONE };
enum dl_align { DL_ALIGN_CENTER, DL_ALIGN_LEFT };
enum dl_name_marks { DL_MARKS_STYLE, DL_MARKS_LETTERS, DL_MARKS_OFF };
enum dl_mark_read { DL_READ_ON_OPEN, DL_READ_AT_END, DL_READ_NEVER };
enum dl_sort {
    DL_SORT_NEWEST,
    DL_SORT_OLDEST,
    DL_SORT_TITLE,
    DL_SORT_SOURCE,
    DL_SORT_UNREAD,
    DL_SORT_FILE,
    DL_SORT_COUNT
};
enum dl_scope {
    DL_SCOPE_ALL,
    DL_SCOPE_STORY,
    DL_SCOPE_ARTICLE,
    DL_SCOPE_LIST,
    DL_SCOPE_ENTITY,
    DL_SCOPE_COUNT
};
enum dl_zoom {
    DL_ZOOM_DAY,
    DL_ZOOM_WEEK,
    DL_ZOOM_MONTH,
    DL_ZOOM_YEAR,
    DL_ZOOM_COUNT
};
enum dl_case { DL_CASE_SMART, DL_CASE_IGNORE, DL_CASE_MATCH };

/** Panes in their order on the screen; those left out are hidden at start. */
struct dl_panes {
    enum dl_pane at[DL_PANE_COUNT];
    int count;
};

enum dl_option {
#define X(field, path, type, least, greatest, choices, help) DL_OPTION_##field,
#include <dateline/options.def>
#undef X
    DL_OPTION_COUNT
};

#define DL_TYPE_PATHS struct dl_strs
#define DL_TYPE_WORDS struct dl_strs /* a program and its arguments */
#define DL_TYPE_FILE struct dl_str   /* a bare name, or a path */
#define DL_TYPE_THEME struct dl_str  /* a bare name, a path, or "auto" */
#define DL_TYPE_PATH struct dl_str   /* a path, or empty */
#define DL_TYPE_DATE struct dl_str   /* a format of days */
#define DL_TYPE_INT int
#define DL_TYPE_BOOL bool
#define DL_TYPE_CHOICE int
#define DL_TYPE_PANES struct dl_panes

struct dl_settings {
#define X(field, path, type, least, greatest, choices, help) \
    DL_TYPE_##type field;
#include <dateline/options.def>
#undef X
    struct dl_str theme_dark, theme_light; /* when `theme` is "auto" */
    struct dl_knowledge entities;  /* `entities:`, and `not-names:` as never */
    struct dl_manner manner;       /* `defaults:` of feeds */
    struct dl_subscriptions feeds; /* `feeds:`, and those of feeds.yaml */
    struct dl_searches searches;   /* `searches:`, and those that were saved */
    struct dl_keymap keymap;       /* in force: those of actions.def, of the
                                      keymap and of `keys:` over one another */
    struct dl_keymap own;          /* `keys:` alone */
    struct dl_strs keymaps; /* folders in which keymaps are looked for; to be
                               set before a file is read that names one */
    struct dl_str apart;    /* file of joins taken back (dl_apart_path); empty:
                               none is read or written */
    struct dl_str corrections;  /* file of what the user said of names
                                   (dl_corrections_path); empty: none is read or
                                   written */
    struct dl_corrections said; /* what no file holds; over those of the file */
    struct dl_str saved; /* path of searches.yaml, to which searches are saved;
                            empty: to nothing */
    struct dl_str fetcher;  /* path of dateline-fetch */
    struct dl_str pictures; /* folder in which those that were fetched are kept
                               for a while; empty: none are */
    struct dl_str store;    /* path of the store; empty: nothing is kept */
    struct dl_str added;    /* path of feeds.yaml, which subscriptions are added
                               to; empty: none can be */
    /* Where each value comes from: "built in", or path:line. */
    const char *origin[DL_OPTION_COUNT];
    /* Where a file names the theme, without words; NULL when none does. */
    const struct dl_error *theme_place;
};

/**
 * The built-in settings (default.yaml and actions.def).
 * Owner: they live in `arena`.
 */
void dl_settings_default(struct dl_arena *arena, struct dl_settings *out);

/**
 * Read a settings file over what `settings` holds; keys that are missing keep
 * their value. All or nothing: on failure `settings` is as it was. Relative
 * paths in it count from the file's folder, `~` is the user's home.
 * Errors: DL_ERR_MISSING when there is no such file; DL_ERR_IO; DL_ERR_LIMIT;
 *         DL_ERR_SYNTAX at line and column with the line quoted, naming the
 *         nearest known key or value.
 */
enum dl_status dl_settings_load(struct dl_arena *arena, const char *path,
                                struct dl_settings *settings,
                                struct dl_error *err);

/** The same from memory; `path` names it in messages. */
enum dl_status dl_settings_read(struct dl_arena *arena, const char *path,
                                struct dl_str yaml,
                                struct dl_settings *settings,
                                struct dl_error *err);

/** Path of the user's file: $XDG_CONFIG_HOME/dateline/dateline.yaml, or below
 * ~/.config. `home` and `config_home` are those variables, NULL when unset;
 * NULL when neither says. */
const char *dl_settings_path(struct dl_arena *arena, const char *home,
                             const char *config_home);

/** Path of the user's knowledge file when the settings name none: beside the
 * settings file `config`, which may not exist; NULL for NULL. */
const char *dl_knowledge_path(struct dl_arena *arena, const char *config);

/**
 * All that the user tells about names: the knowledge file, `entities:` and
 * `not-names:` over it, the joins that were taken back, and what was said of
 * names while reading, which goes over all. A file that the
 * settings do not name may be missing. Owner:  *out lives in `arena` and
 * borrows strings of the settings. Errors: those of dl_knowledge_load; every
 * fault is in `out->faults`, and what could be read is in *out all the same.
 */
enum dl_status dl_settings_knowledge(struct dl_arena *arena,
                                     const struct dl_settings *settings,
                                     struct dl_knowledge *out);

/** Whether these settings, given as YAML, are in force already: reading them
 * over `settings` would change nothing. */
bool dl_settings_has(struct dl_arena *arena, const struct dl_settings *settings,
                     struct dl_str yaml);

/** The settings as YAML that reads back over the built-in ones to the same
 * settings, each line with its origin as a comment; of the keys only the
 * user's own: `keymap` names the others. */
struct dl_str dl_settings_print(struct dl_arena *arena,
                                const struct dl_settings *settings);

/** The folder of `pictures`: in XDG_CACHE_HOME (`cache`), else in ~/.cache;
 * NULL when there is neither. In `arena`. */
const char *dl_pictures_path(struct dl_arena *arena, const char *home,
                             const char *cache);

#endif
