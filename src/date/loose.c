/* Dates as feeds and pages really write them.
 *
 * No list of formats: the text is cut into words, numbers and signs, and each
 * is asked what it can be. A number before a colon is an hour; behind the time
 * a sign opens the zone; a word may be a month, a half of the day, a zone, and
 * is passed over otherwise, as weekdays are. What is left are one to three
 * numbers and at most one month by name, from which year, month and day follow
 * by their size and place. A date that does not exist is refused.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/date.h>

#include "date/names.h"

enum {
    NUMBERS_MAX = 3,
    WORD_MAX = 32,
    WORDS_MAX = 12,
    BYTES_MAX = 128,
    DAY_SECONDS = 86400,
    ZONE_MAX = 14 * 60
};

struct number {
    int64_t value;
    int digits;
    char behind; /* the byte that follows */
};

struct reader {
    struct dl_str rest;
    struct number numbers[NUMBERS_MAX];
    int count, words;
    int month, month_at; /* by name; how many numbers stood before it */
    bool has_time, has_zone, afternoon, forenoon;
    int hour, minute, second, zone;
    bool korean; /* that outlet's clock, where no zone is given */
};

static char
here(const struct reader *reader)
{
    return reader->rest.bytes ? *reader->rest.at : '\0';
}

static void
skip(struct reader *reader, size_t bytes)
{
    reader->rest.at += bytes;
    reader->rest.bytes -= bytes;
}

static bool
take(struct reader *reader, char c)
{
    if (here(reader) != c || c == '\0')
        return false;
    skip(reader, 1);
    return true;
}

static struct number
take_number(struct reader *reader)
{
    struct number out = {0};
    while (dl_is_digit(here(reader))) {
        if (out.digits < 15)
            out.value = 10 * out.value + (here(reader) - '0');
        out.digits++;
        skip(reader, 1);
    }
    out.behind = here(reader);
    return out;
}

/* ---- words ---- */

/* The character at the reader, most of them ASCII; *next is its length. */
static uint32_t
point_here(const struct reader *reader, size_t *next)
{
    unsigned char byte = (unsigned char)here(reader);
    if (byte >= 0x80)
        return dl_utf8_decode(reader->rest, 0, next);
    *next = 1;
    return byte;
}

/* The word at the reader in lower case; the reader moves behind it. */
static struct dl_str
take_word(struct reader *reader, char out[WORD_MAX])
{
    size_t bytes = 0, next;
    while (reader->rest.bytes) {
        uint32_t point = point_here(reader, &next);
        if (!date_is_letter(point))
            break;
        char folded[4];
        int count = dl_utf8_encode(date_to_lower(point), folded);
        for (int i = 0; i < count && bytes < WORD_MAX; i++)
            out[bytes++] = folded[i];
        skip(reader, next);
    }
    return (struct dl_str){out, bytes};
}

/* "a.m.", "PM": the letters come with or without their dots. */
static bool
take_half(struct reader *reader, struct dl_str word)
{
    bool a = dl_str_is(word, "am") || dl_str_is(word, "a");
    bool p = dl_str_is(word, "pm") || dl_str_is(word, "p");
    if (!reader->has_time || (!a && !p))
        return false;
    if (word.bytes == 1) {
        if (!take(reader, '.') || !take(reader, 'm'))
            return false;
        take(reader, '.');
    }
    reader->forenoon = a;
    reader->afternoon = p;
    return true;
}

/* "Etc/GMT", "America/Los_Angeles": the parts behind the first are no words of
 * their own. */
static void
skip_region(struct reader *reader)
{
    char word[WORD_MAX];
    while (take(reader, '/') || take(reader, '_'))
        take_word(reader, word);
}

static void
read_word(struct reader *reader)
{
    char bytes[WORD_MAX];
    struct dl_str word = take_word(reader, bytes);
    int month, zone;
    reader->words++;
    if (take_half(reader, word))
        return;
    if (reader->has_time && !reader->has_zone && date_zone_named(word, &zone)) {
        reader->has_zone = true;
        reader->zone = zone;
    } else if ((month = date_month_named(word)) != 0 &&
               (!reader->month || reader->month_at == 0)) {
        reader->month = month; /* "mar. 2 avril": the first was a Tuesday */
        reader->month_at = reader->count;
    } else if (dl_str_starts(word, DL_STR("\xeb\x85\x84"))) {
        reader->korean = true;
    }
    skip_region(reader);
}

/* ---- numbers ---- */

/* The rest of a time whose hour has been read. */
static bool
read_time(struct reader *reader, struct number hour)
{
    if (reader->has_time || hour.digits > 2 || !take(reader, ':'))
        return false;
    struct number minute = take_number(reader), second = {0};
    if (minute.digits == 0 || minute.digits > 2)
        return false;
    if (take(reader, ':'))
        second = take_number(reader);
    if ((here(reader) == '.' || here(reader) == ',') &&
        reader->rest.bytes > 1 && dl_is_digit(reader->rest.at[1])) {
        skip(reader, 1);
        take_number(reader);
    }
    reader->has_time = true;
    reader->hour = (int)hour.value;
    reader->minute = (int)minute.value;
    reader->second = (int)second.value;
    return hour.value <= 24 && minute.value < 60 && second.value <= 60;
}

/* "+0900", "-05:30", "+9", behind a time. */
static bool
read_offset(struct reader *reader, bool west)
{
    struct number hours = take_number(reader), minutes = {0};
    if (hours.digits > 2) {
        minutes.value = hours.value % 100;
        hours.value /= 100;
    } else if (take(reader, ':')) {
        minutes = take_number(reader);
    }
    int zone = (int)(60 * hours.value + minutes.value);
    reader->has_zone = true;
    reader->zone = west ? -zone : zone;
    return hours.value <= 14 && minutes.value < 60 && zone <= ZONE_MAX;
}

static bool
read_number(struct reader *reader)
{
    struct number number = take_number(reader);
    if (here(reader) == ':' && !reader->has_time && number.digits <= 2)
        return read_time(reader, number);
    if (reader->count == NUMBERS_MAX)
        return false;
    reader->numbers[reader->count++] = number;
    /* "2004-07-13T9:15" and "16th": letters that belong to the number. */
    if ((here(reader) | 0x20) == 't' && reader->rest.bytes > 1 &&
        dl_is_digit(reader->rest.at[1]))
        skip(reader, 1);
    return true;
}

static bool
read_all(struct reader *reader)
{
    while (reader->rest.bytes) {
        size_t next;
        char c = here(reader);
        uint32_t point = point_here(reader, &next);
        if (dl_is_digit(c)) {
            if (!read_number(reader))
                return false;
        } else if (date_is_letter(point)) {
            read_word(reader);
        } else if ((c == '+' || c == '-') && reader->has_time &&
                   reader->rest.bytes > 1 && dl_is_digit(reader->rest.at[1])) {
            skip(reader, 1);
            if (!read_offset(reader, c == '-'))
                return false;
        } else {
            skip(reader, next);
        }
    }
    return reader->words <= WORDS_MAX;
}

/* ---- what they mean ---- */

static int
whole_year(struct number number)
{
    if (number.digits > 2)
        return (int)number.value;
    return (int)number.value + (number.value < 70 ? 2000 : 1900);
}

static bool
is_year(struct number number)
{
    return number.digits == 4 || (number.digits <= 2 && number.value > 31);
}

/* One number and no month: an epoch, or figures without marks. */
static bool
decide_one(struct reader *reader, struct dl_civil *out)
{
    enum { MILLISECONDS = 1000 };
    struct number number = reader->numbers[0];
    if (number.digits == 13)
        number.value /= MILLISECONDS;
    if (number.digits == 10 || number.digits == 13) {
        struct dl_day day = {(int32_t)(number.value / DAY_SECONDS)};
        int seconds = (int)(number.value % DAY_SECONDS);
        reader->has_time = reader->has_zone = true;
        reader->hour = seconds / 3600;
        reader->minute = seconds / 60 % 60;
        reader->second = seconds % 60;
        *out = dl_civil_from_day(day);
        return true;
    }
    if (number.digits == 8) {
        *out = (struct dl_civil){(int)(number.value / 10000),
                                 (int)(number.value / 100 % 100),
                                 (int)(number.value % 100)};
        return true;
    }
    if (number.digits != 5 && number.digits != 7)
        return false;
    /* ISO 8601, 4.1.3: year and day of the year. */
    struct number year = {number.value / 1000, number.digits - 3, 0};
    int64_t day = number.value % 1000;
    struct dl_day first = dl_day_from_civil(whole_year(year), 1, 1);
    *out = dl_civil_from_day((struct dl_day){first.n + (int32_t)day - 1});
    return day > 0 && day <= 366;
}

static void
decide_named(const struct reader *reader, struct dl_civil *out)
{
    struct number a = reader->numbers[0], b = reader->numbers[1];
    bool year_first = is_year(a) || (reader->count == 3 && !is_year(b));
    struct number year = year_first ? a : b, day = year_first ? b : a;
    *out = (struct dl_civil){whole_year(year), reader->month, (int)day.value};
}

static void
decide_three(const struct reader *reader, struct dl_civil *out)
{
    const struct number *at = reader->numbers;
    int a = (int)at[0].value, b = (int)at[1].value, c = (int)at[2].value;
    bool year_last = at[2].digits == 4 || (at[0].behind != '-' && c > 31);
    if (is_year(at[0]) || (!year_last && at[0].behind == '-'))
        *out = b > 12 ? (struct dl_civil){whole_year(at[0]), c, b}
                      : (struct dl_civil){whole_year(at[0]), b, c};
    else if (b > 12)
        *out = (struct dl_civil){whole_year(at[2]), a, b};
    else
        *out = (struct dl_civil){whole_year(at[2]), b, a};
}

static bool
decide(struct reader *reader, struct dl_civil *out)
{
    if (reader->month && reader->count >= 2)
        decide_named(reader, out);
    else if (reader->month || reader->count == 0)
        return false;
    else if (reader->count == 1)
        return decide_one(reader, out);
    else if (reader->count == 3)
        decide_three(reader, out);
    else if (reader->numbers[0].digits == 4)
        *out = (struct dl_civil){(int)reader->numbers[0].value,
                                 (int)reader->numbers[1].value, 1};
    else
        return false;
    return true;
}

static void
set_time(const struct reader *reader, struct dl_stamp *out)
{
    enum { KOREA = 9 * 60 };
    int hour = reader->hour;
    if (reader->afternoon && hour < 12)
        hour += 12;
    if (reader->forenoon && hour == 12)
        hour = 0;
    int32_t seconds = hour * 3600 + reader->minute * 60 + reader->second;
    out->has_time = reader->has_time;
    out->day.n += seconds / DAY_SECONDS; /* 24:00, and 23:59:60 */
    out->seconds = seconds % DAY_SECONDS;
    out->has_zone = reader->has_zone || (reader->korean && reader->has_time);
    out->zone = (int16_t)(reader->has_zone ? reader->zone
                          : out->has_zone  ? KOREA
                                           : 0);
}

bool
dl_stamp_read(struct dl_str text, struct dl_stamp *out)
{
    struct dl_stamp stamp = {.known = true};
    struct reader reader = {.rest = dl_str_trim(text)};
    struct dl_civil civil;
    if (reader.rest.bytes > BYTES_MAX || !read_all(&reader) ||
        !decide(&reader, &civil) || civil.year < 1 || civil.year > 9999 ||
        !dl_civil_valid(civil.year, civil.month, civil.day))
        return false;
    stamp.day = dl_day_from_civil(civil.year, civil.month, civil.day);
    set_time(&reader, &stamp);
    *out = stamp;
    return true;
}
