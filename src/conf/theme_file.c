/* The files of a theme: read from heir to ancestor, and every name in them
 * checked where it stands.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/file.h"
#include "conf/scheme.h"
#include "conf/theme.h"

#include <string.h>
#include <unistd.h>

static const char default_yaml[] = {
#include "themes/default.inc"
};

const struct dl_str theme_default_yaml = {default_yaml, sizeof default_yaml};
const char *const theme_default_path = "default.yaml (built in)";

const char *const theme_roles[DL_ROLE_COUNT] = {
#define X(code, name, fallback, layer, help) name,
#include <dateline/roles.def>
#undef X
};

static bool
is_role(struct dl_str name)
{
    for (int i = 0; i < DL_ROLE_COUNT; i++)
        if (dl_str_is(name, theme_roles[i]))
            return true;
    return false;
}

/* What stands at the top of a theme besides palette and styles. */
static enum dl_status
read_about(struct theme_descent *descent, const struct theme_file *file,
           const struct dl_yaml_node *key, const struct dl_yaml_node *value)
{
    bool heir = file == descent->files;
    if (value->type != DL_YAML_SCALAR || !value->text.bytes ||
        !yaml_is_one_line(value->text))
        return yaml_fault(&file->source, value, "%.*s is text of one line",
                          DL_FMT(key->text));
    if (dl_str_is(key->text, "name")) {
        descent->name = heir ? value->text : descent->name;
        return DL_OK;
    }
    bool light = dl_str_is(value->text, "light");
    if (!light && !dl_str_is(value->text, "dark"))
        return yaml_fault(&file->source, value, "background is dark or light");
    if (!descent->has_background)
        descent->light = light;
    descent->has_background = true;
    return DL_OK;
}

static enum dl_status
read_top(struct theme_descent *descent, struct theme_file *file,
         const struct dl_yaml_node *root)
{
    static const char *const names[] = {"name", "background", "inherit",
                                        "palette", "styles"};
    if (root->type != DL_YAML_MAP)
        return yaml_fault(&file->source, root,
                          "a theme is a map: palette, styles, ...");
    for (size_t i = 0; i < root->count; i++) {
        const struct dl_yaml_node *key = &root->keys[i];
        enum dl_status status = DL_OK;
        if (dl_str_is(key->text, "palette"))
            file->palette = &root->items[i];
        else if (dl_str_is(key->text, "styles"))
            file->styles = &root->items[i];
        else if (dl_str_is(key->text, "inherit"))
            file->inherit = &root->items[i];
        else if (dl_str_is(key->text, "name") ||
                 dl_str_is(key->text, "background"))
            status = read_about(descent, file, key, &root->items[i]);
        else
            status = yaml_fault_unknown(&file->source, key, "part of a theme",
                                        names, sizeof names / sizeof *names);
        if (status != DL_OK)
            return status;
    }
    return DL_OK;
}

/* A map, or NULL when nothing stands there. */
static enum dl_status
expect_map(const struct theme_file *file, const struct dl_yaml_node **map,
           const char *what)
{
    const struct dl_yaml_node *node = *map;
    if (node && node->type == DL_YAML_SCALAR && !node->text.bytes)
        *map = NULL;
    else if (node && node->type != DL_YAML_MAP)
        return yaml_fault(&file->source, node, "%s is a map, one %s a line",
                          what, what);
    return DL_OK;
}

static enum dl_status
check_palette(struct theme_descent *descent, struct theme_file *file)
{
    enum dl_status status = expect_map(file, &file->palette, "palette");
    for (size_t i = 0;
         status == DL_OK && file->palette && i < file->palette->count; i++) {
        struct dl_colour colour;
        bool found = false;
        status = theme_colour_literal(file, &file->palette->items[i], &colour,
                                      &found);
        if (status == DL_OK && !found)
            status =
                theme_colour_refuse(descent, file, &file->palette->items[i]);
    }
    return status;
}

static enum dl_status
check_style(const struct theme_file *file, const struct dl_yaml_node *style)
{
    static const char *const names[] = {"fg", "bg", "attrs"};
    if (style->type != DL_YAML_MAP)
        return yaml_fault(
            &file->source, style,
            "a style is written {fg: ..., bg: ..., attrs: [...]}");
    for (size_t i = 0; i < style->count; i++) {
        struct dl_str key = style->keys[i].text;
        if (!dl_str_is(key, "fg") && !dl_str_is(key, "bg") &&
            !dl_str_is(key, "attrs"))
            return yaml_fault_unknown(&file->source, &style->keys[i],
                                      "part of a style", names, 3);
    }
    return DL_OK;
}

static enum dl_status
check_styles(struct theme_file *file)
{
    enum dl_status status = expect_map(file, &file->styles, "styles");
    for (size_t i = 0;
         status == DL_OK && file->styles && i < file->styles->count; i++) {
        if (!is_role(file->styles->keys[i].text))
            return yaml_fault_unknown(&file->source, &file->styles->keys[i],
                                      "role", theme_roles, DL_ROLE_COUNT);
        status = check_style(file, &file->styles->items[i]);
    }
    return status;
}

/* A scheme of others inherits from nobody. */
static enum dl_status
read_scheme(struct theme_descent *descent, struct theme_file *file,
            const struct dl_yaml_node *root)
{
    struct scheme scheme;
    enum dl_status status =
        scheme_read(descent->arena, &file->source, root, &scheme);
    if (status != DL_OK)
        return status;
    file->palette = scheme.palette;
    file->styles = scheme.styles;
    if (file == descent->files)
        descent->name = scheme.name;
    if (!descent->has_background)
        descent->light = scheme.light;
    descent->has_background = true;
    return DL_OK;
}

static enum dl_status
read_theme(struct theme_descent *descent, struct theme_file *file,
           const struct dl_yaml_node *root)
{
    enum dl_status status = read_top(descent, file, root);
    if (status == DL_OK)
        status = check_palette(descent, file);
    if (status == DL_OK)
        status = check_styles(file);
    return status;
}

static enum dl_status
add_file(struct theme_descent *descent, const char *path, struct dl_str yaml)
{
    struct theme_file *file = &descent->files[descent->count++];
    *file = (struct theme_file){.source = {path, yaml, 1, descent->err}};
    const struct dl_yaml_node *root;
    enum dl_status status =
        dl_yaml_read(descent->arena, path, yaml, 1, &root, descent->err);
    if (status != DL_OK)
        return status;
    return scheme_is(root) ? read_scheme(descent, file, root)
                           : read_theme(descent, file, root);
}

static bool
is_loaded(const struct theme_descent *descent, const char *path)
{
    for (int i = 0; i < descent->count; i++)
        if (strcmp(descent->files[i].source.path, path) == 0)
            return true;
    return false;
}

/* A file that is in the line already does not count: a theme may extend one of
 * its own name. *circle tells that there was only such a one. */
static bool
is_ancestor(const struct theme_descent *descent, const char *path, bool *circle)
{
    if (!path || access(path, F_OK) != 0)
        return false;
    bool loaded = is_loaded(descent, path);
    *circle |= loaded;
    return !loaded;
}

/* Where an ancestor is: at its path, counted from the heir's folder; or by its
 * name, beside the heir, then in the folders. */
static const char *
find_ancestor(struct theme_descent *descent, struct dl_str name, bool *circle)
{
    const struct theme_file *heir = &descent->files[descent->count - 1];
    struct dl_str beside = conf_file_folder(heir->source.path);
    if (dl_str_ends(name, DL_STR(".yaml"))) {
        bool whole = name.at[0] == '/';
        const char *path = dl_arena_printf(descent->arena, "%.*s%.*s",
                                           whole ? 0 : (int)beside.bytes,
                                           beside.at, DL_FMT(name));
        return is_ancestor(descent, path, circle) ? path : NULL;
    }
    size_t folders = descent->folders ? descent->folders->count : 0;
    for (size_t i = 0; i <= folders; i++) {
        const char *path =
            i ? theme_locate(descent->arena, descent->folders->at[i - 1], name)
              : theme_path(descent->arena, beside, name);
        if (is_ancestor(descent, path, circle))
            return path;
    }
    return NULL;
}

static enum dl_status
refuse_ancestor(const struct theme_descent *descent,
                const struct theme_file *heir, bool circle)
{
    if (circle)
        return yaml_fault(&heir->source, heir->inherit,
                          "themes inherit in a circle: %s leads back to %.*s",
                          heir->source.path, DL_FMT(heir->inherit->text));
    if (descent->count == THEME_DESCENT_MAX)
        return yaml_fault(&heir->source, heir->inherit,
                          "more than %d themes inherit from each other",
                          THEME_DESCENT_MAX);
    return yaml_fault(&heir->source, heir->inherit,
                      "there is no theme \"%.*s\" beside this one or in the "
                      "folders of themes",
                      DL_FMT(heir->inherit->text));
}

/* Reads the ancestors of the file that was read last. */
static enum dl_status
add_ancestors(struct theme_descent *descent)
{
    enum dl_status status = DL_OK;
    while (status == DL_OK) {
        const struct theme_file *heir = &descent->files[descent->count - 1];
        const struct dl_yaml_node *name = heir->inherit;
        if (!name)
            return DL_OK;
        if (name->type != DL_YAML_SCALAR || !name->text.bytes)
            return yaml_fault(&heir->source, name,
                              "inherit is the name of one theme");
        bool circle = false, full = descent->count == THEME_DESCENT_MAX;
        struct dl_str yaml = theme_default_yaml;
        if (!full && dl_str_is(name->text, "default")) {
            status = add_file(descent, theme_default_path, yaml);
            continue;
        }
        const char *path =
            full ? NULL : find_ancestor(descent, name->text, &circle);
        if (!path)
            return refuse_ancestor(descent, heir, circle);
        status = conf_file_read(descent->arena, path, &yaml, descent->err);
        if (status == DL_OK)
            status = add_file(descent, path, yaml);
    }
    return status;
}

enum dl_status
theme_descent_read(struct theme_descent *descent, const char *path,
                   struct dl_str yaml)
{
    enum dl_status status = add_file(descent, path, yaml);
    if (status == DL_OK)
        status = add_ancestors(descent);
    return status;
}

const char *
theme_path(struct dl_arena *arena, struct dl_str folder, struct dl_str name)
{
    bool slash = folder.bytes && folder.at[folder.bytes - 1] != '/';
    return dl_arena_printf(arena, "%.*s%s%.*s.yaml", DL_FMT(folder),
                           slash ? "/" : "", DL_FMT(name));
}

struct dl_str
theme_stem(const char *path)
{
    struct dl_str name = dl_str_from(path + conf_file_folder(path).bytes);
    if (dl_str_ends(name, DL_STR(".yaml")))
        name.bytes -= 5;
    return name;
}
