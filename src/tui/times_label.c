/* Dates in words, as finely as they are known and no finer. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <stdio.h>

bool
stretch_eq(struct stretch a, struct stretch b)
{
    return a.placing == b.placing && a.when.grain == b.when.grain &&
           a.when.from.n == b.when.from.n && a.when.to.n == b.when.to.n;
}

static enum dl_grain
grain_of(enum dl_zoom zoom)
{
    static const enum dl_grain grains[DL_ZOOM_COUNT] = {
        [DL_ZOOM_DAY] = DL_GRAIN_DAY,
        [DL_ZOOM_WEEK] = DL_GRAIN_WEEK,
        [DL_ZOOM_MONTH] = DL_GRAIN_MONTH,
        [DL_ZOOM_YEAR] = DL_GRAIN_YEAR,
    };
    return grains[zoom];
}

struct stretch
stretch_of(struct dl_day day, enum dl_zoom zoom)
{
    return (struct stretch){dl_interval_of(day, grain_of(zoom)), DL_PLACED};
}

/* Days, weeks, months or years since some fixed one. */
static int32_t
number_of(struct dl_day day, enum dl_zoom zoom)
{
    struct dl_day first = stretch_of(day, zoom).when.from;
    struct dl_civil civil = dl_civil_from_day(first);
    if (zoom == DL_ZOOM_DAY)
        return first.n;
    if (zoom == DL_ZOOM_YEAR)
        return civil.year;
    if (zoom == DL_ZOOM_MONTH)
        return civil.year * 12 + civil.month;
    return (first.n - dl_day_weekday(first)) / 7;
}

int32_t
stretches_between(struct dl_day last, struct dl_day next, enum dl_zoom zoom)
{
    int32_t between = number_of(next, zoom) - number_of(last, zoom) - 1;
    return between > 0 ? between : 0;
}

struct stretch
times_stretch(const struct dl_entry *entry, enum dl_zoom zoom)
{
    struct stretch own = {entry->when, entry->placing};
    if (entry->placing == DL_UNPLACED) /* all of them are one */
        return (struct stretch){.placing = DL_UNPLACED};
    if (own.when.grain < DL_GRAIN_DAY)
        own.when.grain = DL_GRAIN_DAY;
    if (zoom == DL_ZOOM_DAY || entry->when.grain > grain_of(zoom))
        return own;
    struct dl_day day = entry->when.from;
    if (entry->placing == DL_BEFORE)
        day.n--;
    return stretch_of(day, zoom);
}

/* One day, month, ... in words; `year` says whether to name the year. */
static struct dl_str
unit(struct dl_arena *arena, struct dl_day day, enum dl_grain grain, bool brief,
     bool year)
{
    struct dl_civil civil = dl_civil_from_day(day);
    const char *month = _(dl_month_name(civil.month, brief));
    char tail[16] = "";
    if (year)
        snprintf(tail, sizeof tail, " %d", civil.year);
    const char *text;
    if (grain <= DL_GRAIN_WEEK)
        text = dl_arena_printf(arena, _("%d %s%s"), civil.day, month, tail);
    else if (grain <= DL_GRAIN_QUARTER)
        text = dl_arena_printf(arena, "%s%s",
                               _(dl_month_name(civil.month, false)), tail);
    else if (grain == DL_GRAIN_YEAR)
        text = dl_arena_printf(arena, "%d", civil.year);
    else if (grain == DL_GRAIN_DECADE)
        text = dl_arena_printf(arena, _("%ds"), civil.year);
    else
        text = dl_arena_printf(arena, "%d\xe2\x80\x93%d", civil.year,
                               civil.year + 99);
    return dl_str_from(text);
}

/* Whether the interval is one day, one month, ... and no range of them. */
static bool
is_unit(struct dl_interval when)
{
    if (when.grain == DL_GRAIN_WEEK || when.grain == DL_GRAIN_QUARTER)
        return false;
    struct dl_interval whole = dl_interval_of(when.from, when.grain);
    return whole.from.n == when.from.n && whole.to.n == when.to.n;
}

/* "early", _("mid-") or "late", when the interval is a part of one month or of
 * something longer; else "". */
static const char *
part_of(struct dl_interval when)
{
    struct dl_interval whole = dl_interval_of(when.from, when.grain);
    if (when.grain < DL_GRAIN_MONTH || when.grain == DL_GRAIN_QUARTER ||
        when.to.n > whole.to.n)
        return "";
    if (when.from.n == whole.from.n)
        return _("early ");
    return when.to.n == whole.to.n ? _("late ") : _("mid-");
}

static struct dl_str
range(struct dl_arena *arena, struct stretch stretch, bool brief,
      enum glyph_form form)
{
    struct dl_interval when = stretch.when;
    struct dl_civil from = dl_civil_from_day(when.from);
    struct dl_civil to = dl_civil_from_day(when.to);
    bool days = when.grain <= DL_GRAIN_WEEK, year = !brief || !days;
    bool same_year = from.year == to.year && when.grain <= DL_GRAIN_QUARTER;
    const char *part = part_of(when);
    if (*part)
        return dl_str_from(dl_arena_printf(
            arena, "%s%.*s", part,
            DL_FMT(unit(arena, when.from, when.grain, brief, true))));
    struct dl_str end = unit(arena, when.to, when.grain, brief, year);
    bool between = stretch.placing == DL_BETWEEN;
    struct dl_str dash = between ? phrase("and") : glyph_text(GLYPH_TO, form);
    if (days && same_year && from.month == to.month && between)
        return dl_str_from(
            dl_arena_printf(arena, _("%d and %.*s"), from.day, DL_FMT(end)));
    if (days && same_year && from.month == to.month)
        return dl_str_from(dl_arena_printf(arena, _("%d%.*s%.*s"), from.day,
                                           DL_FMT(dash), DL_FMT(end)));
    struct dl_str begin =
        unit(arena, when.from, when.grain, brief, year && !same_year);
    return dl_str_from(dl_arena_printf(arena, "%.*s %.*s %.*s", DL_FMT(begin),
                                       DL_FMT(dash), DL_FMT(end)));
}

static struct dl_str
placed(struct dl_arena *arena, enum dl_placing placing, struct dl_str when)
{
    static const char *const words[] = {[DL_BEFORE] = N_("before"),
                                        [DL_AFTER] = N_("after"),
                                        [DL_BETWEEN] = N_("between")};
    if (placing == DL_PLACED)
        return when;
    if (placing == DL_UNPLACED)
        return phrase("undated");
    return dl_str_from(
        dl_arena_printf(arena, "%s %.*s", _(words[placing]), DL_FMT(when)));
}

struct dl_str
label_long(struct dl_arena *arena, struct stretch stretch, enum glyph_form form)
{
    struct dl_interval when = stretch.when;
    if (!is_unit(when))
        return placed(arena, stretch.placing,
                      range(arena, stretch, false, form));
    struct dl_str text = unit(arena, when.from, when.grain, false, true);
    if (when.grain == DL_GRAIN_DAY && stretch.placing == DL_PLACED)
        text = dl_str_from(dl_arena_printf(
            arena, _("%s %.*s"),
            _(dl_weekday_name(dl_day_weekday(when.from), false)),
            DL_FMT(text)));
    return placed(arena, stretch.placing, text);
}

struct dl_str
label_short(struct dl_arena *arena, struct stretch stretch,
            enum glyph_form form)
{
    struct dl_interval when = stretch.when;
    struct dl_str text = is_unit(when) ? unit(arena, when.from, when.grain,
                                              true, when.grain > DL_GRAIN_DAY)
                                       : range(arena, stretch, true, form);
    return placed(arena, stretch.placing, text);
}
