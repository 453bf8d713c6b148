/* The list: which articles stand in it, and the one that is chosen. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <string.h>

static size_t
place_of(const struct state *state, uint32_t article)
{
    const struct list *list = &state->list;
    for (size_t i = 0; i < list->order.count; i++)
        if (list->order.at[i] == article)
            return i;
    return SIZE_MAX;
}

void
list_count(struct state *state)
{
    struct list *list = &state->list;
    list->unread = 0;
    for (size_t i = 0; i < list->order.count; i++)
        list->unread += !shelf_memo(&state->shelf, list->order.at[i])->read;
    state->dirty |= DIRTY_LIST | DIRTY_STATUS;
}

bool
list_is_held(const struct state *state)
{
    const struct list *list = &state->list;
    return list->held || list->place > 0 || reader_has_moved(state) ||
           state->reader.name != NONE || state->wish.focus == DL_PANE_READ;
}

void
list_make_room(struct state *state, size_t count)
{
    struct list *list = &state->list;
    if (count <= list->order.room)
        return;
    size_t room = 2 * list->order.room;
    if (room < count)
        room = count + count / 8;
    uint32_t *wide = DL_ARRAY(state->arena, room, uint32_t);
    if (list->order.count > 0)
        memcpy(wide, list->order.at, list->order.count * sizeof *wide);
    list->order.at = wide;
    list->order.room = room;
}

static void
collect(struct state *state)
{
    struct list *list = &state->list;
    list_make_room(state, state->shelf.slots.count);
    list->order.count = 0;
    for (uint32_t i = 0; i < state->shelf.slots.count; i++)
        if (filter_passes(state, &list->filter, i))
            list->order.at[list->order.count++] = i;
    list_sort(state, list->order.at, list->order.count);
}

/* The chosen article stays on its row, unless the list begins in view. */
static void
stay_at(struct list *list, size_t place)
{
    if (list->top > 0)
        list->top = place + list->top > list->place
                        ? place + list->top - list->place
                        : 0;
    list->place = place;
}

void
list_rebuild(struct state *state)
{
    struct list *list = &state->list;
    collect(state);
    list_count(state);
    state->search.stale = true;
    size_t place = list->selected == NONE ? 0 : place_of(state, list->selected);
    if (!list_is_held(state))
        place = 0;
    if (list->order.count == 0)
        list->selected = NONE;
    if (place == SIZE_MAX || list->selected == NONE)
        list_select(state, 0);
    else if (list->order.at[place] != list->selected)
        list_select(state, place);
    else
        stay_at(list, place);
    if (state->settings.timeline_scope == DL_SCOPE_LIST)
        times_rebuild(state);
}

/* Those that pass the filter, in order. */
static size_t
sift(struct state *state, uint32_t *articles, size_t count)
{
    struct list *list = &state->list;
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (!filter_passes(state, &list->filter, articles[i]))
            continue;
        articles[kept++] = articles[i];
        list->unread += !shelf_memo(&state->shelf, articles[i])->read;
    }
    list_sort(state, articles, kept);
    return kept;
}

/* Those in the list and the new ones, both sorted: from the end, so that
 * whatever stays before all new ones is not touched. Each stretch between two
 * of them moves once. */
static void
merge(struct state *state, const uint32_t *articles, size_t count)
{
    struct list *list = &state->list;
    size_t rest = list->order.count, chosen = list->place, top = list->top;
    list_make_room(state, rest + count);
    list->order.count += count;
    uint32_t *at = list->order.at;
    while (count > 0) {
        size_t place = list_place_for(state, articles[count - 1], rest);
        memmove(at + place + count, at + place, (rest - place) * sizeof *at);
        at[place + count - 1] = articles[count - 1];
        list->place += chosen >= place;
        list->top += top > 0 && top >= place;
        rest = place;
        count--;
    }
}

void
list_insert(struct state *state, uint32_t *articles, size_t count)
{
    struct list *list = &state->list;
    bool held = list_is_held(state);
    count = sift(state, articles, count);
    if (count == 0)
        return;
    merge(state, articles, count);
    state->search.stale = true;
    state->dirty |= DIRTY_LIST | DIRTY_STATUS;
    if (list->selected == NONE || (list->place > 0 && !held))
        list_select(state, 0);
}

void
list_select(struct state *state, size_t place)
{
    struct list *list = &state->list;
    list->loose = false;
    if (list->order.count == 0) {
        list->selected = NONE;
        list->place = list->top = 0;
        reader_open(state);
        times_open(state);
        return;
    }
    list->place = place < list->order.count ? place : list->order.count - 1;
    uint32_t article = list->order.at[list->place];
    if (article == list->selected && state->reader.article)
        return;
    reader_leave(state);
    list->selected = article;
    reader_open(state);
    times_open(state);
    state->search.stale = true;
    state->dirty |= DIRTY_ALL;
}

bool
list_show(struct state *state, uint32_t article)
{
    size_t place = place_of(state, article);
    if (place == SIZE_MAX)
        return false;
    list_select(state, place);
    return true;
}

bool
list_next_unread(struct state *state, int step)
{
    const struct list *list = &state->list;
    size_t count = list->order.count;
    for (size_t i = 1; i < count; i++) {
        size_t place = (list->place + (step > 0 ? i : count - i)) % count;
        if (shelf_memo(&state->shelf, list->order.at[place])->read)
            continue;
        list_select(state, place);
        return true;
    }
    return false;
}

enum { HIT_ROWS = 3 }; /* title, details, the text around the hit */

bool
list_shows_hits(const struct state *state)
{
    int rows = state->layout.bodies[DL_PANE_LIST].rows;
    return state->list.filter.marks.count > 0 &&
           state->settings.list_rows > 1 && rows >= 2 * HIT_ROWS;
}

/* Two rows an article become three while there is room for all of them: most
 * titles are longer than a line, and an empty half of the pane helps nobody. */
int
list_rows(const struct state *state)
{
    int rows = state->layout.bodies[DL_PANE_LIST].rows;
    int each = state->settings.list_rows;
    bool roomy = state->list.order.count <= (size_t)(rows > 0 ? rows : 0) / 3;
    if (list_shows_hits(state))
        return HIT_ROWS;
    if (state->settings.linear) /* a title, what is known of it */
        return 2;
    return each == 2 && roomy ? 3 : each;
}

size_t
list_page(const struct state *state)
{
    int rows = state->layout.bodies[DL_PANE_LIST].rows;
    int each = list_rows(state);
    return rows / each > 1 ? (size_t)(rows / each) : 1;
}

void
list_settle(struct state *state)
{
    struct list *list = &state->list;
    size_t page = list_page(state), margin = page > 6 ? 2 : 0;
    size_t last = list->order.count > page ? list->order.count - page : 0;
    if (!list->loose && list->place < list->top + margin)
        list->top = list->place > margin ? list->place - margin : 0;
    if (!list->loose && list->place + margin + 1 > list->top + page)
        list->top = list->place + margin + 1 - page;
    if (list->top > last)
        list->top = last;
}

void
list_scroll(struct state *state, int steps)
{
    struct list *list = &state->list;
    size_t by = (size_t)(steps < 0 ? -steps : steps);
    list->loose = true;
    if (steps > 0)
        list->top += by;
    else
        list->top -= by < list->top ? by : list->top;
    state->dirty |= DIRTY_LIST;
}

/* A title row of the pane, and what lies below the last article, is none. */
size_t
list_hit(const struct state *state, int row, int col)
{
    const struct list *list = &state->list;
    struct rect body = state->layout.bodies[DL_PANE_LIST];
    if (!state->layout.shown[DL_PANE_LIST] || !rect_has(body, row, col))
        return SIZE_MAX;
    size_t place = list->top + (size_t)((row - body.row) / list_rows(state));
    return place < list->order.count ? place : SIZE_MAX;
}
