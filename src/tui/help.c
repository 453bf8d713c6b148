/* The help: every action with the keys that ask for it now, by group. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <dateline/text.h>

#include <string.h>

enum { KEYS_TEXT_MAX = 128 };

/* All bindings of an action, "j Down". */
static void
keys_of(const struct state *state, enum dl_action action, char *out,
        size_t size)
{
    const struct dl_keymap *keymap = &state->settings.keymap;
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; i < keymap->count; i++) {
        const struct dl_binding *at = &keymap->at[i];
        char key[64];
        if (at->action != action)
            continue;
        dl_keys_print(at->keys, at->count, key, sizeof key);
        size_t bytes = strlen(key);
        if (used + bytes + 2 > size)
            return;
        if (used > 0)
            out[used++] = ' ';
        memcpy(out + used, key, bytes + 1);
        used += bytes;
    }
}

static bool
is_wanted(const struct state *state, const char *const words[], size_t count)
{
    struct dl_str needle =
        fold_text(state->scratch, edit_text(&state->overlay.edit), true).text;
    needle = dl_str_trim(needle);
    for (size_t i = 0; i < count; i++) {
        struct dl_str text = dl_str_from(words[i]);
        struct dl_str own = fold_text(state->scratch, text, true).text;
        if (needle.bytes == 0 || dl_str_find(own, needle, 0) != SIZE_MAX)
            return true;
    }
    return false;
}

static void
push_action(struct state *state, enum dl_action action, const char *keys)
{
    struct overlay *overlay = &state->overlay;
    struct dl_str left =
        dl_str_copy(overlay->arena, dl_str_from(*keys ? keys : "-"));
    int cols = dl_text_cols(left) + 2;
    if (cols > overlay->left_cols)
        overlay->left_cols = cols;
    overlay_push(state,
                 (struct row){.left = left,
                              .left_role = DL_ROLE_HELP_KEY,
                              .text = phrase(dl_action_help(action)),
                              .text_role = DL_ROLE_NONE,
                              .right = dl_str_from(dl_action_name(action)),
                              .a = action});
}

/* What the panes are drawn with, and how sure an event is. */
static const struct sign {
    enum glyph glyph;
    const char *help;
} signs[] = {
    {GLYPH_UNREAD, N_("list: an article that was not read yet")},
    {GLYPH_STAR, N_("list: a starred article")},
    {GLYPH_DOT_ONE, N_("timeline: an event; the dot grows with its sources")},
    {GLYPH_POINTER, N_("timeline: an event that this article tells")},
    {GLYPH_TIMES, N_("timeline: how many sources tell the event")},
    {GLYPH_GAP, N_("timeline: a stretch without events")},
};

static const struct {
    const char *mark, *help;
} certainties[] = {
#define X(code, name, mark, help) {mark, help},
#include <dateline/certainties.def>
#undef X
};

static void
push_sign(struct state *state, struct dl_str sign, const char *help,
          bool *headed)
{
    const char *const words[] = {help, _("Signs")};
    if (sign.bytes == 0 || !is_wanted(state, words, 2))
        return;
    if (!*headed)
        overlay_head(state, phrase("Signs"));
    *headed = true;
    overlay_push(state, (struct row){.left = sign,
                                     .left_role = DL_ROLE_HELP_KEY,
                                     .text = dl_str_from(help),
                                     .text_role = DL_ROLE_NONE,
                                     .a = DL_ACT_NONE});
}

static void
push_signs(struct state *state)
{
    bool headed = false;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        push_sign(state, glyph(state, signs[i].glyph), _(signs[i].help),
                  &headed);
    for (size_t i = 0; i < sizeof certainties / sizeof *certainties; i++)
        push_sign(state, dl_str_from(certainties[i].mark),
                  dl_arena_printf(state->overlay.arena, _("timeline: %s"),
                                  _(certainties[i].help)),
                  &headed);
}

void
help_build(struct state *state)
{
    const char *group = "";
    state->overlay.title = phrase("Keys");
    for (int i = DL_ACT_NONE + 1; i < DL_ACT_COUNT; i++) {
        enum dl_action action = (enum dl_action)i;
        char keys[KEYS_TEXT_MAX];
        keys_of(state, action, keys, sizeof keys);
        const char *const words[] = {keys, dl_action_name(action),
                                     _(dl_action_help(action)),
                                     _(dl_action_group(action))};
        if (!is_wanted(state, words, 4))
            continue;
        if (strcmp(group, dl_action_group(action)) != 0) {
            group = dl_action_group(action);
            overlay_head(state, phrase(group));
        }
        push_action(state, action, keys);
    }
    push_signs(state);
    if (state->overlay.rows.count == 0)
        overlay_push(state, (struct row){.text = phrase("no key does that"),
                                         .text_role = DL_ROLE_SECONDARY,
                                         .heading = true});
}
