/* Fields of an answer's head, read as forgivingly as servers write them. */
/* SPDX-License-Identifier: ISC */
#include "net/header.h"

bool
header_is_validator(struct dl_str value)
{
    for (size_t i = 0; i < value.bytes; i++)
        if ((unsigned char)value.at[i] < 0x20 || value.at[i] == 0x7F)
            return false;
    return value.bytes <= HEADER_VALIDATOR_MAX;
}

/* A value without the quotes that may stand around it. */
static struct dl_str
unquote(struct dl_str value)
{
    value = dl_str_trim(value);
    if (value.bytes && (*value.at == '"' || *value.at == '\'')) {
        value.at++;
        value.bytes--;
    }
    if (value.bytes &&
        (value.at[value.bytes - 1] == '"' || value.at[value.bytes - 1] == '\''))
        value.bytes--;
    return dl_str_trim(value);
}

static struct dl_str
small(struct dl_arena *arena, struct dl_str text)
{
    char *out = dl_arena_copy(arena, text.at, text.bytes);
    for (size_t i = 0; i < text.bytes; i++)
        out[i] = dl_to_lower(out[i]);
    return (struct dl_str){out, text.bytes};
}

void
header_type(struct dl_arena *arena, struct dl_str value, struct dl_str *type,
            struct dl_str *charset)
{
    *type = small(arena, dl_str_trim(dl_str_field(&value, ';')));
    *charset = DL_STR("");
    while (value.bytes) {
        struct dl_str one = dl_str_field(&value, ';');
        struct dl_str name = dl_str_trim(dl_str_field(&one, '='));
        if (dl_str_eq_nocase(name, DL_STR("charset")) && !charset->bytes)
            *charset = dl_str_copy(arena, unquote(one));
    }
}

/* Decimal figures and nothing else; what is too large is the most. */
static bool
read_seconds(struct dl_str text, uint32_t *out)
{
    uint32_t sum = 0;
    text = unquote(text);
    for (size_t i = 0; i < text.bytes; i++) {
        if (!dl_is_digit(text.at[i]))
            return false;
        sum = 10 * sum + (uint32_t)(text.at[i] - '0');
        if (sum > HEADER_SECONDS_MAX)
            sum = HEADER_SECONDS_MAX;
    }
    *out = sum;
    return text.bytes > 0;
}

uint32_t
header_rest(struct dl_str cache_control, struct dl_str age)
{
    uint32_t rest = 0, spent = 0;
    while (cache_control.bytes) {
        struct dl_str one = dl_str_field(&cache_control, ',');
        struct dl_str name = dl_str_trim(dl_str_field(&one, '='));
        if (dl_str_eq_nocase(name, DL_STR("max-age")))
            read_seconds(one, &rest);
        if (dl_str_eq_nocase(name, DL_STR("no-store")) ||
            (dl_str_eq_nocase(name, DL_STR("no-cache")) && !one.bytes))
            return 0;
    }
    read_seconds(age, &spent);
    return rest > spent ? rest - spent : 0;
}

/* Seconds since 1970, of a date that is in GMT unless it says otherwise. */
static bool
read_moment(struct dl_str text, int64_t *out)
{
    enum { DAY_SECONDS = 86400, MINUTE_SECONDS = 60 };
    struct dl_stamp stamp;
    if (!dl_stamp_read(text, &stamp) || !stamp.has_time)
        return false;
    *out = (int64_t)stamp.day.n * DAY_SECONDS + stamp.seconds;
    if (stamp.has_zone)
        *out -= (int64_t)stamp.zone * MINUTE_SECONDS;
    return true;
}

bool
header_hold(struct dl_str retry_after, struct dl_str date, uint32_t *out)
{
    int64_t until, now;
    if (read_seconds(retry_after, out))
        return true;
    if (!read_moment(retry_after, &until) || !read_moment(date, &now))
        return false;
    int64_t rest = until - now;
    if (rest > HEADER_SECONDS_MAX)
        rest = HEADER_SECONDS_MAX;
    *out = rest > 0 ? (uint32_t)rest : 0;
    return true;
}
