/* A scheme is a palette with a meaning: base00 is the ground, base05 the text,
 * base08 red. scheme.def says which of them each role has. Nothing is done here
 * for contrast: hardly one of the published schemes has it throughout, and the
 * guard (contrast.c) sees to it pair by pair.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/scheme.h"

#include "conf/colour.h"
#include "conf/oklab.h"
#include "conf/style.h"

#include <string.h>

enum { OWN = DL_COLOUR_OWN };

enum key {
#define X(name, standin, sixteen) KEY_##name,
#include "conf/scheme_keys.def"
#undef X
    KEY_COUNT,
    KEY_xx = KEY_COUNT, /* not said */
    KEYS_NEEDED = KEY_10
};

static const struct {
    const char *name;
    enum key standin;
    uint8_t sixteen;
} keys[KEY_COUNT] = {
#define X(name, standin, sixteen) \
    [KEY_##name] = {"base" #name, KEY_##standin, sixteen},
#include "conf/scheme_keys.def"
#undef X
};

static const struct row {
    bool said;
    uint8_t fg, bg; /* enum key */
    const char *attrs, *sixteen;
} rows[DL_ROLE_COUNT] = {
#define X(role, fg, bg, attrs, sixteen) \
    [DL_ROLE_##role] = {true, KEY_##fg, KEY_##bg, attrs, sixteen},
#include "conf/scheme.def"
#undef X
};

/* The colours are at the top in the old form. */
static const struct dl_yaml_node *
palette_of(const struct dl_yaml_node *root)
{
    const struct dl_yaml_node *palette = dl_yaml_find(root, "palette");
    return palette && palette->type == DL_YAML_MAP ? palette : root;
}

static bool
is_text(const struct dl_yaml_node *node)
{
    return node && node->type == DL_YAML_SCALAR;
}

/* Ours have styles, or inherit; in a palette they may call a colour base00. */
bool
scheme_is(const struct dl_yaml_node *root)
{
    if (root->type != DL_YAML_MAP || dl_yaml_find(root, "styles") ||
        dl_yaml_find(root, "inherit"))
        return false;
    return dl_yaml_find(palette_of(root), keys[KEY_00].name) ||
           dl_yaml_find(root, "system") || dl_yaml_find(root, "scheme");
}

static enum dl_status
check_system(const struct yaml_source *source, const struct dl_yaml_node *root)
{
    const struct dl_yaml_node *system = dl_yaml_find(root, "system");
    const struct dl_yaml_node *scheme = dl_yaml_find(root, "scheme");
    bool known = is_text(system) && (dl_str_is(system->text, "base16") ||
                                     dl_str_is(system->text, "base24"));
    if (system && !known)
        return yaml_fault(source, system,
                          "schemes of this system are not read; those of "
                          "base16 and base24 are");
    if (scheme && !is_text(scheme))
        return yaml_fault(source, scheme,
                          "tinted8 schemes are not read; those of base16 and "
                          "base24 are");
    return DL_OK;
}

static enum dl_status
read_colour(const struct yaml_source *source, const struct dl_yaml_node *node,
            const char *key, struct dl_colour *out)
{
    char text[8] = "#";
    bool fits = is_text(node) && node->text.bytes && node->text.bytes < 8;
    bool marked = fits && node->text.at[0] == '#';
    if (fits && (marked || node->text.bytes < 7))
        memcpy(text + !marked, node->text.at, node->text.bytes);
    if (colour_parse(dl_str_from(text), out))
        return DL_OK;
    return yaml_fault(source, node, "%s is a colour of 6 digits 0-9 a-f", key);
}

static enum dl_status
read_palette(const struct yaml_source *source, const struct dl_yaml_node *root,
             struct dl_colour colours[KEY_COUNT])
{
    const struct dl_yaml_node *palette = palette_of(root);
    enum dl_status status = DL_OK;
    for (int i = 0; status == DL_OK && i < KEY_COUNT; i++) {
        const struct dl_yaml_node *node = dl_yaml_find(palette, keys[i].name);
        if (node)
            status = read_colour(source, node, keys[i].name, &colours[i]);
        else if (i >= KEYS_NEEDED)
            colours[i] = colours[keys[i].standin];
        else
            status = yaml_fault(source, palette, "the scheme has no %s",
                                keys[i].name);
    }
    return status;
}

/* `name`, or `scheme` in the old form. */
static enum dl_status
read_name(const struct yaml_source *source, const struct dl_yaml_node *root,
          struct dl_str *out)
{
    const struct dl_yaml_node *name = dl_yaml_find(root, "name");
    if (!name)
        name = dl_yaml_find(root, "scheme");
    if (!name || (is_text(name) && !name->text.bytes))
        return DL_OK;
    if (!is_text(name) || !yaml_is_one_line(name->text))
        return yaml_fault(source, name, "a name is text of one line");
    *out = name->text;
    return DL_OK;
}

/* What the ground is among 16 colours; see scheme.def. */
static uint8_t
ground_of_16(const struct row *row)
{
    if (row->sixteen[0] == '=')
        return keys[row->bg].sixteen;
    uint8_t attrs = style_attr_letters(row->sixteen);
    return attrs ? DL_COLOUR_ATTR + attrs : DL_COLOUR_OWN;
}

/* What the table says of the role, the rest from its fallbacks of one layer. */
static struct dl_style
style_of(const struct dl_colour colours[KEY_COUNT], enum dl_role role)
{
    const struct row *row = &rows[role];
    enum dl_role next = style_fallback(role);
    struct dl_style style = {.attrs = 0};
    if (next != role && style_layer(next) == style_layer(role))
        style = style_of(colours, next);
    if (!row->said)
        return style;
    if (row->fg != KEY_xx) {
        style.fg = colours[row->fg];
        style.fg.fallback = keys[row->fg].sixteen;
    }
    if (row->bg != KEY_xx) {
        style.bg = colours[row->bg];
        style.bg.fallback = ground_of_16(row);
    }
    style.attrs = style_attr_letters(row->attrs);
    return style;
}

enum dl_status
scheme_read(const struct yaml_source *source, const struct dl_yaml_node *root,
            struct dl_theme *out)
{
    struct dl_colour colours[KEY_COUNT];
    struct dl_theme theme = {.name = {"", 0}};
    enum dl_status status = check_system(source, root);
    if (status == DL_OK)
        status = read_name(source, root, &theme.name);
    if (status == DL_OK)
        status = read_palette(source, root, colours);
    if (status != DL_OK)
        return status;
    theme.light = oklab_from(colours[KEY_00]).l > oklab_from(colours[KEY_05]).l;
    for (int role = 0; role < DL_ROLE_COUNT; role++)
        theme.styles[role] = style_of(colours, (enum dl_role)role);
    *out = theme;
    return DL_OK;
}
