/* What keys and commands do with feeds. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

/* All files; false when they are being read already. */
static bool
read_files(struct state *state)
{
    if (state->shelf.loading)
        return false;
    state->shelf.faults.count = state->shelf.files = 0;
    state->shelf.loading = true; /* no second time before it is done */
    state->wants |= WANT_RELOAD;
    return true;
}

static void
reload_files(struct state *state)
{
    say(state, read_files(state) ? _("reading the files again")
                                 : _("the files are being read already"));
}

/* What the article comes from, again. */
static void
reload(struct state *state, int count)
{
    const struct dl_head *head =
        shelf_head(&state->shelf, state->list.selected);
    (void)count;
    if (head)
        fetching_ask(state, FETCH_FEED, head->article.feed);
    else
        reload_files(state);
}

/* How it goes is told by the courier. */
static void
refresh(struct state *state, int count)
{
    (void)count;
    if (!state->stored) {
        reload_files(state);
        return;
    }
    read_files(state);
    fetching_ask(state, FETCH_ALL, DL_STR(""));
}

/* Files were named, or nothing is kept. */
static bool
has_feeds(struct state *state)
{
    if (!state->stored)
        complain(state, "there are no feeds here; dateline add ADDRESS "
                        "subscribes to one, and dateline alone shows them");
    return state->stored;
}

static void
feeds(struct state *state, int count)
{
    (void)count;
    if (has_feeds(state))
        health_ask(state);
}

void
fetch_add(struct state *state, struct dl_str url)
{
    if (!url.bytes) {
        say(state, "add ADDRESS: of a feed, or of a page that has one");
        return;
    }
    if (!has_feeds(state))
        return;
    fetching_ask(state, FETCH_ADD, url);
    say(state, "looking for the feed of %.*s", DL_FMT(url));
}

const struct act fetch_acts[DL_ACT_COUNT] = {
    [DL_ACT_RELOAD] = {reload, 1},
    [DL_ACT_REFRESH] = {refresh, 1},
    [DL_ACT_FEEDS] = {feeds, 1},
};
