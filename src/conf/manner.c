/* How feeds are treated: the rows of feed_settings.def read and written. */
/* SPDX-License-Identifier: ISC */
#include "conf/feeds.h"
#include "conf/value.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

enum manner_type { TYPE_AGE, TYPE_BOOL, TYPE_INT };

static const struct row {
    const char *name;
    enum manner_type type;
    int least, greatest, value;
    size_t offset;
} rows[] = {
#define X(field, name, type, least, greatest, value, help) \
    {name,     TYPE_##type, least,                         \
     greatest, value,       offsetof(struct dl_manner, field)},
#include <dateline/feed_settings.def>
#undef X
};

enum { ROW_COUNT = sizeof rows / sizeof rows[0], HOUR = 60, DAY = 24 * 60 };

static int *
field_of(struct dl_manner *manner, const struct row *row)
{
    return (int *)(void *)((char *)manner + row->offset);
}

struct dl_manner
manner_default(void)
{
    struct dl_manner out = {0};
    for (int i = 0; i < ROW_COUNT; i++)
        *field_of(&out, &rows[i]) = rows[i].value;
    return out;
}

/* Digits and at most one letter behind them. */
static bool
parse_number(struct dl_str text, char *unit, int *out)
{
    long number = 0;
    size_t at = 0;
    for (; at < text.bytes && at < 7 && dl_is_digit(text.at[at]); at++)
        number = 10 * number + (text.at[at] - '0');
    *unit = at < text.bytes ? text.at[at] : '\0';
    *out = (int)number;
    return at > 0 && at + (*unit != '\0') == text.bytes;
}

static bool
parse_age(struct dl_str text, int *out)
{
    char unit;
    if (!parse_number(text, &unit, out))
        return false;
    *out *= unit == 'd' ? DAY : unit == 'h' ? HOUR : 1;
    return unit == 'd' || unit == 'h' || unit == 'm';
}

static enum dl_status
read_bool(const struct yaml_source *source, const struct row *row,
          const struct dl_yaml_node *value, int *out)
{
    bool on;
    enum dl_status status = value_bool(source, value, row->name, &on);
    if (status == DL_OK)
        *out = on;
    return status;
}

static enum dl_status
read_row(const struct yaml_source *source, const struct row *row,
         const struct dl_yaml_node *value, int *out)
{
    int number;
    char unit = '\0';
    if (row->type == TYPE_BOOL)
        return read_bool(source, row, value, out);
    bool age = row->type == TYPE_AGE;
    bool good = value->type == DL_YAML_SCALAR &&
                (age ? parse_age(value->text, &number)
                     : parse_number(value->text, &unit, &number) && !unit);
    if (!good && age)
        return yaml_fault(source, value,
                          "%s is a number with m, h or d: 30m, 2h, 1d",
                          row->name);
    if (!good || number < row->least || number > row->greatest)
        return yaml_fault(source, value, "%s is a number from %d to %d%s",
                          row->name, row->least, row->greatest,
                          age ? " minutes" : "");
    *out = number;
    return DL_OK;
}

static const struct row *
find_row(struct dl_str name)
{
    for (int i = 0; i < ROW_COUNT; i++)
        if (dl_str_is(name, rows[i].name))
            return &rows[i];
    return NULL;
}

static enum dl_status
refuse(const struct yaml_source *source, const struct dl_yaml_node *key)
{
    const char *names[ROW_COUNT];
    for (int i = 0; i < ROW_COUNT; i++)
        names[i] = rows[i].name;
    return yaml_fault_unknown(source, key, "setting of feeds", names,
                              ROW_COUNT);
}

enum dl_status
manner_set(const struct yaml_source *source, const struct dl_yaml_node *key,
           const struct dl_yaml_node *value, struct dl_manner *out)
{
    const struct row *row = find_row(key->text);
    return row ? read_row(source, row, value, field_of(out, row))
               : refuse(source, key);
}

enum dl_status
manner_read(const struct yaml_source *source, const struct dl_yaml_node *map,
            struct dl_manner *out)
{
    if (value_is_blank(map))
        return DL_OK;
    if (map->type != DL_YAML_MAP)
        return yaml_fault(source, map,
                          "defaults holds settings, each on its line: "
                          "\"every: 2h\"");
    for (size_t i = 0; i < map->count; i++) {
        enum dl_status status =
            manner_set(source, &map->keys[i], &map->items[i], out);
        if (status != DL_OK)
            return status;
    }
    return DL_OK;
}

static const char *
print_row(struct dl_arena *arena, const struct row *row, int value)
{
    if (row->type == TYPE_BOOL)
        return value ? "yes" : "no";
    if (row->type == TYPE_INT)
        return dl_arena_printf(arena, "%d", value);
    if (value % DAY == 0)
        return dl_arena_printf(arena, "%dd", value / DAY);
    if (value % HOUR == 0)
        return dl_arena_printf(arena, "%dh", value / HOUR);
    return dl_arena_printf(arena, "%dm", value);
}

struct dl_str
manner_print(struct dl_arena *arena, const char *before,
             const struct dl_manner *manner, const struct dl_manner *from)
{
    struct dl_manner own = *manner, other = *from;
    const char *out = "";
    for (int i = 0; i < ROW_COUNT; i++) {
        int value = *field_of(&own, &rows[i]);
        if (value != *field_of(&other, &rows[i]))
            out =
                dl_arena_printf(arena, "%s%s%s: %s", out, before, rows[i].name,
                                print_row(arena, &rows[i], value));
    }
    return dl_str_from(out);
}
