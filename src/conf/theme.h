/* A theme while it is read: its file and those it inherits from. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_THEME_H
#define CONF_THEME_H

#include <dateline/theme.h>
#include <dateline/yaml.h>

#include "conf/yaml_fault.h"

enum { THEME_DESCENT_MAX = 8 };

struct theme_file {
    struct yaml_source source;
    const struct dl_yaml_node *palette, *styles, *inherit; /* may be NULL */
};

/** The files of one theme, the heir first. */
struct theme_descent {
    struct dl_arena *arena;
    const struct dl_strs *folders; /* may be NULL */
    struct dl_error *err;
    struct theme_file files[THEME_DESCENT_MAX];
    int count;
    struct dl_str name; /* empty: after the file */
    bool has_background, light;
};

/** The text of themes/default.yaml and the path that names it. */
extern const struct dl_str theme_default_yaml;
extern const char *const theme_default_path;

/** Names of the roles, by enum dl_role. */
extern const char *const theme_roles[DL_ROLE_COUNT];

/** Read the heir from `yaml`, and its ancestors from their files. All names of
 * keys and roles and all palettes are good afterwards. */
enum dl_status theme_descent_read(struct theme_descent *descent,
                                  const char *path, struct dl_str yaml);

/** FOLDER/NAME.yaml; the folder may end in a slash. */
const char *theme_path(struct dl_arena *arena, struct dl_str folder,
                       struct dl_str name);
/** The path of a theme with this file name in a folder, or in one of its own
 * folders; NULL when there is none. */
const char *theme_locate(struct dl_arena *arena, struct dl_str folder,
                         struct dl_str name);
/** The name in a path: "dark" of "/x/dark.yaml". */
struct dl_str theme_stem(const char *path);

/** Read a colour that is no palette name, or one with its fallback; *found is
 * false when `node` may be a name. */
enum dl_status theme_colour_literal(const struct theme_file *file,
                                    const struct dl_yaml_node *node,
                                    struct dl_colour *out, bool *found);
/** Read a colour where it is used, alone or with a fallback of its own;
 * palettes come first, the heir's before its ancestors'. */
enum dl_status theme_colour_find(const struct theme_descent *descent,
                                 const struct theme_file *file,
                                 const struct dl_yaml_node *node,
                                 struct dl_colour *out);
/** Tell that `node` is no colour, and which was probably meant. */
enum dl_status theme_colour_refuse(const struct theme_descent *descent,
                                   const struct theme_file *file,
                                   const struct dl_yaml_node *node);

#endif
