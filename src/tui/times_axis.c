/* The columns of the axis: every stretch of the zoom in which something is
 * told, or an article in scope was published, or the present lies, in the
 * order of the groups. Made once when what is shown changes; a frame draws as
 * many as fit. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <stdlib.h>

enum { RECENT = 3 };

static int
compare_days(const void *left, const void *right)
{
    const struct dl_day *a = left, *b = right;
    return (a->n > b->n) - (a->n < b->n);
}

/* The days on which the articles that tell what is in scope were published, in
 * order; in scratch. */
static struct dl_day *
published_days(const struct state *state, uint32_t *count)
{
    const struct dl_library *library = state->shelf.library;
    const struct times *times = &state->times;
    bool *tells = DL_ARRAY(state->scratch, library->count + 1, bool);
    struct dl_day *days =
        DL_ARRAY(state->scratch, library->count + 1, struct dl_day);
    for (size_t i = 0; i < times->spots.count; i++) {
        const struct dl_entry *entry =
            &library->timeline.at[times->spots.at[i].entry];
        for (uint32_t k = 0; k < entry->evidence_count; k++)
            tells[entry->evidence[k].article] = true;
    }
    *count = 0;
    for (size_t i = 0; i < library->count; i++) {
        struct dl_stamp stamp = library->readings[i]->article->published;
        if (tells[i] && stamp.known)
            days[(*count)++] = stamp.day;
    }
    qsort(days, *count, sizeof *days, compare_days);
    return days;
}

/* The unit of a stretch among the last few, or NULL: groups of one day whose
 * entries are placed in different ways stand side by side. */
static struct unit *
recent_unit(struct times *times, struct stretch stretch)
{
    size_t count = times->units.count;
    for (size_t i = 1; i <= RECENT && i <= count; i++)
        if (stretch_eq(times->units.at[count - i].stretch, stretch))
            return &times->units.at[count - i];
    return NULL;
}

/* Append a unit, or add it to the one of the same stretch. */
static uint32_t
add_unit(struct state *state, struct unit unit)
{
    struct times *times = &state->times;
    struct unit *same = recent_unit(times, unit.stretch);
    if (same) {
        same->articles += unit.articles;
        same->told += unit.told;
        same->today |= unit.today;
        return (uint32_t)(same - times->units.at);
    }
    if (times->units.count > 0)
        unit.empty = stretches_between(
            times->units.at[times->units.count - 1].stretch.when.to,
            unit.stretch.when.from,
            (enum dl_zoom)state->settings.timeline_zoom);
    if (unit.empty > TIMES_EMPTY_MAX)
        times->gaps++;
    else
        times->blanks += (uint32_t)unit.empty;
    DL_PUSH(state->arena, &times->units, unit);
    return (uint32_t)times->units.count - 1;
}

/* Three sorted rows, merged: the days that come before a group, and then it. */
struct merge {
    const struct dl_day *days;
    uint32_t count, at;
    bool today; /* is still to come */
};

/* The days of publication, and the present, up to and with `until`. */
static void
add_days(struct state *state, struct merge *merge, int32_t until)
{
    enum dl_zoom zoom = (enum dl_zoom)state->settings.timeline_zoom;
    int32_t today = state->now.day.n;
    for (;;) {
        bool day =
            merge->at < merge->count && merge->days[merge->at].n <= until;
        bool now = merge->today && today <= until;
        if (day && (!now || merge->days[merge->at].n <= today)) {
            struct stretch at = stretch_of(merge->days[merge->at++], zoom);
            add_unit(state, (struct unit){.stretch = at, .articles = 1});
        } else if (now) {
            struct stretch at = stretch_of(state->now.day, zoom);
            add_unit(state, (struct unit){.stretch = at, .today = true});
            merge->today = false;
        } else {
            return;
        }
    }
}

void
times_measure(struct state *state)
{
    struct times *times = &state->times;
    times->units.count = 0;
    times->gaps = times->blanks = 0;
    if (times->groups.count == 0)
        return;
    struct merge merge = {.today = state->now.known};
    merge.days = published_days(state, &merge.count);
    for (uint32_t i = 0; i < times->groups.count; i++) {
        struct group *group = &times->groups.at[i];
        group->unit = NONE;
        if (group->total == 0)
            continue;
        add_days(state, &merge, group->stretch.when.from.n - 1);
        struct unit unit = {.stretch = group->stretch, .told = group->total};
        group->unit = add_unit(state, unit);
    }
    add_days(state, &merge, INT32_MAX);
}
