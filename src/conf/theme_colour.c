/* Colours of a theme: literal, by name of the palette, with a fallback. */
/* SPDX-License-Identifier: ISC */
#include "conf/colour.h"
#include "conf/style.h"
#include "conf/theme.h"

static enum dl_status
parse_fallback(const struct theme_file *file, const struct dl_yaml_node *node,
               struct dl_colour *colour)
{
    struct dl_colour fallback = {.kind = DL_COLOUR_CLEAR};
    uint8_t attr = 0;
    if (node->type == DL_YAML_SCALAR) {
        colour_parse(node->text, &fallback);
        attr = style_attr(node->text);
    }
    if (attr)
        colour->fallback = DL_COLOUR_ATTR + attr;
    else if (fallback.kind == DL_COLOUR_DEFAULT)
        colour->fallback = DL_COLOUR_OWN;
    else if (fallback.kind == DL_COLOUR_INDEX && fallback.index < 16)
        colour->fallback = fallback.index;
    else
        return yaml_fault(&file->source, node,
                          "the second colour is for terminals of 16: an ANSI "
                          "name, 0-15, default, or an attribute");
    return DL_OK;
}

enum dl_status
theme_colour_literal(const struct theme_file *file,
                     const struct dl_yaml_node *node, struct dl_colour *out,
                     bool *found)
{
    bool pair = node->type == DL_YAML_LIST;
    if (pair && node->count != 2)
        return yaml_fault(&file->source, node,
                          "two colours stand here: any, and one of 16");
    const struct dl_yaml_node *first = pair ? &node->items[0] : node;
    if (first->type != DL_YAML_SCALAR)
        return yaml_fault(&file->source, first,
                          "a colour is text, or [colour, one of 16]");
    if (!first->text.bytes)
        return yaml_fault(&file->source, first,
                          "a colour is missing; one that begins with # must "
                          "be in quotes");
    *found = colour_parse(first->text, out);
    if (*found && pair)
        return parse_fallback(file, &node->items[1], out);
    return DL_OK;
}

enum dl_status
theme_colour_refuse(const struct theme_descent *descent,
                    const struct theme_file *file,
                    const struct dl_yaml_node *node)
{
    struct {
        const char **at;
        size_t count, room;
    } names = {0};
    if (node->type == DL_YAML_LIST)
        node = &node->items[0];
    if (node->text.at[0] == '#')
        return yaml_fault(&file->source, node,
                          "\"%.*s\" is no colour: # and 3 or 6 digits 0-9 a-f",
                          DL_FMT(node->text));
    for (size_t i = 0; i < colour_name_count; i++)
        DL_PUSH(descent->arena, &names, colour_names[i]);
    for (int f = 0; f < descent->count; f++) {
        const struct dl_yaml_node *palette = descent->files[f].palette;
        for (size_t i = 0; palette && i < palette->count; i++)
            DL_PUSH(descent->arena, &names, palette->keys[i].text.at);
    }
    return yaml_fault_unknown(&file->source, node, "colour", names.at,
                              names.count);
}

/* The colour of this name in the palettes; *file is the one that has it. */
static const struct dl_yaml_node *
find_in_palettes(const struct theme_descent *descent, struct dl_str name,
                 const struct theme_file **file)
{
    for (int i = 0; i < descent->count; i++) {
        const struct dl_yaml_node *palette = descent->files[i].palette;
        for (size_t k = 0; palette && k < palette->count; k++)
            if (dl_str_eq(palette->keys[k].text, name)) {
                *file = &descent->files[i];
                return &palette->items[k];
            }
    }
    return NULL;
}

enum dl_status
theme_colour_find(const struct theme_descent *descent,
                  const struct theme_file *file,
                  const struct dl_yaml_node *node, struct dl_colour *out)
{
    bool found = false, pair = node->type == DL_YAML_LIST && node->count == 2;
    const struct dl_yaml_node *name = pair ? &node->items[0] : node;
    const struct dl_yaml_node *named = NULL;
    const struct theme_file *there = file;
    if (name->type == DL_YAML_SCALAR)
        named = find_in_palettes(descent, name->text, &there);
    enum dl_status status =
        theme_colour_literal(there, named ? named : node, out, &found);
    if (status == DL_OK && named && pair)
        status = parse_fallback(file, &node->items[1], out);
    if (status == DL_OK && !found)
        status = theme_colour_refuse(descent, file, node);
    return status;
}
