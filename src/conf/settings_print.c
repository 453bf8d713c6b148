/* The settings in force as YAML, in the order of options.def. Options of one
 * section stand together there, so that each section opens once.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/feeds.h"
#include "conf/options.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { ORIGIN_COLUMN = 40 };

struct printer {
    struct dl_arena *arena;
    char *at;
    size_t count, room;
};

static void
put(struct printer *out, struct dl_str text)
{
    for (size_t i = 0; i < text.bytes; i++)
        DL_PUSH(out->arena, out, text.at[i]);
}

__attribute__((format(printf, 2, 3))) static void
putf(struct printer *out, const char *format, ...)
{
    char text[256];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    put(out, dl_str_from(text));
}

/* Text that YAML takes to the letter without quotes, even in [lists]. */
static bool
is_plain(struct dl_str text)
{
    for (size_t i = 0; i < text.bytes; i++) {
        char c = text.at[i];
        bool letter = dl_is_digit(c) || dl_is_lower(c) || dl_is_upper(c);
        if (!letter && (i == 0 || !strchr("_-./", c)) && c != '/')
            return false;
    }
    return text.bytes > 0;
}

static void
put_text(struct printer *out, struct dl_str text)
{
    if (is_plain(text)) {
        put(out, text);
        return;
    }
    put(out, DL_STR("'"));
    for (size_t i = 0; i < text.bytes; i++) {
        struct dl_str one = {text.at + i, 1};
        put(out, one);
        if (one.at[0] == '\'')
            put(out, one); /* a quote in quotes is written twice */
    }
    put(out, DL_STR("'"));
}

static void
put_texts(struct printer *out, const struct dl_strs *texts)
{
    put(out, DL_STR("["));
    for (size_t i = 0; i < texts->count; i++) {
        if (i > 0)
            put(out, DL_STR(", "));
        put_text(out, texts->at[i]);
    }
    put(out, DL_STR("]"));
}

static void
put_panes(struct printer *out, const struct dl_panes *panes)
{
    put(out, DL_STR("["));
    for (int i = 0; i < panes->count; i++)
        putf(out, "%s%s", i ? ", " : "", conf_panes[panes->at[i]]);
    put(out, DL_STR("]"));
}

/* A pair of our own is what auto means. */
static void
put_theme(struct printer *out, const struct dl_settings *settings)
{
    bool own = dl_str_is(settings->theme_dark, "dark") &&
               dl_str_is(settings->theme_light, "light");
    if (own || !dl_str_is(settings->theme, "auto")) {
        put_text(out, settings->theme);
        return;
    }
    put(out, DL_STR("{light: "));
    put_text(out, settings->theme_light);
    put(out, DL_STR(", dark: "));
    put_text(out, settings->theme_dark);
    put(out, DL_STR("}"));
}

static void
put_value(struct printer *out, const struct option *option,
          const struct dl_settings *settings)
{
    const void *value = (const char *)settings + option->offset;
    switch (option->type) {
    case OPTION_PATHS:
    case OPTION_WORDS:
        put_texts(out, value);
        break;
    case OPTION_THEME:
        put_theme(out, settings);
        break;
    case OPTION_FILE:
    case OPTION_PATH:
    case OPTION_DATE:
        put_text(out, *(const struct dl_str *)value);
        break;
    case OPTION_INT:
        putf(out, "%d", *(const int *)value);
        break;
    case OPTION_BOOL:
        putf(out, "%s", *(const bool *)value ? "yes" : "no");
        break;
    case OPTION_CHOICE:
        put(out, option_choice(option, *(const int *)value));
        break;
    case OPTION_PANES:
        put_panes(out, value);
        break;
    }
}

/* The part of a path before its last dot; empty at the top. */
static struct dl_str
section_of(const char *path)
{
    const char *dot = strrchr(path, '.');
    return (struct dl_str){path, dot ? (size_t)(dot - path) : 0};
}

static void
put_option(struct printer *out, int index, const struct dl_settings *settings)
{
    const struct option *option = &conf_options[index];
    struct dl_str section = section_of(option->path);
    struct dl_str before =
        index ? section_of(conf_options[index - 1].path) : (struct dl_str){0};
    if (section.bytes && !dl_str_eq(section, before))
        putf(out, "%.*s:\n", DL_FMT(section));
    size_t start = out->count;
    putf(out, "%s%s: ", section.bytes ? "  " : "",
         option->path + (section.bytes ? section.bytes + 1 : 0));
    put_value(out, option, settings);
    int used = (int)(out->count - start);
    putf(out, "%*s  # ", used < ORIGIN_COLUMN ? ORIGIN_COLUMN - used : 0, "");
    put(out, dl_str_from(settings->origin[index]));
    put(out, DL_STR("\n"));
}

static void
put_bindings(struct printer *out, enum dl_map map,
             const struct dl_keymap *keymap)
{
    bool opened = false;
    for (size_t i = 0; i < keymap->count; i++) {
        const struct dl_binding *binding = &keymap->at[i];
        if (binding->map != map)
            continue;
        if (!opened)
            putf(out, "  %s:\n", dl_map_name(map));
        opened = true;
        char keys[64];
        dl_keys_print(binding->keys, binding->count, keys, sizeof keys);
        put(out, DL_STR("    "));
        put_text(out, dl_str_from(keys));
        putf(out, ": %s\n", dl_action_name((enum dl_action)binding->action));
    }
}

/* The user's own: `keymap` has the others. */
static void
put_keys(struct printer *out, const struct dl_keymap *keymap)
{
    put(out, DL_STR("keys:\n"));
    for (int map = 0; map < DL_MAP_COUNT; map++)
        put_bindings(out, (enum dl_map)map, keymap);
}

/* `key: value` in a map, for values that are there. */
static void
put_part(struct printer *out, const char *key, struct dl_str text)
{
    if (!text.bytes)
        return;
    putf(out, ", %s: ", key);
    put_text(out, text);
}

static void
put_parts(struct printer *out, const char *key, const struct dl_strs *texts)
{
    if (!texts->count)
        return;
    putf(out, ", %s: ", key);
    put_texts(out, texts);
}

static void
put_day(struct printer *out, const char *key, bool known, struct dl_day day)
{
    char text[DL_DATE_TEXT_MAX];
    dl_day_format(day, text, sizeof text);
    if (known)
        putf(out, ", %s: %s", key, text);
}

static void
put_roles(struct printer *out, const struct dl_tenures *roles)
{
    for (size_t i = 0; i < roles->count; i++) {
        const struct dl_tenure *role = &roles->at[i];
        putf(out, "%s{title: ", i ? ", " : ", roles: [");
        put_text(out, role->title);
        put_part(out, "of", role->of);
        put_day(out, "from", role->has_from, role->from);
        put_day(out, "to", role->has_to, role->to);
        putf(out, "}%s", i + 1 == roles->count ? "]" : "");
    }
}

static void
put_known(struct printer *out, const struct dl_known *known)
{
    putf(out, "  - {kind: %s", dl_kind_name(known->kind));
    put_part(out, "id", known->id);
    put_parts(out, "names", &known->names);
    put_parts(out, "also", &known->also);
    put_parts(out, "people", &known->people);
    put_part(out, "capital", known->capital);
    put_part(out, "of", known->of);
    put_roles(out, &known->roles);
    putf(out, "%s}\n", known->pinned ? ", pinned: yes" : "");
}

static void
put_names(struct printer *out, const struct dl_knowledge *knowledge)
{
    put(out, DL_STR("entities:\n"));
    for (size_t i = 0; i < knowledge->entries.count; i++)
        put_known(out, &knowledge->entries.at[i]);
    put(out, DL_STR("not-names:\n"));
    for (size_t i = 0; i < knowledge->never.count; i++) {
        put(out, DL_STR("  - "));
        put_text(out, knowledge->never.at[i]);
        put(out, DL_STR("\n"));
    }
}

/* Those of feeds.yaml as well, so that the settings are whole. */
static void
put_feeds(struct printer *out, const struct dl_settings *settings)
{
    struct dl_manner none = {0}, usual = settings->manner;
    struct dl_str defaults = manner_print(out->arena, "\n  ", &usual, &none);
    put(out, DL_STR("defaults:"));
    put(out, defaults);
    put(out, DL_STR("\nfeeds:\n"));
    for (size_t i = 0; i < settings->feeds.count; i++) {
        const struct dl_subscription *feed = &settings->feeds.at[i];
        put(out, DL_STR("  - {url: "));
        put_text(out, feed->url);
        put_part(out, "title", feed->title);
        put_parts(out, "folder", &feed->folders);
        put(out, manner_print(out->arena, ", ", &feed->manner, &usual));
        put(out, DL_STR("}  # "));
        put(out, dl_str_from(feed->origin));
        put(out, DL_STR("\n"));
    }
}

/* Those that were saved as well. */
static void
put_searches(struct printer *out, const struct dl_searches *searches)
{
    put(out, DL_STR("searches:\n"));
    for (size_t i = 0; i < searches->count; i++) {
        const struct dl_search *search = &searches->at[i];
        put(out, DL_STR("  - {name: "));
        put_text(out, search->name);
        put_part(out, "query", search->query);
        putf(out, "%s}  # %s\n", search->watch ? ", watch: yes" : "",
             search->origin);
    }
}

struct dl_str
dl_settings_print(struct dl_arena *arena, const struct dl_settings *settings)
{
    struct printer out = {.arena = arena};
    for (int i = 0; i < DL_OPTION_COUNT; i++)
        put_option(&out, i, settings);
    put_keys(&out, &settings->own);
    put_names(&out, &settings->entities);
    put_feeds(&out, settings);
    put_searches(&out, &settings->searches);
    return (struct dl_str){out.at, out.count};
}

static bool
same_keys(const struct dl_keymap *a, const struct dl_keymap *b)
{
    return a->count == b->count &&
           (!a->count || !memcmp(a->at, b->at, a->count * sizeof *a->at));
}

static bool
same_options(struct dl_arena *arena, const struct dl_settings *a,
             const struct dl_settings *b)
{
    for (int i = 0; i < DL_OPTION_COUNT; i++) {
        struct printer x = {.arena = arena}, y = {.arena = arena};
        put_value(&x, &conf_options[i], a);
        put_value(&y, &conf_options[i], b);
        if (x.count != y.count || (x.count && memcmp(x.at, y.at, x.count) != 0))
            return false;
    }
    return true;
}

bool
dl_settings_has(struct dl_arena *arena, const struct dl_settings *settings,
                struct dl_str yaml)
{
    struct dl_settings over = *settings;
    return dl_settings_read(arena, "", yaml, &over, NULL) == DL_OK &&
           same_options(arena, settings, &over) &&
           same_keys(&settings->keymap, &over.keymap) &&
           !memcmp(&settings->manner, &over.manner, sizeof over.manner) &&
           settings->feeds.count == over.feeds.count &&
           settings->searches.count == over.searches.count;
}
