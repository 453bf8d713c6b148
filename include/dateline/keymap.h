/* Keys, and which action they ask for. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_KEYMAP_H
#define DATELINE_KEYMAP_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

enum dl_action {
    DL_ACT_NONE,
#define X(code, name, map, keys, group, help) DL_ACT_##code,
#include <dateline/actions.def>
#undef X
    DL_ACT_COUNT
};

/** Maps of keys; DL_MAP_global stands behind the others. */
enum dl_map {
    DL_MAP_list,
    DL_MAP_article,
    DL_MAP_time,
    DL_MAP_global,
    DL_MAP_COUNT
};

/**
 * A key: a code point, or a named key above the code points, with modifiers
 * for Alt. Control with a letter is that letter with DL_KEY_CONTROL.
 * Tab, Enter, Escape, Backspace and Space are named keys, never code points.
 */
typedef uint32_t dl_key;
enum {
    DL_KEY_NAMED = 0x200000, /* above U+10FFFF */
    DL_KEY_ALT = 0x1000000,
    DL_KEY_CONTROL = 0x2000000,
#define X(code, name, also) DL_KEY_##code,
    DL_KEY_BEFORE_FIRST_ = DL_KEY_NAMED,
#include <dateline/keys.def>
#undef X
};

enum { DL_KEYS_MAX = 4 }; /* in one binding */

struct dl_binding {
    dl_key keys[DL_KEYS_MAX];
    uint8_t count;
    uint8_t map;     /* enum dl_map */
    uint16_t action; /* enum dl_action; DL_ACT_NONE unbinds */
};

struct dl_keymap {
    struct dl_binding *at;
    size_t count, room;
};

const char *dl_action_name(enum dl_action action);
const char *dl_action_help(enum dl_action action);
const char *dl_action_group(enum dl_action action);
/** The action called `name`, or DL_ACT_NONE. */
enum dl_action dl_action_parse(struct dl_str name);
/** The name of a map in YAML: "list", "article", "timeline", "global". */
const char *dl_map_name(enum dl_map map);
bool dl_map_parse(struct dl_str name, enum dl_map *out);

/**
 * Read one binding: "j", "C-o", "A-Left", "F2", "''" (two keys), "g g".
 * Names are read in any case; control keys that a terminal cannot tell from a
 * named one (C-i, C-m, C-[) become that one.
 * Returns the number of keys, or 0 when the text names no key.
 */
int dl_keys_parse(struct dl_str text, dl_key keys[DL_KEYS_MAX]);
/** Write a key or a binding as YAML names it. `size` at least 64. */
void dl_keys_print(const dl_key *keys, int count, char *out, size_t size);

/** Names of the keymaps in some folders, each once and in order; before them
 * the built-in one. Folders that cannot be read have none.
 * Owner: they live in `arena`. */
void dl_keymaps_list(struct dl_arena *arena, const struct dl_strs *folders,
                     struct dl_strs *out);

/** Read every keymap of some folders, whether it is chosen or not.
 * Owner: what is wrong in them, a fault a file, is in `arena`. */
void dl_keymaps_check(struct dl_arena *arena, const struct dl_strs *folders,
                      struct dl_faults *faults);

/** The bindings of actions.def. */
void dl_keymap_default(struct dl_arena *arena, struct dl_keymap *out);
/** Bind, replacing what these keys did in that map. DL_ACT_NONE unbinds, and in
 * a pane's map hides the global binding. */
void dl_keymap_bind(struct dl_arena *arena, struct dl_keymap *keymap,
                    enum dl_map map, const dl_key *keys, int count,
                    enum dl_action action);

/**
 * What `keys` ask for in `map`, then in the global map: an action, or
 * DL_ACT_NONE. *more is true while a longer binding could still match.
 */
enum dl_action dl_keymap_find(const struct dl_keymap *keymap, enum dl_map map,
                              const dl_key *keys, int count, bool *more);
/** Whether `binding`, one of `keymap`, is in force in `map` and longer than
 * `keys`, with which it begins. */
bool dl_keymap_follows(const struct dl_keymap *keymap,
                       const struct dl_binding *binding, enum dl_map map,
                       const dl_key *keys, int count);
/** The first key bound to `action`, as dl_keys_print writes it; "" when
 * none. */
void dl_keymap_key(const struct dl_keymap *keymap, enum dl_action action,
                   char *out, size_t size);

#endif
