/* What the keymaps that come with dateline change, as mdoc(7): for each an
 * action and all its keys, where these are not those of dateline. */
/* SPDX-License-Identifier: ISC */
#include "tables.h"

#include <dateline/settings.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEYS_BYTES = 256 };

/* The keys of an action in the order in which they were bound, with the pane
 * where they mean it there only. */
static void
print_keys(const struct dl_keymap *keymap, enum dl_action action,
           char out[KEYS_BYTES])
{
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; i < keymap->count; i++) {
        const struct dl_binding *at = &keymap->at[i];
        char keys[64];
        if (at->action != action)
            continue;
        dl_keys_print(at->keys, at->count, keys, sizeof keys);
        used += (size_t)snprintf(out + used, KEYS_BYTES - used, "%s%s",
                                 used ? "   " : "", keys);
        if (used >= KEYS_BYTES)
            return;
    }
}

static void
put_differences(const struct dl_keymap *usual, const struct dl_keymap *keymap)
{
    for (int i = DL_ACT_NONE + 1; i < DL_ACT_COUNT; i++) {
        char before[KEYS_BYTES], after[KEYS_BYTES];
        print_keys(usual, (enum dl_action)i, before);
        print_keys(keymap, (enum dl_action)i, after);
        if (!strcmp(before, after))
            continue;
        fputs(".It Cm", stdout);
        put_argument(dl_action_name((enum dl_action)i));
        putchar('\n');
        put(*after ? after : "no key; by its name only");
        putchar('\n');
    }
}

static void
put_keymap(struct dl_arena *arena, const struct dl_settings *usual,
           struct dl_str name)
{
    struct dl_settings settings = *usual;
    struct dl_error err;
    const char *yaml = dl_arena_printf(arena, "keymap: %.*s", DL_FMT(name));
    if (dl_settings_read(arena, "keymap", dl_str_from(yaml), &settings, &err) !=
        DL_OK) {
        fprintf(stderr, "%s:%d: %s\n", err.where, err.line, err.text);
        exit(1);
    }
    printf(".Ss %.*s\n.Bl -tag -width \"previous-article\" -compact\n",
           DL_FMT(name));
    put_differences(&usual->keymap, &settings.keymap);
    puts(".El");
}

void
put_keymaps(const char *folder)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_settings usual;
    struct dl_strs names;
    dl_settings_default(arena, &usual);
    DL_PUSH(arena, &usual.keymaps, dl_str_from(folder));
    dl_keymaps_list(arena, &usual.keymaps, &names);
    for (size_t i = 1; i < names.count; i++) /* all but the usual one */
        put_keymap(arena, &usual, names.at[i]);
    dl_arena_free(arena);
}
