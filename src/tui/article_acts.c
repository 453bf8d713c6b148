/* What keys do with articles in every pane: go to them, mark, sort, filter,
 * search, and go back to where one was. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

void
state_opened(struct state *state)
{
    uint32_t article = state->list.selected;
    if (article == NONE || state->settings.mark_read != DL_READ_ON_OPEN ||
        shelf_memo(&state->shelf, article)->read)
        return;
    keep_read(state, shelf_memo_index(&state->shelf, article), true);
    list_count(state);
}

static void
step_article(struct state *state, int steps)
{
    long place = (long)state->list.place + steps;
    if (state->list.order.count == 0)
        return;
    if (place < 0 || place >= (long)state->list.order.count) {
        say(state, steps > 0 ? _("this is the last article")
                             : _("this is the first article"));
        return;
    }
    struct place here = jumps_here(state);
    list_select(state, (size_t)place);
    state_opened(state);
    jumps_leave(state, here);
}

static void
toggle_read(struct state *state, int count)
{
    (void)count;
    uint32_t article = state->list.selected;
    if (article == NONE)
        return;
    bool read = !shelf_memo(&state->shelf, article)->read;
    undo_begin(state);
    undo_set_read(state, article, read);
    list_count(state);
    say(state, read ? _("marked read") : _("marked unread"));
}

static void
read_all(struct state *state, int count)
{
    (void)count;
    const struct list *list = &state->list;
    size_t marked = list->unread;
    undo_begin(state);
    for (size_t i = 0; i < list->order.count; i++)
        undo_set_read(state, list->order.at[i], true);
    list_count(state);
    say(state,
        ngettext("%zu article marked read; u takes it back",
                 "%zu articles marked read; u takes it back", marked),
        marked);
}

static void
star(struct state *state, int count)
{
    (void)count;
    uint32_t article = state->list.selected;
    if (article == NONE)
        return;
    undo_begin(state);
    undo_set_star(state, article, !shelf_memo(&state->shelf, article)->star);
    list_count(state);
}

const char *
state_sort_name(const struct state *state)
{
    static const char *const names[DL_SORT_COUNT] = {N_("newest"), N_("oldest"),
                                                     N_("title"),  N_("outlet"),
                                                     N_("unread"), N_("file")};
    return _(names[state->settings.list_sort]);
}

static void
sort(struct state *state, int count)
{
    int next = (state->settings.list_sort + count) % DL_SORT_COUNT;
    undo_begin(state);
    undo_set_sort(state, next);
    say(state, "sorted by %s", state_sort_name(state));
}

static void
filter(struct state *state, int count)
{
    (void)count;
    prompt_open(state, PROMPT_FILTER);
}

static void
find_next(struct state *state, int count)
{
    if (search_is_here(state)) {
        search_move(state, count);
        return;
    }
    struct place here = jumps_here(state);
    if (!list_next_unread(state, count)) {
        say(state, "no other unread article");
        return;
    }
    if (state->wish.focus != DL_PANE_LIST)
        state_opened(state);
    jumps_leave(state, here);
}

static void
changes(struct state *state, int count)
{
    (void)count;
    reader_want_history(state);
}

static void
search(struct state *state, int count)
{
    (void)count;
    bool list = state->wish.focus == DL_PANE_LIST;
    prompt_open(state, list ? PROMPT_FILTER : PROMPT_SEARCH);
}

static void
swap(struct state *state, int count)
{
    (void)count;
    jumps_swap(state);
}

static void
full(struct state *state, int count)
{
    (void)count;
    reader_want_full(state);
}

static void
searches(struct state *state, int count)
{
    (void)count;
    saved_open(state);
}

const struct act article_acts[DL_ACT_COUNT] = {
    [DL_ACT_NEXT_ARTICLE] = {step_article, 1},
    [DL_ACT_PREV_ARTICLE] = {step_article, -1},
    [DL_ACT_READ] = {toggle_read, 1},
    [DL_ACT_READ_ALL] = {read_all, 1},
    [DL_ACT_STAR] = {star, 1},
    [DL_ACT_FULL] = {full, 1},
    [DL_ACT_CHANGES] = {changes, 1},
    [DL_ACT_SORT] = {sort, 1},
    [DL_ACT_FILTER] = {filter, 1},
    [DL_ACT_SEARCHES] = {searches, 1},
    [DL_ACT_BACK] = {jumps_move, -1},
    [DL_ACT_FORWARD] = {jumps_move, 1},
    [DL_ACT_SWAP] = {swap, 1},
    [DL_ACT_SEARCH] = {search, 1},
    [DL_ACT_NEXT_MATCH] = {find_next, 1},
    [DL_ACT_PREV_MATCH] = {find_next, -1},
    [DL_ACT_UNDO] = {undo_back, 1},
    [DL_ACT_REDO] = {undo_again, 1},
};
