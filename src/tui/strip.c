/* The rows of the strip. It is made anew for each frame from the keys typed so
 * far, so it appears and goes with them and needs no clock. */
/* SPDX-License-Identifier: ISC */
#include "tui/strip.h"

#include "tui/command.h"
#include "tui/pane.h"

enum { FEW = 6 }; /* so many have room for a sentence each */

static const struct countable {
    enum dl_action action;
    enum dl_pane pane;
    const char *words;
} countables[] = {
#define X(action, pane, words) {DL_ACT_##action, DL_PANE_##pane, words},
#include "tui/counts.def"
#undef X
};

static void
push(const struct state *state, struct strip *out, struct dl_str key,
     struct dl_str text)
{
    struct strip_row row = {key, text};
    DL_PUSH(state->scratch, out, row);
}

/* ---- keys that begin a sequence ---- */

static void
push_followers(const struct state *state, struct strip *out, bool sentences)
{
    const struct dl_keymap *keymap = &state->settings.keymap;
    const struct input *input = &state->input;
    for (size_t i = 0; i < keymap->count; i++) {
        const struct dl_binding *at = &keymap->at[i];
        enum dl_action action = (enum dl_action)at->action;
        char keys[64 * DL_KEYS_MAX];
        if (!dl_keymap_follows(keymap, at, state_map(state), input->keys,
                               input->pending))
            continue;
        dl_keys_print(at->keys + input->pending, at->count - input->pending,
                      keys, sizeof keys);
        push(state, out, text_format(state, "%s", keys),
             sentences ? phrase(dl_action_help(action))
                       : dl_str_from(dl_action_name(action)));
    }
}

static void
say_followers(const struct state *state, struct strip *out)
{
    char keys[64 * DL_KEYS_MAX];
    const struct input *input = &state->input;
    dl_keys_print(input->keys, input->pending, keys, sizeof keys);
    out->title = text_format(state, "%s ...", keys);
    push_followers(state, out, false);
    if (out->count > FEW)
        return;
    out->count = 0;
    out->one_each = true;
    push_followers(state, out, true);
}

/* ---- a number ---- */

/* The first key that asks for an action in the focused pane. */
static struct dl_str
key_here(const struct state *state, enum dl_action action)
{
    const struct dl_keymap *keymap = &state->settings.keymap;
    for (size_t i = 0; i < keymap->count; i++) {
        const struct dl_binding *at = &keymap->at[i];
        char keys[64 * DL_KEYS_MAX];
        if (at->action != action ||
            !dl_keymap_follows(keymap, at, state_map(state), at->keys, 0))
            continue;
        dl_keys_print(at->keys, at->count, keys, sizeof keys);
        return text_format(state, "%s", keys);
    }
    return DL_STR("");
}

/* "12" for "%d": the words are of the table, so they are cut by hand. */
static struct dl_str
with_number(const struct state *state, const char *words, int number)
{
    struct dl_str text = dl_str_from(words);
    size_t sign = dl_str_find(text, DL_STR("%d"), 0);
    return text_format(state, "%.*s%d%s", (int)sign, words, number,
                       words + sign + 2);
}

static void
say_count(const struct state *state, struct strip *out)
{
    int number = state->input.count;
    out->title = text_format(state, "%d ...", number);
    for (size_t i = 0; i < sizeof countables / sizeof *countables; i++) {
        const struct countable *at = &countables[i];
        if (at->pane != state->wish.focus)
            continue;
        struct dl_str key = key_here(state, at->action);
        if (key.bytes > 0)
            push(state, out, key, with_number(state, _(at->words), number));
    }
}

/* ---- letters of places ---- */

static void
say_places(const struct state *state, struct strip *out)
{
    bool setting = state->places.wait == PLACES_SET;
    out->title = setting ? phrase("Remember this place as (a to z)")
                         : phrase("To which place?");
    out->one_each = true;
    for (int i = 0; i < PLACE_LETTERS; i++)
        if (state->places.has[i])
            push(state, out, text_format(state, "%c", 'a' + i),
                 places_title(state, i));
    if (out->count == 0)
        push(state, out, DL_STR("a-z"),
             setting ? phrase("none has a place yet")
                     : phrase("none has a place yet; Escape ends this"));
}

/* ---- what completes a line ---- */

/* How much all candidates have in common, in whole words: what stays. */
static size_t
common_words(const struct dl_strs *candidates)
{
    struct dl_str first = candidates->at[0];
    size_t common = first.bytes;
    for (size_t i = 1; i < candidates->count; i++) {
        struct dl_str other = candidates->at[i];
        size_t same = 0;
        while (same < common && same < other.bytes &&
               first.at[same] == other.at[same])
            same++;
        common = same;
    }
    while (common > 0 && first.at[common - 1] != ' ')
        common--;
    return common;
}

static void
say_candidates(const struct state *state, struct strip *out)
{
    struct dl_strs candidates = {0};
    bool commands = state->prompt.kind == PROMPT_COMMAND;
    prompt_candidates(state, state->scratch, &candidates);
    if (candidates.count < 2)
        return;
    size_t skip = common_words(&candidates);
    for (size_t i = 0; i < candidates.count; i++) {
        struct dl_str at = candidates.at[i];
        struct dl_str help =
            commands && skip == 0 ? command_help(at) : DL_STR("");
        push(state, out, (struct dl_str){at.at + skip, at.bytes - skip}, help);
    }
    out->title = text_format(state, "%zu of %zu", state->prompt.candidate + 1,
                             candidates.count);
    out->foot = phrase("Tab next, S-Tab previous");
    out->chosen = (long)state->prompt.candidate;
    out->one_each = commands && skip == 0;
}

/* ---- the tour ---- */

static void
say_step(const struct state *state, struct strip *out)
{
    const struct tour *tour = &state->tour;
    const char *name =
        text_format(state, ":%s", dl_action_name(tour_action(tour))).at;
    out->title = text_format(state, "Tour, step %d of %d", tour->step + 1,
                             (int)TOUR_STEPS);
    out->foot = phrase("Try it, or Enter: go on; Escape: no tour");
    out->one_each = true;
    push(state, out, dl_str_from(action_key(state, tour_action(tour), name)),
         phrase(tour_help(tour)));
}

void
strip_build(const struct state *state, struct strip *out)
{
    *out = (struct strip){
        .title = {"", 0}, .foot = {"", 0}, .chosen = STRIP_NONE_CHOSEN};
    if (state->prompt.kind != PROMPT_NONE) {
        if (state->prompt.completing)
            say_candidates(state, out);
    } else if (state->places.wait != PLACES_IDLE)
        say_places(state, out);
    else if (state->input.pending > 0)
        say_followers(state, out);
    else if (state->input.count > 0)
        say_count(state, out);
    else if (state->tour.on && state->overlay.kind == OVERLAY_NONE)
        say_step(state, out);
}
