/* Fuzz target: a piece of a page, read without the parser and by it. Whenever
 * both read it, they make the same of it.
 *
 * The first byte chooses: the rest is a piece as it is, or each byte a start or
 * end tag of fragment.def, or some text.
 *
 * words: src/page/fragment.def
 * words: src/page/scan.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include "../unit/page/same.h"

#include <stdio.h>

static const char *const names[] = {
#define X(name, tag, kind) name,
#include "page/fragment.def"
#undef X
};

static const char *const texts[] = {"a",
                                    " ",
                                    "\n",
                                    "\r\n",
                                    "\r",
                                    "&amp;",
                                    "&#8217;",
                                    "&",
                                    "&nbsp;",
                                    "<",
                                    "<!-- b -->",
                                    "<!-->",
                                    "\xc3\xa9",
                                    "<a href=\"?b=c&d=e\">",
                                    "<p title='a &lt; b' title=c>",
                                    "<img alt=\"a\">",
                                    "<table>",
                                    "<li>"};

enum {
    NAMES = sizeof names / sizeof *names,
    TEXTS = sizeof texts / sizeof *texts,
    PIECE_MAX = 64
};

static struct dl_str
spell(struct dl_arena *arena, const uint8_t *bytes, size_t count)
{
    char *out = dl_arena_alloc(arena, count * PIECE_MAX + 1);
    size_t end = 0;
    for (size_t i = 0; i < count; i++) {
        size_t piece = bytes[i] % (2 * NAMES + TEXTS);
        if (piece < TEXTS)
            end += (size_t)snprintf(out + end, PIECE_MAX, "%s", texts[piece]);
        else
            end += (size_t)snprintf(out + end, PIECE_MAX, "<%s%s>",
                                    (piece - TEXTS) % 2 ? "/" : "",
                                    names[(piece - TEXTS) / 2]);
    }
    return (struct dl_str){out, end};
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str html = {(const char *)bytes + 1, count ? count - 1 : 0};
    bool same;
    if (count && bytes[0] % 2)
        html = spell(arena, bytes + 1, count - 1);
    is_taken(arena, html, &same);
    fuzz_hold(same);
    dl_arena_free(arena);
    return 0;
}
