/* Fuzz target: newsboat's config. Whatever it says, the theme and the settings
 * that it becomes can be read, and it says at most why not.
 *
 * Few random bytes are a config. So the first byte chooses: the rest is a text
 * as it is, or each byte a piece of what configs are made of.
 *
 * fuzzed: src/conf/newsboat.c
 * fuzzed: src/conf/newsboat_colour.c
 * fuzzed: src/conf/newsboat_config.c
 * fuzzed: src/conf/newsboat_key.c
 * fuzzed: src/conf/newsboat_option.c
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/newsboat.h>
#include <dateline/settings.h>

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

static const char *const pieces[] = {
    "\n",
    "\n",
    " ",
    " ",
    "color ",
    "background ",
    "listfocus ",
    "listnormal ",
    "info ",
    "article ",
    "default ",
    "white ",
    "black ",
    "color2",
    "standout ",
    "bold ",
    "bind-key ",
    "bind ",
    "unbind-key ",
    "everywhere ",
    "article,feedlist ",
    "all ",
    "quit",
    "open ",
    "down ",
    "home",
    " ; ",
    ";",
    " -- ",
    "j",
    "k ",
    "gg ",
    "^D ",
    "<F5>",
    "<C-a>",
    "ENTER ",
    "'",
    "\"",
    "\\",
    "#",
    "`",
    "reload-time ",
    "text-width ",
    "60",
    "datetime-format ",
    "%Y ",
    "cache-file ~/",
    "search-highlight-colors ",
    "include nowhere",
    "macro ",
    "\xc3\xa9",
};

static struct dl_str
spell(struct dl_arena *arena, const uint8_t *bytes, size_t count)
{
    struct {
        char *at;
        size_t count, room;
    } out = {0};
    for (size_t i = 0; i < count; i++)
        for (const char *c =
                 pieces[bytes[i] % (sizeof pieces / sizeof *pieces)];
             *c; c++)
            DL_PUSH(arena, &out, *c);
    return (struct dl_str){out.at, out.count};
}

/* A file that is given to the library by its bytes alone would not inherit. */
static void
check_theme(struct dl_str theme)
{
    if (theme.bytes && !dl_str_starts(theme, DL_STR("# ")))
        abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_faults faults = {0};
    struct dl_subscriptions feeds = {0};
    struct dl_settings settings;
    struct dl_newsboat boat;
    struct dl_error err;
    struct dl_str text = {(const char *)bytes, count};
    if (count && bytes[0] & 1)
        text = spell(arena, bytes + 1, count - 1);
    dl_newsboat_is_config(text);
    dl_newsboat_urls(arena, "urls", text, &feeds, &faults);
    dl_newsboat_config(arena, "config", text, "/nowhere", &boat, &faults);
    dl_settings_default(arena, &settings);
    if (dl_settings_read(arena, "", boat.settings, &settings, &err) != DL_OK)
        abort();
    check_theme(boat.theme);
    dl_arena_free(arena);
    return 0;
}
