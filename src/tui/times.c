/* What the timeline shows. The entries in scope are cut into groups; a group
 * with more than its zoom allows keeps the most important ones, found in one
 * pass with a short list of the best so far. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <assert.h>

enum { BEST_MAX = 8 };

/* Entries that a group shows; 0: all. */
static const uint32_t limits[DL_ZOOM_COUNT] = {
    [DL_ZOOM_MONTH] = 6, [DL_ZOOM_YEAR] = 4};
static_assert(BEST_MAX >= 6, "a group's best must fit");

static const struct dl_timeline *
timeline(const struct state *state)
{
    return state->shelf.library ? &state->shelf.library->timeline : NULL;
}

static bool
told_by_story(const struct state *state, const struct dl_entry *entry)
{
    const struct dl_stories *stories = &state->shelf.library->stories;
    uint32_t story = stories->of[state->list.selected];
    for (uint32_t i = 0; i < entry->evidence_count; i++)
        if (stories->of[entry->evidence[i].article] == story)
            return true;
    return false;
}

static bool
told_by_article(const struct state *state, const struct dl_entry *entry)
{
    for (uint32_t i = 0; i < entry->evidence_count; i++)
        if (entry->evidence[i].article == state->list.selected)
            return true;
    return false;
}

static bool
names(const struct state *state, const struct dl_entry *entry)
{
    const struct dl_directory *directory = &state->shelf.library->directory;
    for (uint32_t i = 0; i < entry->listing_count; i++) {
        const struct dl_listing *listing = &directory->at[entry->listings[i]];
        if (name_is(&state->times.name, listing->kind, listing->key))
            return true;
    }
    return false;
}

static bool
in_scope(const struct state *state, const struct dl_entry *entry)
{
    bool article = state->list.selected < state->shelf.library->count;
    switch (state->settings.timeline_scope) {
    case DL_SCOPE_STORY:
        return article && told_by_story(state, entry);
    case DL_SCOPE_ARTICLE:
        return article && told_by_article(state, entry);
    case DL_SCOPE_ENTITY:
        return names(state, entry);
    default:
        return true;
    }
}

/* Keep `entry` in the list of the `limit` best by score; earlier ones win. */
static void
keep_best(const struct dl_timeline *all, uint32_t best[BEST_MAX],
          uint32_t *count, uint32_t limit, uint32_t entry)
{
    uint32_t at = *count;
    while (at > 0 && all->at[best[at - 1]].score < all->at[entry].score)
        at--;
    if (at >= limit)
        return;
    uint32_t last = *count < limit ? (*count)++ : limit - 1;
    for (uint32_t i = last; i > at; i--)
        best[i] = best[i - 1];
    best[at] = entry;
}

static bool
is_in(const uint32_t *at, uint32_t count, uint32_t entry)
{
    for (uint32_t i = 0; i < count; i++)
        if (at[i] == entry)
            return true;
    return false;
}

static void
add_group(struct state *state, struct stretch stretch, const uint32_t *entries,
          uint32_t total)
{
    struct times *times = &state->times;
    uint32_t best[BEST_MAX], kept = 0;
    uint32_t limit = limits[state->settings.timeline_zoom];
    if (limit > 0 && total > limit)
        for (uint32_t i = 0; i < total; i++)
            keep_best(timeline(state), best, &kept, limit, entries[i]);
    struct group group = {stretch, (uint32_t)times->shown.count, 0, total};
    for (uint32_t i = 0; i < total; i++)
        if (kept == 0 || is_in(best, kept, entries[i]))
            DL_PUSH(state->arena, &times->shown, entries[i]);
    group.count = (uint32_t)times->shown.count - group.first;
    DL_PUSH(state->arena, &times->groups, group);
    if (total > times->most)
        times->most = total;
}

static void
cut_groups(struct state *state, const uint32_t *entries, uint32_t count)
{
    enum dl_zoom zoom = (enum dl_zoom)state->settings.timeline_zoom;
    const struct dl_timeline *all = timeline(state);
    for (uint32_t first = 0, end; first < count; first = end) {
        struct stretch stretch = times_stretch(&all->at[entries[first]], zoom);
        for (end = first + 1; end < count; end++)
            if (!stretch_eq(stretch,
                            times_stretch(&all->at[entries[end]], zoom)))
                break;
        add_group(state, stretch, entries + first, end - first);
    }
}

/* The place of the first shown entry at or after `entry`. */
static size_t
place_of(const struct times *times, uint32_t entry)
{
    size_t low = 0, high = times->shown.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (times->shown.at[middle] < entry)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void
times_rebuild(struct state *state)
{
    struct times *times = &state->times;
    const struct dl_timeline *all = timeline(state);
    uint32_t chosen = times_entry_index(state), count = 0;
    times->shown.count = times->groups.count = 0;
    times->most = 0;
    state->search.stale = true;
    state->dirty |= DIRTY_TIME | DIRTY_STATUS;
    if (all) {
        uint32_t *entries = DL_ARRAY(state->scratch, all->count + 1, uint32_t);
        for (uint32_t i = 0; i < all->count; i++)
            if (in_scope(state, &all->at[i]))
                entries[count++] = i;
        cut_groups(state, entries, count);
    }
    size_t place = chosen == NONE ? 0 : place_of(times, chosen);
    times_select(state, place);
}

void
times_open(struct state *state)
{
    enum dl_scope scope = (enum dl_scope)state->settings.timeline_scope;
    if (scope == DL_SCOPE_STORY || scope == DL_SCOPE_ARTICLE)
        times_rebuild(state);
    times_follow(state);
    state->dirty |= DIRTY_TIME;
}

uint32_t
times_entry_index(const struct state *state)
{
    const struct times *times = &state->times;
    const struct dl_timeline *all = timeline(state);
    if (!all || times->selected >= times->shown.count ||
        times->shown.at[times->selected] >= all->count)
        return NONE;
    return times->shown.at[times->selected];
}

const struct dl_entry *
times_entry(const struct state *state)
{
    uint32_t entry = times_entry_index(state);
    return entry == NONE ? NULL : &timeline(state)->at[entry];
}

void
times_select(struct state *state, size_t place)
{
    struct times *times = &state->times;
    size_t count = times->shown.count;
    times->selected = place < count ? place : count > 0 ? count - 1 : 0;
    times->source = 0;
    state->dirty |= DIRTY_TIME | DIRTY_STATUS;
}

bool
times_show(struct state *state, uint32_t entry)
{
    size_t place = place_of(&state->times, entry);
    if (place >= state->times.shown.count ||
        state->times.shown.at[place] != entry)
        return false;
    times_select(state, place);
    return true;
}

struct witness
times_witness(const struct state *state)
{
    const struct dl_entry *entry = times_entry(state);
    if (!entry || entry->evidence_count == 0)
        return (struct witness){NONE, NONE};
    return (struct witness){
        shelf_memo_index(&state->shelf, entry->evidence[0].article),
        entry->evidence[0].event};
}

void
times_recall(struct state *state, struct witness witness)
{
    size_t count;
    if (witness.memo == NONE)
        return;
    uint32_t article = state->shelf.memos.at[witness.memo].article;
    const struct told *told = shelf_told(&state->shelf, article, &count);
    for (size_t i = 0; i < count; i++)
        if (told[i].event == witness.event && times_show(state, told[i].entry))
            return;
}

enum told_where
times_told(const struct state *state, uint32_t entry)
{
    const struct dl_reading *reading = state_reading(state);
    const struct dl_entry *at = &timeline(state)->at[entry];
    struct dl_span view = reader_view(&state->reader);
    enum told_where where = TOLD_ELSEWHERE;
    for (uint32_t i = 0; reading && i < at->evidence_count; i++) {
        if (at->evidence[i].article != state->list.selected)
            continue;
        struct dl_span span = reading->events.at[at->evidence[i].event].span;
        where = TOLD_ARTICLE;
        if (span.start < view.end && span.end > view.start)
            return TOLD_VIEW;
    }
    return where;
}

void
times_seek_view(struct state *state)
{
    size_t count;
    const struct dl_reading *reading = state_reading(state);
    const struct told *told =
        shelf_told(&state->shelf, state->list.selected, &count);
    struct dl_span view = reader_view(&state->reader);
    for (size_t i = 0; reading && i < count; i++) {
        struct dl_span span = reading->events.at[told[i].event].span;
        if (span.start >= view.start && span.start < view.end &&
            times_show(state, told[i].entry))
            return;
    }
}

void
times_follow(struct state *state)
{
    uint32_t chosen = times_entry_index(state);
    if (state->wish.focus != DL_PANE_TIME &&
        (chosen == NONE || times_told(state, chosen) != TOLD_VIEW))
        times_seek_view(state);
}
