/* Which action a key asks for: bindings in the order made, the focused pane's
 * map before the global one. A pane can bind a key to nothing, which hides the
 * global binding there. A hundred bindings are searched once per key, so they
 * stay a plain list.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/keymap.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *name, *keys, *group, *help;
    enum dl_map map;
} actions[] = {
    [DL_ACT_NONE] = {"none", "", "", "nothing", DL_MAP_global},
#define X(code, name, map, keys, group, help) \
    [DL_ACT_##code] = {name, keys, group, help, DL_MAP_##map},
#include <dateline/actions.def>
#undef X
};

/* As YAML names them. */
static const char *const maps[] = {
    [DL_MAP_list] = "list",
    [DL_MAP_article] = "article",
    [DL_MAP_time] = "timeline",
    [DL_MAP_global] = "global",
};

const char *
dl_action_name(enum dl_action action)
{
    return actions[action].name;
}

const char *
dl_action_help(enum dl_action action)
{
    return actions[action].help;
}

const char *
dl_action_group(enum dl_action action)
{
    return actions[action].group;
}

enum dl_action
dl_action_parse(struct dl_str name)
{
    for (int i = DL_ACT_NONE + 1; i < DL_ACT_COUNT; i++)
        if (dl_str_is(name, actions[i].name))
            return (enum dl_action)i;
    return DL_ACT_NONE;
}

const char *
dl_map_name(enum dl_map map)
{
    return maps[map];
}

bool
dl_map_parse(struct dl_str name, enum dl_map *out)
{
    for (int i = 0; i < DL_MAP_COUNT; i++)
        if (dl_str_is(name, maps[i])) {
            *out = (enum dl_map)i;
            return true;
        }
    return false;
}

static bool
begins_with(const struct dl_binding *binding, const dl_key *keys, int count)
{
    return binding->count >= count &&
           memcmp(binding->keys, keys, (size_t)count * sizeof *keys) == 0;
}

static struct dl_binding *
find_exact(const struct dl_keymap *keymap, enum dl_map map, const dl_key *keys,
           int count)
{
    for (size_t i = 0; i < keymap->count; i++) {
        struct dl_binding *binding = &keymap->at[i];
        if (binding->map == map && binding->count == count &&
            begins_with(binding, keys, count))
            return binding;
    }
    return NULL;
}

void
dl_keymap_bind(struct dl_arena *arena, struct dl_keymap *keymap,
               enum dl_map map, const dl_key *keys, int count,
               enum dl_action action)
{
    struct dl_binding *found = find_exact(keymap, map, keys, count);
    if (found) {
        found->action = (uint16_t)action;
        return;
    }
    struct dl_binding binding = {.count = (uint8_t)count,
                                 .map = (uint8_t)map,
                                 .action = (uint16_t)action};
    memcpy(binding.keys, keys, (size_t)count * sizeof *keys);
    DL_PUSH(arena, keymap, binding);
}

/* The keys of one row of actions.def: bindings separated by spaces. */
static void
bind_all(struct dl_arena *arena, struct dl_keymap *keymap,
         enum dl_action action)
{
    const char *at = actions[action].keys;
    while (*at) {
        size_t bytes = strcspn(at, " ");
        dl_key keys[DL_KEYS_MAX];
        int count = dl_keys_parse((struct dl_str){at, bytes}, keys);
        dl_keymap_bind(arena, keymap, actions[action].map, keys, count, action);
        at += bytes;
        at += strspn(at, " ");
    }
}

void
dl_keymap_default(struct dl_arena *arena, struct dl_keymap *out)
{
    *out = (struct dl_keymap){0};
    for (int i = DL_ACT_NONE + 1; i < DL_ACT_COUNT; i++)
        bind_all(arena, out, (enum dl_action)i);
}

/* Whether a binding counts while `map` has the focus. */
static bool
is_in_force(const struct dl_keymap *keymap, const struct dl_binding *binding,
            enum dl_map map)
{
    if (binding->action == DL_ACT_NONE)
        return false;
    if (binding->map == map)
        return true;
    return binding->map == DL_MAP_global &&
           !find_exact(keymap, map, binding->keys, binding->count);
}

bool
dl_keymap_follows(const struct dl_keymap *keymap,
                  const struct dl_binding *binding, enum dl_map map,
                  const dl_key *keys, int count)
{
    return binding->count > count && begins_with(binding, keys, count) &&
           is_in_force(keymap, binding, map);
}

enum dl_action
dl_keymap_find(const struct dl_keymap *keymap, enum dl_map map,
               const dl_key *keys, int count, bool *more)
{
    const struct dl_binding *found = find_exact(keymap, map, keys, count);
    if (!found)
        found = find_exact(keymap, DL_MAP_global, keys, count);
    *more = false;
    for (size_t i = 0; i < keymap->count && !*more; i++)
        *more = dl_keymap_follows(keymap, &keymap->at[i], map, keys, count);
    return found ? (enum dl_action)found->action : DL_ACT_NONE;
}

void
dl_keymap_key(const struct dl_keymap *keymap, enum dl_action action, char *out,
              size_t size)
{
    out[0] = '\0';
    for (size_t i = 0; i < keymap->count; i++)
        if (keymap->at[i].action == action) {
            dl_keys_print(keymap->at[i].keys, keymap->at[i].count, out, size);
            return;
        }
}

/* One of two bindings is the beginning of the other. */
static bool
overlap(const struct dl_binding *a, const struct dl_binding *b)
{
    return a->count < b->count ? begins_with(b, a->keys, a->count)
                               : begins_with(a, b->keys, b->count);
}

const struct dl_binding *
keymap_conflict(const struct dl_keymap *keymap, enum dl_map map,
                const dl_key *keys, int count)
{
    const struct dl_binding *ours = find_exact(keymap, map, keys, count);
    for (size_t i = 0; ours && i < keymap->count; i++) {
        const struct dl_binding *other = &keymap->at[i];
        if (other->count == ours->count || !overlap(ours, other))
            continue;
        enum dl_map pane = ours->map == DL_MAP_global ? (enum dl_map)other->map
                                                      : (enum dl_map)ours->map;
        if (is_in_force(keymap, ours, pane) && is_in_force(keymap, other, pane))
            return other;
    }
    return NULL;
}
