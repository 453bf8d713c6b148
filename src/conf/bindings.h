/* Bindings as YAML maps name them, each remembered with its place. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_BINDINGS_H
#define CONF_BINDINGS_H

#include <dateline/keymap.h>
#include <dateline/yaml.h>

#include "conf/yaml_fault.h"

/** A binding that a file made. */
struct bound {
    enum dl_map map;
    dl_key keys[DL_KEYS_MAX];
    int count;
    enum dl_action action;
    const struct yaml_source *source;
    const struct dl_yaml_node *node;
};

/** Those of all files that are laid over one another. */
struct bindings {
    struct dl_arena *arena;
    struct dl_keymap *keymap; /* bound in it, its array in `arena` */
    struct bound *at;
    size_t count, room;
    size_t first; /* of the file that is read */
};

/** Bind what `keys` says; those before `first` belong to other files.
 * Errors: DL_ERR_SYNTAX; DL_ERR_LIMIT. */
enum dl_status bindings_read(struct bindings *bindings,
                             const struct yaml_source *source,
                             const struct dl_yaml_node *keys);

/** Bind one more, for which `node` answers. */
void bindings_add(struct bindings *bindings, const struct bound *bound);

/** Refuse a binding from `first` on that cannot stand beside another: a key
 * that begins a longer one could only act after a wait. */
enum dl_status bindings_check(const struct bindings *bindings);

#endif
