/* The help: every action with the keys that ask for it now, by group. */
/* SPDX-License-Identifier: ISC */
#include "tui/command.h"
#include "tui/model.h"

#include <dateline/text.h>

#include <string.h>

enum { KEYS_TEXT_MAX = 128 };

/* All bindings of an action in one map, "j Down". */
static void
keys_of(const struct state *state, enum dl_action action, enum dl_map map,
        char *out, size_t size)
{
    const struct dl_keymap *keymap = &state->settings.keymap;
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; i < keymap->count; i++) {
        const struct dl_binding *at = &keymap->at[i];
        char key[64];
        if (at->action != action || at->map != map)
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

/* Whether a word is part of one of these. */
static bool
is_part(struct dl_arena *scratch, struct dl_str word, const char *const words[],
        size_t count)
{
    bool found = false;
    for (size_t i = 0; i < count && !found; i++) {
        struct dl_str text = dl_str_from(words[i]);
        struct dl_str own = fold_text(scratch, text, true).text;
        found = dl_str_find(own, word, 0) != SIZE_MAX;
    }
    return found;
}

/* Whether each word that was typed is part of one of these. What that takes is
 * given back at once: there are many rows. */
static bool
is_wanted(const struct state *state, const char *const words[], size_t count)
{
    struct dl_mark mark = dl_arena_mark(state->scratch);
    struct dl_str typed = edit_text(&state->overlay.edit);
    struct dl_str rest = fold_text(state->scratch, typed, true).text;
    bool wanted = true;
    for (rest = dl_str_trim(rest); wanted && rest.bytes > 0;
         rest = dl_str_trim(rest)) {
        size_t end = dl_str_find(rest, DL_STR(" "), 0);
        struct dl_str word = {rest.at, end == SIZE_MAX ? rest.bytes : end};
        wanted = is_part(state->scratch, word, words, count);
        rest.at += word.bytes;
        rest.bytes -= word.bytes;
    }
    dl_arena_reset(state->scratch, mark);
    return wanted;
}

static struct dl_str
put_left(struct state *state, const char *text)
{
    struct overlay *overlay = &state->overlay;
    struct dl_str left = dl_str_copy(overlay->arena, dl_str_from(text));
    int cols = dl_text_cols(left) + 2, most = overlay_cols(state) / 3;
    if (cols > most)
        cols = most;
    if (cols > overlay->left_cols)
        overlay->left_cols = cols;
    return left;
}

/* In which pane keys mean something, if not everywhere. */
static const char *const where[DL_MAP_COUNT] = {
    [DL_MAP_list] = N_("in the list"),
    [DL_MAP_article] = N_("in the article"),
    [DL_MAP_time] = N_("in the timeline"),
    [DL_MAP_global] = "",
};

static void
push_action(struct state *state, enum dl_action action, const char *keys,
            enum dl_map map)
{
    overlay_push(state,
                 (struct row){.left = put_left(state, *keys ? keys : "-"),
                              .more = phrase(where[map]),
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

/* Those of `:` that are no actions. */
static void
push_commands(struct state *state)
{
    struct dl_str name;
    bool headed = false;
    for (uint32_t i = 0; command_next(i, &name); i++) {
        const char *word =
            dl_arena_printf(state->overlay.arena, ":%.*s", DL_FMT(name));
        struct dl_str help = command_help(name);
        const char *const words[] = {
            word, dl_str_copy(state->overlay.arena, help).at, _("Commands")};
        if (!is_wanted(state, words, 3))
            continue;
        if (!headed)
            overlay_head(state, phrase("Commands"));
        headed = true;
        overlay_push(state, (struct row){.left = put_left(state, word),
                                         .left_role = DL_ROLE_HELP_KEY,
                                         .text = help,
                                         .text_role = DL_ROLE_NONE,
                                         .a = DL_ACT_NONE,
                                         .b = i + 1});
    }
}

/* One row for each pane in which it has keys, one for an action without. */
static void
push_keys(struct state *state, enum dl_action action, const char **group)
{
    bool has = false;
    for (int map = DL_MAP_COUNT - 1; map >= -1; map--) {
        enum dl_map at = map < 0 ? DL_MAP_global : (enum dl_map)map;
        char keys[KEYS_TEXT_MAX] = "";
        if (map >= 0)
            keys_of(state, action, at, keys, sizeof keys);
        has |= *keys != '\0';
        if (map < 0 ? has : !*keys)
            continue;
        const char *const words[] = {keys, dl_action_name(action),
                                     _(dl_action_help(action)),
                                     _(dl_action_group(action)), _(where[at])};
        if (!is_wanted(state, words, 5))
            continue;
        if (strcmp(*group, dl_action_group(action)) != 0)
            overlay_head(state, phrase(dl_action_group(action)));
        *group = dl_action_group(action);
        push_action(state, action, keys, at);
    }
}

/* Which keymap they come from, if it is not the usual one. */
static struct dl_str
title(const struct state *state)
{
    struct dl_str name = state->settings.keymap_name;
    if (name.bytes == 0 || dl_str_is(name, "dateline"))
        return phrase("Keys");
    return dl_str_from(dl_arena_printf(
        state->overlay.arena, _("Keys of the keymap %.*s"), DL_FMT(name)));
}

void
help_build(struct state *state)
{
    const char *group = "";
    state->overlay.title = title(state);
    for (int i = DL_ACT_NONE + 1; i < DL_ACT_COUNT; i++)
        push_keys(state, (enum dl_action)i, &group);
    push_commands(state);
    push_signs(state);
    if (state->overlay.rows.count == 0)
        overlay_push(state, (struct row){.text = phrase("no key does that"),
                                         .text_role = DL_ROLE_SECONDARY,
                                         .heading = true});
}

void
help_open(struct state *state, const struct row *row)
{
    struct dl_str name;
    enum dl_action action = (enum dl_action)row->a;
    uint32_t command = row->b;
    overlay_close(state);
    if (action != DL_ACT_NONE) {
        state_dispatch(state, action, 0);
    } else if (command > 0 && command_next(command - 1, &name)) {
        prompt_open(state, PROMPT_COMMAND);
        edit_set(&state->prompt.edit,
                 dl_str_from(
                     dl_arena_printf(state->scratch, "%.*s ", DL_FMT(name))));
    }
}
