/* Fuzz target: newsboat's config. Whatever it says, the theme and the settings
 * that it becomes can be read, and it says at most why not.
 *
 * words: src/conf/newsboat_elements.def
 * words: src/conf/newsboat_keys.def
 * words: src/conf/newsboat_operations.def
 * words: src/conf/newsboat_options.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/newsboat.h>
#include <dateline/settings.h>

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

/* A file that is given to the library by its bytes alone would not inherit. */
static void
check_theme(struct dl_str theme)
{
    fuzz_hold(!theme.bytes || dl_str_starts(theme, DL_STR("# ")));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_faults faults = {0};
    struct dl_settings settings;
    struct dl_newsboat boat;
    struct dl_error err;
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    dl_newsboat_is_config(text);
    dl_newsboat_config(arena, "config", text, "/nowhere", &boat, &faults);
    dl_settings_default(arena, &settings);
    fuzz_hold(dl_settings_read(arena, "", boat.settings, &settings, &err) ==
              DL_OK);
    check_theme(boat.theme);
    dl_arena_free(arena);
    return 0;
}
