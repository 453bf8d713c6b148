/* Dates as pages write them, with the time of day beside them.
 *
 * A page's own date is written by a machine or an editor, so a few forms do:
 * "March 25, 2021", "25 March 2021", a weekday before either, ISO 8601, and
 * numbers that can be read in one way only. The day and month alone count too,
 * for the weekday may give the year. What the prose around means is not asked
 * here. The timex room is not asked either: it reads English prose, while
 * stamps stand in German too, in capitals, glued to each other, and with a
 * clock that it takes for an expression of its own.
 */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

#include <dateline/document.h>

#include <string.h>

enum { CHUNK_BYTES_MAX = 40 };

struct scan {
    const struct dl_document *doc;
    uint32_t at;
};

static struct dl_str
text_at(const struct scan *scan, uint32_t token)
{
    if (token >= scan->doc->token_count)
        return DL_STR("");
    return dl_token_text(scan->doc, token);
}

static int
name_index(struct dl_str word, int count, const char *(*name)(int, bool))
{
    if (word.bytes && word.at[word.bytes - 1] == '.')
        word.bytes--;
    for (int i = 1; i <= count; i++) {
        if (dl_str_eq_nocase(word, dl_str_from(name(i, false))) ||
            dl_str_eq_nocase(word, dl_str_from(name(i, true))))
            return word.bytes && dl_is_upper(word.at[0]) ? i : 0;
    }
    return 0;
}

int
when_month(struct dl_str word)
{
    static const struct {
        const char *name;
        int month;
    } more[] = {{"Sept.", 9},    {"Sept", 9},      {"Januar", 1},
                {"Februar", 2},  {"M\u00e4rz", 3}, {"Mai", 5},
                {"Juni", 6},     {"Juli", 7},      {"Oktober", 10},
                {"Dezember", 12}};
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        if (dl_str_is(word, more[i].name))
            return more[i].month;
    return name_index(word, 12, dl_month_name);
}

int
when_weekday(struct dl_str word)
{
    static const struct {
        const char *name;
        int weekday;
    } more[] = {{"Tues.", 2},      {"Thur.", 4},    {"Thurs.", 4},
                {"Montag", 1},     {"Dienstag", 2}, {"Mittwoch", 3},
                {"Donnerstag", 4}, {"Freitag", 5},  {"Samstag", 6},
                {"Sonntag", 7}};
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        if (dl_str_is(word, more[i].name))
            return more[i].weekday;
    return name_index(word, 7, dl_weekday_name);
}

/* The number a token begins with; -1 unless it has `least` to `most` digits,
 * followed by nothing or an ordinal ending. */
static int
number(struct dl_str word, size_t least, size_t most)
{
    size_t digits = 0;
    int value = 0;
    while (digits < word.bytes && digits <= most &&
           dl_is_digit(word.at[digits]))
        value = value * 10 + word.at[digits++] - '0';
    struct dl_str rest = {word.at + digits, word.bytes - digits};
    bool ordinal = dl_str_is(rest, "st") || dl_str_is(rest, "nd") ||
                   dl_str_is(rest, "rd") || dl_str_is(rest, "th") ||
                   dl_str_is(rest, ".");
    bool fits = digits >= least && digits <= most;
    return fits && (!rest.bytes || (ordinal && most == 2)) ? value : -1;
}

static int
year_at(const struct scan *scan, uint32_t token)
{
    struct dl_str word = text_at(scan, token);
    if (word.bytes > 4 && dl_is_upper(word.at[4]))
        word.bytes = 4; /* "March 3, 2021March 5, 2021": two stamps glued */
    int year = number(word, 4, 4);
    return year >= 1900 && year < 2100 ? year : 0;
}

static int
day_at(const struct scan *scan, uint32_t token)
{
    int day = number(text_at(scan, token), 1, 2);
    return day >= 1 && day <= 31 ? day : 0;
}

static bool
is_any(struct dl_str word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (dl_str_eq_nocase(word, dl_str_from(list[i])))
            return true;
    return false;
}

static uint32_t
skip_comma(const struct scan *scan, uint32_t at)
{
    return at + dl_str_is(text_at(scan, at), ",");
}

/* "March 24, 2021", "24 March 2021", "24th of March": the token after it, or
 * `at` when there is none. */
static uint32_t
match_words(const struct scan *scan, uint32_t at, struct when *when)
{
    uint32_t next = at;
    if ((when->month = when_month(text_at(scan, next)))) {
        when->day = day_at(scan, ++next);
        next++;
    } else if ((when->day = day_at(scan, next))) {
        next++;
        next += dl_str_is(text_at(scan, next), "of") ||
                dl_str_is(text_at(scan, next), "."); /* "24. Januar" */
        when->month = when_month(text_at(scan, next++));
    }
    if (!when->month || !when->day)
        return at;
    uint32_t year = skip_comma(scan, next);
    if ((when->year = year_at(scan, year)))
        next = year + 1;
    return dl_civil_valid(when->year ? when->year : 2000, when->month,
                          when->day)
               ? next
               : at;
}

/* "24.03.2021", "24/3/2021": day first, by dots or where no month fits. */
static uint32_t
match_numbers(const struct scan *scan, uint32_t at, struct when *when)
{
    struct dl_str word = text_at(scan, at);
    int parts[3] = {0}, count = 0;
    char joint = '/';
    uint32_t next = at + 1;
    if (memchr(word.at, '.', word.bytes)) {
        joint = '.';
        for (size_t i = 0; i < word.bytes && count < 3; i++) {
            if (word.at[i] == '.')
                count++;
            else if (!dl_is_digit(word.at[i]) || parts[count] > 999)
                return at;
            else
                parts[count] = parts[count] * 10 + word.at[i] - '0';
        }
    } else {
        for (; count < 2 && dl_str_is(text_at(scan, next), "/"); next += 2) {
            parts[count++] = day_at(scan, next - 1);
            parts[count] = year_at(scan, next + 1);
        }
    }
    bool month_first = joint == '/' && parts[1] > 12;
    when->day = parts[month_first];
    when->month = parts[!month_first];
    when->year = parts[2];
    bool clear =
        joint == '.' || parts[0] > 12 || parts[1] > 12 || parts[0] == parts[1];
    return count == 2 && clear && when->year >= 1900 && when->year < 2100 &&
                   dl_civil_valid(when->year, when->month, when->day)
               ? next
               : at;
}

/* A machine's date: the run of glued tokens, or that run and the next. */
static uint32_t
match_machine(const struct scan *scan, uint32_t at, struct when *when)
{
    const struct dl_document *doc = scan->doc;
    uint32_t next = at, best = at;
    if (number((struct dl_str){text_at(scan, at).at, 4}, 4, 4) < 1900 ||
        text_at(scan, at).bytes < 4)
        return at;
    for (int runs = 0; runs < 2 && next < doc->token_count; runs++) {
        next++;
        while (next < doc->token_count &&
               doc->tokens[next].flags & DL_TOKEN_GLUED &&
               doc->tokens[next].span.end - doc->tokens[at].span.start <
                   CHUNK_BYTES_MAX &&
               !dl_str_is(text_at(scan, next), ","))
            next++;
        struct dl_span span = {doc->tokens[at].span.start,
                               doc->tokens[next - 1].span.end};
        struct dl_stamp stamp;
        if (span.end - span.start > 7 &&
            span.end - span.start < CHUNK_BYTES_MAX &&
            dl_stamp_parse(dl_str_slice(doc->text, span), &stamp)) {
            when->stamp = stamp;
            best = next;
        }
    }
    struct dl_civil civil = dl_civil_from_day(when->stamp.day);
    if (best > at) {
        when->year = civil.year;
        when->month = civil.month;
        when->day = civil.day;
    }
    return best;
}

/* "09:23", "9.23 am", "9 p.m.": seconds of the day, -1 when it is no time;
 * *next follows it. */
static int
time_at(const struct scan *scan, uint32_t at, uint32_t *next)
{
    struct dl_str word = text_at(scan, at);
    size_t i = 0;
    int parts[2] = {0}, part = 0;
    bool dotted = word.bytes == 5 && word.at[2] == '.'; /* "23.41 BST" */
    for (; i < word.bytes; i++) {
        bool mark = word.at[i] == ':' || (dotted && i == 2);
        if ((!mark && !dl_is_digit(word.at[i])) || (mark && ++part > 1))
            break;
        else if (!mark)
            parts[part] = parts[part] * 10 + word.at[i] - '0';
        if (parts[0] > 24 || parts[1] > 59)
            return -1;
    }
    *next = at + 1;
    struct dl_str half = {word.at + i, word.bytes - i};
    if (!half.bytes && i)
        half = text_at(scan, (*next)++);
    bool pm = is_any(half, (const char *const[]){"pm", "p.m.", "p.m"}, 3);
    bool am = is_any(half, (const char *const[]){"am", "a.m.", "a.m"}, 3);
    if (!am && !pm)
        *next = at + 1;
    if (!i || (part == 0 && !am && !pm) || ((am || pm) && parts[0] > 12))
        return -1;
    if (am || pm)
        parts[0] = parts[0] % 12 + (pm ? 12 : 0);
    return parts[0] > 23 ? -1 : (parts[0] * 60 + parts[1]) * 60;
}

/* Zones whose name means one offset only. */
static bool
read_zone(struct dl_str word, struct dl_stamp *stamp)
{
    static const struct {
        const char *name;
        int16_t minutes;
    } zones[] = {{"GMT", 0},    {"UTC", 0},    {"EST", -300}, {"EDT", -240},
                 {"PST", -480}, {"PDT", -420}, {"CET", 60},   {"CEST", 120},
                 {"KST", 540},  {"JST", 540},  {"MSK", 180},  {"HKT", 480}};
    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++)
        if (dl_str_is(word, zones[i].name)) {
            stamp->has_zone = true;
            stamp->zone = zones[i].minutes;
        }
    return stamp->has_zone;
}

/* The time of day after the date, over commas, dashes and "at". */
static uint32_t
read_time(const struct scan *scan, uint32_t at, struct dl_stamp *stamp)
{
    static const char *const joints[] = {",", "-",  "\u2013", "\u2014",
                                         "|", "at", "\u2022", "\u00b7",
                                         "/", "(",  "@",      "um"};
    uint32_t next = at, after;
    while (next < at + 3 && is_any(text_at(scan, next), joints, 12))
        next++;
    int seconds = time_at(scan, next, &after);
    if (seconds < 0)
        return at;
    stamp->has_time = true;
    stamp->seconds = seconds;
    return read_zone(text_at(scan, after), stamp) ? after + 1 : after;
}

static bool
match(struct scan *scan, struct when *when)
{
    uint32_t at = scan->at, start = at;
    when->weekday = when_weekday(text_at(scan, at));
    if (when->weekday)
        at = skip_comma(scan, at + 1);
    uint32_t next = match_machine(scan, at, when);
    if (next == at)
        next = match_words(scan, at, when);
    if (next == at)
        next = match_numbers(scan, at, when);
    if (next == at)
        return false;
    if (when->year) {
        when->stamp.known = true;
        when->stamp.day = dl_day_from_civil(when->year, when->month, when->day);
        if (!when->stamp.has_time)
            next = read_time(scan, next, &when->stamp);
    }
    const struct dl_token *tokens = scan->doc->tokens;
    when->span =
        (struct dl_span){tokens[start].span.start, tokens[next - 1].span.end};
    scan->at = next;
    return true;
}

static bool
has_digit(struct dl_str text)
{
    for (size_t i = 0; i < text.bytes; i++)
        if (dl_is_digit(text.at[i]))
            return true;
    return false;
}

void
when_find(struct dl_arena *arena, struct dl_str text, struct whens *out)
{
    if (!has_digit(text)) /* no day without one */
        return;
    struct dl_arena *scratch = dl_arena_new(0);
    struct scan scan = {0};
    dl_document_build(scratch, text, &scan.doc);
    while (scan.at < scan.doc->token_count) {
        struct when when = {0};
        if (match(&scan, &when))
            DL_PUSH(arena, out, when);
        else
            scan.at++;
    }
    dl_arena_free(scratch);
}

bool
when_parse(struct dl_arena *arena, struct dl_str text, struct dl_stamp *out)
{
    struct whens whens = {0};
    text = dl_str_trim(text);
    if (dl_stamp_parse(text, out))
        return true;
    when_find(arena, text, &whens);
    if (whens.count != 1 || !whens.at[0].stamp.known ||
        whens.at[0].span.start || whens.at[0].span.end != text.bytes)
        return false;
    *out = whens.at[0].stamp;
    return true;
}
