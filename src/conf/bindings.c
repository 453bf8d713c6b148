/* `keys:` of a settings file or a keymap. Everything is bound first and looked
 * at for conflicts afterwards, so that the order of lines does not matter.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/bindings.h"

#include "conf/file.h"
#include "conf/keymap.h"
#include "conf/value.h"

#include <stdio.h>
#include <string.h>

enum { BINDINGS_MAX = 1000 }; /* each is compared with all others */

static enum dl_status
parse_action(const struct yaml_source *source, const struct dl_yaml_node *value,
             enum dl_action *out)
{
    static const char *const names[] = {
        "none",
#define X(code, name, map, keys, group, help) name,
#include <dateline/actions.def>
#undef X
    };
    if (value->type != DL_YAML_SCALAR)
        return yaml_fault(source, value,
                          "a key asks for one action, written as its name");
    if (value_is_blank(value))
        return yaml_fault(source, value,
                          "this key has no action; write none to unbind it");
    *out = dl_action_parse(value->text);
    if (*out != DL_ACT_NONE || dl_str_is(value->text, "none"))
        return DL_OK;
    return yaml_fault_unknown(source, value, "action", names,
                              sizeof names / sizeof *names);
}

static bool
has_keys(const struct bound *bound, enum dl_map map, const dl_key *keys,
         int count)
{
    return bound->map == map && bound->count == count &&
           memcmp(bound->keys, keys, (size_t)count * sizeof *keys) == 0;
}

static enum dl_status
refuse_second(const struct bindings *bindings, const struct bound *bound)
{
    for (size_t i = bindings->first; i < bindings->count; i++) {
        const struct bound *other = &bindings->at[i];
        if (has_keys(other, bound->map, bound->keys, bound->count))
            return yaml_fault(bound->source, bound->node,
                              "this key is bound already, in line %d",
                              other->node->line);
    }
    return DL_OK;
}

void
bindings_add(struct bindings *bindings, const struct bound *bound)
{
    DL_PUSH(bindings->arena, bindings, *bound);
    dl_keymap_bind(bindings->arena, bindings->keymap, bound->map, bound->keys,
                   bound->count, bound->action);
}

static enum dl_status
read_binding(struct bindings *bindings, const struct yaml_source *source,
             enum dl_map map, const struct dl_yaml_node *key,
             const struct dl_yaml_node *value)
{
    struct bound bound = {.map = map, .source = source, .node = key};
    bound.count = dl_keys_parse(key->text, bound.keys);
    if (bound.count == 0)
        return yaml_fault(source, key,
                          "\"%.*s\" is no key; keys are written j, C-o, "
                          "A-Left, F2, Enter, Space, g x",
                          (int)(key->text.bytes < 40 ? key->text.bytes : 40),
                          key->text.at);
    if (bindings->count - bindings->first == BINDINGS_MAX)
        return yaml_fault_at(source, DL_ERR_LIMIT, key->line, key->column,
                             "more than %d keys are bound", BINDINGS_MAX);
    enum dl_status status = parse_action(source, value, &bound.action);
    if (status == DL_OK)
        status = refuse_second(bindings, &bound);
    if (status == DL_OK)
        bindings_add(bindings, &bound);
    return status;
}

static enum dl_status
read_map(struct bindings *bindings, const struct yaml_source *source,
         const struct dl_yaml_node *name, const struct dl_yaml_node *keys)
{
    static const char *const names[] = {"list", "article", "timeline",
                                        "global"};
    enum dl_map map;
    if (dl_str_is(name->text, "time"))
        map = DL_MAP_time;
    else if (!dl_map_parse(name->text, &map))
        return yaml_fault_unknown(source, name, "pane", names,
                                  sizeof names / sizeof *names);
    for (size_t i = 0; i < keys->count; i++) {
        enum dl_status status = read_binding(bindings, source, map,
                                             &keys->keys[i], &keys->items[i]);
        if (status != DL_OK)
            return status;
    }
    return DL_OK;
}

enum dl_status
bindings_read(struct bindings *bindings, const struct yaml_source *source,
              const struct dl_yaml_node *keys)
{
    if (value_is_blank(keys))
        return DL_OK;
    if (keys->type != DL_YAML_MAP)
        return yaml_fault(source, keys,
                          "keys is a map: each key with its action");
    for (size_t i = 0; i < keys->count; i++) {
        const struct dl_yaml_node *key = &keys->keys[i];
        const struct dl_yaml_node *value = &keys->items[i];
        enum dl_status status =
            value->type == DL_YAML_MAP
                ? read_map(bindings, source, key, value)
                : read_binding(bindings, source, DL_MAP_global, key, value);
        if (status != DL_OK)
            return status;
    }
    return DL_OK;
}

/* Where a binding was made: "newsboat.yaml:14:3", or that no file did. */
static void
print_place(const struct bindings *bindings, const struct dl_binding *binding,
            char *out, size_t size)
{
    snprintf(out, size, "built in");
    for (size_t i = bindings->count; i-- > 0;) {
        const struct bound *at = &bindings->at[i];
        if (!has_keys(at, (enum dl_map)binding->map, binding->keys,
                      binding->count))
            continue;
        const char *path = at->source->path;
        snprintf(out, size, "%.60s:%d:%d", path + conf_file_folder(path).bytes,
                 at->node->line, at->node->column);
        return;
    }
}

static enum dl_status
refuse_conflict(const struct bindings *bindings, const struct bound *bound,
                const struct dl_binding *other)
{
    char keys[64], place[96];
    bool begins = other->count > bound->count;
    dl_keys_print(other->keys, other->count, keys, sizeof keys);
    print_place(bindings, other, place, sizeof place);
    return yaml_fault(bound->source, bound->node,
                      "%s \"%s\" (%s, %s) and could only act after a wait; one "
                      "of them has to be none",
                      begins ? "this key begins" : "this begins with", keys,
                      dl_action_name((enum dl_action)other->action), place);
}

enum dl_status
bindings_check(const struct bindings *bindings)
{
    for (size_t i = bindings->first; i < bindings->count; i++) {
        const struct bound *bound = &bindings->at[i];
        const struct dl_binding *other = keymap_conflict(
            bindings->keymap, bound->map, bound->keys, bound->count);
        if (other)
            return refuse_conflict(bindings, bound, other);
    }
    return DL_OK;
}
