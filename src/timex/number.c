/* Numbers: what a token of digits can be, and numbers in several words.
 *
 * A token of digits is read by its shape: the digits up front, then what
 * follows them. One token is often several things: 10 is a number, a day, an
 * hour and a month; the grammar and its neighbours decide.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/lexer.h"

enum { YEAR_FIRST = 1000, YEAR_LAST = 2199 };

/* Digits at `*at`, as a number; *count is how many. */
static int32_t
read_digits(struct dl_str text, size_t *at, size_t *count)
{
    int32_t number = 0;
    *count = 0;
    for (; *at < text.bytes && dl_is_digit(text.at[*at]); ++*at, ++*count)
        if (number < 100000000)
            number = number * 10 + (text.at[*at] - '0');
    return number;
}

static void
read_plain(struct lexeme *out)
{
    int32_t n = out->value;
    uint8_t digits = out->digits;
    out->classes |= CLASS(NUMBER);
    if (digits <= 2 && n >= 1 && n <= 31)
        out->classes |= CLASS(DAY) | CLASS(DD);
    if (digits <= 2 && n >= 1 && n <= 12)
        out->classes |= CLASS(MM);
    if (digits <= 2 && n <= 24) {
        out->classes |= CLASS(HOUR);
        out->hour = (int8_t)n;
    }
    if (digits == 2)
        out->classes |= CLASS(TWO);
    if (digits == 3 && n >= 100)
        out->classes |= CLASS(OLDYEAR);
    if (digits == 4 && n >= YEAR_FIRST && n <= YEAR_LAST)
        out->classes |= CLASS(YEAR);
}

/* "20210324" */
static void
read_compact(struct lexeme *out)
{
    int year = out->value / 10000, month = out->value / 100 % 100;
    int day = out->value % 100;
    if (year < 1900 || year > YEAR_LAST || !dl_civil_valid(year, month, day))
        return;
    out->classes = CLASS(CALENDAR);
    out->year = (int16_t)year;
    out->month = (int8_t)month;
    out->day = (int8_t)day;
}

/* "am", "a.m.", "pm" after the digits of an hour: 0, 12, or -1 for none. */
static int
read_half_of_day(struct dl_str rest)
{
    char word[WORD_BYTES_MAX];
    size_t bytes = timex_words_fold(rest, word);
    if (bytes != 2 || word[1] != 'm')
        return -1;
    return word[0] == 'a' ? 0 : word[0] == 'p' ? 12 : -1;
}

static bool
set_clock(struct lexeme *out, int32_t hour, int32_t minute, struct dl_str rest)
{
    int half = rest.bytes ? read_half_of_day(rest) : 0;
    if (half < 0 || minute > 59 || hour > (rest.bytes ? 12 : 24))
        return false;
    out->hour = (int8_t)(rest.bytes ? hour % 12 + half : hour);
    out->minute = (int8_t)minute;
    return true;
}

/* "340pm": hours and minutes without a mark between. */
static bool
set_joined_clock(struct lexeme *out, struct dl_str rest)
{
    enum { HUNDRED = 100 };
    return out->digits >= 3 && out->digits <= 4 && out->value >= HUNDRED &&
           set_clock(out, out->value / HUNDRED, out->value % HUNDRED, rest);
}

/* "10:30", "10:30:15", "10:30pm" */
static void
read_colon(struct dl_str text, size_t at, struct lexeme *out)
{
    size_t count, seconds;
    at++;
    int32_t minute = read_digits(text, &at, &count);
    if (count == 2 && at < text.bytes && text.at[at] == ':') {
        at++;
        read_digits(text, &at, &seconds);
    }
    struct dl_str rest = {text.at + at, text.bytes - at};
    if (rest.bytes && (rest.at[0] == 'Z' || rest.at[0] == '.'))
        rest.bytes = 0;
    if (count == 2 && out->digits <= 2 &&
        set_clock(out, out->value, minute, rest))
        out->classes = CLASS(CLOCK);
}

/* "24.03.2021", "2021.3.24" */
static void
set_date(struct lexeme *out, int32_t first, int32_t month, int32_t last)
{
    int32_t year = out->digits == 4 ? first : last;
    int32_t day = out->digits == 4 ? last : first;
    if (!dl_civil_valid(year, month, day))
        return;
    out->classes = CLASS(CALENDAR);
    out->year = (int16_t)year;
    out->month = (int8_t)month;
    out->day = (int8_t)day;
}

/* "2.5", "10.30", "10.30pm", and dates of three numbers */
static void
read_point(struct dl_str text, size_t at, struct lexeme *out)
{
    size_t count, last;
    at++;
    int32_t second = read_digits(text, &at, &count);
    struct dl_str rest = {text.at + at, text.bytes - at};
    if (rest.bytes && rest.at[0] == '.') {
        at++;
        int32_t third = read_digits(text, &at, &last);
        bool year_first = out->digits == 4 && out->value >= YEAR_FIRST &&
                          out->value <= YEAR_LAST && last && last <= 2;
        if (at == text.bytes && (last == 4 || year_first))
            set_date(out, out->value, second, third);
        return;
    }
    if (count == 0 && rest.bytes && out->digits <= 2 && out->value >= 1 &&
        set_clock(out, out->value, 0, rest)) {
        out->classes = CLASS(CLOCK); /* "9.am" */
        return;
    }
    if (count == 2 && out->digits <= 2 &&
        set_clock(out, out->value, second, rest))
        out->classes = rest.bytes ? CLASS(CLOCK) : CLASS(HOUR);
    if (!rest.bytes)
        out->classes |= CLASS(NUMBER);
    out->tenths = (int8_t)(count == 1 ? second : second / 10 % 10);
}

/* "1,500": groups of three only. */
static void
read_groups(struct dl_str text, size_t at, struct lexeme *out)
{
    size_t count = 3;
    while (at < text.bytes && text.at[at] == ',' && count == 3) {
        at++;
        int32_t group = read_digits(text, &at, &count);
        if (out->value < 100000)
            out->value = out->value * 1000 + group;
    }
    if (at == text.bytes && count == 3)
        out->classes = CLASS(NUMBER);
}

/* "1980s", "80s", "1800s" */
static void
read_decade(struct lexeme *out)
{
    int32_t n = out->value;
    if (out->digits == 4 && n % 10 == 0) {
        out->classes = CLASS(DECADE);
    } else if (out->digits == 2 && n % 10 == 0 && n >= 20) {
        out->classes = CLASS(DECADE);
        out->value = 1900 + n;
    }
}

/* What stands after the digits, as in "24th", "1980s", "3pm", "24T09:23". */
static void
read_suffix(struct dl_str text, size_t at, struct lexeme *out)
{
    struct dl_str rest = {text.at + at, text.bytes - at};
    static const char *const endings[] = {"st", "nd", "rd", "th"};
    enum { ORDINAL_MAX = 99 }; /* of centuries; nothing counts further */
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (dl_str_eq_nocase(rest, dl_str_from(endings[i]))) {
            out->classes = out->value <= ORDINAL_MAX ? CLASS(ORDINAL) : 0;
            if (out->value >= 1 && out->value <= 31)
                out->classes |= CLASS(DAY);
            return;
        }
    char word[WORD_BYTES_MAX];
    size_t bytes = timex_words_fold(rest, word);
    if (bytes && word[bytes - 1] == 's' &&
        (bytes == 1 || (bytes == 2 && word[0] == '\'')))
        read_decade(out);
    else if (out->digits <= 2 && out->value >= 1 &&
             read_half_of_day(rest) >= 0 && set_clock(out, out->value, 0, rest))
        out->classes = CLASS(CLOCK);
    else if (read_half_of_day(rest) >= 0 && set_joined_clock(out, rest))
        out->classes = CLASS(CLOCK);
    else if (bytes == 1 && word[0] == 'q' && out->value >= 1 && out->value <= 4)
        out->classes = CLASS(QUARTER);
    else if (rest.at[0] == 'T' && out->digits == 2 && out->value <= 31) {
        struct lexeme clock = {.hour = -1};
        timex_number_read((struct dl_str){rest.at + 1, rest.bytes - 1}, &clock);
        if (clock.classes & CLASS(CLOCK)) {
            out->classes = CLASS(DD);
            out->hour = clock.hour;
            out->minute = clock.minute;
        }
    }
}

void
timex_number_read(struct dl_str text, struct lexeme *out)
{
    size_t at = 0, count;
    out->value = read_digits(text, &at, &count);
    out->digits = (uint8_t)(count < 99 ? count : 99);
    if (!count || count > 9)
        return;
    if (at == text.bytes && count == 8)
        read_compact(out);
    else if (at == text.bytes)
        read_plain(out);
    else if (text.at[at] == ':')
        read_colon(text, at, out);
    else if (text.at[at] == '.')
        read_point(text, at, out);
    else if (text.at[at] == ',')
        read_groups(text, at, out);
    else
        read_suffix(text, at, out);
}

static bool
is(const struct lexeme *lexeme, enum class class)
{
    return lexeme->classes & CLASS(class);
}

/* What follows the number at `i` and belongs to it: how many lexemes, with the
 * joined number in *whole. */
static size_t
continuation(const struct lexemes *in, size_t i, struct lexeme *whole)
{
    const struct lexeme *at = in->at + i;
    size_t left = in->count - i;
    bool scale =
        left > 1 && is(&at[1], NUMBER) && !at[1].digits && at[1].value >= 100;
    if (scale && at[0].value < 1000 && at[0].value < at[1].value) {
        whole->value = at[0].value * at[1].value;
        whole->classes = CLASS(NUMBER);
        return 1;
    }
    bool tens = !at[0].digits && at[0].value >= 20 && at[0].value < 100 &&
                at[0].value % 10 == 0;
    size_t skip = left > 1 && is(&at[1], DASH);
    if (tens && left > 1 + skip && !at[1 + skip].digits &&
        (at[1 + skip].classes & (CLASS(NUMBER) | CLASS(ORDINAL))) &&
        at[1 + skip].value < 10) {
        whole->value += at[1 + skip].value;
        whole->classes = at[1 + skip].classes & ~CLASS(UNIT);
        return 1 + skip;
    }
    if (left > 3 && is(&at[1], AND) && is(&at[2], A) && is(&at[3], HALF)) {
        whole->tenths = 5;
        return 3;
    }
    return 0;
}

void
timex_number_join(struct lexemes *lexemes)
{
    size_t kept = 0;
    for (size_t i = 0; i < lexemes->count; i++) {
        struct lexeme whole = lexemes->at[i];
        if (is(&whole, NUMBER)) {
            size_t more;
            while ((more = continuation(lexemes, i, &whole)) > 0) {
                i += more;
                whole.last = lexemes->at[i].last;
                lexemes->at[i].value = whole.value;
                lexemes->at[i].digits = whole.digits;
                lexemes->at[i].classes = whole.classes;
                if (whole.tenths || !is(&whole, NUMBER))
                    break;
            }
        }
        lexemes->at[kept++] = whole;
    }
    lexemes->count = kept;
}
