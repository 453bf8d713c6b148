/* The order of the list. Articles are kept sorted; a new one is put in its
 * place by bisection, so that ten thousand arrivals cost no ten thousand
 * sorts. The order is total (ties go by article number), so that the same
 * articles always stand the same way. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <stdlib.h>
#include <string.h>

static int
cmp_size(uint64_t a, uint64_t b)
{
    return a < b ? -1 : a > b;
}

/* Newest first; articles without a date come last. */
static int
cmp_newest(const struct dl_stamp *a, const struct dl_stamp *b)
{
    if (a->known != b->known)
        return a->known ? -1 : 1;
    if (!a->known)
        return 0;
    if (a->day.n != b->day.n)
        return a->day.n > b->day.n ? -1 : 1;
    int32_t x = a->has_time ? a->seconds : 0, y = b->has_time ? b->seconds : 0;
    return x > y ? -1 : x < y;
}

static int
cmp_text(struct dl_str a, struct dl_str b)
{
    size_t shorter = a.bytes < b.bytes ? a.bytes : b.bytes;
    for (size_t i = 0; i < shorter; i++) {
        unsigned char x = (unsigned char)dl_to_lower(a.at[i]);
        unsigned char y = (unsigned char)dl_to_lower(b.at[i]);
        if (x != y)
            return x < y ? -1 : 1;
    }
    return cmp_size(a.bytes, b.bytes);
}

static int
cmp_by(const struct state *state, enum dl_sort sort, uint32_t x, uint32_t y)
{
    const struct dl_article *a = shelf_reading(&state->shelf, x)->article;
    const struct dl_article *b = shelf_reading(&state->shelf, y)->article;
    int newest = cmp_newest(&a->published, &b->published);
    switch (sort) {
    case DL_SORT_OLDEST:
        return a->published.known && b->published.known ? -newest : newest;
    case DL_SORT_TITLE:
        return cmp_text(a->title, b->title);
    case DL_SORT_SOURCE: {
        int source = cmp_text(a->source, b->source);
        return source ? source : newest;
    }
    case DL_SORT_UNREAD: {
        bool read_a = shelf_memo(&state->shelf, x)->read;
        bool read_b = shelf_memo(&state->shelf, y)->read;
        return read_a != read_b ? (read_a ? 1 : -1) : newest;
    }
    case DL_SORT_FILE:
        return 0;
    default:
        return newest;
    }
}

static int
compare(const struct state *state, uint32_t a, uint32_t b)
{
    int order = cmp_by(state, (enum dl_sort)state->settings.list_sort, a, b);
    return order ? order : cmp_size(a, b);
}

/* A merge sort: the comparison needs the state, which qsort cannot pass on. */
static void
sort(const struct state *state, uint32_t *at, uint32_t *spare, size_t count)
{
    if (count < 2)
        return;
    size_t half = count / 2, a = 0, b = half, out = 0;
    sort(state, at, spare, half);
    sort(state, at + half, spare, count - half);
    while (a < half && b < count)
        spare[out++] = compare(state, at[b], at[a]) < 0 ? at[b++] : at[a++];
    while (a < half)
        spare[out++] = at[a++];
    while (b < count)
        spare[out++] = at[b++];
    memcpy(at, spare, count * sizeof *at);
}

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

static void
collect(struct state *state)
{
    struct list *list = &state->list;
    list->order.count = 0;
    for (uint32_t i = 0; i < state->shelf.slots.count; i++)
        if (shelf_reading(&state->shelf, i) &&
            filter_passes(state, &list->filter, i))
            DL_PUSH(state->arena, &list->order, i);
    uint32_t *spare = DL_ARRAY(state->scratch, list->order.count + 1, uint32_t);
    sort(state, list->order.at, spare, list->order.count);
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
        list->place = place;
}

static size_t
place_for(const struct state *state, uint32_t article)
{
    const struct list *list = &state->list;
    size_t low = 0, high = list->order.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(state, list->order.at[middle], article) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void
list_insert(struct state *state, uint32_t article)
{
    struct list *list = &state->list;
    if (!filter_passes(state, &list->filter, article))
        return;
    size_t place = place_for(state, article);
    DL_PUSH(state->arena, &list->order, article);
    uint32_t *at = list->order.at + place;
    memmove(at + 1, at, (list->order.count - 1 - place) * sizeof *at);
    *at = article;
    list->unread += !shelf_memo(&state->shelf, article)->read;
    state->search.stale = true;
    state->dirty |= DIRTY_LIST | DIRTY_STATUS;
    if (list->selected == NONE || (place == 0 && !list_is_held(state)))
        list_select(state, 0);
    else if (place <= list->place) {
        list->place++;
        list->top += list->top > 0 && place <= list->top;
    }
}

void
list_select(struct state *state, size_t place)
{
    struct list *list = &state->list;
    if (list->order.count == 0) {
        list->selected = NONE;
        list->place = list->top = 0;
        reader_open(state);
        times_open(state);
        return;
    }
    list->place = place < list->order.count ? place : list->order.count - 1;
    uint32_t article = list->order.at[list->place];
    if (article == list->selected && state->reader.reading)
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

/* Two rows an article become three while there is room for all of them: most
 * titles are longer than a line, and an empty half of the pane helps nobody. */
int
list_rows(const struct state *state)
{
    int rows = state->layout.bodies[DL_PANE_LIST].rows;
    int each = state->settings.list_rows;
    bool roomy = state->list.order.count <= (size_t)(rows > 0 ? rows : 0) / 3;
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
    if (list->place < list->top + margin)
        list->top = list->place > margin ? list->place - margin : 0;
    if (list->place + margin + 1 > list->top + page)
        list->top = list->place + margin + 1 - page;
    if (list->top > last)
        list->top = last;
}
