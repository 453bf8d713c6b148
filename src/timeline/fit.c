/* Can two tellings lie at one time? A day that is only that of the report may
 * be a day or two late; a month may hold a day; what is only known to lie
 * before a day may be anything told of the weeks before it. */
/* SPDX-License-Identifier: ISC */
#include "timeline/pair.h"

enum { BEFORE_DAYS = 60, AFTER_DAYS = 30, LATE_DAYS = 2 };

static const float least[] = {
#define X(code, least, text) least,
#include "timeline/fits.def"
#undef X
};

float
pair_least(enum fit fit)
{
    return least[fit];
}

/* The days on which an event without its own may lie. */
static struct dl_interval
reach_of(const struct dl_event *event)
{
    struct dl_interval out = event->when;
    if (event->placing == DL_BEFORE)
        out = (struct dl_interval){{event->when.from.n - BEFORE_DAYS},
                                   {event->when.from.n - 1},
                                   DL_GRAIN_DAY};
    else if (event->placing == DL_AFTER)
        out = (struct dl_interval){
            event->when.to, {event->when.to.n + AFTER_DAYS}, DL_GRAIN_DAY};
    return out;
}

static bool
holds(struct dl_interval outer, struct dl_interval inner)
{
    return inner.from.n >= outer.from.n && inner.to.n <= outer.to.n;
}

/* At least one has no day of its own: may both lie on one? */
static enum fit
fit_bound(const struct dl_event *a, const struct dl_event *b)
{
    struct dl_interval x = reach_of(a), y = reach_of(b);
    bool fits = dl_interval_meets(x, y);
    if (a->placing == DL_PLACED)
        fits = holds(y, x);
    else if (b->placing == DL_PLACED)
        fits = holds(x, y);
    return fits ? FIT_LOOSE : FIT_NEVER;
}

/* Both lie before, or after, or between days that are close. */
static enum fit
fit_alike(const struct dl_event *a, const struct dl_event *b)
{
    int32_t apart = a->when.from.n - b->when.from.n;
    bool close = apart >= -BEFORE_DAYS / 2 && apart <= BEFORE_DAYS / 2;
    if (a->placing == DL_BETWEEN)
        close = dl_interval_meets(a->when, b->when);
    return close ? FIT_EXACT : FIT_NEVER;
}

/* Is the day of an event that of its article only? */
static bool
is_report(const struct dl_event *event)
{
    return event->certainty == DL_REPORTED;
}

/* Days that do not meet: one is that of a report, which comes late, or both
 * are; one that was inferred may be a day off. */
static enum fit
fit_apart(const struct dl_event *a, const struct dl_event *b)
{
    const struct dl_event *early = a->when.to.n < b->when.from.n ? a : b;
    const struct dl_event *late = early == a ? b : a;
    int32_t gap = late->when.from.n - early->when.to.n;
    if (is_report(late) && gap <= LATE_DAYS)
        return FIT_REPORTED;
    bool unsure = is_report(early) || early->certainty == DL_INFERRED ||
                  late->certainty == DL_INFERRED;
    return unsure && gap == 1 ? FIT_LOOSE : FIT_NEVER;
}

struct pair_days
pair_days_of(const struct dl_event *event)
{
    bool placed = event->placing == DL_PLACED;
    int32_t early = placed ? LATE_DAYS : BEFORE_DAYS;
    int32_t late = placed ? LATE_DAYS : AFTER_DAYS;
    return (struct pair_days){event->when.from.n - early,
                              event->when.to.n + late};
}

enum fit
pair_fit(const struct dl_event *a, const struct dl_event *b)
{
    if (a->placing != DL_PLACED && a->placing == b->placing)
        return fit_alike(a, b);
    if (a->placing != DL_PLACED || b->placing != DL_PLACED)
        return fit_bound(a, b);
    bool days = a->when.grain <= DL_GRAIN_DAY && b->when.grain <= DL_GRAIN_DAY;
    if (!dl_interval_meets(a->when, b->when))
        return days ? fit_apart(a, b) : FIT_NEVER;
    if (days)
        return FIT_EXACT;
    bool years =
        a->when.grain >= DL_GRAIN_YEAR || b->when.grain >= DL_GRAIN_YEAR;
    return years ? FIT_LOOSE : FIT_INSIDE;
}
