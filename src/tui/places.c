/* A place under a letter is one of the jump list: going there is a jump, so
 * that back returns. */
/* SPDX-License-Identifier: ISC */
#include "tui/places.h"

#include "tui/model.h"

static void
wait_for(struct state *state, enum places_wait what)
{
    state->places.wait = what;
    state->dirty |= DIRTY_STATUS;
}

void
places_set(struct state *state, int count)
{
    (void)count;
    wait_for(state, PLACES_SET);
}

void
places_go(struct state *state, int count)
{
    (void)count;
    wait_for(state, PLACES_GO);
}

static void
set(struct state *state, int letter)
{
    state->places.at[letter] = jumps_here(state);
    state->places.has[letter] = true;
    say(state, "this place is %c", 'a' + letter);
}

static void
go(struct state *state, int letter)
{
    if (!state->places.has[letter]) {
        complain(state, "no place is %c", 'a' + letter);
        return;
    }
    struct place from = jumps_here(state);
    jumps_go(state, state->places.at[letter]);
    jumps_leave(state, from);
}

static void
act(struct state *state, enum places_wait what, int letter)
{
    if (what == PLACES_SET)
        set(state, letter);
    else
        go(state, letter);
}

/* The key that asked for a place, once more: the last place, as in vi. */
static bool
is_again(const struct state *state, dl_key key)
{
    bool more;
    return dl_keymap_find(&state->settings.keymap, state_map(state), &key, 1,
                          &more) == DL_ACT_GO_PLACE;
}

bool
places_key(struct state *state, dl_key key)
{
    enum places_wait what = state->places.wait;
    if (what == PLACES_IDLE)
        return false;
    wait_for(state, PLACES_IDLE);
    if (key >= 'a' && key <= 'z')
        act(state, what, (int)(key - 'a'));
    else if (what == PLACES_GO && is_again(state, key))
        jumps_swap(state);
    else if (key != DL_KEY_ESCAPE)
        complain(state, "a place is one letter from a to z");
    return true;
}

void
places_run(struct state *state, enum places_wait what, struct dl_str letter)
{
    if (letter.bytes != 1 || !dl_is_lower(letter.at[0]))
        complain(state, "a place is one letter from a to z");
    else
        act(state, what, letter.at[0] - 'a');
}

struct dl_str
places_title(const struct state *state, int letter)
{
    const struct place *place = &state->places.at[letter];
    if (place->memo == NONE)
        return DL_STR("");
    uint32_t article = state->shelf.memos.at[place->memo].article;
    const struct dl_article *at =
        article == NONE ? NULL : shelf_article(&state->shelf, article);
    return at ? at->title : DL_STR("");
}
