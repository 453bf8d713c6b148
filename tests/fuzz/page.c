/* Fuzz target: a web page, and a piece of one. Whatever it holds, it is read in
 * bounded time and room, and what comes of it is clean text.
 *
 * words: src/page/attrs.def
 * words: src/page/facts.def
 * words: src/page/fragment.def
 * words: src/page/words.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/page.h>
#include <dateline/text.h>

static const char *const pieces[] = {
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<article class='post'>",
    "</article>",
    "<div class=\"entry-content\">",
    "<div id=comments>",
    "<ul><li>",
    "<ol start=99999>",
    "</ol>",
    "<table><tr><td>",
    "<th>",
    "</table>",
    "<a href='../x?y#z'>",
    "<a href=\"javascript:",
    "</a>",
    "<pre><code>",
    "</pre>",
    "<blockquote>",
    "</blockquote>",
    "<h1>",
    "</h1>",
    "<title>",
    "</title>",
    "<script type='application/ld+json'>",
    "{\"@type\":\"NewsArticle\",\"headline\":\"",
    "\"}",
    "</script>",
    "<meta property='og:title' content='",
    "<time datetime='2022-03-05'>",
    "<base href=//a.example/b/>",
    "<link rel=alternate type=application/rss+xml href=",
    "'>",
    "\">",
    "<svg>",
    "</svg>",
    "<!--",
    "-->",
    "<br>",
    "<img alt='a boat'>",
    "&amp;lt;b&amp;gt;",
    "&#x202e;",
    "&nbsp;",
    "\xc2\xad",
    "The council of the town voted on Tuesday, after a debate, for it. ",
    "Ferry stays - Courier",
    "Related articles",
    "3 comments",
    "\n",
    " ",
    "<",
    "</",
    "<b><i>",
    "<template>",
    "<select>",
};

static void
hold_link(const struct dl_link *link, struct dl_str text)
{
    fuzz_hold_line(link->url);
    fuzz_hold_line(link->alt);
    fuzz_hold(link->span.start <= link->span.end);
    fuzz_hold(link->span.end <= text.bytes);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_page page = {.item = {.text = {0}}};
    struct dl_links links = {0};
    struct dl_str base = DL_STR("https://a.example/b/c?d");
    struct dl_str html = FUZZ_INPUT(arena, bytes, count, pieces);
    if (dl_page_read(arena, html, base, &page, NULL) == DL_OK)
        fuzz_hold(page.item.title.bytes > 0);
    fuzz_hold_text(page.item.text);
    fuzz_hold_line(page.item.title);
    fuzz_hold_line(page.item.author);
    html = dl_text_decode(arena, html, DL_STR("")); /* as its readers do */
    struct dl_str text = dl_html_text(arena, html, base, &links);
    fuzz_hold_text(text);
    fuzz_hold_line(dl_html_line(arena, html));
    for (size_t i = 0; i < links.count; i++)
        hold_link(&links.at[i], text);
    for (size_t i = 0; i < page.item.links.count; i++)
        hold_link(&page.item.links.at[i], page.item.text);
    fuzz_hold_line(dl_url_join(arena, base, html));
    dl_arena_free(arena);
    return 0;
}
