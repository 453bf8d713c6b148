/* What the settings need to know about bindings. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_KEYMAP_H
#define CONF_KEYMAP_H

#include <dateline/keymap.h>

/**
 * A binding that cannot stand beside the one of `keys` in `map`, because one
 * is the beginning of the other: the shorter would have to wait, or the longer
 * could never be typed. NULL when there is none.
 */
const struct dl_binding *keymap_conflict(const struct dl_keymap *keymap,
                                         enum dl_map map, const dl_key *keys,
                                         int count);

#endif
