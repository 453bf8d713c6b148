/* A scheme is a palette with a meaning: base00 is the ground, base05 the text,
 * base08 red. scheme.def says which of them each role has, and that is put as a
 * theme would say it: a palette and styles. So a theme can inherit from it, and
 * change one of its colours everywhere. Nothing is done here for contrast:
 * hardly one of the published schemes has it throughout, and the guard
 * (contrast.c) sees to it pair by pair.
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

/* ---- what it says as a theme ---- */

static struct dl_yaml_node
scalar(const char *text)
{
    return (struct dl_yaml_node){.type = DL_YAML_SCALAR,
                                 .text = dl_str_from(text)};
}

static struct dl_yaml_node
pair(struct dl_arena *arena, const char *first, const char *second)
{
    struct dl_yaml_node *items = DL_ARRAY(arena, 2, struct dl_yaml_node);
    items[0] = scalar(first);
    items[1] = scalar(second);
    return (struct dl_yaml_node){
        .type = DL_YAML_LIST, .items = items, .count = 2};
}

static struct dl_yaml_node
new_map(struct dl_arena *arena, size_t room)
{
    return (struct dl_yaml_node){
        .type = DL_YAML_MAP,
        .keys = DL_ARRAY(arena, room, struct dl_yaml_node),
        .items = DL_ARRAY(arena, room, struct dl_yaml_node)};
}

static void
put(struct dl_yaml_node *map, const char *key, struct dl_yaml_node item)
{
    map->keys[map->count] = scalar(key);
    map->items[map->count++] = item;
}

static const char *
name_of_16(uint8_t number)
{
    return number == OWN ? "default" : colour_names[number];
}

static const struct dl_yaml_node *
make_palette(struct dl_arena *arena, const struct dl_colour colours[KEY_COUNT])
{
    struct dl_yaml_node *map = DL_NEW(arena, struct dl_yaml_node);
    *map = new_map(arena, KEY_COUNT);
    for (int i = 0; i < KEY_COUNT; i++)
        put(map, keys[i].name,
            pair(arena,
                 dl_arena_printf(arena, "#%02x%02x%02x", colours[i].r,
                                 colours[i].g, colours[i].b),
                 name_of_16(keys[i].sixteen)));
    return map;
}

/* What the ground is among 16 colours; see scheme.def. */
static const char *
ground_of_16(const struct row *row)
{
    if (row->sixteen[0] == '=')
        return name_of_16(keys[row->bg].sixteen);
    uint8_t attr = style_attr_letters(row->sixteen);
    for (int i = 0; i < STYLE_ATTRS; i++)
        if (attr == 1 << i)
            return style_attr_names[i];
    return "default";
}

static struct dl_yaml_node
make_attrs(struct dl_arena *arena, uint8_t attrs)
{
    struct dl_yaml_node list = {.type = DL_YAML_LIST};
    list.items = DL_ARRAY(arena, STYLE_ATTRS, struct dl_yaml_node);
    for (int i = 0; i < STYLE_ATTRS; i++)
        if (attrs & 1 << i)
            list.items[list.count++] = scalar(style_attr_names[i]);
    return list;
}

static const struct dl_yaml_node *
make_styles(struct dl_arena *arena)
{
    struct dl_yaml_node *map = DL_NEW(arena, struct dl_yaml_node);
    *map = new_map(arena, DL_ROLE_COUNT);
    for (int role = 0; role < DL_ROLE_COUNT; role++) {
        const struct row *row = &rows[role];
        struct dl_yaml_node style = new_map(arena, 3);
        if (!row->said)
            continue;
        if (row->fg != KEY_xx)
            put(&style, "fg", scalar(keys[row->fg].name));
        if (row->bg != KEY_xx)
            put(&style, "bg",
                pair(arena, keys[row->bg].name, ground_of_16(row)));
        put(&style, "attrs", make_attrs(arena, style_attr_letters(row->attrs)));
        put(map, dl_role_name((enum dl_role)role), style);
    }
    return map;
}

enum dl_status
scheme_read(struct dl_arena *arena, const struct yaml_source *source,
            const struct dl_yaml_node *root, struct scheme *out)
{
    struct dl_colour colours[KEY_COUNT];
    struct scheme scheme = {.name = {"", 0}};
    enum dl_status status = check_system(source, root);
    if (status == DL_OK)
        status = read_name(source, root, &scheme.name);
    if (status == DL_OK)
        status = read_palette(source, root, colours);
    if (status != DL_OK)
        return status;
    scheme.light =
        oklab_from(colours[KEY_00]).l > oklab_from(colours[KEY_05]).l;
    scheme.palette = make_palette(arena, colours);
    scheme.styles = make_styles(arena);
    *out = scheme;
    return DL_OK;
}
