/* Content lines of iCalendar (RFC 5545, section 3.1): each ends in CRLF, and is
 * folded so that no row is longer than 75 octets, never inside a character nor
 * an escape. */
/* SPDX-License-Identifier: ISC */
#include "cli/calendar.h"

enum { ROW_OCTETS_MAX = 75, DAY_SECONDS = 24 * 60 * 60 };

static void
put(struct content *line, const char *at, size_t bytes)
{
    if (line->octets + bytes > ROW_OCTETS_MAX) {
        fputs("\r\n ", line->out);
        line->octets = 1;
    }
    fwrite(at, 1, bytes, line->out);
    line->octets += bytes;
}

void
content_put(struct content *line, const char *text)
{
    for (size_t bytes; *text; text += bytes) {
        bytes = text[0] == '\\' && text[1] ? 2 : 1;
        put(line, text, bytes);
    }
}

void
content_begin(struct content *line, const char *name)
{
    line->octets = 0;
    content_put(line, name);
    put(line, ":", 1);
}

void
content_text(struct content *line, struct dl_str text)
{
    for (size_t at = 0, next; at < text.bytes; at = next) {
        char bytes[4];
        uint32_t point = dl_utf8_decode(text, at, &next);
        bool control = point < 0x20 || point == 0x7f;
        if (point == '\n')
            put(line, "\\n", 2);
        else if (point == '\\' || point == ',' || point == ';')
            put(line, (char[]){'\\', (char)point}, 2);
        else if (!control || point == '\t')
            put(line, bytes, (size_t)dl_utf8_encode(point, bytes));
    }
}

void
content_end(struct content *line)
{
    fputs("\r\n", line->out);
    line->octets = 0;
}

void
content_line(FILE *out, const char *name, const char *value)
{
    struct content line = {.out = out};
    content_begin(&line, name);
    content_put(&line, value);
    content_end(&line);
}

void
content_text_line(FILE *out, const char *name, struct dl_str text)
{
    struct content line = {.out = out};
    content_begin(&line, name);
    content_text(&line, text);
    content_end(&line);
}

bool
content_has_day(struct dl_day day)
{
    int year = dl_civil_from_day(day).year;
    return year >= 1 && year <= 9999;
}

void
calendar_day(FILE *out, const char *name, struct dl_day day)
{
    char value[64];
    struct dl_civil civil = dl_civil_from_day(day);
    snprintf(value, sizeof value, "%04d%02d%02d", civil.year, civil.month,
             civil.day);
    content_line(out, name, value);
}

void
content_moment(FILE *out, const char *name, int64_t seconds)
{
    char value[64];
    int64_t days = seconds / DAY_SECONDS - (seconds % DAY_SECONDS < 0);
    int rest = (int)(seconds - days * DAY_SECONDS);
    struct dl_civil civil = dl_civil_from_day((struct dl_day){(int32_t)days});
    snprintf(value, sizeof value, "%04d%02d%02dT%02d%02d%02dZ", civil.year,
             civil.month, civil.day, rest / 3600, rest / 60 % 60, rest % 60);
    content_line(out, name, value);
}
