/* Machine-made dates: ISO 8601, RFC 3339, RFC 5322.
 *
 * A small recursive-descent reader over a cursor: each `take_` function reads
 * its piece and moves on, or returns false. What fails for one form leaves a
 * copy of the cursor untouched, so the next form starts afresh. Nothing is
 * guessed: the whole text must be used up and the date must exist.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/date.h>

enum { ZONE_MAX = 14 * 60 };

static bool
take(struct dl_str *rest, char c)
{
    if (!rest->bytes || rest->at[0] != c)
        return false;
    rest->at++;
    rest->bytes--;
    return true;
}

static void
skip_spaces(struct dl_str *rest)
{
    while (rest->bytes && dl_is_space(rest->at[0]))
        take(rest, rest->at[0]);
}

/* A number of `least` to `most` digits. */
static bool
take_number(struct dl_str *rest, int least, int most, int *out)
{
    int digits = 0, number = 0;
    while (digits < most && rest->bytes && dl_is_digit(rest->at[0])) {
        number = number * 10 + (rest->at[0] - '0');
        take(rest, rest->at[0]);
        digits++;
    }
    *out = number;
    return digits >= least;
}

/* The letters at the cursor, as one word. */
static struct dl_str
take_word(struct dl_str *rest)
{
    struct dl_str word = {rest->at, 0};
    while (rest->bytes &&
           (dl_is_upper(rest->at[0]) || dl_is_lower(rest->at[0]))) {
        take(rest, rest->at[0]);
        word.bytes++;
    }
    return word;
}

/* "+09:00", "+0900", "+09", "Z". */
static bool
take_offset(struct dl_str *rest, struct dl_stamp *out)
{
    int hours, minutes = 0;
    bool west = rest->bytes && rest->at[0] == '-';
    if (take(rest, 'Z') || take(rest, 'z')) {
        out->has_zone = true;
        return true;
    }
    if (!take(rest, '+') && !take(rest, '-'))
        return false;
    if (!take_number(rest, 2, 2, &hours))
        return false;
    take(rest, ':');
    if (rest->bytes && !take_number(rest, 2, 2, &minutes))
        return false;
    int zone = hours * 60 + minutes;
    out->has_zone = true;
    out->zone = (int16_t)(west ? -zone : zone);
    return minutes < 60 && zone <= ZONE_MAX;
}

/* RFC 5322, 4.3: the zones that have names. Military letters say nothing. */
static bool
take_zone_name(struct dl_str *rest, struct dl_stamp *out)
{
    static const struct {
        const char *name;
        int hours;
    } zones[] = {{"UT", 0},   {"GMT", 0},  {"UTC", 0},  {"EST", -5},
                 {"EDT", -4}, {"CST", -6}, {"CDT", -5}, {"MST", -7},
                 {"MDT", -6}, {"PST", -8}, {"PDT", -7}};
    struct dl_str word = take_word(rest);
    for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++)
        if (dl_str_is(word, zones[i].name)) {
            out->has_zone = true;
            out->zone = (int16_t)(zones[i].hours * 60);
            return true;
        }
    return false;
}

static bool
take_fraction(struct dl_str *rest)
{
    if (!take(rest, '.') && !take(rest, ','))
        return true;
    size_t before = rest->bytes;
    while (rest->bytes && dl_is_digit(rest->at[0]))
        take(rest, rest->at[0]);
    return rest->bytes < before;
}

/* "09:00", "09:00:30", "09:00:30.25"; second 60 is a leap second. */
static bool
take_time(struct dl_str *rest, struct dl_stamp *out)
{
    int hour, minute, second = 0;
    if (!take_number(rest, 2, 2, &hour) || !take(rest, ':') ||
        !take_number(rest, 2, 2, &minute))
        return false;
    if (take(rest, ':') &&
        (!take_number(rest, 2, 2, &second) || !take_fraction(rest)))
        return false;
    if (hour > 23 || minute > 59 || second > 60)
        return false;
    if (second == 60)
        second = 59;
    out->has_time = true;
    out->seconds = hour * 3600 + minute * 60 + second;
    return true;
}

/* "2021-03-24", "2021/03/24", "20210324". */
static bool
take_iso_day(struct dl_str *rest, struct dl_stamp *out)
{
    int year, month, day;
    if (!take_number(rest, 4, 4, &year))
        return false;
    char mark = rest->bytes ? rest->at[0] : '\0';
    bool marked = mark == '-' || mark == '/';
    if (marked)
        take(rest, mark);
    if (!take_number(rest, 2, 2, &month) || (marked && !take(rest, mark)) ||
        !take_number(rest, 2, 2, &day) || !dl_civil_valid(year, month, day))
        return false;
    out->day = dl_day_from_civil(year, month, day);
    return true;
}

static bool
take_iso(struct dl_str *rest, struct dl_stamp *out)
{
    if (!take_iso_day(rest, out))
        return false;
    if (!rest->bytes)
        return true;
    if (!take(rest, 'T') && !take(rest, 't') && !take(rest, ' '))
        return false;
    if (!take_time(rest, out))
        return false;
    take(rest, ' ');
    return !rest->bytes || take_offset(rest, out);
}

/* The month or weekday whose brief name `word` is, from 1; 0 for none. */
static int
find_brief(struct dl_str word, const char *(*name)(int, bool), int count)
{
    for (int i = 1; i <= count; i++)
        if (dl_str_eq_nocase(word, dl_str_from(name(i, true))))
            return i;
    return 0;
}

/* RFC 5322, 3.3: date = day month year; a two-digit year as in 4.3. */
static bool
take_mail_day(struct dl_str *rest, int weekday, struct dl_stamp *out)
{
    int day, year;
    if (!take_number(rest, 1, 2, &day))
        return false;
    skip_spaces(rest);
    int month = find_brief(take_word(rest), dl_month_name, 12);
    skip_spaces(rest);
    size_t before = rest->bytes;
    if (!month || !take_number(rest, 2, 4, &year))
        return false;
    size_t digits = before - rest->bytes;
    if (digits == 3)
        year += 1900;
    else if (digits == 2)
        year += year < 50 ? 2000 : 1900;
    if (!dl_civil_valid(year, month, day))
        return false;
    out->day = dl_day_from_civil(year, month, day);
    return !weekday || dl_day_weekday(out->day) == weekday;
}

/* "Wed, 24 Mar 2021 09:00:00 +0900": weekday, seconds and zone may lack. */
static bool
take_mail(struct dl_str *rest, struct dl_stamp *out)
{
    int weekday = 0;
    struct dl_str word = take_word(rest);
    if (word.bytes) {
        weekday = find_brief(word, dl_weekday_name, 7);
        if (!weekday || !take(rest, ','))
            return false;
        skip_spaces(rest);
    }
    if (!take_mail_day(rest, weekday, out))
        return false;
    skip_spaces(rest);
    if (!rest->bytes)
        return true;
    if (!take_time(rest, out))
        return false;
    skip_spaces(rest);
    return !rest->bytes || take_offset(rest, out) || take_zone_name(rest, out);
}

bool
dl_stamp_parse(struct dl_str text, struct dl_stamp *out)
{
    bool (*const forms[])(struct dl_str *, struct dl_stamp *) = {take_iso,
                                                                 take_mail};
    text = dl_str_trim(text);
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        struct dl_str rest = text;
        struct dl_stamp stamp = {.known = true};
        if (forms[i](&rest, &stamp) && !rest.bytes) {
            *out = stamp;
            return true;
        }
    }
    return false;
}
