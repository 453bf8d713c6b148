/* Fuzz target: a query asked of a store. Whatever can be read as a query, the
 * store has an answer to.
 *
 * words: include/dateline/conditions.def
 * words: include/dateline/fields.def
 * words: include/dateline/kinds.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/store.h>

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const pieces[] = {
    "title:",   "author:", "outlet:", "tag:",   "entity:",
    "kind:",    "from:",   "to:",     "on:",    "is:",
    "unread",   "undated", "summary", "person", "2021",
    "2021-03",  "quay",    "post",    "ferry",  "harbour",
    "\"",       "-",       "|",       "*",      " ",
    ":",        "(",       ")",       "\\",     "'",
    "\xC3\xA9", "AND",     "OR",      "NOT",    "NEAR",
    "^",        "{",       "+",       ",",      "\xE6\xB8\xAF",
    "%",        "_",
};

static char folder[4096];

static int
drop(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    (void)status, (void)kind, (void)place;
    return remove(path);
}

static void
drop_all(void)
{
    nftw(folder, drop, 4, FTW_DEPTH | FTW_PHYS);
}

static void
fill(struct dl_store *store)
{
    const struct dl_item items[] = {
        {.guid = DL_STR("1"),
         .title = DL_STR("A ferry at the quay"),
         .text = DL_STR("The harbour was quiet, and the ferry late."),
         .author = DL_STR("A. Writer"),
         .published_why = ""},
        {.guid = DL_STR("2"),
         .title = DL_STR("\xE6\xB8\xAF"),
         .text = DL_STR("Post\xC3\xA9 from the harbour."),
         .summary = true,
         .published_why = ""},
    };
    struct dl_source source = {.url = DL_STR("https://a.example/feed"),
                               .at = DL_STR("https://a.example/feed"),
                               .title = DL_STR("Quay Post")};
    fuzz_hold(dl_store_source_put(store, &source, NULL) == DL_OK);
    fuzz_hold(dl_store_put(store, &source, items, 2, 0, NULL, NULL) == DL_OK);
}

static struct dl_store *
open_once(void)
{
    static struct dl_store *store;
    if (store)
        return store;
    struct dl_arena *arena = dl_arena_new(0);
    const char *place = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%s/search-XXXXXX", place ? place : "/tmp");
    fuzz_hold(mkdtemp(folder) != NULL);
    atexit(drop_all);
    const char *path = dl_arena_printf(arena, "%s/a.db", folder);
    fuzz_hold(dl_store_open(arena, path, &store, NULL, NULL) == DL_OK);
    fill(store);
    dl_arena_free(arena);
    return store;
}

static bool
marked(const void *marks, struct dl_key key, enum dl_condition condition)
{
    (void)marks;
    return (key.low + (unsigned)condition) % 2;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    static const char *const kinds[] = {"person", "place", NULL};
    struct dl_store *store = open_once();
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    struct dl_query query;
    struct dl_window window = {.query = &query, .count = 10, .marked = marked};
    struct dl_rows rows = {0};
    struct dl_hits hits = {0};
    size_t total = 0;
    if (dl_query_read(arena, text, kinds, &query, NULL) == DL_OK) {
        fuzz_hold(dl_store_rows(arena, store, &window, &rows, &total, NULL) ==
                  DL_OK);
        fuzz_hold(dl_store_search(arena, store, &window, &hits, NULL) == DL_OK);
        fuzz_hold(hits.total == total && rows.count == total);
    }
    for (size_t i = 0; i < hits.count; i++)
        for (size_t k = 0; k < hits.at[i].mark_count; k++)
            fuzz_hold(hits.at[i].marks[k].end <= hits.at[i].around.bytes);
    dl_arena_free(arena);
    return 0;
}
