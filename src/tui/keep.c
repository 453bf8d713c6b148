/* The marks of the articles: told to the state when they are known, and handed
 * out when they have changed. Nothing is read or written here. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static void
note(struct state *state, uint32_t memo, enum dl_mark_kind kind, uint32_t value)
{
    struct dl_marking marking = {state->shelf.memos.at[memo].key, kind, value};
    DL_PUSH(state->arena, &state->kept, marking);
}

void
keep_read(struct state *state, uint32_t memo, bool read)
{
    struct memo *at = &state->shelf.memos.at[memo];
    if (at->read == read)
        return;
    at->read = read;
    note(state, memo, DL_MARK_READ, read);
}

void
keep_star(struct state *state, uint32_t memo, bool star)
{
    struct memo *at = &state->shelf.memos.at[memo];
    if (at->star == star)
        return;
    at->star = star;
    note(state, memo, DL_MARK_STAR, star);
}

/* The top, with the headline, is place 0, as if it had never been read. */
void
keep_place(struct state *state, uint32_t memo)
{
    struct memo *at = &state->shelf.memos.at[memo];
    uint32_t place = at->inside ? at->offset : 0;
    if (at->place == place)
        return;
    at->place = place;
    note(state, memo, DL_MARK_PLACE, place);
}

bool
state_marking(struct state *state, struct dl_marking *out)
{
    struct kept *kept = &state->kept;
    if (kept->taken == kept->count) {
        kept->taken = kept->count = 0;
        return false;
    }
    *out = kept->at[kept->taken++];
    return true;
}
