/* What the state does with news of the desk. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

/* A library takes the place of all readings: what is chosen is found again by
 * the article's memo and by the bytes of the text, not by number. */
static void
join(struct state *state, const struct dl_library *library)
{
    struct place here = jumps_here(state);
    struct witness witness = times_witness(state);
    uint32_t memo = here.memo;
    bool first = !state->shelf.library, held = list_is_held(state);
    reader_leave(state);
    reader_forget(state);
    state->list.selected = NONE;
    state->list.held |= held;
    times_forget(state);
    roster_forget(&state->overlay.roster);
    shelf_join(&state->shelf, library);
    if (memo != NONE)
        state->list.selected = state->shelf.memos.at[memo].article;
    bool same = held && state->list.selected != NONE;
    list_rebuild(state);
    reader_forget(state);
    reader_settle(state);
    times_rebuild(state);
    here.entry = NONE; /* entries are numbered anew */
    if (same)
        jumps_go(state, here);
    times_recall(state, witness);
    if (first)
        times_seek_view(state);
    times_follow(state);
    overlay_build(state);
    state->dirty |= DIRTY_ALL;
}

unsigned
state_news(struct state *state, const struct dl_news *news)
{
    struct shelf *shelf = &state->shelf;
    state->dirty |= DIRTY_LIST | DIRTY_STATUS;
    switch (news->what) {
    case DL_NEWS_FILES:
        shelf_begin(shelf, news->total);
        break;
    case DL_NEWS_READING:
        if (shelf_add(shelf, news->index, news->reading))
            list_insert(state, (uint32_t)news->index);
        break;
    case DL_NEWS_LIBRARY:
        join(state, news->library);
        break;
    case DL_NEWS_TOLD:
        say(state, "%.*s", DL_FMT(news->text));
        break;
    case DL_NEWS_HEADS:
    case DL_NEWS_FOUND:
    case DL_NEWS_FETCHING:
    case DL_NEWS_HEALTH:
        break;
    case DL_NEWS_FAULT:
        dl_faults_add(state->arena, &shelf->faults, &news->fault);
        break;
    case DL_NEWS_DONE:
        shelf->loading = false;
        shelf->done = true;
        break;
    }
    return state_finish(state);
}
