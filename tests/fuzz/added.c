/* Fuzz target: the files that dateline adds to and people edit: feeds,
 * searches, corrections, what was typed. Whatever stands in one, adding to it
 * keeps that and makes one more, or says why not and changes nothing.
 *
 * The first byte of an input chooses the file, its first line is what is added,
 * the rest is what the file holds.
 *
 * words: include/dateline/feed_settings.def
 * words: include/dateline/kinds.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/settings.h>
#include <dateline/text.h>
#include <dateline/typed.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char *const pieces[] = {
    "feeds:\n",
    "searches:\n",
    "corrections:\n",
    "apart:\n",
    "  - ",
    "- ",
    "\n",
    "{",
    "}",
    ", ",
    ": ",
    "url: ",
    "https://a.example/",
    "title: ",
    "folder: [",
    "]",
    "name: ",
    "query: ",
    "watch: yes",
    "is: ",
    "none",
    "open",
    "place",
    "same-as: ",
    "from: ",
    "'",
    "\"",
    "#",
    "---\n",
    "...\n",
    "&a ",
    "*a",
    "|\n",
    "\t",
    "\xFF",
    "\xC3\xA9",
    "/is:unread\n",
    "=a\n",
    ":set\n",
};

static const char *
file_of(struct dl_str text)
{
    static char path[4096];
    if (!*path) {
        const char *place = getenv("TMPDIR");
        snprintf(path, sizeof path, "%s/added-%ld", place ? place : "/tmp",
                 (long)getpid());
    }
    FILE *file = fopen(path, "wb");
    fuzz_hold(file && fwrite(text.at, 1, text.bytes, file) == text.bytes);
    fclose(file);
    return path;
}

static struct dl_str
content(struct dl_arena *arena, const char *path, size_t room)
{
    char *out = dl_arena_alloc(arena, room);
    FILE *file = fopen(path, "rb");
    fuzz_hold(file != NULL);
    size_t bytes = fread(out, 1, room, file);
    fclose(file);
    return (struct dl_str){out, bytes};
}

enum { FEEDS, SEARCHES, CORRECTIONS, TYPED, KINDS };

static enum dl_status
add(struct dl_arena *arena, int kind, const char *path, struct dl_str name,
    struct dl_error *err)
{
    struct dl_settings usual;
    dl_settings_default(arena, &usual);
    struct dl_subscription feed = {
        .url = name, .title = name, .manner = usual.manner};
    struct dl_search search = {.name = name, .query = DL_STR("is:unread")};
    struct dl_correction correction = {.name = name, .kind = DL_KIND_PLACE};
    struct dl_typed_line line = {DL_TYPED_SEARCH, name};
    switch (kind) {
    case FEEDS:
        return dl_feeds_append(path, &feed, 1, NULL, err);
    case SEARCHES:
        return dl_searches_append(path, &search, err);
    case CORRECTIONS:
        return dl_corrections_append(path, &correction, err);
    default:
        return dl_typed_add(path, &line, err);
    }
}

/* What was added is there, for whoever reads the file next. */
static bool
is_there(struct dl_arena *arena, int kind, const char *path, struct dl_str name)
{
    struct dl_settings settings;
    struct dl_knowledge known = {.faults = {0}};
    struct dl_typed_lines lines;
    dl_settings_default(arena, &settings);
    switch (kind) {
    case FEEDS:
        return dl_feeds_load(arena, path, &settings, NULL) == DL_OK &&
               settings.feeds.count > 0;
    case SEARCHES:
        return dl_searches_load(arena, path, &settings, NULL) == DL_OK &&
               dl_searches_find(&settings.searches, name);
    case CORRECTIONS:
        return dl_corrections_load(arena, path, &known, NULL) == DL_OK &&
               dl_correction_find(&known.corrections, name);
    default:
        return dl_typed_load(arena, path, &lines, NULL) == DL_OK &&
               (lines.count > 0 ||
                !dl_typed_may_stay(&(struct dl_typed_line){0, name}));
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    enum { MORE = 65536 };
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str rest = FUZZ_INPUT(arena, bytes, count, pieces), name;
    struct dl_error err = {.text = ""};
    int kind = count ? bytes[0] / 2 % KINDS : 0;
    if (dl_str_line(&rest, &name)) {
        name = dl_text_clean_line(arena, name); /* as whoever adds it does */
        const char *path = file_of(rest);
        enum dl_status status = add(arena, kind, path, name, &err);
        struct dl_str now = content(arena, path, rest.bytes + MORE);
        fuzz_hold(kind == TYPED || dl_str_starts(now, rest));
        fuzz_hold(status == DL_OK || dl_str_eq(now, rest));
        fuzz_hold(status == DL_OK ? is_there(arena, kind, path, name)
                                  : err.text[0] != '\0');
        unlink(path);
    }
    dl_arena_free(arena);
    return 0;
}
