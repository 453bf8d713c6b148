/* A timeline as a calendar (iCalendar, RFC 5545).
 *
 * Days are DATE values, and DTEND is the first day after (3.6.1). DTSTAMP is
 * when the newest of its articles was published: the moment from which the
 * event is told as it is told here (3.8.7.2), so that the same articles give
 * the same calendar whenever it is made.
 *
 * What is known to the week or month is drawn over all of its days, and the
 * description says so. A quarter, a year or more would fill the calendar and
 * is left out, as is what is only known to lie before or after a day: a
 * calendar has no place for it. */
/* SPDX-License-Identifier: ISC */
#include "cli/calendar.h"
#include "cli/link.h"
#include "cli/timeline.h"

enum { DAY_SECONDS = 24 * 60 * 60, TELLINGS_MAX = 12 };

static bool
has_place(const struct dl_entry *entry)
{
    return entry->placing == DL_PLACED && entry->when.grain <= DL_GRAIN_MONTH &&
           content_has_day(entry->when.from) &&
           content_has_day((struct dl_day){entry->when.to.n + 1});
}

/* In Greenwich's time (3.3.5); midnight where nothing better is known. */
static int64_t
moment_of(const struct dl_stamp *stamp)
{
    return (int64_t)stamp->day.n * DAY_SECONDS +
           (stamp->has_time ? stamp->seconds : 0) -
           (stamp->has_zone ? stamp->zone * 60 : 0);
}

/* When the newest article appeared; the day of the event when none says it. */
static int64_t
last_told(const struct timeline *timeline, const struct dl_entry *entry)
{
    int64_t last = 0;
    bool known = false;
    for (uint32_t i = 0; i < entry->evidence_count; i++) {
        const struct dl_stamp *stamp =
            &timeline_telling(timeline, entry, i).article->published;
        if (stamp->known && (!known || moment_of(stamp) > last)) {
            last = moment_of(stamp);
            known = true;
        }
    }
    return known ? last : (int64_t)entry->when.from.n * DAY_SECONDS;
}

static void
put_precision(struct content *line, const struct dl_entry *entry)
{
    char from[DL_DATE_TEXT_MAX], to[DL_DATE_TEXT_MAX];
    if (entry->when.grain <= DL_GRAIN_DAY)
        return;
    dl_interval_format(entry->when, from, to, sizeof from);
    content_put(line, "The day is not known\\, only the ");
    content_put(line, dl_grain_name(entry->when.grain));
    content_put(line, ": ");
    content_put(line, from);
    content_put(line, ".\\n\\n");
}

static void
put_telling(struct content *line, const struct telling *telling)
{
    const struct dl_article *article = telling->article;
    content_text(line, telling->sentence);
    content_put(line, " (");
    content_text(line,
                 article->source.bytes ? article->source : article->title);
    content_put(line, ")");
}

static void
print_description(FILE *out, const struct timeline *timeline,
                  const struct dl_entry *entry)
{
    struct content line = {.out = out};
    content_begin(&line, "DESCRIPTION");
    put_precision(&line, entry);
    for (uint32_t i = 0; i < entry->evidence_count && i < TELLINGS_MAX; i++) {
        struct telling telling = timeline_telling(timeline, entry, i);
        content_put(&line, i ? "\\n\\n" : "");
        put_telling(&line, &telling);
    }
    if (entry->evidence_count > TELLINGS_MAX) {
        char more[64];
        snprintf(more, sizeof more, "\\n\\nand %u more",
                 entry->evidence_count - TELLINGS_MAX);
        content_put(&line, more);
    }
    content_end(&line);
}

static void
print_categories(FILE *out, const struct dl_directory *directory,
                 const struct dl_entry *entry)
{
    struct content line = {.out = out};
    if (!entry->listing_count)
        return;
    content_begin(&line, "CATEGORIES");
    for (uint32_t i = 0; i < entry->listing_count; i++) {
        content_put(&line, i ? "," : "");
        content_text(&line, directory->at[entry->listings[i]].name);
    }
    content_end(&line);
}

/* Of the best telling that has one. */
static void
print_url(struct cli *cli, const struct timeline *timeline,
          const struct dl_entry *entry)
{
    for (uint32_t i = 0; i < entry->evidence_count; i++) {
        struct dl_str url =
            link_web(cli->arena, timeline_telling(timeline, entry, i).article);
        if (!url.bytes)
            continue;
        content_line(cli->out, "URL", dl_str_copy(cli->arena, url).at);
        return;
    }
}

static const char *
status_of(enum dl_certainty certainty)
{
    return certainty == DL_PLANNED  ? "TENTATIVE"
           : certainty == DL_DENIED ? "CANCELLED"
                                    : "CONFIRMED";
}

static void
print_event(struct cli *cli, const struct timeline *timeline,
            const struct dl_entry *entry, const struct timeline_uid *uid)
{
    FILE *out = cli->out;
    content_line(out, "BEGIN", "VEVENT");
    content_line(out, "UID", uid->text);
    content_moment(out, "DTSTAMP", last_told(timeline, entry));
    calendar_day(out, "DTSTART;VALUE=DATE", entry->when.from);
    calendar_day(out, "DTEND;VALUE=DATE",
                 (struct dl_day){entry->when.to.n + 1});
    content_text_line(out, "SUMMARY", entry->title);
    print_description(out, timeline, entry);
    print_categories(out, &timeline->library->directory, entry);
    print_url(cli, timeline, entry);
    content_line(out, "STATUS", status_of(entry->certainty));
    content_line(out, "TRANSP", "TRANSPARENT");
    content_line(out, "END", "VEVENT");
}

void
timeline_ics(struct cli *cli, const struct timeline *timeline)
{
    struct timeline_uid *uids = timeline_uids(cli->arena, timeline);
    content_line(cli->out, "BEGIN", "VCALENDAR");
    content_line(cli->out, "VERSION", "2.0");
    content_line(cli->out, "PRODID",
                 "-//dateline//timeline " PACKAGE_VERSION "//EN");
    content_line(cli->out, "CALSCALE", "GREGORIAN");
    for (size_t i = 0; i < timeline->count; i++)
        if (has_place(timeline->at[i]))
            print_event(cli, timeline, timeline->at[i], &uids[i]);
    content_line(cli->out, "END", "VCALENDAR");
}
