/* The bounds of an entry whose own day nothing tells.
 *
 * Every telling gives one bound or both: one article says "after the vote of
 * Monday", another "before the summit". Taken best telling first, a bound that
 * agrees with those taken before narrows what is left; one that contradicts
 * them is dropped. Where only the past is open, the publication closes it:
 * what an article tells as past happened on its day or earlier. When that
 * leaves a single day, it is the day.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/bounds.h"

/* A bound far from the news says no more than "after" alone. */
enum { PUBLISHED_REACH_DAYS = 60 };

struct bounds {
    bool has_lower, has_upper;
    int32_t lower, upper; /* days, both inside */
    uint32_t dropped;     /* tellings that contradict better ones */
};

static void
take_lower(struct bounds *bounds, int32_t day)
{
    if (bounds->has_upper && day >= bounds->upper)
        bounds->dropped++;
    else if (!bounds->has_lower || day > bounds->lower)
        bounds->lower = day;
    bounds->has_lower |= !bounds->has_upper || day < bounds->upper;
}

static void
take_upper(struct bounds *bounds, int32_t day)
{
    if (bounds->has_lower && day <= bounds->lower)
        bounds->dropped++;
    else if (!bounds->has_upper || day < bounds->upper)
        bounds->upper = day;
    bounds->has_upper |= !bounds->has_lower || day > bounds->lower;
}

static void
take(struct bounds *bounds, const struct dl_event *event)
{
    if (event->placing == DL_AFTER || event->placing == DL_BETWEEN)
        take_lower(bounds, event->placing == DL_AFTER ? event->when.to.n
                                                      : event->when.from.n);
    if (event->placing == DL_BEFORE || event->placing == DL_BETWEEN)
        take_upper(bounds, event->placing == DL_BEFORE ? event->when.from.n
                                                       : event->when.to.n);
}

static const struct dl_event *
event_of(const struct dl_layers *layers, struct dl_evidence evidence)
{
    return &layers[evidence.article].events->at[evidence.event];
}

/* The first day on which it is told as past; false when it never is. */
static bool
first_told(const struct dl_layers *layers, const struct dl_entry *entry,
           int32_t *out)
{
    bool found = false;
    *out = 0;
    for (uint32_t i = 0; i < entry->evidence_count; i++) {
        struct dl_evidence at = entry->evidence[i];
        enum dl_certainty how = event_of(layers, at)->certainty;
        const struct dl_stamp *told = &layers[at.article].article->published;
        if (!told->known || how == DL_PLANNED || how == DL_DENIED ||
            (found && told->day.n >= *out))
            continue;
        *out = told->day.n;
        found = true;
    }
    return found;
}

/* Close what is open above by the publication; returns the reason. */
static const char *
close_by_report(const struct dl_layers *layers, struct dl_entry *entry,
                struct bounds *bounds)
{
    int32_t told;
    if (!bounds->has_lower || entry->when.grain > DL_GRAIN_DAY ||
        !first_told(layers, entry, &told) || told < bounds->lower ||
        told - bounds->lower > PUBLISHED_REACH_DAYS ||
        (bounds->has_upper && told >= bounds->upper))
        return "";
    bounds->has_upper = true;
    bounds->upper = told;
    return "; told by then";
}

static void
set_place(struct dl_entry *entry, const struct bounds *bounds)
{
    if (!bounds->has_lower || !bounds->has_upper)
        return; /* a bound of one side is that of the best telling, or nearer */
    entry->placing = bounds->lower == bounds->upper ? DL_PLACED : DL_BETWEEN;
    entry->when =
        (struct dl_interval){{bounds->lower}, {bounds->upper}, DL_GRAIN_DAY};
    if (entry->placing == DL_PLACED)
        entry->certainty = DL_INFERRED;
}

/* Several bounds on one side: the nearest one counts. */
static void
tighten(struct dl_entry *entry, const struct bounds *bounds)
{
    int32_t day = bounds->has_lower ? bounds->lower : bounds->upper;
    bool after = entry->placing == DL_AFTER;
    int32_t now = after ? entry->when.to.n : entry->when.from.n;
    if (bounds->has_lower == bounds->has_upper || day == now)
        return;
    entry->when = dl_interval_of((struct dl_day){day}, DL_GRAIN_DAY);
}

void
bounds_join(struct dl_arena *arena, const struct dl_layers *layers,
            struct dl_entry *entry)
{
    struct bounds bounds = {0};
    if (entry->placing == DL_PLACED || entry->placing == DL_UNPLACED)
        return;
    for (uint32_t i = 0; i < entry->evidence_count; i++)
        take(&bounds, event_of(layers, entry->evidence[i]));
    bool both = bounds.has_lower && bounds.has_upper;
    const char *told = close_by_report(layers, entry, &bounds);
    tighten(entry, &bounds);
    set_place(entry, &bounds);
    const char *joined = both ? "; bounded from both sides" : "";
    const char *dropped =
        bounds.dropped ? "; a bound that contradicts better ones is dropped"
                       : "";
    if (*joined || *told || *dropped)
        entry->why = dl_arena_printf(arena, "%s%s%s%s", entry->why, joined,
                                     told, dropped);
}
