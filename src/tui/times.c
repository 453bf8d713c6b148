/* What the timeline shows: the entries in scope, cut into groups; what is
 * folded away stands in its place as one spot, however many groups it was. What
 * nothing dates is a group of its own at the end. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static const struct dl_entry *
entry_at(const struct state *state, uint32_t entry)
{
    return shelf_entry(&state->shelf, entry);
}

/* The entries of one group: [first, end) of those in scope. */
struct cut {
    const uint32_t *entries;
    const bool *keep;
    uint32_t first, end;
    bool undated;
};

/* The rest of a group that shows something, or all of one that does not: what
 * is folded away before it takes it in. */
static void
add_fold(struct state *state, const struct cut *cut, bool whole)
{
    struct times *times = &state->times;
    uint32_t more = 0, least = NONE;
    for (uint32_t i = cut->first; i < cut->end; i++)
        if (!cut->keep[i]) {
            least = more ? least : cut->entries[i];
            more++;
        }
    uint32_t last = cut->entries[cut->end - 1];
    bool first = times->spots.count == 0 || cut->undated;
    struct spot *before =
        first ? NULL : &times->spots.at[times->spots.count - 1];
    if (whole && before && before->more) {
        before->more += more;
        before->entry = last;
        before->beyond = true;
    } else if (more > 0) {
        struct spot spot = {last, more, least, whole};
        DL_PUSH(state->arena, &times->spots, spot);
    }
}

static void
add_group(struct state *state, struct stretch stretch, const struct cut *cut)
{
    struct times *times = &state->times;
    struct group group = {.stretch = stretch,
                          .first = (uint32_t)times->spots.count};
    if (cut->undated)
        times->undated = group.first;
    for (uint32_t i = cut->first; i < cut->end; i++) {
        struct spot spot = {.entry = cut->entries[i]};
        group.total += cut->keep[i] || !entry_at(state, spot.entry)->minor;
        if (!cut->keep[i])
            continue;
        DL_PUSH(state->arena, &times->spots, spot);
        group.shown++;
    }
    add_fold(state, cut, group.shown == 0);
    group.count = (uint32_t)times->spots.count - group.first;
    DL_PUSH(state->arena, &times->groups, group);
    times->told += group.total;
    if (cut->undated)
        return;
    times->dated += group.total;
    if (group.total > times->most)
        times->most = group.total;
}

static void
cut_groups(struct state *state, const uint32_t *entries, uint32_t count)
{
    enum dl_zoom zoom = (enum dl_zoom)state->settings.timeline_zoom;
    struct cut cut = {.entries = entries,
                      .keep = times_fold(state, entries, count)};
    for (; cut.first < count; cut.first = cut.end) {
        struct stretch stretch =
            times_stretch(entry_at(state, entries[cut.first]), zoom);
        for (cut.end = cut.first + 1; cut.end < count; cut.end++)
            if (!stretch_eq(
                    stretch,
                    times_stretch(entry_at(state, entries[cut.end]), zoom)))
                break;
        cut.undated = stretch.placing == DL_UNPLACED;
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

/* Whether an entry lies after today, if the clock is known. */
static bool
is_ahead(const struct state *state, uint32_t entry)
{
    const struct dl_entry *at = entry_at(state, entry);
    return state->now.known && at->placing != DL_UNPLACED &&
           at->when.from.n > state->now.day.n;
}

static void
find_ahead(struct state *state, const uint32_t *entries, uint32_t count)
{
    struct times *times = &state->times;
    times->ahead = times->undated;
    while (times->ahead > 0 &&
           is_ahead(state, times->spots.at[times->ahead - 1].entry))
        times->ahead--;
    times->coming = 0;
    for (uint32_t i = 0; i < count; i++)
        times->coming += is_ahead(state, entries[i]) &&
                         (times->all || !entry_at(state, entries[i])->minor);
}

void
times_rebuild(struct state *state)
{
    struct times *times = &state->times;
    uint32_t count, chosen = times->selected < times->spots.count
                                 ? times->spots.at[times->selected].entry
                                 : NONE;
    times->spots.count = times->groups.count = 0;
    times->most = times->told = times->dated = 0;
    times->undated = SIZE_MAX;
    state->search.stale = true;
    state->dirty |= DIRTY_TIME | DIRTY_STATUS;
    uint32_t *entries = times_scope(state, &count);
    cut_groups(state, entries, count);
    if (times->undated > times->spots.count)
        times->undated = times->spots.count;
    find_ahead(state, entries, count);
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
    if (times->selected >= times->spots.count)
        return NONE;
    const struct spot *spot = &times->spots.at[times->selected];
    bool known = spot->entry < shelf_entries(&state->shelf);
    return spot->more || !known ? NONE : spot->entry;
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
    return entry == NONE ? NULL : entry_at(state, entry);
}

void
times_select(struct state *state, size_t spot)
{
    struct times *times = &state->times;
    size_t count = times->spots.count;
    times->selected = spot < count ? spot : count > 0 ? count - 1 : 0;
    times->source = 0;
    times->loose = false;
    state->dirty |= DIRTY_TIME | DIRTY_STATUS;
}

void
times_scroll(struct state *state, int steps)
{
    struct times *times = &state->times;
    size_t by = (size_t)(steps < 0 ? -steps : steps);
    times->loose = true;
    if (steps > 0)
        times->top += by;
    else
        times->top -= by < times->top ? by : times->top;
    state->dirty |= DIRTY_TIME;
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
    const struct dl_entry *at = entry_at(state, entry);
    struct dl_span view = reader_view(&state->reader);
    enum told_where where = TOLD_ELSEWHERE;
    for (uint32_t i = 0; i < at->evidence_count; i++) {
        if (at->evidence[i].article != state->list.selected)
            continue;
        const struct dl_event *event =
            shelf_event(&state->shelf, at->evidence[i]);
        where = TOLD_ARTICLE;
        if (event && event->span.start < view.end &&
            event->span.end > view.start)
            return TOLD_VIEW;
    }
    return where;
}

void
times_seek_view(struct state *state)
{
    size_t count;
    uint32_t article = state->list.selected;
    const struct told *told = shelf_told(&state->shelf, article, &count);
    struct dl_span view = reader_view(&state->reader);
    for (size_t i = 0; i < count; i++) {
        const struct dl_event *event = shelf_event(
            &state->shelf, (struct dl_evidence){article, told[i].event});
        if (event && event->span.start >= view.start &&
            event->span.start < view.end && times_show(state, told[i].entry))
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
