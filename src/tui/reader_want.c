/* What the reader wants of stored articles: the text of the one that is open,
 * of those one is likely to open next, and all of one that is cut short. The
 * neighbours are asked for when the open one is there, so that they never keep
 * it waiting and leafing through a hundred asks for a hundred, not for three.
 */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static void
push(struct state *state, struct keys_wanted *wanted, struct dl_key key,
     enum want want)
{
    DL_PUSH(state->arena, wanted, key);
    state->wants |= want;
}

static bool
take(struct keys_wanted *wanted, struct dl_key *out)
{
    if (wanted->taken == wanted->count) {
        wanted->taken = wanted->count = 0;
        return false;
    }
    *out = wanted->at[wanted->taken++];
    return true;
}

/* What is joined is read again by itself when its text is another one. */
static bool
is_missing(const struct state *state, uint32_t article)
{
    const struct slot *slot = &state->shelf.slots.at[article];
    return slot->head && (!slot->reading || slot->old) &&
           !shelf_is_joined(&state->shelf, article);
}

static void
ask(struct state *state, uint32_t article)
{
    struct slot *slot = &state->shelf.slots.at[article];
    slot->asked = true;
    push(state, &state->readings, slot->head->key, WANT_READING);
}

static void
ask_ahead(struct state *state, uint32_t article)
{
    if (is_missing(state, article) && !state->shelf.slots.at[article].asked)
        ask(state, article);
}

/* The open one is asked for again when it was asked for ahead: it comes first
 * now. */
void
reader_want(struct state *state)
{
    const struct list *list = &state->list;
    if (list->selected == NONE)
        return;
    if (is_missing(state, list->selected)) {
        ask(state, list->selected);
        return;
    }
    if (list->place + 1 < list->order.count)
        ask_ahead(state, list->order.at[list->place + 1]);
    if (list->place > 0)
        ask_ahead(state, list->order.at[list->place - 1]);
}

void
reader_want_sources(struct state *state)
{
    enum { SOURCES_MAX = 6 };
    const struct dl_entry *entry = times_entry(state);
    uint32_t count = entry ? entry->evidence_count : 0;
    if (state->wish.focus != DL_PANE_TIME || state->times.terse)
        return;
    for (uint32_t i = 0; i < count && i < SOURCES_MAX; i++)
        ask_ahead(state, entry->evidence[i].article);
}

void
reader_want_full(struct state *state)
{
    const struct dl_head *head =
        shelf_head(&state->shelf, state->list.selected);
    if (!head || !head->summary) {
        say(state, "all of this article is here");
        return;
    }
    push(state, &state->fulls, head->key, WANT_FULL);
    say(state, "asking for the full text");
}

void
reader_want_history(struct state *state)
{
    const struct dl_head *head =
        shelf_head(&state->shelf, state->list.selected);
    if (!head)
        say(state, "versions are kept of articles that feeds bring");
    else if (head->versions < 2)
        say(state, "nothing has been changed in this article");
    else
        push(state, &state->histories, head->key, WANT_HISTORY);
}

bool
state_reading_wanted(struct state *state, struct dl_key *out)
{
    return take(&state->readings, out);
}

bool
state_history_wanted(struct state *state, struct dl_key *out)
{
    return take(&state->histories, out);
}

bool
state_full_wanted(struct state *state, struct dl_key *out)
{
    return take(&state->fulls, out);
}
