/* How far apart in time, in words: between two events, or from today. Each
 * unit is a sentence of its own, since languages bend it. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

enum { YEAR_DAYS = 365, MONTH_DAYS = 30 };

static const char *
years_text(struct dl_arena *arena, int count)
{
    return dl_arena_printf(
        arena, ngettext("%d year", "%d years", (unsigned long)count), count);
}

static const char *
months_text(struct dl_arena *arena, int count)
{
    return dl_arena_printf(
        arena, ngettext("%d month", "%d months", (unsigned long)count), count);
}

struct dl_str
label_gap(struct dl_arena *arena, int32_t days)
{
    const char *text;
    if (days >= 2 * YEAR_DAYS)
        text = years_text(arena, days / YEAR_DAYS);
    else if (days >= 2 * MONTH_DAYS)
        text = months_text(arena, days / MONTH_DAYS);
    else
        text = dl_arena_printf(
            arena, ngettext("%d day", "%d days", (unsigned long)days),
            (int)days);
    return dl_str_from(text);
}

static const char *
in_text(struct dl_arena *arena, enum dl_zoom unit, int count)
{
    unsigned long many = (unsigned long)count;
    if (unit == DL_ZOOM_YEAR)
        return dl_arena_printf(
            arena, ngettext("in %d year", "in %d years", many), count);
    if (unit == DL_ZOOM_MONTH)
        return dl_arena_printf(
            arena, ngettext("in %d month", "in %d months", many), count);
    if (unit == DL_ZOOM_WEEK)
        return dl_arena_printf(
            arena, ngettext("in %d week", "in %d weeks", many), count);
    return dl_arena_printf(arena, ngettext("in %d day", "in %d days", many),
                           count);
}

static const char *
within_text(struct dl_arena *arena, enum dl_zoom unit, int count)
{
    unsigned long many = (unsigned long)count;
    if (unit == DL_ZOOM_YEAR)
        return dl_arena_printf(
            arena, ngettext("within %d year", "within %d years", many), count);
    if (unit == DL_ZOOM_MONTH)
        return dl_arena_printf(
            arena, ngettext("within %d month", "within %d months", many),
            count);
    if (unit == DL_ZOOM_WEEK)
        return dl_arena_printf(
            arena, ngettext("within %d week", "within %d weeks", many), count);
    return dl_arena_printf(
        arena, ngettext("within %d day", "within %d days", many), count);
}

/* Days as the unit they are told in. */
static enum dl_zoom
coarsen(int *days)
{
    int all = *days;
    *days = all >= 2 * YEAR_DAYS    ? all / YEAR_DAYS
            : all >= 2 * MONTH_DAYS ? all / MONTH_DAYS
                                    : all;
    return all >= 2 * YEAR_DAYS    ? DL_ZOOM_YEAR
           : all >= 2 * MONTH_DAYS ? DL_ZOOM_MONTH
                                   : DL_ZOOM_DAY;
}

/* The unit and how many of them lie between `now` and what is known so finely;
 * false where that says nothing. */
static bool
distance(struct dl_interval when, struct dl_day now, enum dl_zoom *unit,
         int *count)
{
    static const enum dl_zoom units[] = {[DL_GRAIN_WEEK] = DL_ZOOM_WEEK,
                                         [DL_GRAIN_MONTH] = DL_ZOOM_MONTH,
                                         [DL_GRAIN_YEAR] = DL_ZOOM_YEAR};
    if (when.grain <= DL_GRAIN_DAY) {
        *count = when.from.n - now.n;
        *unit = coarsen(count);
        return true;
    }
    if (when.grain != DL_GRAIN_WEEK && when.grain != DL_GRAIN_MONTH &&
        when.grain != DL_GRAIN_YEAR)
        return false;
    *unit = units[when.grain];
    *count = stretches_between(now, when.from, *unit) + 1;
    return true;
}

struct dl_str
label_ahead(struct dl_arena *arena, struct stretch stretch, struct dl_day now)
{
    struct dl_interval when = stretch.when;
    bool placed = stretch.placing == DL_PLACED;
    enum dl_zoom unit;
    int count;
    if (!placed && stretch.placing != DL_BEFORE)
        return DL_STR("");
    if (placed && when.grain <= DL_GRAIN_DAY && when.from.n == now.n + 1)
        return phrase("tomorrow");
    if (!distance(when, now, &unit, &count))
        return DL_STR("");
    return dl_str_from(placed ? in_text(arena, unit, count)
                              : within_text(arena, unit, count));
}
