/* Fuzz target: a settings file: options, keys, feeds, commands, searches,
 * names. What is refused changes nothing and is told with its place; what is
 * accepted can be written out, and read back to the same.
 *
 * words: include/dateline/actions.def
 * words: include/dateline/feed_settings.def
 * words: include/dateline/kinds.def
 * words: include/dateline/options.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/settings.h>

static const char *const pieces[] = {
    "\n",
    "  ",
    "    ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    ", ",
    ": ",
    "keys:\n",
    "feeds:\n",
    "searches:\n",
    "entities:\n",
    "not-names: [",
    "defaults: {",
    "reader:\n",
    "layout:\n",
    "list:\n",
    "commands:\n",
    "timeline:\n",
    "global:\n",
    "article:\n",
    "url: ",
    "https://a.example/",
    "title: ",
    "folder: ",
    "name: ",
    "query: ",
    "kind: ",
    "person",
    "place",
    "every: ",
    "30m",
    "width: ",
    "60",
    "-1",
    "99999999999",
    "yes",
    "no",
    "browser: ",
    "xdg-open %u",
    "theme: ",
    "auto",
    "light",
    "keymap: ",
    "dateline",
    "down",
    "quit",
    "C-x",
    "''",
    "~",
    "'",
    "\"",
    "|\n",
    "&a ",
    "*a",
    "!!str ",
    "#",
    "\xC3\xA9",
    "\xFF",
    "\x1B[2J",
    "date-format: ",
    "%Y",
    "%",
    "panes: ",
    "is:unread",
    "%n%s%)",
};

static void
hold_printed(struct dl_arena *arena, const struct dl_settings *settings)
{
    struct dl_settings again;
    struct dl_error err;
    struct dl_str text = dl_settings_print(arena, settings);
    fuzz_hold_text(text);
    dl_settings_default(arena, &again);
    fuzz_hold(dl_settings_read(arena, "printed", text, &again, &err) == DL_OK);
    fuzz_hold(dl_settings_has(arena, settings, text));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    struct dl_settings settings;
    struct dl_error err = {.line = -1};
    dl_settings_default(arena, &settings);
    struct dl_str before = dl_settings_print(arena, &settings);
    if (dl_settings_read(arena, "/fuzz.yaml", text, &settings, &err) == DL_OK) {
        hold_printed(arena, &settings);
    } else {
        fuzz_hold(err.line >= 0 && err.column >= 0);
        fuzz_hold_line(dl_str_from(err.text));
        fuzz_hold_line(dl_str_from(err.excerpt));
        fuzz_hold(dl_str_eq(before, dl_settings_print(arena, &settings)));
    }
    dl_arena_free(arena);
    return 0;
}
