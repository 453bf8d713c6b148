/* A keymap that is asked for is read as if the settings had named it: so the
 * user's own keys lie over it, and what is refused there is refused here. */
/* SPDX-License-Identifier: ISC */
#include "tui/rekey.h"

#include "tui/state.h"

#include <string.h>

static const char typed[] = ":set keymap"; /* where the name stands */

/* `keymap: 'NAME'`; within such quotes only the quote itself is special. */
static struct dl_str
write_setting(struct dl_arena *arena, struct dl_str name)
{
    char *quoted = dl_arena_alloc(arena, 2 * name.bytes + 1);
    size_t bytes = 0;
    for (size_t i = 0; i < name.bytes; i++) {
        if (name.at[i] == '\'')
            quoted[bytes++] = '\'';
        quoted[bytes++] = name.at[i];
    }
    quoted[bytes] = '\0';
    return dl_str_from(dl_arena_printf(arena, "keymap: '%s'\n", quoted));
}

/* A fault of the name has no place but the line one has just typed. */
static unsigned
complain_of(struct state *state, const struct dl_error *err)
{
    char text[3 * DL_ERROR_TEXT_MAX];
    struct dl_error brief = *err;
    brief.excerpt[0] = '\0';
    dl_error_format(&brief, text, sizeof text);
    text[strcspn(text, "\n")] = '\0';
    bool own = strcmp(err->where, typed) == 0;
    return state_say(state, true, own ? err->text : text);
}

unsigned
rekey(struct state *state, const struct dl_settings *settings)
{
    struct dl_str name;
    unsigned dirty = 0;
    while (state_keymap_wanted(state, &name)) {
        struct dl_arena *arena = dl_arena_new(0);
        struct dl_settings changed = *settings;
        struct dl_error err;
        if (dl_settings_read(arena, typed, write_setting(arena, name), &changed,
                             &err) == DL_OK)
            dirty |= state_keymap(state, &changed.keymap, changed.keymap_name);
        else
            dirty |= complain_of(state, &err);
        dl_arena_free(arena);
    }
    return dirty;
}
