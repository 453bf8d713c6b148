/* Themes: YAML files that inherit from each other, made into one table of
 * styles. Each field of each role is looked for in the heir, in its ancestors,
 * and then again for the role that this one falls back to. Palette names are
 * looked up in the same order, so that an heir can change the colours of styles
 * that it leaves alone.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/theme.h"

#include "conf/file.h"
#include "conf/style.h"

#include <assert.h>

/* A value and the file it stands in; no node: nothing is said. */
struct field {
    const struct dl_yaml_node *node;
    const struct theme_file *file;
};

/* What one role says. */
struct said {
    struct field fg, bg, attrs;
};

static enum dl_status
read_attr(const struct theme_file *file, const struct dl_yaml_node *node,
          uint8_t *attrs)
{
    if (node->type != DL_YAML_SCALAR)
        return yaml_fault(&file->source, node,
                          "attrs is a list of words: bold, italic, ...");
    uint8_t attr = style_attr(node->text);
    if (!attr)
        return yaml_fault_unknown(&file->source, node, "attribute",
                                  style_attr_names, STYLE_ATTRS);
    *attrs |= attr;
    return DL_OK;
}

/* A list of words, or one word; `none` or nothing is none. */
static enum dl_status
read_attrs(const struct theme_file *file, const struct dl_yaml_node *node,
           uint8_t *out)
{
    enum dl_status status = DL_OK;
    uint8_t attrs = 0;
    bool list = node->type == DL_YAML_LIST;
    bool none = node->type == DL_YAML_SCALAR &&
                (!node->text.bytes || dl_str_is(node->text, "none"));
    size_t count = list ? node->count : !none;
    for (size_t i = 0; status == DL_OK && i < count; i++)
        status = read_attr(file, list ? &node->items[i] : node, &attrs);
    *out = attrs;
    return status;
}

static void
take(struct field *field, struct field other)
{
    if (!field->node)
        *field = other;
}

/* The fields that the files say of one role, the heir's first. */
static struct said
find_said(const struct theme_descent *descent, enum dl_role role)
{
    struct said said = {.fg = {0}};
    for (int i = 0; i < descent->count; i++) {
        const struct theme_file *file = &descent->files[i];
        const struct dl_yaml_node *style =
            dl_yaml_find(file->styles, theme_roles[role]);
        take(&said.fg, (struct field){dl_yaml_find(style, "fg"), file});
        take(&said.bg, (struct field){dl_yaml_find(style, "bg"), file});
        take(&said.attrs, (struct field){dl_yaml_find(style, "attrs"), file});
    }
    return said;
}

/* The same with what it leaves out taken from its fallbacks, which are of one
 * layer: a content role that says nothing lets the base show, whatever base it
 * stands on. */
static struct said
follow_fallbacks(const struct said *own, enum dl_role role)
{
    struct said said = own[role];
    enum dl_role at = role, next = style_fallback(at);
    while (next != at && style_layer(next) == style_layer(role)) {
        take(&said.fg, own[next].fg);
        take(&said.bg, own[next].bg);
        take(&said.attrs, own[next].attrs);
        at = next;
        next = style_fallback(at);
    }
    return said;
}

/* Below the base is the terminal; a state must be seen. */
static void
settle(enum dl_role role, const struct said *said, struct dl_style *style)
{
    bool silent = !said->fg.node && !said->bg.node && !said->attrs.node;
    if (style_layer(role) == LAYER_state && silent)
        style->attrs = style_mono_attrs(role);
    if (style_layer(role) != LAYER_base)
        return;
    if (style->fg.kind == DL_COLOUR_CLEAR)
        style->fg.kind = DL_COLOUR_DEFAULT;
    if (style->bg.kind == DL_COLOUR_CLEAR)
        style->bg.kind = DL_COLOUR_DEFAULT;
}

static enum dl_status
resolve_role(const struct theme_descent *descent, const struct said *own,
             enum dl_role role, struct dl_style *out)
{
    struct said said = follow_fallbacks(own, role);
    enum dl_status status = DL_OK;
    if (said.fg.node)
        status =
            theme_colour_find(descent, said.fg.file, said.fg.node, &out->fg);
    if (status == DL_OK && said.bg.node)
        status =
            theme_colour_find(descent, said.bg.file, said.bg.node, &out->bg);
    if (status == DL_OK && said.attrs.node)
        status = read_attrs(said.attrs.file, said.attrs.node, &out->attrs);
    settle(role, &said, out);
    return status;
}

static enum dl_status
resolve_all(const struct theme_descent *descent, struct dl_theme *out)
{
    struct said own[DL_ROLE_COUNT];
    enum dl_status status = DL_OK;
    for (int role = 0; role < DL_ROLE_COUNT; role++)
        own[role] = find_said(descent, (enum dl_role)role);
    for (int role = 0; status == DL_OK && role < DL_ROLE_COUNT; role++)
        status =
            resolve_role(descent, own, (enum dl_role)role, &out->styles[role]);
    return status;
}

static enum dl_status
load_text(struct theme_descent *descent, const char *path, struct dl_str yaml,
          struct dl_theme *out)
{
    struct dl_theme theme = {.name = theme_stem(path)};
    enum dl_status status = theme_descent_read(descent, path, yaml);
    if (status == DL_OK)
        status = resolve_all(descent, &theme);
    if (status != DL_OK)
        return status;
    theme.light = descent->light;
    if (descent->name.bytes)
        theme.name = descent->name;
    theme.name = dl_str_copy(descent->arena, theme.name);
    theme.path = dl_str_copy(descent->arena, dl_str_from(path));
    *out = theme;
    return DL_OK;
}

enum dl_status
dl_theme_read(struct dl_arena *arena, const char *path, struct dl_str yaml,
              const struct dl_strs *folders, struct dl_theme *out,
              struct dl_error *err)
{
    struct theme_descent descent = {
        .arena = arena, .folders = folders, .err = err};
    return load_text(&descent, path, yaml, out);
}

enum dl_status
dl_theme_load(struct dl_arena *arena, const char *path,
              const struct dl_strs *folders, struct dl_theme *out,
              struct dl_error *err)
{
    struct dl_str yaml;
    enum dl_status status = conf_file_read(arena, path, &yaml, err);
    if (status == DL_OK)
        status = dl_theme_read(arena, path, yaml, folders, out, err);
    return status;
}

void
dl_theme_default(struct dl_arena *arena, struct dl_theme *out)
{
    struct theme_descent descent = {.arena = arena};
    enum dl_status status =
        load_text(&descent, theme_default_path, theme_default_yaml, out);
    assert(status == DL_OK);
    (void)status;
    out->name = DL_STR("default");
    out->path = (struct dl_str){0};
}
