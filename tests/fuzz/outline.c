/* Fuzz target: OPML. Whatever the bytes are, what is read of them may go over
 * the wire.
 *
 * fuzzed: src/feed/outline.c
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/feed.h>

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

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

static void
check(struct dl_arena *arena, const struct dl_outlines *outlines)
{
    for (size_t i = 0; i < outlines->count; i++) {
        struct dl_wire *wire = dl_wire_new();
        struct dl_told told = {.what = DL_TOLD_OUTLINE,
                               .outline = outlines->at[i]},
                       heard;
        struct dl_str record = dl_told_pack(arena, &told);
        bool got = false;
        dl_wire_put(wire, record.at, record.bytes);
        if (dl_wire_told(wire, arena, &heard, &got, NULL) != DL_OK || !got ||
            !dl_str_starts(heard.outline.url, DL_STR("http")))
            abort();
        dl_wire_free(wire);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_outlines outlines = {.count = 0};
    struct dl_str text = {(const char *)bytes + 1, count ? count - 1 : 0};
    if (count && bytes[0] % 2)
        text = spell(arena, bytes + 1, count - 1);
    if (dl_outline_read(arena, text, &outlines, NULL) == DL_OK)
        check(arena, &outlines);
    dl_arena_free(arena);
    return 0;
}
