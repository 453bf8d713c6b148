/* Keys become actions: counts, sequences, prompts, pastes. A sequence waits
 * only while a longer binding can still match; there is no clock. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

enum { COUNT_MAX = 9999 };

static const struct pane_keys {
    enum dl_map map;
    const struct act *acts;
} panes[DL_PANE_COUNT] = {
    [DL_PANE_LIST] = {DL_MAP_list, list_acts},
    [DL_PANE_READ] = {DL_MAP_article, reader_acts},
    [DL_PANE_TIME] = {DL_MAP_time, times_acts},
};

enum dl_map
state_map(const struct state *state)
{
    return panes[state->wish.focus].map;
}

void
state_dispatch(struct state *state, enum dl_action action, int count)
{
    state->input.given = count;
    tour_did(state, action);
    if (count < 1)
        count = 1;
    if (count > COUNT_MAX)
        count = COUNT_MAX;
    if (state->overlay.kind != OVERLAY_NONE) {
        if (overlay_act(state, (int)action, count))
            return;
        overlay_close(state);
    }
    const struct act *const tables[] = {panes[state->wish.focus].acts,
                                        walk_acts,
                                        layout_acts,
                                        article_acts,
                                        fetch_acts,
                                        link_acts,
                                        picture_acts,
                                        screen_acts};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        struct act act = tables[i][action];
        if (act.run) {
            act.run(state, count * act.sign);
            return;
        }
    }
}

static void
forget_keys(struct state *state)
{
    if (state->input.pending > 0 || state->input.count > 0)
        state->dirty |= DIRTY_STATUS; /* they are shown */
    state->input.pending = 0;
    state->input.count = 0;
}

static bool
take_digit(struct state *state, dl_key key)
{
    struct input *input = &state->input;
    if (key < '0' || key > '9' || input->pending > 0 ||
        (key == '0' && input->count == 0))
        return false;
    input->count = input->count * 10 + (int)(key - '0');
    if (input->count > COUNT_MAX)
        input->count = COUNT_MAX;
    state->dirty |= DIRTY_STATUS;
    return true;
}

static void
unbound(struct state *state)
{
    char keys[64 * DL_KEYS_MAX], help[64];
    dl_keys_print(state->input.keys, state->input.pending, keys, sizeof keys);
    dl_keymap_key(&state->settings.keymap, DL_ACT_HELP, help, sizeof help);
    say(state, "%s does nothing here%s%s%s", keys, *help ? "; " : "", help,
        *help ? _(" shows the keys") : "");
}

static void
take_key(struct state *state, dl_key key)
{
    struct input *input = &state->input;
    bool more = false;
    input->keys[input->pending++] = key;
    enum dl_action action =
        dl_keymap_find(&state->settings.keymap, panes[state->wish.focus].map,
                       input->keys, input->pending, &more);
    if (more && input->pending < DL_KEYS_MAX && action == DL_ACT_NONE) {
        state->dirty |= DIRTY_STATUS;
        return;
    }
    int count = input->count;
    if (action == DL_ACT_NONE)
        unbound(state);
    forget_keys(state);
    if (action == DL_ACT_CLOSE && key != DL_KEY_ESCAPE)
        state_close(state, true);
    else if (action != DL_ACT_NONE)
        state_dispatch(state, action, count);
}

static bool
take_paste(struct state *state, dl_key *key)
{
    struct input *input = &state->input;
    if (*key == DL_KEY_PASTE_BEGIN || *key == DL_KEY_PASTE_END) {
        input->pasting = *key == DL_KEY_PASTE_BEGIN;
        return true;
    }
    if (!input->pasting)
        return false;
    if (*key == DL_KEY_ENTER || *key == DL_KEY_TAB)
        *key = DL_KEY_SPACE;
    bool typed = state->prompt.kind != PROMPT_NONE ||
                 (state->overlay.kind != OVERLAY_NONE && state->overlay.typed);
    return !typed || (*key >= DL_KEY_NAMED && *key != DL_KEY_SPACE);
}

void
state_unsay(struct state *state)
{
    fetching_seen(state);
    if (state->note.text[0] || state->input.pending > 0)
        state->dirty |= DIRTY_STATUS;
    state->note.text[0] = '\0';
    forget_keys(state);
}

void
state_type(struct state *state, dl_key key)
{
    if (take_paste(state, &key))
        return;
    fetching_seen(state);
    if (state->note.text[0] || state->input.pending > 0)
        state->dirty |= DIRTY_STATUS;
    state->note.text[0] = '\0';
    if (state->prompt.kind != PROMPT_NONE)
        prompt_key(state, key);
    else if (state->overlay.kind != OVERLAY_NONE && overlay_key(state, key))
        forget_keys(state);
    else if (places_key(state, key) ||
             (state->overlay.kind == OVERLAY_NONE && tour_key(state, key)))
        ;
    else if (key == DL_KEY_ESCAPE &&
             (state->input.pending > 0 || state->input.count > 0))
        forget_keys(state);
    else if (!take_digit(state, key))
        take_key(state, key);
}
