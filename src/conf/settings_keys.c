/* The keys in force, in three layers: those of actions.def, those of the keymap
 * that `keymap:` names, and the user's own of `keys:`. The user's own are kept
 * apart too, so that another keymap can be laid under them. */
/* SPDX-License-Identifier: ISC */
#include "conf/bindings.h"
#include "conf/keymaps.h"
#include "conf/options.h"

#include <string.h>

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

/* The keymap anew, and over it what was bound by files read before this one;
 * `node` answers for conflicts, since it brought them together. */
static enum dl_status
lay_keymap(struct reading *reading, struct bindings *bindings,
           const struct dl_yaml_node *node)
{
    struct dl_settings *into = reading->into;
    dl_keymap_default(reading->arena, &into->keymap);
    enum dl_status status = keymaps_read(
        bindings, &into->keymaps, &reading->source, node, into->keymap_name);
    for (size_t i = 0; status == DL_OK && i < into->own.count; i++) {
        const struct dl_binding *own = &into->own.at[i];
        struct bound bound = {.map = (enum dl_map)own->map,
                              .count = own->count,
                              .action = (enum dl_action)own->action,
                              .source = &reading->source,
                              .node = node};
        memcpy(bound.keys, own->keys, sizeof bound.keys);
        bindings_add(bindings, &bound);
    }
    return status;
}

/* Over those before, which a second settings file may bind again. */
static enum dl_status
lay_own(struct reading *reading, struct bindings *bindings,
        const struct dl_yaml_node *keys)
{
    size_t from = bindings->count, earlier = bindings->first;
    bindings->first = from;
    enum dl_status status = bindings_read(bindings, &reading->source, keys);
    bindings->first = earlier;
    copy_keymap(reading->arena, &reading->into->own);
    for (size_t i = from; status == DL_OK && i < bindings->count; i++) {
        const struct bound *at = &bindings->at[i];
        dl_keymap_bind(reading->arena, &reading->into->own, at->map, at->keys,
                       at->count, at->action);
    }
    return status;
}

enum dl_status
settings_read_keys(struct reading *reading, const struct dl_yaml_node *keymap,
                   const struct dl_yaml_node *keys)
{
    struct bindings bindings = {.arena = reading->arena,
                                .keymap = &reading->into->keymap};
    enum dl_status status = DL_OK;
    if (keymap)
        status = lay_keymap(reading, &bindings, keymap);
    else
        copy_keymap(reading->arena, &reading->into->keymap);
    if (status == DL_OK && keys)
        status = lay_own(reading, &bindings, keys);
    return status == DL_OK ? bindings_check(&bindings) : status;
}
