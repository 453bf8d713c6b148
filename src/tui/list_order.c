/* The orders of the list. Each is total (ties go by where articles come from),
 * so that the same articles always stand the same way. A hundred thousand are
 * sorted while somebody waits, so what is compared is a number first: the time,
 * or the first letters; only those with the same one are looked at. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <string.h>

/** An article and where it stands, the lesser the earlier. */
struct rank {
    uint64_t major, minor;
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

/* The letters of a text from one on, so that they compare as the text does. */
static uint64_t
letters(struct dl_str text, size_t from)
{
    uint64_t out = 0;
    for (size_t i = from; i < from + sizeof out; i++)
        out = out << 8 |
              (i < text.bytes ? (unsigned char)dl_to_lower(text.at[i]) : 0);
    return out;
}

/* What is undated comes last in both directions. The highest bit stays free. */
static uint64_t
time_rank(int64_t listed, bool oldest)
{
    const int64_t most = INT64_MAX / 4;
    if (listed == UNDATED)
        return INT64_MAX;
    if (listed < -most || listed > most)
        listed = listed < 0 ? -most : most;
    return (uint64_t)(oldest ? most + listed : most - listed);
}

/* Files in their order, then what is stored, the last first: of articles of one
 * time it is the one higher up in its feed. */
static uint64_t
origin_rank(const struct state *state, uint32_t article)
{
    const struct dl_head *head = shelf_head(&state->shelf, article);
    if (!head)
        return article;
    uint64_t stored = (uint64_t)head->stored & INT64_MAX;
    bool oldest = state->settings.list_sort == DL_SORT_OLDEST;
    return UINT64_C(1) << 63 | (oldest ? stored : INT64_MAX - stored);
}

static struct rank
rank_text(struct dl_str text, uint32_t article)
{
    return (struct rank){letters(text, 0), letters(text, sizeof(uint64_t)),
                         article};
}

static struct rank
rank_of(const struct state *state, uint32_t article)
{
    const struct shelf *shelf = &state->shelf;
    int64_t listed = shelf->slots.at[article].listed;
    struct rank rank = {0, 0, article};
    switch (state->settings.list_sort) {
    case DL_SORT_TITLE:
        return rank_text(shelf_article(shelf, article)->title, article);
    case DL_SORT_SOURCE:
        return rank_text(shelf_article(shelf, article)->source, article);
    case DL_SORT_UNREAD:
        rank.major = (uint64_t)shelf_memo(shelf, article)->read << 63 |
                     time_rank(listed, false);
        break;
    case DL_SORT_FILE:
        break;
    default:
        rank.major =
            time_rank(listed, state->settings.list_sort == DL_SORT_OLDEST);
    }
    rank.minor = origin_rank(state, article);
    return rank;
}

static struct dl_str
sorted_text(const struct state *state, uint32_t article)
{
    const struct dl_article *at = shelf_article(&state->shelf, article);
    return state->settings.list_sort == DL_SORT_TITLE ? at->title : at->source;
}

/* Texts that begin alike; then the newest first. */
static int
cmp_texts(const struct state *state, uint32_t a, uint32_t b)
{
    const struct slot *slots = state->shelf.slots.at;
    int order = cmp_text(sorted_text(state, a), sorted_text(state, b));
    if (order == 0)
        order = cmp_size(time_rank(slots[a].listed, false),
                         time_rank(slots[b].listed, false));
    return order ? order
                 : cmp_size(origin_rank(state, a), origin_rank(state, b));
}

static int
compare(const struct state *state, struct rank a, struct rank b)
{
    int sort = state->settings.list_sort;
    if (a.major != b.major || a.minor != b.minor)
        return a.major != b.major ? cmp_size(a.major, b.major)
                                  : cmp_size(a.minor, b.minor);
    return sort == DL_SORT_TITLE || sort == DL_SORT_SOURCE
               ? cmp_texts(state, a.article, b.article)
               : cmp_size(a.article, b.article);
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
