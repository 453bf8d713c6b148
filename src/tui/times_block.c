/* How many rows an entry takes, and where its words go. A block is laid out
 * when it is needed, so that moving through a long timeline costs what is in
 * view and no more. */
/* SPDX-License-Identifier: ISC */
#include "tui/linear.h"

#include <dateline/text.h>

enum {
    AXIS_COLS = 3,  /* the axis, a pointer at what the article tells, air */
    COUNT_COLS = 4, /* "×12 " at the right */
    DATE_COLS = 15, /* "before 24 Mar" and air */
    DATE_COLUMN_FROM = 64,
    TITLE_ROWS = 2, /* and one more in a tall pane */
    TALL_FROM = 36,
    HEADS_FROM = 5 /* rows of the pane: fewer have one row before an event */
};

/* Days without events that are worth a row, by zoom. */
static int32_t
gap_days(const struct state *state, const struct group *group)
{
    static const int32_t least[DL_ZOOM_COUNT] = {2, 14, 62, 731};
    if (group->first == 0 || (group - 1)->shown == 0 ||
        group->stretch.placing == DL_UNPLACED)
        return 0; /* what lies between is folded away, not missing */
    int32_t days = group->stretch.when.from.n - group[-1].stretch.when.to.n - 1;
    return days >= least[state->settings.timeline_zoom] ? days : 0;
}

static struct stretch
own_stretch(const struct state *state, size_t place)
{
    uint32_t entry = state->times.spots.at[place].entry;
    return times_stretch(shelf_entry(&state->shelf, entry), DL_ZOOM_DAY);
}

/* Whether the date has to be said: not for the second event of a day. */
static bool
is_dated(const struct state *state, size_t place, const struct group *group)
{
    if (state->settings.timeline_zoom == DL_ZOOM_DAY)
        return false;
    struct stretch own = own_stretch(state, place);
    if (place == group->first)
        return !stretch_eq(own, group->stretch);
    return !stretch_eq(own, own_stretch(state, place - 1));
}

static int
wrap(const struct state *state, struct dl_str text, int cols,
     struct dl_span *out, int most)
{
    struct dl_lines lines = {0};
    dl_text_wrap(state->scratch, text, cols < 2 ? 2 : cols, &lines);
    int count = 0;
    for (; count < most && (size_t)count < lines.count; count++)
        out[count] = lines.at[count];
    if ((size_t)count < lines.count) /* the rest, to be cut with an ellipsis */
        out[count - 1].end = (uint32_t)text.bytes;
    return count;
}

static struct dl_str
outlet(const struct state *state, uint32_t article)
{
    const struct dl_article *at = shelf_article(&state->shelf, article);
    return at->source.bytes ? at->source : at->title;
}

/* Outlets that tell of the entry, each once, the best first. */
static struct dl_str
outlets(const struct state *state, const struct dl_entry *entry)
{
    enum { SHOWN_MAX = 12 };
    uint32_t seen[SHOWN_MAX], count = 0;
    struct dl_str text = {"", 0};
    for (uint32_t i = 0; i < entry->evidence_count && count < SHOWN_MAX; i++) {
        uint32_t article = entry->evidence[i].article, k = 0;
        while (k < count && seen[k] != article)
            k++;
        if (k < count)
            continue;
        seen[count++] = article;
        text = text_join(state->scratch, text, DL_STR(", "),
                         outlet(state, article));
    }
    return text;
}

/* The rows that stand before an event. A pane of a few rows has one of them at
 * most, and room for the event. */
static void
lay_head(const struct state *state, size_t spot, struct block *out)
{
    const struct times *times = &state->times;
    bool low = state->layout.bodies[DL_PANE_TIME].rows < HEADS_FROM;
    bool first = spot == out->group->first && out->entry;
    out->today = !low && spot == times->ahead && spot < times->undated;
    out->dated = out->entry && is_dated(state, spot, out->group);
    out->heading = first && !(low && out->dated && out->date_cols == 0);
    out->gap = first && !low ? gap_days(state, out->group) : 0;
    out->head_rows = out->today + (out->gap > 0) + out->heading +
                     (out->dated && out->date_cols == 0);
}

static void
lay_titles(const struct state *state, bool selected, struct block *out)
{
    bool tall = state->layout.bodies[DL_PANE_TIME].rows >= TALL_FROM;
    bool focused = state->wish.focus == DL_PANE_TIME;
    bool linear = state->settings.linear;
    out->text = linear ? linear_event(state, out->entry) : out->entry->title;
    out->titles = wrap(state, out->text, out->title_cols, out->title,
                       selected ? BLOCK_TITLES_MAX : TITLE_ROWS + tall);
    if (!linear &&
        (!selected || (focused && times_areas(state).sources.rows > 0)))
        return;
    out->sources = outlets(state, out->entry);
    if (linear)
        out->sources = linear_sources(state, out->entry, out->sources);
    out->source_rows = wrap(state, out->sources, out->title_cols, out->source,
                            BLOCK_SOURCES_MAX);
}

void
times_block(const struct state *state, size_t spot, int cols, struct block *out)
{
    const struct times *times = &state->times;
    *out = (struct block){.spot = &times->spots.at[spot],
                          .group = times_group(times, spot)};
    out->text_col = state->settings.linear ? 0 : AXIS_COLS;
    if (!state->settings.linear && cols >= DATE_COLUMN_FROM &&
        state->settings.timeline_zoom != DL_ZOOM_DAY)
        out->date_cols = DATE_COLS;
    if (out->spot->more == 0)
        out->entry = shelf_entry(&state->shelf, out->spot->entry);
    bool counted =
        !state->settings.linear && out->entry && out->entry->sources > 1;
    out->title_cols =
        cols - out->text_col - out->date_cols - (counted ? COUNT_COLS : 0);
    lay_head(state, spot, out);
    if (out->entry)
        lay_titles(state, spot == times->selected, out);
    out->rows =
        out->head_rows + (out->entry ? out->titles : 1) + out->source_rows;
}

/* The first place that can stand at the top so that `place` is wholly in view:
 * found by going up from it until the pane is full. */
static size_t
highest_top(const struct state *state, size_t place, struct rect list)
{
    struct block block;
    int rows = list.rows;
    for (size_t at = place;; at--) {
        times_block(state, at, list.cols, &block);
        rows -= block.rows;
        if (rows < 0)
            return at < place ? at + 1 : place;
        if (at == 0)
            return 0;
    }
}

/* Whether the blocks from `top` to `place` are wholly in view: those few are
 * laid out, where highest_top lays out a pane of them. */
static bool
is_in_view(const struct state *state, size_t top, size_t place,
           struct rect list)
{
    struct block block;
    int rows = list.rows;
    if (place < top || place - top >= (size_t)list.rows)
        return false; /* each takes a row at least */
    for (size_t at = top; at <= place && rows >= 0; at++) {
        times_block(state, at, list.cols, &block);
        rows -= block.rows;
    }
    return rows >= 0;
}

/* Every key that changes the timeline comes by here, a thousand of them in one
 * turn of the loop. */
void
times_settle(struct state *state)
{
    struct times *times = &state->times;
    if (times->spots.count == 0 || !state->layout.shown[DL_PANE_TIME]) {
        times->top = 0;
        return;
    }
    struct dl_mark mark = dl_arena_mark(state->scratch);
    struct rect list = times_areas(state).list;
    size_t before = times->selected > 0 ? times->selected - 1 : 0;
    if (!times->loose && times->top > before)
        times->top = before;
    if (!times->loose && !is_in_view(state, times->top, times->selected, list))
        times->top = highest_top(state, times->selected, list);
    if (times->top + (size_t)list.rows >= times->spots.count) {
        size_t last = highest_top(state, times->spots.count - 1, list);
        if (times->top > last)
            times->top = last;
    }
    dl_arena_reset(state->scratch, mark);
}
