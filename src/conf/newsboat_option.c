/* newsboat's settings as settings of ours. A value counts when the settings
 * would take it. */
/* SPDX-License-Identifier: ISC */
#include "conf/newsboat.h"
#include "conf/value.h"

#include <dateline/settings.h>
#include <dateline/text.h>

#include <stdio.h>

enum option_kind { MINUTES, NUMBER, BOOL, TEXT, MATCH, CACHE, NOT };

static const struct option_row {
    const char *name;
    enum option_kind kind;
    const char *section, *key, *why;
} options[] = {
#define X(name, kind, section, key, why) {name, kind, section, key, why},
#include "conf/newsboat_options.def"
#undef X
};

static const struct option_row *
option_at(struct dl_str name)
{
    for (size_t i = 0; i < sizeof options / sizeof *options; i++)
        if (dl_str_is(name, options[i].name))
            return &options[i];
    return NULL;
}

static struct dl_str
value_of(struct dl_arena *arena, enum option_kind kind, struct dl_str word)
{
    bool yes = dl_str_is(word, "yes") || dl_str_is(word, "true");
    if (kind == BOOL)
        return yes ? DL_STR("yes") : DL_STR("no");
    if (kind == MINUTES)
        word = dl_str_from(dl_arena_printf(arena, "%.*sm", DL_FMT(word)));
    return value_quote(arena, dl_text_clean_line(arena, word));
}

static const char *
print_value(struct dl_arena *arena, const struct newsboat_value *value)
{
    if (!*value->section)
        return dl_arena_printf(arena, "%s: %.*s\n", value->key,
                               DL_FMT(value->text));
    return dl_arena_printf(arena, "  %s: %.*s\n", value->key,
                           DL_FMT(value->text));
}

/* Whether the settings would take a value; what they say is in *err. */
static bool
is_taken(const struct newsboat_value *value, struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_settings settings;
    const char *row = print_value(arena, value);
    if (*value->section)
        row = dl_arena_printf(arena, "%s:\n%s", value->section, row);
    dl_settings_default(arena, &settings);
    bool taken =
        dl_settings_read(arena, "", dl_str_from(row), &settings, err) == DL_OK;
    dl_arena_free(arena);
    return taken;
}

/* The last one counts, as in newsboat. */
static void
keep(struct newsboat *boat, struct newsboat_value value)
{
    for (size_t i = 0; i < boat->values.count; i++)
        if (boat->values.at[i].key == value.key) {
            boat->values.at[i] = value;
            return;
        }
    DL_PUSH(boat->arena, &boat->values, value);
}

static void
take_value(struct newsboat *boat, const struct newsboat_line *line,
           const struct option_row *option)
{
    struct dl_error err;
    struct newsboat_value value = {
        .section = option->section,
        .key = option->key,
        .text = value_of(boat->arena, option->kind, line->words.at[1])};
    /* A width of 0 is the terminal's. */
    if (option->kind == NUMBER && dl_str_is(line->words.at[1], "0"))
        newsboat_refuse(boat, line, 2, "dateline has no such value");
    else if (is_taken(&value, &err))
        keep(boat, value);
    else
        newsboat_refuse(boat, line, 2, "%s", err.text);
}

void
newsboat_setting(struct newsboat *boat, const struct newsboat_line *line)
{
    const struct option_row *option = option_at(line->words.at[0]);
    if (!option || option->kind == NOT)
        newsboat_refuse(boat, line, 1, "%s",
                        option ? option->why : "dateline has no such setting");
    else if (line->words.count < 2)
        newsboat_refuse(boat, line, 1, "it has no value");
    else if (option->kind == MATCH)
        newsboat_match(boat, line);
    else if (option->kind == CACHE)
        boat->cache =
            dl_str_from(newsboat_path(boat, line->path, line->words.at[1]));
    else
        take_value(boat, line, option);
}

struct dl_str
newsboat_settings(const struct newsboat *boat)
{
    const char *out = "";
    for (size_t i = 0; i < boat->values.count; i++) {
        const struct newsboat_value *value = &boat->values.at[i];
        bool first = true;
        for (size_t k = 0; k < i; k++)
            first &= strcmp(boat->values.at[k].section, value->section) != 0;
        if (!first)
            continue;
        if (*value->section)
            out = dl_arena_printf(boat->arena, "%s%s:\n", out, value->section);
        for (size_t k = i; k < boat->values.count; k++)
            if (!strcmp(boat->values.at[k].section, value->section))
                out = dl_arena_printf(
                    boat->arena, "%s%s", out,
                    print_value(boat->arena, &boat->values.at[k]));
    }
    return dl_str_from(out);
}
