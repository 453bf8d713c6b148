/* The search in force, and going from match to match. The list has a filter
 * instead, whose words are found in the article too; these hits go on from one
 * article of the list to the next. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <stdlib.h>

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
    if (search->pane == DL_PANE_READ) {
        state->reader.at = AT_MATCH;
        reader_reveal(state, search->spans.at[match]);
    } else
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

enum dl_status
search_start(struct state *state, enum dl_pane pane, struct dl_str query,
             uint32_t from, struct dl_error *err)
{
    struct search *search = &state->search;
    enum dl_status status = search_read(state, query, err);
    if (status != DL_OK)
        return status;
    search->on = query.bytes > 0 && !dl_str_is(query, "/");
    search->hits = false;
    search->pane = pane;
    search_find(state);
    size_t count = search_count(search);
    state->dirty |= DIRTY_ALL;
    if (count == 0)
        return DL_OK;
    size_t match = first_from(search, from);
    go(state, match < count ? match : 0);
    return DL_OK;
}

void
search_for(struct state *state, enum dl_pane pane, struct dl_str query,
           uint32_t from, struct place origin)
{
    struct dl_error err;
    if (search_start(state, pane, query, from, &err) != DL_OK) {
        filter_complain(state, &err);
        return;
    }
    if (state->search.cut)
        complain(state, "this would take too long; not all is found");
    else if (state->search.on && search_count(&state->search) == 0)
        complain(state, "%.*s is not found here", DL_FMT(query));
    origin.search = jumps_here(state).search; /* n goes on there too */
    jumps_leave(state, origin);
}

void
search_resume(struct state *state, enum dl_pane pane, struct dl_str query)
{
    struct search *search = &state->search;
    if (search_read(state, query, NULL) != DL_OK)
        return;
    search->on = search->stale = true;
    search->hits = false;
    search->pane = pane;
    search->memo = NONE; /* counting starts where one looks */
    state->dirty |= DIRTY_ALL;
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
    search->cut = false;
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
    search->regex = now.regex; /* until it is read again */
    if (before->on && !before->hits)
        search_read(state, before->query, NULL);
    search_find(state);
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
    search_find(state);
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
