/* What the timeline shows: the entries in scope, cut into groups; what is
 * folded away stands in its place as one spot, however many groups it was. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static const struct dl_timeline *
timeline(const struct state *state)
{
    return state->shelf.library ? &state->shelf.library->timeline : NULL;
}

/* The entries of one group: [first, end) of those in scope. */
struct cut {
    const uint32_t *entries;
    const bool *keep;
    uint32_t first, end;
};

/* The rest of a group that shows something, or all of one that does not: what
 * is folded away before it takes it in. */
static void
add_fold(struct state *state, const struct cut *cut, bool whole)
{
    struct times *times = &state->times;
    uint32_t more = 0, first = NONE;
    for (uint32_t i = cut->first; i < cut->end; i++)
        if (!cut->keep[i]) {
            first = more ? first : cut->entries[i];
            more++;
        }
    uint32_t last = cut->entries[cut->end - 1];
    struct spot *before = times->spots.at + times->spots.count - 1;
    if (whole && times->spots.count > 0 && before->more) {
        before->more += more;
        before->entry = last;
        before->beyond = true;
    } else if (more > 0) {
        struct spot spot = {last, more, first, whole};
        DL_PUSH(state->arena, &times->spots, spot);
    }
}

static void
add_group(struct state *state, struct stretch stretch, const struct cut *cut)
{
    struct times *times = &state->times;
    const struct dl_timeline *all = timeline(state);
    struct group group = {.stretch = stretch,
                          .first = (uint32_t)times->spots.count};
    for (uint32_t i = cut->first; i < cut->end; i++) {
        struct spot spot = {.entry = cut->entries[i]};
        group.total += cut->keep[i] || !all->at[cut->entries[i]].minor;
        if (!cut->keep[i])
            continue;
        DL_PUSH(state->arena, &times->spots, spot);
        group.shown++;
    }
    add_fold(state, cut, group.shown == 0);
    group.count = (uint32_t)times->spots.count - group.first;
    DL_PUSH(state->arena, &times->groups, group);
    times->told += group.total;
    if (group.total > times->most)
        times->most = group.total;
}

static void
cut_groups(struct state *state, const uint32_t *entries, uint32_t count)
{
    enum dl_zoom zoom = (enum dl_zoom)state->settings.timeline_zoom;
    const struct dl_timeline *all = timeline(state);
    struct cut cut = {entries, times_fold(state, entries, count), 0, 0};
    for (; cut.first < count; cut.first = cut.end) {
        struct stretch stretch =
            times_stretch(&all->at[entries[cut.first]], zoom);
        for (cut.end = cut.first + 1; cut.end < count; cut.end++)
            if (!stretch_eq(stretch,
                            times_stretch(&all->at[entries[cut.end]], zoom)))
                break;
        add_group(state, stretch, &cut);
    }
}

/* The first spot at or after `entry`. */
static size_t
spot_of(const struct times *times, uint32_t entry)
{
    size_t low = 0, high = times->spots.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (times->spots.at[middle].entry < entry)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The first spot that lies after today, if the clock is known. */
static size_t
first_ahead(const struct state *state)
{
    const struct times *times = &state->times;
    size_t at = times->spots.count;
    while (state->now.known && at > 0) {
        const struct dl_entry *entry =
            &timeline(state)->at[times->spots.at[at - 1].entry];
        if (entry->when.from.n <= state->now.day.n)
            break;
        at--;
    }
    return at;
}

void
times_rebuild(struct state *state)
{
    struct times *times = &state->times;
    uint32_t count, chosen = times->selected < times->spots.count
                                 ? times->spots.at[times->selected].entry
                                 : NONE;
    times->spots.count = times->groups.count = 0;
    times->most = times->told = 0;
    state->search.stale = true;
    state->dirty |= DIRTY_TIME | DIRTY_STATUS;
    uint32_t *entries = times_scope(state, &count);
    cut_groups(state, entries, count);
    times->ahead = first_ahead(state);
    times_measure(state);
    times_select(state, chosen == NONE ? 0 : spot_of(times, chosen));
}

void
times_forget(struct state *state)
{
    struct times *times = &state->times;
    times->spots.count = times->groups.count = times->units.count = 0;
    times->opened.count = 0;
}

void
times_open(struct state *state)
{
    if (times_is_local(state))
        times_rebuild(state);
    times_follow(state);
    state->dirty |= DIRTY_TIME;
}

uint32_t
times_entry_index(const struct state *state)
{
    const struct times *times = &state->times;
    const struct dl_timeline *all = timeline(state);
    if (!all || times->selected >= times->spots.count)
        return NONE;
    const struct spot *spot = &times->spots.at[times->selected];
    return spot->more || spot->entry >= all->count ? NONE : spot->entry;
}

const struct group *
times_group(const struct times *times, size_t spot)
{
    size_t low = 0, high = times->groups.count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (times->groups.at[middle].first <= spot)
            low = middle;
        else
            high = middle;
    }
    return &times->groups.at[low];
}

const struct dl_entry *
times_entry(const struct state *state)
{
    uint32_t entry = times_entry_index(state);
    return entry == NONE ? NULL : &timeline(state)->at[entry];
}

void
times_select(struct state *state, size_t spot)
{
    struct times *times = &state->times;
    size_t count = times->spots.count;
    times->selected = spot < count ? spot : count > 0 ? count - 1 : 0;
    times->source = 0;
    state->dirty |= DIRTY_TIME | DIRTY_STATUS;
}

bool
times_show(struct state *state, uint32_t entry)
{
    const struct times *times = &state->times;
    size_t spot = spot_of(times, entry);
    if (spot >= times->spots.count || times->spots.at[spot].entry != entry ||
        times->spots.at[spot].more)
        return false;
    times_select(state, spot);
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
