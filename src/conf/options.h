/* The rows of options.def as the reader and the printer of settings walk
 * them, and what reading one file needs to know. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_OPTIONS_H
#define CONF_OPTIONS_H

#include <dateline/settings.h>
#include <dateline/yaml.h>

#include "conf/yaml_fault.h"

enum option_type {
    OPTION_PATHS,
    OPTION_WORDS,
    OPTION_FILE,
    OPTION_THEME,
    OPTION_PATH,
    OPTION_DATE,
    OPTION_INT,
    OPTION_BOOL,
    OPTION_CHOICE,
    OPTION_PANES
};

struct option {
    const char *path, *choices;
    enum option_type type;
    int least, greatest;
    size_t offset; /* in struct dl_settings */
};

extern const struct option conf_options[DL_OPTION_COUNT];

/** Names of the panes, by enum dl_pane. */
extern const char *const conf_panes[DL_PANE_COUNT];

/** Choice `index` of an option; empty when there are not so many. */
struct dl_str option_choice(const struct option *option, int index);

/** One file on its way into settings. */
struct reading {
    struct dl_arena *arena;
    struct yaml_source source;
    struct dl_settings *into;
    int seen[DL_OPTION_COUNT]; /* line that set it, 0 when none did */
};

/** Read the value of an option into the settings. */
enum dl_status option_read(struct reading *reading, const struct option *option,
                           const struct dl_yaml_node *value);

/** Lay the keymap that `keymap:` names and `keys:` over it; either may be
 * NULL. */
enum dl_status settings_read_keys(struct reading *reading,
                                  const struct dl_yaml_node *keymap,
                                  const struct dl_yaml_node *keys);

/** Read `entities:` and `not-names:`; either may be NULL. */
enum dl_status settings_read_names(struct reading *reading,
                                   const struct dl_yaml_node *entities,
                                   const struct dl_yaml_node *not_names);

/** Read `defaults:` and `feeds:`; either may be NULL. */
enum dl_status settings_read_feeds(struct reading *reading,
                                   const struct dl_yaml_node *defaults,
                                   const struct dl_yaml_node *feeds);

#endif
