/* Themes: a style for every role, and how styles of three layers become one. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_THEME_H
#define DATELINE_THEME_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

enum dl_role {
#define X(code, name, fallback, layer, help) DL_ROLE_##code,
#include <dateline/roles.def>
#undef X
    DL_ROLE_COUNT,
    DL_ROLE_NONE = DL_ROLE_COUNT
};

enum {
    DL_ATTR_BOLD = 1,
    DL_ATTR_DIM = 2,
    DL_ATTR_ITALIC = 4,
    DL_ATTR_UNDERLINE = 8,
    DL_ATTR_REVERSE = 16,
    DL_ATTR_STRIKE = 32
};

enum dl_colour_kind {
    DL_COLOUR_CLEAR,   /* not said: the layer below shows through */
    DL_COLOUR_DEFAULT, /* the terminal's own foreground or background */
    DL_COLOUR_INDEX,   /* one of the terminal's 256; 0-15 are the user's own */
    DL_COLOUR_RGB
};

enum {
    DL_COLOUR_NO_INDEX = 255, /* no fallback was declared */
    DL_COLOUR_OWN = 254,      /* fall back to the terminal's own */
    DL_COLOUR_ATTR = 128      /* ... and to this plus a DL_ATTR_: own colour,
                                 told apart by that attribute */
};

struct dl_colour {
    uint8_t kind; /* enum dl_colour_kind */
    uint8_t r, g, b;
    uint8_t index;    /* of DL_COLOUR_INDEX */
    uint8_t fallback; /* 0-15 or one of the above, declared for 16 colours;
                         DL_COLOUR_NO_INDEX: take the nearest */
};

struct dl_style {
    struct dl_colour fg, bg;
    uint8_t attrs;
};

/** A theme with every fallback already followed. */
struct dl_theme {
    struct dl_str name, path; /* path is empty for the built-in one */
    bool light;               /* made for a light background */
    struct dl_style styles[DL_ROLE_COUNT];
};

struct dl_themes {
    struct dl_theme *at;
    size_t count, room;
};

const char *dl_role_name(enum dl_role role);

/** The theme compiled in (themes/default.yaml). */
void dl_theme_default(struct dl_arena *arena, struct dl_theme *out);

/**
 * Read a theme: `name`, `background: dark|light`, `inherit`, `palette` (name:
 * colour, or [colour, fallback for 16 colours: an ANSI name, "default" or an
 * attribute that takes its place]), `styles` (role: {fg, bg,
 * attrs}). Colours are "#rrggbb", "#rgb", a number 0-255, an ANSI name ("red",
 * "bright-blue"), "default", "none" (the layer below shows) or a palette name.
 * Themes named by `inherit` are looked for beside the file and then in
 * `folders` (one that ends in .yaml is a path from the file's folder); the
 * heir's palette counts for their styles too.
 * A role, and each of its fg, bg and attrs, that no theme says is taken from
 * its fallback in roles.def as long as that is of the same layer. What then is
 * still not said lets the layer below show; a state that nobody styles gets
 * attributes by which it can be seen.
 * A base16 or base24 scheme (tinted-theming's YAML, the nested form and the old
 * flat one) is a theme too, to inherit from as well; scheme.def says which role
 * has which colour, and its colours are a palette of base00 to base17.
 * Errors: DL_ERR_MISSING; DL_ERR_IO; DL_ERR_LIMIT; DL_ERR_SYNTAX at line and
 *         column, naming the nearest known role or colour, or the circle in
 *         which themes inherit.
 */
enum dl_status dl_theme_load(struct dl_arena *arena, const char *path,
                             const struct dl_strs *folders,
                             struct dl_theme *out, struct dl_error *err);

/** The same from memory; `path` names it. */
enum dl_status dl_theme_read(struct dl_arena *arena, const char *path,
                             struct dl_str yaml, const struct dl_strs *folders,
                             struct dl_theme *out, struct dl_error *err);

/** Find by name in `folders` (NAME.yaml, else `name: NAME`), or by path when it
 * has a slash or ends in .yaml; of a folder it is the first that can be read.
 * "default" is always there and always the built-in one. */
enum dl_status dl_theme_find(struct dl_arena *arena, struct dl_str name,
                             const struct dl_strs *folders,
                             struct dl_theme *out, struct dl_error *err);

/** Whether what a theme is chosen by is the path of a folder of them. */
bool dl_theme_is_folder(struct dl_str path);

/** All themes of `folders`, by name, the built-in one first; those that cannot
 * be read go to `faults`. Of two with one file name the first folder's counts;
 * folders that do not exist are empty. */
void dl_themes_list(struct dl_arena *arena, const struct dl_strs *folders,
                    struct dl_themes *out, struct dl_faults *faults);

/**
 * One style from up to three roles; DL_ROLE_NONE leaves a layer out. Colours
 * that a layer does not say show the layer below; attributes add up. The state
 * layer wins on the background; content keeps its own foreground unless that
 * would be unreadable on it (contrast below 3:1) and the state layer has one,
 * or the state layer reverses: then the state's foreground counts, so that a
 * highlight never punches a hole into the selection. A base that is of another
 * layer stands on the page.
 */
struct dl_style dl_style_merge(const struct dl_theme *theme, enum dl_role base,
                               enum dl_role content, enum dl_role state);

enum dl_depth { DL_DEPTH_MONO, DL_DEPTH_16, DL_DEPTH_256, DL_DEPTH_RGB };

/**
 * The colour as a terminal of `depth` can show it: RGB to the nearest of the
 * fixed 240 in OKLab; to 16 by the declared fallback, else the nearest.
 * DL_DEPTH_MONO gives DL_COLOUR_DEFAULT.
 */
struct dl_colour dl_colour_reduce(struct dl_colour colour, enum dl_depth depth);

/**
 * The style as a terminal of `depth` can show it: both colours reduced, and for
 * 16 colours attributes in place of colours whose fallback is one.
 */
struct dl_style dl_style_reduce(struct dl_style style, enum dl_depth depth);

/**
 * The same cell where there is no colour. Roles that the theme tells apart by
 * colour get attributes in its place (looks.def), so that selection, states and
 * the kinds of entity show; kinds that a theme tells apart by attributes keep
 * those.
 */
struct dl_style dl_style_mono(const struct dl_theme *theme, enum dl_role base,
                              enum dl_role content, enum dl_role state);

/** How much contrast is seen to; in the order of the option `contrast`. */
enum dl_contrast {
    DL_CONTRAST_OFF, /* colours are what the theme says */
    DL_CONTRAST_AA,  /* the floors of looks.def: 7 for running text, 4.5 for
                        other text, 3 for lines and signs */
    DL_CONTRAST_AAA  /* 7 for all text, 4.5 for lines and signs */
};

/** Through what a theme is seen. */
struct dl_viewing {
    enum dl_depth depth;
    enum dl_contrast contrast;
    struct dl_colour ground; /* the terminal's own background (RGB) where it has
                                told it; DL_COLOUR_CLEAR: it is not known */
};

bool dl_viewing_is(const struct dl_viewing *a, const struct dl_viewing *b);

/**
 * What is seen of three roles: merged, reduced, and guarded. Text below the
 * least contrast of its role is moved in OKLab lightness, away from its ground,
 * until it has it; a selected row that cannot be told from the page likewise.
 * The terminal's own background counts where it is known, and is never painted
 * over for that; its other own colours are not known and stay.
 * Cost:   microseconds where something is moved; keep the result.
 */
struct dl_style dl_style_shown(const struct dl_theme *theme, enum dl_role base,
                               enum dl_role content, enum dl_role state,
                               const struct dl_viewing *viewing);

/** Contrast by WCAG 2.2 relative luminance, 1 to 21; 0 when a colour is not
 * known (the terminal's own). */
double dl_colour_contrast(struct dl_colour fg, struct dl_colour bg);

/** How different two colours look: their distance in OKLab, 0 to about 1.
 * The user's own 16 count as xterm shows them. */
double dl_colour_distance(struct dl_colour a, struct dl_colour b);

enum dl_background {
    DL_BACKGROUND_UNKNOWN,
    DL_BACKGROUND_DARK,
    DL_BACKGROUND_LIGHT
};

/**
 * Read what a terminal answers to OSC 11, without the sequence around it:
 * "11;rgb:ffff/ffff/ffff", "11;#ffffff". False when it is anything else; it may
 * be anything.
 * Source: xterm, "XTerm Control Sequences"; XParseColor(3).
 */
bool dl_background_answer(struct dl_str answer, struct dl_colour *out);
/** Light when black letters can be read better on it than white ones. */
enum dl_background dl_background_of(struct dl_colour colour);
/** What $COLORFGBG says ("15;0"); NULL when it is unset. */
enum dl_background dl_background_hint(const char *colorfgbg);

/** Where the last answers are kept, one for each terminal. */
struct dl_background_file {
    const char *path;     /* NULL: nothing is kept */
    const char *terminal; /* as it is called there: one word */
};

/** Path of that file: $XDG_STATE_HOME/dateline/background, or below
 * ~/.local/state; NULL when neither is known. `home` and `state_home` are the
 * variables. */
const char *dl_background_path(struct dl_arena *arena, const char *home,
                               const char *state_home);
/** What to call a terminal: what it says of itself in $TERM_PROGRAM, if
 * anything, and $TERM; both may be NULL. */
const char *dl_background_terminal(struct dl_arena *arena, const char *program,
                                   const char *term);
/** The last answer of this terminal; false when there is none. */
bool dl_background_recall(const struct dl_background_file *file,
                          struct dl_colour *out);
/** Keep it, if it is another one. Errors: DL_ERR_IO. */
enum dl_status dl_background_keep(const struct dl_background_file *file,
                                  struct dl_colour colour,
                                  struct dl_error *err);

/** How well one pair of layers can be read in a theme. */
struct dl_theme_row {
    enum dl_role base, content, state; /* content and state may be NONE */
    enum dl_role role;                 /* the one of the three that is judged */
    struct dl_colour fg, bg; /* as the theme has them, at the depth measured */
    double contrast;         /* 0: not known, the terminal's own colours */
    double floor;            /* least that is wanted, as far as anything has it
                                on this ground; 0: none */
    struct dl_colour shown;  /* fg behind the guard (dl_style_shown) */
    double reached;          /* contrast behind it */
    double moved;            /* by so much of OKLab lightness, -1 to 1; 0: no */
    bool ok;                 /* `reached` is not below `floor` */
};

struct dl_theme_report {
    struct dl_theme_row *at;
    size_t count, room;
};

/** Measure a theme as it is seen in 256 colours or more: every role on the
 * ground it stands on, everything that can stand in a row also on the selected
 * one, and the selected row against the others (`role` is then SELECTED and fg
 * its ground). Without a guard it is held against what DL_CONTRAST_AA wants. */
void dl_theme_report(struct dl_arena *arena, const struct dl_theme *theme,
                     const struct dl_viewing *viewing,
                     struct dl_theme_report *out);

#endif
