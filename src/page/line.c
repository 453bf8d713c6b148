/* Titles: one line of plain text out of whatever a feed or page has. */
/* SPDX-License-Identifier: ISC */
#include "page/tree.h"

#include <dateline/text.h>

/* The tag at `at`, a '<', is one that titles are written with; any other word
 * in such brackets is what the title is about. */
static bool
is_title_tag(struct dl_str text, size_t at)
{
    static const char *const names[] = {
        "a",      "abbr",  "acronym", "b",      "big",   "br",   "cite",
        "code",   "del",   "div",     "em",     "font",  "h1",   "h2",
        "h3",     "h4",    "i",       "img",    "ins",   "mark", "nobr",
        "p",      "q",     "s",       "script", "small", "span", "strike",
        "strong", "style", "sub",     "sup",    "tt",    "u",    "wbr"};
    enum { NAME_MAX = 8 };
    char folded[NAME_MAX];
    size_t bytes = 0;
    at += at + 1 < text.bytes && text.at[at + 1] == '/' ? 2 : 1;
    while (at + bytes < text.bytes && bytes < NAME_MAX &&
           (dl_is_lower(dl_to_lower(text.at[at + bytes])) ||
            dl_is_digit(text.at[at + bytes]))) {
        folded[bytes] = dl_to_lower(text.at[at + bytes]);
        bytes++;
    }
    return DL_STR_IN(((struct dl_str){folded, bytes}), names) &&
           memchr(text.at + at, '>', text.bytes - at);
}

/* "&amp;lt;b&amp;gt;", "&amp;#8217;": a reference is left in the text, or a tag
 * that was written as one. */
static bool
is_escaped(struct dl_str text)
{
    for (size_t i = 0; i + 2 < text.bytes; i++) {
        if (text.at[i] == '<' && is_title_tag(text, i))
            return true;
        if (text.at[i] != '&')
            continue;
        size_t end = i + 1;
        while (end < text.bytes && end < i + 12 &&
               (text.at[end] == '#' || dl_is_digit(text.at[end]) ||
                dl_is_lower(dl_to_lower(text.at[end]))))
            end++;
        if (end > i + 2 && end < text.bytes && text.at[end] == ';')
            return true;
    }
    return false;
}

static struct dl_str
read_once(struct dl_arena *arena, struct dl_str html)
{
    struct tree tree;
    tree_parse(arena, html, &tree);
    for (size_t i = 0; i < tree.count; i++) /* a title may be all of it */
        if (tree.at[i].tag == TAG_TITLE || tree.at[i].tag == TAG_HEAD)
            tree.at[i].tag = TAG_SPAN;
    return tree_line(arena, &tree, 0);
}

struct dl_str
dl_html_line(struct dl_arena *arena, struct dl_str html)
{
    enum { LINE_MAX = 65536 };
    html.bytes = html.bytes < LINE_MAX ? html.bytes : LINE_MAX;
    bool marked = memchr(html.at ? html.at : "", '<', html.bytes) ||
                  memchr(html.at ? html.at : "", '&', html.bytes);
    if (!marked)
        return dl_text_clean_line(arena, html);
    struct dl_str line = read_once(arena, html);
    return is_escaped(line) ? read_once(arena, line) : line;
}

struct dl_str
line_bare(struct dl_arena *arena, struct dl_str text)
{
    struct dl_str folded = dl_text_fold(arena, text);
    char *out = dl_arena_alloc(arena, folded.bytes + 1);
    size_t bytes = 0;
    for (size_t i = 0, next; i < folded.bytes; i = next) {
        uint32_t point = dl_utf8_decode(folded, i, &next);
        if (!dl_char_is_alnum(point))
            continue;
        memcpy(out + bytes, folded.at + i, next - i);
        bytes += next - i;
    }
    return (struct dl_str){out, bytes};
}
