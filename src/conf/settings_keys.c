/* `keys:` of a settings file. Everything is bound first and looked at for
 * conflicts afterwards, so that the order of lines does not matter.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/keymap.h"
#include "conf/options.h"
#include "conf/value.h"

#include <string.h>

enum { BINDINGS_MAX = 1000 }; /* each is compared with all others */

struct bound {
    enum dl_map map;
    dl_key keys[DL_KEYS_MAX];
    int count;
    const struct dl_yaml_node *node;
};

struct bounds {
    struct bound *at;
    size_t count, room;
};

static enum dl_status
parse_action(struct reading *reading, const struct dl_yaml_node *value,
             enum dl_action *out)
{
    static const char *const names[] = {
        "none",
#define X(code, name, map, keys, group, help) name,
#include <dateline/actions.def>
#undef X
    };
    if (value->type != DL_YAML_SCALAR)
        return yaml_fault(&reading->source, value,
                          "a key asks for one action, written as its name");
    if (value_is_blank(value))
        return yaml_fault(&reading->source, value,
                          "this key has no action; write none to unbind it");
    *out = dl_action_parse(value->text);
    if (*out != DL_ACT_NONE || dl_str_is(value->text, "none"))
        return DL_OK;
    return yaml_fault_unknown(&reading->source, value, "action", names,
                              sizeof names / sizeof *names);
}

static enum dl_status
refuse_second(struct reading *reading, const struct bounds *bounds,
              const struct bound *bound)
{
    for (size_t i = 0; i < bounds->count; i++) {
        const struct bound *other = &bounds->at[i];
        size_t bytes = (size_t)bound->count * sizeof *bound->keys;
        if (other->map == bound->map && other->count == bound->count &&
            memcmp(other->keys, bound->keys, bytes) == 0)
            return yaml_fault(&reading->source, bound->node,
                              "this key is bound already, in line %d",
                              other->node->line);
    }
    return DL_OK;
}

static enum dl_status
read_binding(struct reading *reading, enum dl_map map,
             const struct dl_yaml_node *key, const struct dl_yaml_node *value,
             struct bounds *bounds)
{
    struct bound bound = {.map = map, .node = key};
    enum dl_action action;
    bound.count = dl_keys_parse(key->text, bound.keys);
    if (bound.count == 0)
        return yaml_fault(&reading->source, key,
                          "\"%.*s\" is no key; keys are written j, C-o, "
                          "A-Left, F2, Enter, Space, g x",
                          (int)(key->text.bytes < 40 ? key->text.bytes : 40),
                          key->text.at);
    if (bounds->count == BINDINGS_MAX)
        return yaml_fault_at(&reading->source, DL_ERR_LIMIT, key->line,
                             key->column, "more than %d keys are bound",
                             BINDINGS_MAX);
    enum dl_status status = parse_action(reading, value, &action);
    if (status == DL_OK)
        status = refuse_second(reading, bounds, &bound);
    if (status != DL_OK)
        return status;
    DL_PUSH(reading->arena, bounds, bound);
    dl_keymap_bind(reading->arena, &reading->into->keymap, map, bound.keys,
                   bound.count, action);
    return DL_OK;
}

static enum dl_status
read_map(struct reading *reading, const struct dl_yaml_node *name,
         const struct dl_yaml_node *keys, struct bounds *bounds)
{
    static const char *const names[] = {"list", "article", "timeline",
                                        "global"};
    enum dl_map map;
    if (dl_str_is(name->text, "time"))
        map = DL_MAP_time;
    else if (!dl_map_parse(name->text, &map))
        return yaml_fault_unknown(&reading->source, name, "pane", names,
                                  sizeof names / sizeof *names);
    for (size_t i = 0; i < keys->count; i++) {
        enum dl_status status =
            read_binding(reading, map, &keys->keys[i], &keys->items[i], bounds);
        if (status != DL_OK)
            return status;
    }
    return DL_OK;
}

/* A key that begins a longer one could only act after a wait. */
static enum dl_status
refuse_conflicts(struct reading *reading, const struct bounds *bounds)
{
    for (size_t i = 0; i < bounds->count; i++) {
        const struct bound *bound = &bounds->at[i];
        const struct dl_binding *other = keymap_conflict(
            &reading->into->keymap, bound->map, bound->keys, bound->count);
        if (!other)
            continue;
        char text[64];
        dl_keys_print(other->keys, other->count, text, sizeof text);
        return yaml_fault(
            &reading->source, bound->node,
            "%s \"%s\" (%s) and could only act after a wait; one of them has "
            "to be none",
            other->count > bound->count ? "this key begins"
                                        : "this begins with",
            text, dl_action_name((enum dl_action)other->action));
    }
    return DL_OK;
}

/* The old keymap stays as it is: others may hold it. */
static void
copy_keymap(struct dl_arena *arena, struct dl_keymap *keymap)
{
    struct dl_binding *copy = DL_ARRAY(arena, keymap->count, struct dl_binding);
    if (keymap->count)
        memcpy(copy, keymap->at, keymap->count * sizeof *copy);
    keymap->at = copy;
    keymap->room = keymap->count;
}

enum dl_status
settings_read_keys(struct reading *reading, const struct dl_yaml_node *keys)
{
    struct bounds bounds = {0};
    if (value_is_blank(keys))
        return DL_OK;
    if (keys->type != DL_YAML_MAP)
        return yaml_fault(&reading->source, keys,
                          "keys is a map: each key with its action");
    copy_keymap(reading->arena, &reading->into->keymap);
    for (size_t i = 0; i < keys->count; i++) {
        const struct dl_yaml_node *key = &keys->keys[i];
        const struct dl_yaml_node *value = &keys->items[i];
        enum dl_status status =
            value->type == DL_YAML_MAP
                ? read_map(reading, key, value, &bounds)
                : read_binding(reading, DL_MAP_global, key, value, &bounds);
        if (status != DL_OK)
            return status;
    }
    return refuse_conflicts(reading, &bounds);
}
