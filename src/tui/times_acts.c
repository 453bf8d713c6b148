/* What keys do while the timeline is focused. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static size_t
at(const struct state *state)
{
    return state->times.selected;
}

/* Entries take about three rows. */
static size_t
page(const struct state *state)
{
    int rows = state->layout.bodies[DL_PANE_TIME].rows;
    return rows > 6 ? (size_t)rows / 3 : 1;
}

const struct walk times_walk = {at, page, times_select};

/* The next group that has a spot, from one on in a direction; or that one. */
static const struct group *
group_from(const struct times *times, const struct group *at, int step)
{
    const struct group *end = times->groups.at + times->groups.count;
    for (const struct group *next = at + step;
         next >= times->groups.at && next < end; next += step)
        if (next->count > 0)
            return next;
    return at;
}

static void
step_group(struct state *state, int steps)
{
    const struct times *times = &state->times;
    if (times->spots.count == 0)
        return;
    int step = steps < 0 ? -1 : 1;
    const struct group *at = times_group(times, times->selected);
    if (steps < 0 && times->selected > at->first)
        steps++; /* first to the beginning of this one */
    for (; steps != 0; steps -= step)
        at = group_from(times, at, step);
    times_select(state, at->first);
}

static void
coarsen(struct state *state, int steps)
{
    static const char *const words[DL_ZOOM_COUNT] = {
        N_("by day"), N_("by week"), N_("by month"), N_("by year")};
    int zoom = state->settings.timeline_zoom + steps;
    if (zoom < 0 || zoom >= DL_ZOOM_COUNT) {
        say(state, "the timeline goes from days to years");
        return;
    }
    state->settings.timeline_zoom = zoom;
    times_rebuild(state);
    say(state, "timeline %s", _(words[zoom]));
}

static void
published(struct state *state, int count)
{
    (void)count;
    const struct dl_article *article =
        shelf_article(&state->shelf, state->list.selected);
    if (!article || !article->published.known) {
        say(state, "nothing says when this article was published");
        return;
    }
    const struct times *times = &state->times;
    int32_t day = article->published.day.n;
    size_t place = 0;
    while (place + 1 < times->undated) {
        uint32_t entry = times->spots.at[place].entry;
        if (shelf_entry(&state->shelf, entry)->when.to.n >= day)
            break;
        place++;
    }
    times_select(state, place);
    say(state, "published %s",
        day_words(state->scratch, state, article->published.day).at);
}

static void
agenda(struct state *state, int count)
{
    (void)count;
    const struct times *times = &state->times;
    if (times->ahead == times->undated) {
        say(state, "nothing is told of the days to come");
        return;
    }
    times_select(state, times->ahead);
    say(state,
        ngettext("%u event ahead of today", "%u events ahead of today",
                 times->coming),
        times->coming);
}

/* Put the reading pane on the sentence that evidence `which` is. */
static void
read_evidence(struct state *state, uint32_t which)
{
    const struct dl_entry *entry = times_entry(state);
    if (!entry || entry->evidence_count == 0)
        return;
    struct dl_evidence at = entry->evidence[which % entry->evidence_count];
    struct place here = jumps_here(state);
    if (!list_show(state, at.article)) {
        say(state, "the article that tells it is hidden by the filter");
        return;
    }
    if (!state->layout.shown[DL_PANE_READ])
        state_focus(state, DL_PANE_READ);
    state->reader.name = NONE;
    reader_show_event(state, at.event);
    state_opened(state);
    jumps_leave(state, here);
    struct dl_str by = shelf_article(&state->shelf, at.article)->source;
    if (entry->evidence_count > 1)
        say(state, "told %u times; this is %u%s%.*s", entry->evidence_count,
            which % entry->evidence_count + 1, by.bytes ? ", " : "",
            DL_FMT(by));
}

/* The source asked for by number, else the one after that read last. */
static void
read_event(struct state *state, int count)
{
    (void)count;
    const struct dl_entry *at = times_entry(state);
    uint32_t entry = times_entry_index(state), which = state->times.source;
    if (!at)
        return;
    if (state->input.given > 0)
        which = (uint32_t)state->input.given - 1;
    if (state->input.given > 0 && which >= at->evidence_count) {
        say(state,
            ngettext("it is told %u time", "it is told %u times",
                     at->evidence_count),
            at->evidence_count);
        return;
    }
    read_evidence(state, which);
    if (times_entry_index(state) != entry)
        times_show(state, entry); /* the scope followed the article */
    state->times.source = which + 1;
}

static void
open_spot(struct state *state, int count)
{
    const struct times *times = &state->times;
    if (times->selected >= times->spots.count)
        return;
    struct spot spot = times->spots.at[times->selected];
    if (spot.more)
        times_unfold(state, &spot);
    else
        read_event(state, count);
}

static void
toggle_sources(struct state *state, int count)
{
    (void)count;
    state->times.terse = !state->times.terse;
    state->dirty |= DIRTY_TIME;
}

/* The next limit up or down; at the upper end there is none. */
static int
next_limit(int limit, int count, int steps)
{
    static const int limits[] = {5,   10,  20,   50,   100,
                                 200, 500, 1000, 2000, 5000};
    enum { LIMITS = sizeof limits / sizeof *limits };
    int now = limit > 0 && limit < count ? limit : count, at = 0;
    if (steps > 0) {
        while (at < LIMITS && limits[at] <= now)
            at++;
        return at < LIMITS && limits[at] < count ? limits[at] : 0;
    }
    while (at + 1 < LIMITS && limits[at + 1] < now)
        at++;
    return limits[at];
}

static void
fold(struct state *state, int steps)
{
    struct times *times = &state->times;
    int *limit = &state->settings.timeline_fold;
    for (int step = steps < 0 ? -1 : 1; steps != 0; steps -= step)
        *limit = next_limit(*limit, (int)times->dated, step);
    times->all = false;
    times->opened.count = 0;
    times_rebuild(state);
    if (*limit == 0)
        say(state, "all events but those told in passing");
    else
        say(state,
            state->settings.timeline_fold_by == DL_FOLD_DAYS
                ? _("the %d most important days")
                : _("the %d most important events"),
            *limit);
}

static void
unfold(struct state *state, int count)
{
    (void)count;
    struct times *times = &state->times;
    times->all = !times->all;
    times->opened.count = 0;
    times_rebuild(state);
    say(state, times->all ? _("all events, also those told in passing")
                          : _("folded again"));
}

const struct act times_acts[DL_ACT_COUNT] = {
    [DL_ACT_OPEN] = {open_spot, 1},      [DL_ACT_NEXT_SOURCE] = {open_spot, 1},
    [DL_ACT_NEXT_DAY] = {step_group, 1}, [DL_ACT_PREV_DAY] = {step_group, -1},
    [DL_ACT_ZOOM_IN] = {coarsen, -1},    [DL_ACT_ZOOM_OUT] = {coarsen, 1},
    [DL_ACT_PUBLISHED] = {published, 1}, [DL_ACT_SOURCES] = {toggle_sources, 1},
    [DL_ACT_FEWER] = {fold, -1},         [DL_ACT_MORE] = {fold, 1},
    [DL_ACT_UNFOLD] = {unfold, 1},       [DL_ACT_AGENDA] = {agenda, 1},
};
