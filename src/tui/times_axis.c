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

/* A day on which articles in scope were published. */
struct edition {
    struct dl_day day;
    uint32_t articles;
};

/* Those of the whole library stand on its timeline already. */
static uint32_t
all_editions(const struct dl_timeline_days *days, struct edition *out)
{
    uint32_t count = 0;
    for (size_t i = 0; i < days->count; i++)
        if (days->at[i].published > 0)
            out[count++] =
                (struct edition){days->at[i].day, days->at[i].published};
    return count;
}

static uint32_t
own_editions(const struct state *state, const bool *articles,
             struct edition *out)
{
    const struct dl_library *library = state->shelf.library;
    struct dl_day *days =
        DL_ARRAY(state->scratch, library->count + 1, struct dl_day);
    uint32_t found = 0, count = 0;
    for (size_t i = 0; i < library->count; i++) {
        struct dl_stamp stamp = library->readings[i]->article->published;
        if (articles[i] && stamp.known)
            days[found++] = stamp.day;
    }
    qsort(days, found, sizeof *days, compare_days);
    for (uint32_t i = 0; i < found; i++) {
        if (i == 0 || days[i].n != days[i - 1].n)
            out[count++] = (struct edition){days[i], 0};
        out[count - 1].articles++;
    }
    return count;
}

/* In order; in scratch. */
static const struct edition *
editions(const struct state *state, uint32_t *count)
{
    const struct dl_library *library = state->shelf.library;
    const bool *articles = times_articles(state);
    size_t most = library->timeline.days.count;
    if (most < library->count)
        most = library->count;
    struct edition *out = DL_ARRAY(state->scratch, most + 1, struct edition);
    *count = articles ? own_editions(state, articles, out)
                      : all_editions(&library->timeline.days, out);
    return out;
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
    const struct edition *editions;
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
        const struct edition *next = &merge->editions[merge->at];
        bool day = merge->at < merge->count && next->day.n <= until;
        bool now = merge->today && today <= until;
        if (day && (!now || next->day.n <= today)) {
            struct stretch at = stretch_of(next->day, zoom);
            add_unit(state,
                     (struct unit){.stretch = at, .articles = next->articles});
            merge->at++;
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
    for (uint32_t i = 0; i < times->groups.count; i++)
        times->groups.at[i].unit = NONE;
    if (times->dated == 0)
        return;
    struct merge merge = {.today = state->now.known};
    merge.editions = editions(state, &merge.count);
    for (uint32_t i = 0; i < times->groups.count; i++) {
        struct group *group = &times->groups.at[i];
        if (group->total == 0 || group->stretch.placing == DL_UNPLACED)
            continue;
        add_days(state, &merge, group->stretch.when.from.n - 1);
        struct unit unit = {.stretch = group->stretch, .told = group->total};
        group->unit = add_unit(state, unit);
    }
    add_days(state, &merge, INT32_MAX);
}
