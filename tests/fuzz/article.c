/* Fuzz target: an article's file: front matter, Markdown, a page saved as text.
 * The first byte chooses by its second bit: Markdown or text. Whatever it
 * holds, what is taken of it is fit for a terminal.
 *
 * words: src/article/labels.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/article.h>

static const char *const pieces[] = {
    "---\n",
    "\n",
    "\n\n",
    "title: ",
    "date: ",
    "author: ",
    "url: ",
    "tags: [",
    "]",
    "source: ",
    "2022-03-05",
    "March 5, 2022",
    "5 March",
    "Posted on ",
    "By ",
    "Anna Weber",
    "# ",
    "## ",
    "> ",
    "- ",
    "* ",
    "```\n",
    "[a](https://a.example/)",
    "![",
    "](",
    ")",
    "**",
    "_",
    "`",
    "\\",
    "LISBON, Sept. 14 (Reuters) - ",
    "Ferry crews walked out on Monday. ",
    "Share",
    "Read more",
    "Advertisement",
    "3 comments",
    "Updated 10:30",
    "Newsletter",
    "\t",
    "  ",
    "'",
    "\"",
    ": ",
    "|",
    "<p>",
    "&amp;",
    "\x1B[2J",
    "\xC2\x9B",
    "\xFF",
    "\xE2\x80\xAE",
    "\xC2\xAD",
    "\xE2\x80\x94",
};

static void
hold_article(const struct dl_article *article)
{
    fuzz_hold(article->title.bytes > 0);
    fuzz_hold_line(article->title);
    fuzz_hold_line(article->author);
    fuzz_hold_line(article->source);
    fuzz_hold_line(article->url);
    fuzz_hold_text(article->text);
    for (size_t i = 0; i < article->tags.count; i++)
        fuzz_hold_line(article->tags.at[i]);
    for (size_t i = 0; i < article->links.count; i++) {
        fuzz_hold_line(article->links.at[i].url);
        fuzz_hold_line(article->links.at[i].alt);
        fuzz_hold(article->links.at[i].span.end <= article->text.bytes);
    }
    for (size_t i = 0; i < article->furniture.count; i++)
        fuzz_hold_text(article->furniture.at[i]);
    fuzz_hold(article->published_why &&
              dl_published_name(article->published_from));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    bool markdown = count && bytes[0] & 2;
    struct dl_file file = {.path = markdown ? DL_STR("a/fuzz.md")
                                            : DL_STR("a/fuzz.txt"),
                           .bytes = text.bytes};
    struct dl_article *article;
    struct dl_error err = {.line = -1};
    if (dl_article_read(arena, &file, text, &article, &err) == DL_OK)
        hold_article(article);
    else
        fuzz_hold(err.line >= 0 && err.text[0]);
    dl_arena_free(arena);
    return 0;
}
