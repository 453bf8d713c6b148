/* What lies ahead: plans, and whatever is dated after the present.
 *
 * The present is --now, or else when the newest article appeared; never the
 * clock's, so that the same call prints the same. What was planned for a day
 * before the present and is reported by nothing is overdue, but only where the
 * present was given: the articles alone cannot say that time has passed.
 *
 * An agenda goes back a month for what is overdue, and for what was to follow
 * upon something that has happened by then. */
/* SPDX-License-Identifier: ISC */
#include "cli/timeline.h"

enum { PAST_DAYS = 31 };

bool
timeline_now(const struct cli *cli, struct timeline *timeline)
{
    const char *given = cli->line.flags[CLI_FLAG_NOW];
    struct dl_stamp stamp;
    if (given && dl_stamp_parse(dl_str_from(given), &stamp)) {
        timeline->has_now = true;
        timeline->now = stamp.day;
        return true;
    }
    bool known = false;
    for (size_t i = 0; i < timeline->library->count; i++) {
        const struct dl_stamp *published =
            &timeline->library->readings[i]->article->published;
        if (!published->known || (known && published->day.n <= timeline->now.n))
            continue;
        timeline->now = published->day;
        known = true;
    }
    return known;
}

/* The last day on which it can happen; what is planned for after a day can
 * happen any time then. */
static int32_t
last_day(const struct dl_entry *entry)
{
    return entry->placing == DL_BEFORE ? entry->when.from.n - 1
                                       : entry->when.to.n;
}

bool
timeline_overdue(const struct timeline *timeline, const struct dl_entry *entry)
{
    return timeline->has_now && entry->certainty == DL_PLANNED &&
           entry->placing != DL_AFTER && entry->placing != DL_UNPLACED &&
           last_day(entry) < timeline->now.n;
}

/* Whether an article told it before it happened. What an article without a
 * date says has happened lies ahead of the others only. */
static bool
was_foretold(const struct timeline *timeline, const struct dl_entry *entry)
{
    for (uint32_t i = 0; i < entry->evidence_count; i++) {
        const struct dl_stamp *published =
            &timeline_telling(timeline, entry, i).article->published;
        if (published->known && published->day.n < entry->when.from.n)
            return true;
    }
    return false;
}

static bool
lies_ahead(const struct timeline *timeline, const struct dl_entry *entry)
{
    int32_t now = timeline->now.n, last = last_day(entry);
    bool planned = entry->certainty == DL_PLANNED;
    if (entry->certainty == DL_DENIED)
        return false;
    if (timeline_overdue(timeline, entry) ||
        (planned && entry->placing == DL_AFTER))
        return last >= now - PAST_DAYS;
    if (planned)
        return last >= now;
    return entry->placing == DL_PLACED && entry->when.from.n > now &&
           was_foretold(timeline, entry);
}

void
timeline_ahead(struct timeline *timeline)
{
    size_t kept = 0;
    timeline->count -= timeline->undated;
    timeline->undated = 0;
    for (size_t i = 0; i < timeline->count; i++)
        if (lies_ahead(timeline, timeline->at[i]))
            timeline->at[kept++] = timeline->at[i];
    timeline->count = kept;
}

static void
write_count(const char *before, int32_t count, const char *unit, char *out,
            size_t size)
{
    snprintf(out, size, "%s %d %s%s", before, (int)count, unit,
             count == 1 ? "" : "s");
}

/* How far ahead something lies that is known to the week, month or year; 0 when
 * it may have begun. */
static int32_t
count_coarse(struct dl_day now, struct dl_interval when, const char **unit)
{
    struct dl_interval present = dl_interval_of(now, when.grain);
    struct dl_civil a = dl_civil_from_day(present.from);
    struct dl_civil b = dl_civil_from_day(when.from);
    if (when.grain == DL_GRAIN_WEEK) {
        *unit = "week";
        return (when.from.n - present.from.n) / 7;
    }
    bool years = when.grain >= DL_GRAIN_YEAR;
    *unit = years ? "year" : "month";
    int32_t diff = b.year - a.year;
    return years ? diff : 12 * diff + b.month - a.month;
}

/* "in 12 days", "in 2 months", "within 30 days", "overdue 3 days". */
static void
write_distance(const struct timeline *timeline, const struct dl_entry *entry,
               char *out, size_t size)
{
    const char *unit = "day";
    int32_t first = entry->when.from.n - timeline->now.n;
    int32_t last = last_day(entry) - timeline->now.n;
    int32_t coarse = entry->when.grain > DL_GRAIN_DAY
                         ? count_coarse(timeline->now, entry->when, &unit)
                         : 0;
    bool placed = entry->placing == DL_PLACED;
    if (timeline_overdue(timeline, entry))
        write_count("overdue", -last, "day", out, size);
    else if (entry->placing == DL_AFTER && last > 0)
        write_count("after", last, "day", out, size);
    else if (entry->placing == DL_AFTER)
        snprintf(out, size, "some day");
    else if (!placed || first < 0 || (first == 0 && last > 0))
        write_count("within", last, "day", out, size);
    else if (coarse > 0)
        write_count("in", coarse, unit, out, size);
    else if (first < 2)
        snprintf(out, size, "%s", first == 0 ? "today" : "tomorrow");
    else
        write_count("in", first, "day", out, size);
}

void
timeline_agenda(struct cli *cli, const struct timeline *timeline)
{
    char now[DL_DATE_TEXT_MAX];
    dl_day_format(timeline->now, now, sizeof now);
    fprintf(cli->out, "From %s%s:%s\n", now,
            timeline->has_now ? "" : ", when the newest article appeared",
            timeline->count ? "" : " nothing is planned.");
    int cols = timeline_when_cols(timeline);
    for (size_t i = 0; i < timeline->count; i++) {
        const struct dl_entry *entry = timeline->at[i];
        char when[2 * DL_DATE_TEXT_MAX], distance[DL_DATE_TEXT_MAX];
        cli_format_when(entry->placing, entry->when, when, sizeof when);
        write_distance(timeline, entry, distance, sizeof distance);
        fprintf(cli->out, "%-*s %-16s %2u  %.*s\n", cols, when, distance,
                entry->sources, DL_FMT(entry->title));
    }
}
