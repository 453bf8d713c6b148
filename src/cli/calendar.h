/* Content lines of iCalendar. */
/* SPDX-License-Identifier: ISC */
#ifndef CLI_CALENDAR_H
#define CLI_CALENDAR_H

#include <dateline/date.h>

#include <stdio.h>

/** One content line being written, and how many octets its present row has. */
struct content {
    FILE *out;
    size_t octets;
};

/** Begin a line: name, parameters and colon, as they are. */
void content_begin(struct content *line, const char *name);
/** Part of a value as it is: ASCII. */
void content_put(struct content *line, const char *text);
/** Part of a value of type TEXT (3.3.11): escaped; other controls left out. */
void content_text(struct content *line, struct dl_str text);
void content_end(struct content *line);

/** A whole line: its value is ASCII, TEXT, a DATE, a DATE-TIME in UTC. */
void content_line(FILE *out, const char *name, const char *value);
void content_text_line(FILE *out, const char *name, struct dl_str text);
void calendar_day(FILE *out, const char *name, struct dl_day day);
/** `seconds` since 1970-01-01. */
void content_moment(FILE *out, const char *name, int64_t seconds);

/** Whether a DATE can say it: four digits of the year. */
bool content_has_day(struct dl_day day);

#endif
