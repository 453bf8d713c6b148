/* What keys do while the timeline is focused. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

static void
move(struct state *state, long places)
{
    long place = (long)state->times.selected + places;
    times_select(state, place < 0 ? 0 : (size_t)place);
}

static void
down(struct state *state, int count)
{
    move(state, count);
}

static void
up(struct state *state, int count)
{
    move(state, -(long)count);
}

/* Places in a page: entries take about three rows. */
static long
page(const struct state *state)
{
    int rows = state->layout.bodies[DL_PANE_TIME].rows;
    return rows > 6 ? rows / 3 : 1;
}

static void
page_down(struct state *state, int count)
{
    move(state, page(state) * count);
}

static void
page_up(struct state *state, int count)
{
    move(state, -page(state) * count);
}

static void
half_down(struct state *state, int count)
{
    move(state, (page(state) + 1) / 2 * count);
}

static void
half_up(struct state *state, int count)
{
    move(state, -(page(state) + 1) / 2 * count);
}

static void
top(struct state *state, int count)
{
    (void)count;
    times_select(state, 0);
}

static void
bottom(struct state *state, int count)
{
    (void)count;
    times_select(state, SIZE_MAX);
}

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
move_group(struct state *state, long steps)
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
next_group(struct state *state, int count)
{
    move_group(state, count);
}

static void
previous_group(struct state *state, int count)
{
    move_group(state, -(long)count);
}

static void
zoom_to(struct state *state, int zoom)
{
    static const char *const words[DL_ZOOM_COUNT] = {"day", "week", "month",
                                                     "year"};
    if (zoom < 0 || zoom >= DL_ZOOM_COUNT) {
        say(state, "the timeline goes from days to years");
        return;
    }
    state->settings.timeline_zoom = zoom;
    times_rebuild(state);
    say(state, "timeline by %s", words[zoom]);
}

static void
zoom_in(struct state *state, int count)
{
    (void)count;
    zoom_to(state, state->settings.timeline_zoom - 1);
}

static void
zoom_out(struct state *state, int count)
{
    (void)count;
    zoom_to(state, state->settings.timeline_zoom + 1);
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

void
times_read(struct state *state, uint32_t which)
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
    state->reader.mention = NONE;
    state->reader.sentence = reading->events.at[at.event].span;
    reader_reveal(state, state->reader.sentence);
    state_opened(state);
    jumps_leave(state, here);
    if (entry->evidence_count > 1)
        say(state, "told %u times; this is %u, %.*s", entry->evidence_count,
            which % entry->evidence_count + 1,
            DL_FMT(reading->article->source));
}

static void
read_event(struct state *state, int count)
{
    (void)count;
    uint32_t entry = times_entry_index(state);
    uint32_t which = state->times.source;
    times_read(state, which);
    if (entry != NONE && times_entry_index(state) != entry)
        times_show(state, entry); /* the scope followed the article */
    state->times.source = which + 1;
}

act_fn *const times_acts[DL_ACT_COUNT] = {
    [DL_ACT_DOWN] = down,
    [DL_ACT_UP] = up,
    [DL_ACT_PAGE_DOWN] = page_down,
    [DL_ACT_PAGE_UP] = page_up,
    [DL_ACT_HALF_DOWN] = half_down,
    [DL_ACT_HALF_UP] = half_up,
    [DL_ACT_TOP] = top,
    [DL_ACT_BOTTOM] = bottom,
    [DL_ACT_OPEN] = read_event,
    [DL_ACT_NEXT_SOURCE] = read_event,
    [DL_ACT_NEXT_DAY] = next_group,
    [DL_ACT_PREV_DAY] = previous_group,
    [DL_ACT_ZOOM_IN] = zoom_in,
    [DL_ACT_ZOOM_OUT] = zoom_out,
    [DL_ACT_PUBLISHED] = published,
};
