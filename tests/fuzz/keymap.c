/* Fuzz target: keys, as settings and keymap files write them. What is read as
 * keys is printed as what is read as the same keys, and what is bound is found.
 *
 * The first line of an input is one binding; the rest is a list of bindings.
 *
 * words: include/dateline/actions.def
 * words: include/dateline/keys.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/keymap.h>
#include <dateline/settings.h>

static const char *const pieces[] = {
    "\n",      "C-",   "A-",        "S-",       "M-",         "Ctrl-",
    "x",       "g g",  "Space",     "Escape",   "F12",        "'",
    "\"",      "-",    " ",         "\t",       "<",          ">",
    "Left",    "Home", "^",         "[",        "]",          "{",
    "}",       ":",    ": ",        "down",     "quit",       "none",
    "list:\n", "  ",   "global:\n", "\xC3\xA9", "\xFF",       "\xE2\x82\xAC",
    "#",       "\\",   "Tab",       "i",        "PasteBegin",
};

static void
hold_keys(struct dl_str text)
{
    enum { ROOM = 64 };
    dl_key keys[DL_KEYS_MAX], again[DL_KEYS_MAX];
    char printed[ROOM];
    int count = dl_keys_parse(text, keys);
    fuzz_hold(count >= 0 && count <= DL_KEYS_MAX);
    if (!count)
        return;
    dl_keys_print(keys, count, printed, sizeof printed);
    fuzz_hold_line(dl_str_from(printed));
    fuzz_hold(dl_keys_parse(dl_str_from(printed), again) == count);
    fuzz_hold(memcmp(keys, again, (size_t)count * sizeof *keys) == 0);
}

static void
hold_bindings(const struct dl_keymap *keymap)
{
    for (size_t i = 0; i < keymap->count; i++) {
        const struct dl_binding *at = &keymap->at[i];
        bool more;
        fuzz_hold(at->count > 0 && at->count <= DL_KEYS_MAX);
        fuzz_hold(at->action < DL_ACT_COUNT && at->map < DL_MAP_COUNT);
        fuzz_hold(dl_keymap_find(keymap, (enum dl_map)at->map, at->keys,
                                 at->count, &more) == at->action);
    }
}

static struct dl_str
as_settings(struct dl_arena *arena, struct dl_str bindings)
{
    char *out = dl_arena_alloc(arena, 2 * bindings.bytes + 8);
    size_t end = 6;
    memcpy(out, "keys:\n", end);
    for (size_t i = 0; i < bindings.bytes; i++) {
        if (i == 0 || bindings.at[i - 1] == '\n')
            out[end++] = ' ';
        out[end++] = bindings.at[i];
    }
    return (struct dl_str){out, end};
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str rest = FUZZ_INPUT(arena, bytes, count, pieces), line;
    struct dl_settings settings;
    dl_settings_default(arena, &settings);
    if (dl_str_line(&rest, &line))
        hold_keys(line);
    dl_settings_read(arena, "keys.yaml", as_settings(arena, rest), &settings,
                     NULL);
    hold_bindings(&settings.keymap);
    dl_arena_free(arena);
    return 0;
}
