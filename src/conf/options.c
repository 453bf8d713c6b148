/* The values of settings, by their type in options.def. */
/* SPDX-License-Identifier: ISC */
#include "conf/options.h"

#include "conf/file.h"
#include "conf/value.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct option conf_options[DL_OPTION_COUNT] = {
#define X(field, path, type, least, greatest, choices, help) \
    [DL_OPTION_##                                            \
        field] = {path,  choices,  OPTION_##type,            \
                  least, greatest, offsetof(struct dl_settings, field)},
#include <dateline/options.def>
#undef X
};

const char *const conf_panes[DL_PANE_COUNT] = {
    [DL_PANE_LIST] = "list",
    [DL_PANE_READ] = "article",
    [DL_PANE_TIME] = "timeline",
};

struct dl_str
option_choice(const struct option *option, int index)
{
    const char *at = option->choices;
    for (; index > 0 && *at; index--) {
        at += strcspn(at, "|");
        at += *at == '|';
    }
    return (struct dl_str){at, strcspn(at, "|")};
}

/* `~` is the user's home; other relative paths count from the file. */
static enum dl_status
resolve(struct reading *reading, const struct dl_yaml_node *value,
        struct dl_str *path)
{
    struct dl_str base = conf_file_folder(reading->source.path), rest = *path;
    if (rest.at[0] == '/')
        return DL_OK;
    if (dl_str_is(rest, "~") || dl_str_starts(rest, DL_STR("~/"))) {
        base = dl_str_from(getenv("HOME"));
        if (!base.bytes)
            return yaml_fault(&reading->source, value,
                              "~ is not known, since HOME is not set");
        rest.at++;
        rest.bytes--;
    } else if (dl_str_starts(rest, DL_STR("./"))) {
        rest.at += base.bytes ? 2 : 0;
        rest.bytes -= base.bytes ? 2 : 0;
    }
    *path = dl_str_from(dl_arena_printf(reading->arena, "%.*s%.*s",
                                        DL_FMT(base), DL_FMT(rest)));
    return DL_OK;
}

static enum dl_status
read_paths(struct reading *reading, const struct option *option,
           const struct dl_yaml_node *value, void *into)
{
    struct dl_strs paths;
    enum dl_status status = value_texts(reading->arena, &reading->source, value,
                                        option->path, &paths);
    for (size_t i = 0; status == DL_OK && i < paths.count; i++)
        status = resolve(reading, value, &paths.at[i]);
    if (status == DL_OK)
        *(struct dl_strs *)into = paths;
    return status;
}

/* The words stay as they are written: no shell, no paths, no home. */
static enum dl_status
read_words(struct reading *reading, const struct option *option,
           const struct dl_yaml_node *value, void *into)
{
    return value_texts(reading->arena, &reading->source, value, option->path,
                       into);
}

/* Whether there is such a file is seen when it is needed, and told here. */
static void
keep_place(struct reading *reading, const struct dl_yaml_node *value)
{
    struct dl_error *place = DL_NEW(reading->arena, struct dl_error);
    yaml_fault_place(&reading->source, value, place);
    reading->into->theme_place = place;
}

/* A bare name, or a path when it looks like one. */
static enum dl_status
read_file(struct reading *reading, const struct option *option,
          const struct dl_yaml_node *value, void *into)
{
    struct dl_str *text = into;
    enum dl_status status =
        value_text(&reading->source, value, option->path, text);
    if (status == DL_OK && (dl_str_find(*text, DL_STR("/"), 0) != SIZE_MAX ||
                            dl_str_ends(*text, DL_STR(".yaml"))))
        status = resolve(reading, value, text);
    return status;
}

/* One for light terminals, one for dark ones. */
static enum dl_status
read_theme_pair(struct reading *reading, const struct option *option,
                const struct dl_yaml_node *value)
{
    static const char *const names[] = {"light", "dark"};
    const struct dl_yaml_node *light = dl_yaml_find(value, "light");
    const struct dl_yaml_node *dark = dl_yaml_find(value, "dark");
    struct dl_settings *into = reading->into;
    for (size_t i = 0; i < value->count; i++)
        if (&value->items[i] != light && &value->items[i] != dark)
            return yaml_fault_unknown(&reading->source, &value->keys[i],
                                      "background", names, 2);
    if (!light || !dark)
        return yaml_fault(&reading->source, value,
                          "two themes are written {light: NAME, dark: NAME}");
    enum dl_status status =
        read_file(reading, option, light, &into->theme_light);
    if (status == DL_OK)
        status = read_file(reading, option, dark, &into->theme_dark);
    into->theme = DL_STR("auto");
    return status;
}

static enum dl_status
read_theme(struct reading *reading, const struct option *option,
           const struct dl_yaml_node *value, void *into)
{
    reading->into->theme_light = DL_STR("light");
    reading->into->theme_dark = DL_STR("dark");
    enum dl_status status = value->type == DL_YAML_MAP
                                ? read_theme_pair(reading, option, value)
                                : read_file(reading, option, value, into);
    if (status == DL_OK)
        keep_place(reading, value);
    return status;
}

/* A path, or nothing. */
static enum dl_status
read_path(struct reading *reading, const struct option *option,
          const struct dl_yaml_node *value, void *into)
{
    struct dl_str *path = into, none = {"", 0};
    bool empty = value->type == DL_YAML_SCALAR && value->text.bytes == 0;
    enum dl_status status = DL_OK;
    *path = none;
    if (!empty)
        status = value_text(&reading->source, value, option->path, path);
    return status == DL_OK && !empty ? resolve(reading, value, path) : status;
}

/* A date format; the letters that may follow % are the choices. */
static enum dl_status
read_date(struct reading *reading, const struct option *option,
          const struct dl_yaml_node *value, void *into)
{
    struct dl_str *text = into;
    enum dl_status status =
        value_text(&reading->source, value, option->path, text);
    for (size_t i = 0; status == DL_OK && i < text->bytes; i++) {
        if (text->at[i] != '%')
            continue;
        i++;
        char letter = i < text->bytes ? text->at[i] : '\0';
        if (letter == '\0' || !strchr(option->choices, letter))
            status = yaml_fault(&reading->source, value,
                                "after %% stands one of %s in %s",
                                option->choices, option->path);
    }
    return status;
}

/* Decimal digits; false when it is anything else or does not fit. */
static bool
parse_int(struct dl_str text, int *out)
{
    int number = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        if (!dl_is_digit(text.at[i]) || i > 8)
            return false;
        number = number * 10 + (text.at[i] - '0');
    }
    *out = number;
    return text.bytes > 0;
}

static enum dl_status
read_int(struct reading *reading, const struct option *option,
         const struct dl_yaml_node *value, void *into)
{
    int number;
    if (value->type != DL_YAML_SCALAR || !parse_int(value->text, &number) ||
        number < option->least || number > option->greatest)
        return yaml_fault(&reading->source, value,
                          "%s is a number from %d to %d", option->path,
                          option->least, option->greatest);
    *(int *)into = number;
    return DL_OK;
}

static enum dl_status
read_bool(struct reading *reading, const struct option *option,
          const struct dl_yaml_node *value, void *into)
{
    return value_bool(&reading->source, value, option->path, into);
}

static enum dl_status
read_choice(struct reading *reading, const struct option *option,
            const struct dl_yaml_node *value, void *into)
{
    char list[DL_ERROR_TEXT_MAX] = "";
    for (int i = 0; option_choice(option, i).bytes; i++) {
        struct dl_str choice = option_choice(option, i);
        if (value->type == DL_YAML_SCALAR &&
            dl_str_eq_nocase(choice, value->text)) {
            *(int *)into = i;
            return DL_OK;
        }
        size_t used = strlen(list);
        snprintf(list + used, sizeof list - used, "%s%.*s", i ? ", " : "",
                 DL_FMT(choice));
    }
    return yaml_fault(&reading->source, value, "%s is one of %s", option->path,
                      list);
}

static bool
has_pane(const struct dl_panes *panes, enum dl_pane pane)
{
    for (int i = 0; i < panes->count; i++)
        if (panes->at[i] == pane)
            return true;
    return false;
}

static enum dl_status
read_pane(struct reading *reading, const struct dl_yaml_node *value,
          struct dl_panes *panes)
{
    for (int i = 0; i < DL_PANE_COUNT; i++) {
        if (value->type != DL_YAML_SCALAR ||
            !dl_str_is(value->text, conf_panes[i]))
            continue;
        if (has_pane(panes, (enum dl_pane)i))
            return yaml_fault(&reading->source, value,
                              "each pane stands on the screen once");
        panes->at[panes->count++] = (enum dl_pane)i;
        return DL_OK;
    }
    return yaml_fault(&reading->source, value,
                      "the panes are list, article and timeline");
}

static enum dl_status
read_panes(struct reading *reading, const struct option *option,
           const struct dl_yaml_node *value, void *into)
{
    struct dl_panes panes = {.count = 0};
    bool list = value->type == DL_YAML_LIST;
    if (list && value->count == 0)
        return yaml_fault(&reading->source, value, "%s names at least one pane",
                          option->path);
    for (size_t i = 0; i < (list ? value->count : 1); i++) {
        enum dl_status status =
            read_pane(reading, list ? &value->items[i] : value, &panes);
        if (status != DL_OK)
            return status;
    }
    *(struct dl_panes *)into = panes;
    return DL_OK;
}

enum dl_status
option_read(struct reading *reading, const struct option *option,
            const struct dl_yaml_node *value)
{
    static enum dl_status (*const readers[])(
        struct reading *, const struct option *, const struct dl_yaml_node *,
        void *) = {
        [OPTION_PATHS] = read_paths,   [OPTION_WORDS] = read_words,
        [OPTION_FILE] = read_file,     [OPTION_THEME] = read_theme,
        [OPTION_PATH] = read_path,     [OPTION_DATE] = read_date,
        [OPTION_INT] = read_int,       [OPTION_BOOL] = read_bool,
        [OPTION_CHOICE] = read_choice, [OPTION_PANES] = read_panes,
    };
    void *into = (char *)reading->into + option->offset;
    return readers[option->type](reading, option, value, into);
}
