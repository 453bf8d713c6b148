/* newsboat's `config` on its way into a theme, settings and keys. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_NEWSBOAT_H
#define CONF_NEWSBOAT_H

#include <dateline/keymap.h>
#include <dateline/newsboat.h>
#include <dateline/theme.h>

enum { NEWSBOAT_BINDINGS_MAX = 500 };

/** What can be given a colour there. */
enum newsboat_element {
#define X(code, name, roles, why) NEWSBOAT_##code,
#include "conf/newsboat_elements.def"
#undef X
    NEWSBOAT_ELEMENTS
};

/** A line with something on it, cut into words. */
struct newsboat_line {
    const char *path;
    int number;
    struct dl_strs words; /* at least one */
    bool command;         /* it holds a command in backticks */
};

/** A colour as both programs have it; the texts are YAML. */
struct newsboat_style {
    struct dl_str fg, bg; /* fg empty: it is not said */
    uint8_t attrs;
    const struct newsboat_line *line;
};

/** A setting of ours: "section", or empty, its key, and its value as YAML. */
struct newsboat_value {
    const char *section, *key;
    struct dl_str text;
};

/** All that has been read so far. */
struct newsboat {
    struct dl_arena *arena;
    const char *home;
    struct dl_faults *faults;
    int files; /* read so far */
    struct dl_str cache;
    struct newsboat_style styles[NEWSBOAT_ELEMENTS];
    struct newsboat_style match; /* of what was searched for */
    struct dl_keymap keys;       /* those bound or unbound in it */
    const struct newsboat_line *bound[NEWSBOAT_BINDINGS_MAX]; /* where */
    struct {
        struct newsboat_value *at;
        size_t count, room;
    } values;
};

/** Cut a line of `config` into words; false when it says nothing. Words are
 * separated by white space; in double quotes a backslash hides a character, or
 * names one; "#" begins a comment. */
bool newsboat_words(struct dl_arena *arena, struct dl_str text,
                    struct newsboat_line *out);

/** A path of newsboat's: `~` is its home, what is relative lies beside
 * `path`. */
const char *newsboat_path(const struct newsboat *boat, const char *path,
                          struct dl_str name);

/** Report that (a part of) a line is not carried over. The words of the line
 * up to `shown` are named. */
void newsboat_refuse(struct newsboat *boat, const struct newsboat_line *line,
                     size_t shown, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/** Take one line: `color`, `search-highlight-colors`. */
void newsboat_colour(struct newsboat *boat, const struct newsboat_line *line);
void newsboat_match(struct newsboat *boat, const struct newsboat_line *line);
/** The theme file that they make; empty when there was none. */
struct dl_str newsboat_theme(struct newsboat *boat);

/** Read the one key of `bind-key`, a name without brackets, or the sequence of
 * `bind`: the number of keys, 0 when they cannot be read. */
int newsboat_read_key(struct dl_arena *arena, struct dl_str text,
                      dl_key keys[DL_KEYS_MAX]);
int newsboat_read_keys(struct dl_arena *arena, struct dl_str text,
                       dl_key keys[DL_KEYS_MAX]);
/** Take one line: `bind-key`, `bind`, `unbind-key`. */
void newsboat_bind_key(struct newsboat *boat, const struct newsboat_line *line);
void newsboat_bind(struct newsboat *boat, const struct newsboat_line *line);
void newsboat_unbind_key(struct newsboat *boat,
                         const struct newsboat_line *line);
/** `keys:` in YAML; empty when nothing was bound. */
struct dl_str newsboat_keys(struct newsboat *boat);

/** Take one line: a setting. */
void newsboat_setting(struct newsboat *boat, const struct newsboat_line *line);
/** The settings in YAML, without keys. */
struct dl_str newsboat_settings(const struct newsboat *boat);

#endif
