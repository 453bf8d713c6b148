/* What the folders hold goes into the state, which keeps its own copy. */
/* SPDX-License-Identifier: ISC */
#include "tui/wardrobe.h"

#include "tui/state.h"

/* The theme in force may lie outside of the folders, or be at fault by one that
 * it inherits from. */
static unsigned
read_own(struct state *state, struct dl_arena *arena,
         const struct dl_strs *folders)
{
    struct dl_theme own;
    struct dl_error err;
    struct dl_themes one = {&own, 1, 1};
    struct dl_str path = state_theme(state)->path;
    if (!path.bytes)
        return state_theme_fault(state, NULL);
    if (dl_theme_load(arena, dl_str_copy(arena, path).at, folders, &own,
                      &err) != DL_OK)
        return state_theme_fault(state, &err);
    return state_themes(state, &one) | state_theme_fault(state, NULL);
}

unsigned
wardrobe_read(struct state *state, const struct dl_strs *folders)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_themes all;
    struct dl_faults faults = {0}; /* of themes that nobody looks at */
    dl_themes_list(arena, folders, &all, &faults);
    unsigned dirty = state_themes(state, &all);
    dirty |= read_own(state, arena, folders);
    dl_arena_free(arena);
    return dirty;
}
