/* Search as one types. In the article it finds spans of the body; in the
 * timeline, rows whose title holds the query. The list has a filter instead,
 * whose words are found in the article too; these hits go on from one article
 * of the list to the next. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <stdlib.h>

struct dl_str
search_needle(const struct state *state)
{
    const struct search *search = &state->search;
    return fold_text(state->scratch, search->query, search->ignore_case).text;
}

static void
find_spans(struct state *state)
{
    struct search *search = &state->search;
    const struct dl_reading *reading = state_reading(state);
    if (!reading)
        return;
    if (search->hits) {
        dl_needles_find(state->arena, &search->words, reading->doc->text,
                        &search->spans);
        return;
    }
    struct fold fold =
        fold_text(state->scratch, reading->doc->text, search->ignore_case);
    struct dl_str needle = search_needle(state);
    struct dl_span span;
    for (size_t from = 0; fold_find(&fold, needle, &from, &span);)
        DL_PUSH(state->arena, &search->spans, span);
}

static struct dl_str
row_text(const struct state *state, size_t place)
{
    const struct spot *spot = &state->times.spots.at[place];
    if (spot->more)
        return DL_STR("");
    return shelf_entry(&state->shelf, spot->entry)->title;
}

static bool
holds(const struct state *state, struct dl_str text, struct dl_str needle)
{
    struct fold fold =
        fold_text(state->scratch, text, state->search.ignore_case);
    return dl_str_find(fold.text, needle, 0) != SIZE_MAX;
}

static void
find_rows(struct state *state)
{
    struct search *search = &state->search;
    struct dl_str needle = search_needle(state);
    for (uint32_t i = 0; i < state->times.spots.count; i++) {
        struct dl_mark mark = dl_arena_mark(state->scratch);
        if (holds(state, row_text(state, i), needle))
            DL_PUSH(state->arena, &search->rows, i);
        dl_arena_reset(state->scratch, mark);
    }
}

static void
find(struct state *state)
{
    struct search *search = &state->search;
    search->spans.count = search->rows.count = 0;
    search->stale = false;
    search->memo = shelf_memo_index(&state->shelf, state->list.selected);
    if (!search->on || search->query.bytes == 0)
        return;
    if (search->pane == DL_PANE_READ)
        find_spans(state);
    else
        find_rows(state);
}

size_t
search_count(const struct search *search)
{
    return search->pane == DL_PANE_READ ? search->spans.count
                                        : search->rows.count;
}

static uint32_t
match_at(const struct search *search, size_t match)
{
    return search->pane == DL_PANE_READ ? search->spans.at[match].start
                                        : search->rows.at[match];
}

/* The first match at or after `from`. */
static size_t
first_from(const struct search *search, uint32_t from)
{
    size_t low = 0, high = search_count(search);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (match_at(search, middle) < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void
go(struct state *state, size_t match)
{
    struct search *search = &state->search;
    search->now = match;
    search->edge = 0;
    if (search->pane == DL_PANE_READ)
        reader_reveal(state, search->spans.at[match]);
    else
        times_select(state, search->rows.at[match]);
    search->stale = false; /* moving on the timeline changes no titles */
    state->dirty |= DIRTY_ALL;
}

uint32_t
search_origin(const struct state *state, enum dl_pane pane)
{
    if (pane == DL_PANE_READ)
        return reader_view(&state->reader).start;
    return (uint32_t)state->times.selected;
}

void
search_start(struct state *state, enum dl_pane pane, struct dl_str query,
             uint32_t from)
{
    struct search *search = &state->search;
    search->on = query.bytes > 0;
    search->hits = false;
    search->pane = pane;
    search->query = dl_str_copy(state->arena, query);
    search->ignore_case =
        fold_ignores(query, (enum dl_case)state->settings.search_case);
    find(state);
    size_t count = search_count(search);
    state->dirty |= DIRTY_ALL;
    if (count == 0)
        return;
    size_t match = first_from(search, from);
    go(state, match < count ? match : 0);
}

void
search_end(struct state *state)
{
    state->search.on = state->search.hits = false;
    state->search.spans.count = state->search.rows.count = 0;
    state->dirty |= DIRTY_ALL;
}

void
search_hits(struct state *state)
{
    struct search *search = &state->search;
    const struct filter *filter = &state->list.filter;
    if (filter->marks.count == 0) {
        if (search->hits)
            search_end(state);
        return;
    }
    search->on = search->hits = search->stale = true;
    search->pane = DL_PANE_READ;
    search->query = filter->words;
    search->words = filter->marks;
    search->ignore_case = true;
    search->edge = search->entering = 0;
    state->dirty |= DIRTY_ALL;
}

void
search_open_hit(struct state *state)
{
    search_hits(state);
    if (state->search.hits && !state->reader.inside)
        state->search.entering = 1;
}

bool
search_is_here(const struct state *state)
{
    const struct search *search = &state->search;
    return search->on && !(search->hits && state->wish.focus == DL_PANE_LIST);
}

void
search_restore(struct state *state, const struct search *before)
{
    struct search *search = &state->search;
    struct search now = *search;
    *search = *before;
    search->spans = now.spans; /* lists that have grown stay so */
    search->rows.at = now.rows.at;
    search->rows.room = now.rows.room;
    find(state);
    search->now = before->now < search_count(search) ? before->now : 0;
    state->dirty |= DIRTY_ALL;
}

/* The match you were at when the same article is only read anew, else where a
 * search begins. */
static uint32_t
resume_at(const struct state *state)
{
    const struct search *search = &state->search;
    uint32_t memo = shelf_memo_index(&state->shelf, state->list.selected);
    if (search->pane == DL_PANE_READ && memo == search->memo &&
        search->now < search->spans.count)
        return search->spans.at[search->now].start;
    return search_origin(state, search->pane);
}

void
search_settle(struct state *state)
{
    struct search *search = &state->search;
    if (!search->on || !search->stale)
        return;
    uint32_t from = resume_at(state);
    find(state);
    size_t count = search_count(search), match = first_from(search, from);
    search->now = match < count ? match : 0;
    if (!search->entering || !state_reading(state))
        return;
    if (count > 0)
        go(state, search->entering > 0 ? 0 : count - 1);
    search->entering = 0;
}

/* Whether the match you are at is still in view; else counting starts there. */
static bool
is_near(const struct state *state)
{
    const struct search *search = &state->search;
    uint32_t at = match_at(search, search->now);
    if (search->pane != DL_PANE_READ)
        return at == search_origin(state, search->pane);
    struct dl_span view = reader_view(&state->reader);
    return at >= view.start && at < view.end;
}

/* On to the article before or behind in the list, at the second time: the first
 * time one is told that there are no more hits in this one. */
static void
leave_article(struct state *state, int step)
{
    struct search *search = &state->search;
    const struct list *list = &state->list;
    size_t count = list->order.count;
    bool round = step > 0 ? list->place + 1 >= count : list->place == 0;
    if (round && (count < 2 || !state->settings.wrap_jumps)) {
        say(state, "no more hits");
        return;
    }
    if (search_count(search) > 0 && search->edge != step) {
        search->edge = step;
        say(state,
            step > 0 ? _("the last hit in this article; again goes to the next "
                         "article")
                     : _("the first hit in this article; again goes to the "
                         "previous article"));
        return;
    }
    struct place here = jumps_here(state);
    list_select(state, (list->place + (step > 0 ? 1 : count - 1)) % count);
    search->entering = step;
    search->edge = 0;
    state_opened(state);
    jumps_leave(state, here);
    if (round)
        say(state,
            step > 0 ? _("from the top again") : _("from the end again"));
}

/* The match that is `count` away from where one looks; there may be none. */
static long
match_away(const struct state *state, int count)
{
    const struct search *search = &state->search;
    if (search_count(search) == 0)
        return count;
    if (is_near(state))
        return (long)search->now + count;
    long first = (long)first_from(search, search_origin(state, search->pane));
    return first + (count > 0 ? count - 1 : count);
}

/* Whether one leaves the article for match `*at`: several hits at once end with
 * its last one. */
static bool
leaves(const struct search *search, long *at, int count)
{
    long total = (long)search_count(search), last = count > 0 ? total - 1 : 0;
    if (!search->hits || (*at >= 0 && *at < total))
        return false;
    if (total == 0 || labs(count) == 1 || (long)search->now == last)
        return true;
    *at = last;
    return false;
}

void
search_move(struct state *state, int count)
{
    struct search *search = &state->search;
    search_settle(state);
    long total = (long)search_count(search), at = match_away(state, count);
    if (leaves(search, &at, count)) {
        leave_article(state, count > 0 ? 1 : -1);
        return;
    }
    if (total == 0) {
        say(state, "%.*s is not found here", DL_FMT(search->query));
        return;
    }
    bool round = at < 0 || at >= total;
    if (round && !state->settings.wrap_jumps) {
        say(state, "no more matches");
        return;
    }
    struct place here = jumps_here(state);
    go(state, (size_t)(((at % total) + total) % total));
    jumps_leave(state, here);
    if (round)
        say(state,
            count > 0 ? _("from the top again") : _("from the end again"));
}
