/* Fuzz target: OPML. Whatever the bytes are, what is read of them may go over
 * the wire. */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/feed.h>

static const char *const pieces[] = {
    "<opml>",
    "<body>",
    "<outline ",
    "/>",
    ">",
    "</outline>",
    "xmlUrl='",
    "xmlurl=\"",
    "'",
    "\"",
    "text='",
    "title='",
    "https://a.example/",
    "a",
    "b",
    "file:///",
    "javascript:",
    "&amp;",
    "&",
    "<",
    " ",
    "\n",
    "htmlUrl='",
    "\x1b",
    "\xff",
};

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_outlines outlines = {.count = 0};
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    dl_outline_read(arena, text, &outlines, NULL);
    for (size_t i = 0; i < outlines.count; i++) {
        struct dl_told told = {.what = DL_TOLD_OUTLINE,
                               .outline = outlines.at[i]};
        fuzz_hold(dl_str_starts(told.outline.url, DL_STR("http")));
        fuzz_hold_told(arena, &told);
    }
    dl_arena_free(arena);
    return 0;
}
