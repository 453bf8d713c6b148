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

static size_t
group_index(const struct times *times)
{
    size_t at = 0;
    while (at + 1 < times->groups.count &&
           times->groups.at[at + 1].first <= times->selected)
        at++;
    return at;
}

static void
step_group(struct state *state, int steps)
{
    const struct times *times = &state->times;
    if (times->groups.count == 0)
        return;
    long at = (long)group_index(times), last = (long)times->groups.count - 1;
    if (steps < 0 && times->selected > times->groups.at[at].first)
        steps++; /* first to the beginning of this one */
    at += steps;
    at = at < 0 ? 0 : at > last ? last : at;
    times_select(state, times->groups.at[at].first);
}

static void
coarsen(struct state *state, int steps)
{
    static const char *const words[DL_ZOOM_COUNT] = {"day", "week", "month",
                                                     "year"};
    int zoom = state->settings.timeline_zoom + steps;
    if (zoom < 0 || zoom >= DL_ZOOM_COUNT) {
        say(state, "the timeline goes from days to years");
        return;
    }
    state->settings.timeline_zoom = zoom;
    times_rebuild(state);
    say(state, "timeline by %s", words[zoom]);
}

static void
published(struct state *state, int count)
{
    (void)count;
    const struct dl_reading *reading = state_reading(state);
    if (!reading || !reading->article->published.known) {
        say(state, "nothing says when this article was published");
        return;
    }
    const struct times *times = &state->times;
    int32_t day = reading->article->published.day.n;
    size_t place = 0;
    while (place + 1 < times->shown.count) {
        uint32_t entry = times->shown.at[place];
        if (state->shelf.library->timeline.at[entry].when.to.n >= day)
            break;
        place++;
    }
    times_select(state, place);
    char text[DL_DATE_TEXT_MAX];
    dl_day_print(reading->article->published.day, "%e %B %Y", text,
                 sizeof text);
    say(state, "published %s", text);
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
    const struct dl_reading *reading = state_reading(state);
    if (!state->layout.shown[DL_PANE_READ])
        state_focus(state, DL_PANE_READ);
    state->reader.name = NONE;
    state->reader.sentence = reading->events.at[at.event].span;
    reader_reveal(state, state->reader.sentence);
    state_opened(state);
    jumps_leave(state, here);
    struct dl_str by = reading->article->source;
    if (entry->evidence_count > 1)
        say(state, "told %u times; this is %u%s%.*s", entry->evidence_count,
            which % entry->evidence_count + 1, by.bytes ? ", " : "",
            DL_FMT(by));
}

static void
read_event(struct state *state, int count)
{
    (void)count;
    uint32_t entry = times_entry_index(state);
    uint32_t which = state->times.source;
    read_evidence(state, which);
    if (entry != NONE && times_entry_index(state) != entry)
        times_show(state, entry); /* the scope followed the article */
    state->times.source = which + 1;
}

const struct act times_acts[DL_ACT_COUNT] = {
    [DL_ACT_OPEN] = {read_event, 1},     [DL_ACT_NEXT_SOURCE] = {read_event, 1},
    [DL_ACT_NEXT_DAY] = {step_group, 1}, [DL_ACT_PREV_DAY] = {step_group, -1},
    [DL_ACT_ZOOM_IN] = {coarsen, -1},    [DL_ACT_ZOOM_OUT] = {coarsen, 1},
    [DL_ACT_PUBLISHED] = {published, 1},
};
