/* The tables of settings: what each is for, what it may be, and what it is as
 * long as nobody says otherwise. */
/* SPDX-License-Identifier: ISC */
#include "tables.h"

#include <dateline/settings.h>

#include <stdio.h>
#include <string.h>

/* Settings are printed in the order of their table, a line each with what it
 * comes from; sections, which are on lines of their own, come from nowhere. */
static const char built_in[] = "# built in\n";

/* The value on the next of these lines. */
static struct dl_str
next_value(struct dl_str *printed)
{
    const char *end = strstr(printed->at, built_in);
    const char *start = end;
    while (start > printed->at && start[-1] != '\n')
        start--;
    struct dl_str value = {strstr(start, ": ") + 2, 0};
    value.bytes = (size_t)(end - value.at);
    while (value.bytes && value.at[value.bytes - 1] == ' ')
        value.bytes--;
    printed->at = end + strlen(built_in);
    return value;
}

static void
put_default(struct dl_arena *arena, struct dl_str value)
{
    if (dl_str_is(value, "[]") || dl_str_is(value, "''")) {
        puts("Empty by default.");
        return;
    }
    fputs("Default: ", stdout);
    put(dl_str_copy(arena, value).at);
    puts(".");
}

static void
put_type(const char *type, int least, int greatest, const char *choices)
{
    if (!strcmp(type, "INT"))
        printf("A number from %d to %d.\n", least, greatest);
    else if (!strcmp(type, "BOOL"))
        puts("yes or no.");
    else if (!strcmp(type, "PATHS"))
        puts("A list of paths; relative ones count from the file's folder.");
    else if (!strcmp(type, "PATH"))
        puts("A path; a relative one counts from the file's folder.");
    else if (!strcmp(type, "PANES") || !strcmp(type, "WORDS"))
        puts("A list.");
    else if (!strcmp(type, "CHOICE")) {
        fputs("One of ", stdout);
        put_list(choices, '|');
    }
}

static void
put_settings(void)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_settings settings;
    dl_settings_default(arena, &settings);
    struct dl_str printed = dl_settings_print(arena, &settings);
    printed = dl_str_copy(arena, printed); /* which ends it with a NUL */
#define X(field, path, type, least, greatest, choices, help) \
    put_row("Cm", path, "", help);                           \
    put_type(#type, least, greatest, choices);               \
    put_default(arena, next_value(&printed));
#include <dateline/options.def>
#undef X
    dl_arena_free(arena);
}

static void
feed_setting_row(const char *name, const char *type, int least, int greatest,
                 int value, const char *help)
{
    put_row("Cm", name, "", help);
    if (!strcmp(type, "BOOL"))
        printf("yes or no.\nDefault: %s.\n", value ? "yes" : "no");
    else if (!strcmp(type, "AGE"))
        printf("From %d to %d minutes, written as 30m, 2h or 1d.\n"
               "Default: %d minutes.\n",
               least, greatest, value);
    else
        printf("A number from %d to %d.\nDefault: %d.\n", least, greatest,
               value);
}

static void
put_feed_settings(void)
{
#define X(field, name, type, least, greatest, value, help) \
    feed_setting_row(name, #type, least, greatest, value, help);
#include <dateline/feed_settings.def>
#undef X
}

bool
put_settings_table(const char *line)
{
    if (!strcmp(line, "@settings@\n"))
        put_settings();
    else if (!strcmp(line, "@feed-settings@\n"))
        put_feed_settings();
    else
        return false;
    return true;
}
