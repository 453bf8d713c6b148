/* A timeline as a calendar (iCalendar, RFC 5545).
 *
 * A content line ends in CRLF and is folded so that none is longer than 75
 * octets (3.1), never inside a character. Days are DATE values, and DTEND is
 * the first day after (3.6.1). The UID is made from what the entry says, and
 * DTSTAMP from when its article was published, so that the same articles give
 * the same calendar whenever it is made. Entries known only to lie before or
 * after a day have no place in a calendar and are left out. */
/* SPDX-License-Identifier: ISC */
#include "cli/timeline.h"

#include <inttypes.h>
#include <string.h>

enum { LINE_OCTETS_MAX = 75 };

/* One content line being written: how many octets the present row has. */
struct line {
    FILE *out;
    size_t octets;
};

static void
put(struct line *line, const char *at, size_t bytes)
{
    if (line->octets + bytes > LINE_OCTETS_MAX) {
        fputs("\r\n ", line->out);
        line->octets = 1;
    }
    fwrite(at, 1, bytes, line->out);
    line->octets += bytes;
}

static void
put_text(struct line *line, const char *text)
{
    for (; *text; text++)
        put(line, text, 1);
}

/* A TEXT value (3.3.11): backslash, comma, semicolon and newline escaped. */
static void
put_escaped(struct line *line, struct dl_str text)
{
    for (size_t at = 0, next; at < text.bytes; at = next) {
        char bytes[4];
        uint32_t point = dl_utf8_decode(text, at, &next);
        if (point == '\n')
            put(line, "\\n", 2);
        else if (point == '\\' || point == ',' || point == ';')
            put(line, (char[]){'\\', (char)point}, 2);
        else
            put(line, bytes, (size_t)dl_utf8_encode(point, bytes));
    }
}

static void
end_line(struct line *line)
{
    fputs("\r\n", line->out);
    line->octets = 0;
}

static void
print_text(FILE *out, const char *property, struct dl_str text)
{
    struct line line = {.out = out};
    put_text(&line, property);
    put(&line, ":", 1);
    put_escaped(&line, text);
    end_line(&line);
}

static void
print_day(FILE *out, const char *property, struct dl_day day)
{
    struct dl_civil civil = dl_civil_from_day(day);
    fprintf(out, "%s;VALUE=DATE:%04d%02d%02d\r\n", property, civil.year,
            civil.month, civil.day);
}

/* Midnight where nothing better is known, in Greenwich's time (3.3.5). */
static void
print_stamp(FILE *out, const struct dl_stamp *stamp, struct dl_day otherwise)
{
    enum { DAY = 24 * 60 * 60 };
    int64_t seconds = (int64_t)otherwise.n * DAY;
    if (stamp->known)
        seconds = (int64_t)stamp->day.n * DAY +
                  (stamp->has_time ? stamp->seconds : 0) -
                  (stamp->has_zone ? stamp->zone * 60 : 0);
    int64_t days = seconds / DAY - (seconds % DAY < 0);
    int rest = (int)(seconds - days * DAY);
    struct dl_civil civil = dl_civil_from_day((struct dl_day){(int32_t)days});
    fprintf(out, "DTSTAMP:%04d%02d%02dT%02d%02d%02dZ\r\n", civil.year,
            civil.month, civil.day, rest / 3600, rest / 60 % 60, rest % 60);
}

static void
print_description(FILE *out, const struct timeline *timeline,
                  const struct dl_entry *entry)
{
    struct line line = {.out = out};
    put_text(&line, "DESCRIPTION:");
    for (uint32_t i = 0; i < entry->evidence_count; i++) {
        struct telling telling = timeline_telling(timeline, entry, i);
        put_text(&line, i ? "\\n\\n" : "");
        put_escaped(&line, telling.sentence);
        put_text(&line, " (");
        put_escaped(&line, telling.article->source.bytes
                               ? telling.article->source
                               : telling.article->title);
        put_text(&line, ")");
    }
    end_line(&line);
}

static void
print_categories(FILE *out, const struct dl_directory *directory,
                 const struct dl_entry *entry)
{
    struct line line = {.out = out};
    if (!entry->listing_count)
        return;
    put_text(&line, "CATEGORIES:");
    for (uint32_t i = 0; i < entry->listing_count; i++) {
        put_text(&line, i ? "," : "");
        put_escaped(&line, directory->at[entry->listings[i]].name);
    }
    end_line(&line);
}

static void
print_uid(FILE *out, const struct dl_entry *entry, struct dl_str sentence)
{
    fprintf(out, "UID:%" PRId32 "-%016" PRIx64 "%016" PRIx64 "@dateline\r\n",
            entry->when.from.n, dl_str_hash(entry->title),
            dl_str_hash(sentence));
}

static void
print_event(FILE *out, const struct timeline *timeline,
            const struct dl_entry *entry)
{
    struct telling telling = timeline_telling(timeline, entry, 0);
    fputs("BEGIN:VEVENT\r\n", out);
    print_uid(out, entry, telling.sentence);
    print_stamp(out, &telling.article->published, entry->when.from);
    print_day(out, "DTSTART", entry->when.from);
    print_day(out, "DTEND", (struct dl_day){entry->when.to.n + 1});
    print_text(out, "SUMMARY", entry->title);
    print_description(out, timeline, entry);
    print_categories(out, &timeline->library->directory, entry);
    fputs(entry->certainty == DL_PLANNED ? "STATUS:TENTATIVE\r\n"
                                         : "STATUS:CONFIRMED\r\n",
          out);
    fputs("TRANSP:TRANSPARENT\r\n", out);
    fputs("END:VEVENT\r\n", out);
}

void
timeline_ics(struct cli *cli, const struct timeline *timeline)
{
    fputs("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
          "PRODID:-//dateline//timeline " PACKAGE_VERSION "//EN\r\n"
          "CALSCALE:GREGORIAN\r\n",
          cli->out);
    for (size_t i = 0; i < timeline->count; i++)
        if (timeline->at[i]->placing == DL_PLACED)
            print_event(cli->out, timeline, timeline->at[i]);
    fputs("END:VCALENDAR\r\n", cli->out);
}
