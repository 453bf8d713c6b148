/* What the state does with news of the desk. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"
#include "tui/picture.h"

/* A library takes the place of all readings: what is chosen is found again by
 * the article's memo and by the bytes of the text, not by number. */
static void
join(struct state *state, const struct dl_library *library, unsigned round)
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
    shelf_join(&state->shelf, library, round);
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
    saved_renew(state);
    reader_want(state);
    state->list.held |= state->list.order.count > 0; /* somebody looks at it */
    state->dirty |= DIRTY_ALL;
}

/* The first piece is a screenful, to be drawn at once; with the second there is
 * time to make room for all the others. */
static void
take_heads(struct state *state, const struct dl_news *news)
{
    struct shelf *shelf = &state->shelf;
    struct dl_mark mark = dl_arena_mark(state->scratch);
    uint32_t *fresh = DL_ARRAY(state->scratch, news->count + 1, uint32_t);
    size_t count = 0;
    if (shelf->slots.count > 0 && news->total > shelf->slots.count)
        shelf_expect(shelf, news->total - shelf->slots.count);
    for (size_t i = 0; i < news->count; i++) {
        size_t before = shelf->slots.count;
        uint32_t article = shelf_add_head(shelf, news->heads[i]);
        if (article == before)
            fresh[count++] = article;
    }
    for (size_t i = 0; i < news->gone_count; i++)
        shelf_remove_head(shelf, news->gone[i]);
    list_make_room(state, shelf->slots.count);
    if (count < news->count || news->gone_count > 0) /* places changed */
        list_rebuild(state);
    else
        list_insert(state, fresh, count);
    dl_arena_reset(state->scratch, mark);
    find_renew(state);
    saved_renew(state);
    reader_refresh(state);
}

static void
take_reading(struct state *state, const struct dl_news *news)
{
    size_t before = state->shelf.slots.count;
    uint32_t article = shelf_add(&state->shelf, news->reading, news->round);
    if (article == before)
        list_insert(state, &article, 1);
    else if (article != NONE)
        reader_refresh(state);
    if (article != NONE && shelf_is_told(&state->shelf, article))
        state->dirty |= DIRTY_TIME; /* among the sources of an event */
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
        take_reading(state, news);
        break;
    case DL_NEWS_LIBRARY:
        join(state, news->library, news->round);
        break;
    case DL_NEWS_TOLD:
        if (news->fault.status == DL_OK)
            say(state, "%.*s", DL_FMT(news->text));
        else
            complain(state, "%.*s", DL_FMT(news->text));
        break;
    case DL_NEWS_HEADS:
        take_heads(state, news);
        break;
    case DL_NEWS_FOUND:
        find_answer(state, news->found);
        break;
    case DL_NEWS_FETCHING:
        fetching_take(state, news->fetching);
        break;
    case DL_NEWS_HEALTH:
        health_take(state, news->healths);
        break;
    case DL_NEWS_HISTORY:
        history_take(state, news->history);
        break;
    case DL_NEWS_PICTURE:
        picture_take(state, news->text);
        break;
    case DL_NEWS_OTHERS: /* the program reads what there is anew */
        break;
    case DL_NEWS_FAULT:
        dl_faults_add(state->arena, &shelf->faults, &news->fault);
        break;
    case DL_NEWS_DONE:
        shelf->loading = false;
        shelf->done = true;
        saved_renew(state);
        break;
    }
    return state_finish(state);
}
