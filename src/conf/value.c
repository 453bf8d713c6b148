/* Values that settings and knowledge files have in common. */
/* SPDX-License-Identifier: ISC */
#include "conf/value.h"

bool
value_is_blank(const struct dl_yaml_node *value)
{
    return value->type == DL_YAML_SCALAR && !value->quoted &&
           value->text.bytes == 0;
}

enum dl_status
value_text(const struct yaml_source *source, const struct dl_yaml_node *value,
           const char *what, struct dl_str *out)
{
    if (value->type != DL_YAML_SCALAR)
        return yaml_fault(source, value, "%s is text, not a list or map", what);
    if (value->text.bytes == 0)
        return yaml_fault(source, value, "%s has no value", what);
    if (!yaml_is_one_line(value->text))
        return yaml_fault(source, value, "%s is text of one line, without tabs",
                          what);
    *out = value->text;
    return DL_OK;
}

enum dl_status
value_texts(struct dl_arena *arena, const struct yaml_source *source,
            const struct dl_yaml_node *value, const char *what,
            struct dl_strs *out)
{
    struct dl_strs texts = {0};
    bool list = value->type == DL_YAML_LIST;
    size_t count = list ? value->count : value_is_blank(value) ? 0 : 1;
    for (size_t i = 0; i < count; i++) {
        struct dl_str text;
        const struct dl_yaml_node *item = list ? &value->items[i] : value;
        enum dl_status status = value_text(source, item, what, &text);
        if (status != DL_OK)
            return status;
        DL_PUSH(arena, &texts, text);
    }
    *out = texts;
    return DL_OK;
}

enum dl_status
value_bool(const struct yaml_source *source, const struct dl_yaml_node *value,
           const char *what, bool *out)
{
    static const char *const words[] = {"no", "yes",   "off",
                                        "on", "false", "true"};
    for (int i = 0; value->type == DL_YAML_SCALAR && i < 6; i++)
        if (dl_str_eq_nocase(value->text, dl_str_from(words[i]))) {
            *out = i % 2;
            return DL_OK;
        }
    return yaml_fault(source, value, "%s is yes or no", what);
}

/* The number in `digits` places from `from` on; -1 when there is none. */
static int
digits_at(struct dl_str text, size_t from, size_t digits)
{
    int number = 0;
    for (size_t i = from; i < from + digits; i++) {
        if (i >= text.bytes || !dl_is_digit(text.at[i]))
            return -1;
        number = number * 10 + (text.at[i] - '0');
    }
    return number;
}

static bool
parse_day(struct dl_str text, bool last, struct dl_day *out)
{
    bool has_month = text.bytes >= 7, has_day = text.bytes == 10;
    int year = digits_at(text, 0, 4);
    int month = has_month ? digits_at(text, 5, 2) : last ? 12 : 1;
    if (year < 1 || month < 1 || month > 12 ||
        (text.bytes != 4 && text.bytes != 7 && !has_day) ||
        (has_month && text.at[4] != '-') || (has_day && text.at[7] != '-'))
        return false;
    int day = last ? dl_month_days(year, month) : 1;
    if (has_day)
        day = digits_at(text, 8, 2);
    *out = dl_day_from_civil(year, month, day);
    return dl_civil_valid(year, month, day);
}

enum dl_status
value_day(const struct yaml_source *source, const struct dl_yaml_node *value,
          const char *what, bool last, struct dl_day *out)
{
    if (value->type == DL_YAML_SCALAR && parse_day(value->text, last, out))
        return DL_OK;
    return yaml_fault(source, value,
                      "%s is a day, month or year: 2021-03-24, 2021-03 or 2021",
                      what);
}

struct dl_str
value_quote(struct dl_arena *arena, struct dl_str text)
{
    char *out = dl_arena_alloc(arena, 2 * text.bytes + 3);
    size_t bytes = 0;
    out[bytes++] = '\'';
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.at[i] == '\'')
            out[bytes++] = '\'';
        out[bytes++] = (unsigned char)text.at[i] < ' ' ? ' ' : text.at[i];
    }
    out[bytes++] = '\'';
    return (struct dl_str){out, bytes};
}
