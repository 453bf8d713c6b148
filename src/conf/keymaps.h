/* Keymaps by name: files of bindings that are laid over the built-in ones. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_KEYMAPS_H
#define CONF_KEYMAPS_H

#include "conf/bindings.h"

/** The keymap that needs no file: the bindings of actions.def. */
#define KEYMAP_BUILT_IN "dateline"

/**
 * Bind what the keymap says that `node` of `source` names, a bare name that is
 * looked for in `folders`, or a path.
 * Errors: DL_ERR_SYNTAX at `node` when there is none, naming the nearest one;
 *         what is wrong in the file, there.
 */
enum dl_status keymaps_read(struct bindings *bindings,
                            const struct dl_strs *folders,
                            const struct yaml_source *source,
                            const struct dl_yaml_node *node,
                            struct dl_str name);

#endif
