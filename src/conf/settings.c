/* Settings: a YAML file over the settings in force. The file is a tree of
 * maps; the names on the way down, joined by dots, are the paths of
 * options.def. A copy is filled and taken only when the whole file was good.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/settings.h>

#include "conf/feeds.h"
#include "conf/file.h"
#include "conf/options.h"
#include "conf/searches.h"
#include "conf/value.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static const char default_yaml[] = {
#include "conf/default.inc"
};

/* Names that are no options, and every option by its path. */
static const char *const names[] = {
    "keys", "entities", "not-names", "defaults", "feeds", "searches",
#define X(field, path, type, least, greatest, choices, help) path,
#include <dateline/options.def>
#undef X
};

enum { NAME_COUNT = sizeof names / sizeof *names };

static int
find_option(struct dl_str path)
{
    for (int i = 0; i < DL_OPTION_COUNT; i++)
        if (dl_str_is(path, conf_options[i].path))
            return i;
    return -1;
}

/* Whether `path` is the first part of options' paths: "reader". */
static bool
is_section(struct dl_str path)
{
    for (int i = 0; i < DL_OPTION_COUNT; i++) {
        struct dl_str whole = dl_str_from(conf_options[i].path);
        if (path.bytes && dl_str_starts(whole, path) &&
            whole.bytes > path.bytes && whole.at[path.bytes] == '.')
            return true;
    }
    return false;
}

/* "width" is near to no path, but the last word of one. */
static const char *
find_last_word(struct dl_str word)
{
    for (int i = 0; i < DL_OPTION_COUNT; i++) {
        const char *dot = strrchr(conf_options[i].path, '.');
        if (dot && dl_str_is(word, dot + 1))
            return conf_options[i].path;
    }
    return NULL;
}

static enum dl_status
refuse_unknown(struct reading *reading, const struct dl_yaml_node *key,
               struct dl_str path)
{
    struct dl_yaml_node named = *key;
    named.text = path;
    const char *meant = find_last_word(key->text);
    if (meant && !dl_str_nearest(path, names, NAME_COUNT))
        return yaml_fault(&reading->source, key,
                          "there is no setting \"%.*s\"; did you mean \"%s\"?",
                          DL_FMT(path), meant);
    return yaml_fault_unknown(&reading->source, &named, "setting", names,
                              NAME_COUNT);
}

static enum dl_status
set_option(struct reading *reading, int index, const struct dl_yaml_node *key,
           const struct dl_yaml_node *value)
{
    if (reading->seen[index])
        return yaml_fault(&reading->source, key,
                          "%s is set already, in line %d",
                          conf_options[index].path, reading->seen[index]);
    reading->seen[index] = key->line;
    reading->into->origin[index] = dl_arena_printf(
        reading->arena, "%s:%d", reading->source.path, key->line);
    return option_read(reading, &conf_options[index], value);
}

static enum dl_status read_section(struct reading *reading,
                                   struct dl_str prefix,
                                   const struct dl_yaml_node *section);

static bool
is_apart(struct dl_str path)
{
    return dl_str_is(path, "keys") || dl_str_is(path, "entities") ||
           dl_str_is(path, "not-names") || dl_str_is(path, "defaults") ||
           dl_str_is(path, "feeds") || dl_str_is(path, "searches");
}

static enum dl_status
read_entry(struct reading *reading, struct dl_str prefix,
           const struct dl_yaml_node *key, const struct dl_yaml_node *value)
{
    struct dl_str path = dl_str_from(
        dl_arena_printf(reading->arena, "%.*s%s%.*s", DL_FMT(prefix),
                        prefix.bytes ? "." : "", DL_FMT(key->text)));
    int index = find_option(path);
    if (index >= 0)
        return set_option(reading, index, key, value);
    if (is_section(path))
        return read_section(reading, path, value);
    if (is_apart(path))
        return DL_OK;
    return refuse_unknown(reading, key, path);
}

static enum dl_status
read_section(struct reading *reading, struct dl_str prefix,
             const struct dl_yaml_node *section)
{
    if (value_is_blank(section))
        return DL_OK;
    if (section->type != DL_YAML_MAP && prefix.bytes)
        return yaml_fault(&reading->source, section,
                          "%.*s holds settings, each on its line: \"%s\"",
                          DL_FMT(prefix), "name: value");
    if (section->type != DL_YAML_MAP)
        return yaml_fault(&reading->source, section,
                          "settings are written \"name: value\"");
    for (size_t i = 0; i < section->count; i++) {
        enum dl_status status =
            read_entry(reading, prefix, &section->keys[i], &section->items[i]);
        if (status != DL_OK)
            return status;
    }
    return DL_OK;
}

/* What stands beside the options. */
static enum dl_status
read_apart(struct reading *reading, const struct dl_yaml_node *root)
{
    const struct dl_yaml_node *keymap = dl_yaml_find(root, "keymap");
    const struct dl_yaml_node *keys = dl_yaml_find(root, "keys");
    const struct dl_yaml_node *entities = dl_yaml_find(root, "entities");
    const struct dl_yaml_node *not_names = dl_yaml_find(root, "not-names");
    enum dl_status status = DL_OK;
    if (keymap || keys)
        status = settings_read_keys(reading, keymap, keys);
    if (status == DL_OK && (entities || not_names))
        status = settings_read_names(reading, entities, not_names);
    if (status == DL_OK)
        status = settings_read_feeds(reading, dl_yaml_find(root, "defaults"),
                                     dl_yaml_find(root, "feeds"));
    const struct dl_yaml_node *searches = dl_yaml_find(root, "searches");
    if (status == DL_OK && searches) {
        reading->into->searches = (struct dl_searches){0};
        status = searches_read(reading->arena, &reading->source, searches,
                               &reading->into->searches);
    }
    return status;
}

enum dl_status
dl_settings_read(struct dl_arena *arena, const char *path, struct dl_str yaml,
                 struct dl_settings *settings, struct dl_error *err)
{
    struct dl_mark mark = dl_arena_mark(arena);
    struct dl_settings copy = *settings;
    struct reading reading = {
        .arena = arena,
        .source = {path, yaml, 1, err},
        .into = &copy,
    };
    const struct dl_yaml_node *root;
    enum dl_status status = dl_yaml_read(arena, path, yaml, 1, &root, err);
    if (status == DL_OK)
        status = read_section(&reading, (struct dl_str){0}, root);
    if (status == DL_OK)
        status = read_apart(&reading, root);
    if (status == DL_OK)
        *settings = copy;
    else
        dl_arena_reset(arena, mark);
    return status;
}

enum dl_status
dl_settings_load(struct dl_arena *arena, const char *path,
                 struct dl_settings *settings, struct dl_error *err)
{
    struct dl_str yaml;
    enum dl_status status = conf_file_read(arena, path, &yaml, err);
    if (status == DL_OK)
        status = dl_settings_read(arena, path, yaml, settings, err);
    return status;
}

void
dl_settings_default(struct dl_arena *arena, struct dl_settings *out)
{
    struct dl_settings settings = {.manner = manner_default()};
    struct dl_str yaml = {default_yaml, sizeof default_yaml};
    enum dl_status status =
        dl_settings_read(arena, "default.yaml", yaml, &settings, NULL);
    assert(status == DL_OK);
    (void)status;
    for (int i = 0; i < DL_OPTION_COUNT; i++) {
        assert(settings.origin[i]); /* default.yaml sets every one */
        settings.origin[i] = "built in";
    }
    settings.theme_place = NULL;
    *out = settings;
}

const char *
dl_settings_path(struct dl_arena *arena, const char *home,
                 const char *config_home)
{
    /* XDG Base Directory 0.8: a relative path there is to be ignored. */
    if (config_home && config_home[0] == '/')
        return dl_arena_printf(arena, "%s/dateline/dateline.yaml", config_home);
    if (home && *home)
        return dl_arena_printf(arena, "%s/.config/dateline/dateline.yaml",
                               home);
    return NULL;
}

const char *
dl_pictures_path(struct dl_arena *arena, const char *home, const char *cache)
{
    /* XDG Base Directory 0.8: a relative path there is to be ignored. */
    if (cache && cache[0] == '/')
        return dl_arena_printf(arena, "%s/dateline/pictures", cache);
    if (home && *home)
        return dl_arena_printf(arena, "%s/.cache/dateline/pictures", home);
    return NULL;
}
