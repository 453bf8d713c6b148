/* The orders of the list. Each is total (ties go by where articles come from),
 * so that the same articles always stand the same way. A hundred thousand are
 * sorted while somebody waits, so what is compared is a number first: the time,
 * or the first letters; only those with the same one are looked at. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <string.h>

/** An article and where it stands, the lesser the earlier. */
struct rank {
    uint64_t major;
    uint32_t article;
};

static int
cmp_size(uint64_t a, uint64_t b)
{
    return a < b ? -1 : a > b;
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

/* The first letters, so that they compare as the text does. */
static uint64_t
letters(struct dl_str text)
{
    uint64_t out = 0;
    for (size_t i = 0; i < sizeof out; i++)
        out = out << 8 |
              (i < text.bytes ? (unsigned char)dl_to_lower(text.at[i]) : 0);
    return out;
}

/* What is undated comes last in both directions. */
static uint64_t
time_major(int64_t listed, bool oldest)
{
    uint64_t since = (uint64_t)listed ^ UINT64_C(1) << 63;
    return oldest && listed != UNDATED ? since : ~since;
}

static uint64_t
major_of(const struct state *state, enum dl_sort sort, uint32_t article)
{
    int64_t listed = state->shelf.slots.at[article].listed;
    switch (sort) {
    case DL_SORT_TITLE:
        return letters(shelf_article(&state->shelf, article)->title);
    case DL_SORT_SOURCE:
        return letters(shelf_article(&state->shelf, article)->source);
    case DL_SORT_UNREAD: {
        uint64_t read = shelf_memo(&state->shelf, article)->read;
        return read << 63 | time_major(listed, false) >> 1;
    }
    case DL_SORT_FILE:
        return 0;
    default:
        return time_major(listed, sort == DL_SORT_OLDEST);
    }
}

/* Files in their order, then what is stored, the last first: of articles of one
 * time it is the one higher up in its feed. */
static int
cmp_origin(const struct state *state, uint32_t a, uint32_t b)
{
    const struct dl_head *x = shelf_head(&state->shelf, a);
    const struct dl_head *y = shelf_head(&state->shelf, b);
    if (!x != !y)
        return x ? 1 : -1;
    if (!x)
        return cmp_size(a, b);
    int order = cmp_size((uint64_t)y->stored, (uint64_t)x->stored);
    return state->settings.list_sort == DL_SORT_OLDEST ? -order : order;
}

/* Those with the same major. */
static int
cmp_equal(const struct state *state, uint32_t a, uint32_t b)
{
    const struct shelf *shelf = &state->shelf;
    int sort = state->settings.list_sort, order = 0;
    int64_t x = shelf->slots.at[a].listed, y = shelf->slots.at[b].listed;
    if (sort == DL_SORT_TITLE)
        order = cmp_text(shelf_article(shelf, a)->title,
                         shelf_article(shelf, b)->title);
    else if (sort == DL_SORT_SOURCE)
        order = cmp_text(shelf_article(shelf, a)->source,
                         shelf_article(shelf, b)->source);
    if (order == 0 && sort != DL_SORT_FILE)
        order = cmp_size(time_major(x, false), time_major(y, false));
    return order ? order : cmp_origin(state, a, b);
}

static int
compare(const struct state *state, struct rank a, struct rank b)
{
    return a.major == b.major ? cmp_equal(state, a.article, b.article)
                              : cmp_size(a.major, b.major);
}

/* A merge sort: the comparison needs the state, which qsort cannot pass on.
 * What is in order already, as most of it is most of the time, stays. */
static void
sort(const struct state *state, struct rank *at, struct rank *spare,
     size_t count)
{
    if (count < 2)
        return;
    size_t half = count / 2, a = 0, b = half, out = 0;
    sort(state, at, spare, half);
    sort(state, at + half, spare, count - half);
    if (compare(state, at[half - 1], at[half]) < 0)
        return;
    while (a < half && b < count)
        spare[out++] = compare(state, at[b], at[a]) < 0 ? at[b++] : at[a++];
    while (a < half)
        spare[out++] = at[a++];
    while (b < count)
        spare[out++] = at[b++];
    memcpy(at, spare, count * sizeof *at);
}

static struct rank
rank_of(const struct state *state, uint32_t article)
{
    enum dl_sort order = (enum dl_sort)state->settings.list_sort;
    return (struct rank){major_of(state, order, article), article};
}

void
list_sort(struct state *state, uint32_t *articles, size_t count)
{
    struct dl_mark mark = dl_arena_mark(state->scratch);
    struct rank *ranks = DL_ARRAY(state->scratch, count + 1, struct rank);
    struct rank *spare = DL_ARRAY(state->scratch, count + 1, struct rank);
    for (size_t i = 0; i < count; i++)
        ranks[i] = rank_of(state, articles[i]);
    sort(state, ranks, spare, count);
    for (size_t i = 0; i < count; i++)
        articles[i] = ranks[i].article;
    dl_arena_reset(state->scratch, mark);
}

size_t
list_place_for(const struct state *state, uint32_t article, size_t count)
{
    const uint32_t *order = state->list.order.at;
    struct rank rank = rank_of(state, article);
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(state, rank_of(state, order[middle]), rank) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
