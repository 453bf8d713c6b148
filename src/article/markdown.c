/* Markdown as readable text: comments and what links refer to vanish, rules
 * too; what stands in a line is inline.c's. Headings, quotations, list items,
 * rows of tables and fences keep their marks, for blocks are told by them
 * later; underlined headings get one.
 */
/* SPDX-License-Identifier: ISC */
#include "article/inline.h"
#include "article/page.h"

#include <string.h>

enum { RULE_BYTES_MIN = 3 };

static bool
is_rule(struct dl_str line)
{
    char c = line.bytes ? line.at[0] : ' ';
    if (line.bytes < RULE_BYTES_MIN || !strchr("-*_=", c))
        return false;
    for (size_t i = 0; i < line.bytes; i++)
        if (line.at[i] != c && line.at[i] != ' ')
            return false;
    return true;
}

/* "| --- | ---: |" below the heads of a table. */
static bool
is_table_rule(struct dl_str line)
{
    for (size_t i = 0; i < line.bytes; i++)
        if (!strchr("|-: ", line.at[i]))
            return false;
    return line.bytes >= RULE_BYTES_MIN && line.at[0] == '|';
}

/* The mark of the heading whose text stands above `rest`'s first line, which
 * is a run of '=' or '-'; empty when it is not. */
static struct dl_str
underlined(struct dl_str rest)
{
    struct dl_str line;
    if (!dl_str_line(&rest, &line) || !(line = dl_str_trim(line)).bytes)
        return DL_STR("");
    char c = line.at[0];
    size_t run = 0;
    while (run < line.bytes && line.at[run] == c)
        run++;
    if (run < line.bytes || run < RULE_BYTES_MIN)
        return DL_STR("");
    return c == '=' ? DL_STR("# ") : c == '-' ? DL_STR("## ") : DL_STR("");
}

/* The text without its comments, which may take many lines; one that has no
 * end is text. */
static struct dl_str
without_comments(struct dl_arena *arena, struct dl_str text)
{
    struct dl_str mark = DL_STR("<!--"), close = DL_STR("-->");
    size_t at = 0, open = dl_str_find(text, mark, 0);
    if (open == SIZE_MAX)
        return text;
    struct plain out = {.at = dl_arena_alloc(arena, text.bytes + 1)};
    while (open != SIZE_MAX) {
        size_t end = dl_str_find(text, close, open + mark.bytes);
        if (end == SIZE_MAX)
            break;
        plain_put(&out, (struct dl_str){text.at + at, open - at});
        at = end + close.bytes;
        bool spaced = open && text.at[open - 1] == ' ';
        at += spaced && at < text.bytes && text.at[at] == ' ';
        open = dl_str_find(text, mark, at);
    }
    plain_put(&out, (struct dl_str){text.at + at, text.bytes - at});
    return (struct dl_str){out.at, out.bytes};
}

/* Whether the line opens a block of its own. */
static bool
opens_block(struct dl_str line)
{
    static const char *const marks[] = {"#",  "> ",      "- ",  "* ",
                                        "+ ", "\u2022 ", "```", "| "};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (dl_str_starts(line, dl_str_from(marks[i])))
            return true;
    size_t digits = 0;
    while (digits < line.bytes && dl_is_digit(line.at[digits]))
        digits++;
    return digits && digits < 3 && digits + 1 < line.bytes &&
           strchr(".)", line.at[digits]) && line.at[digits + 1] == ' ';
}

/* Whether the line of Markdown says nothing to a reader. */
static bool
is_skipped(struct dl_str line)
{
    return is_rule(line) || reference_read(line, NULL) || is_table_rule(line);
}

/* Whether nothing but a mark of a block was written since `from`: all else of
 * the line was pictures. */
static bool
is_bare(const struct plain *out, size_t from)
{
    for (size_t i = from; i < out->bytes; i++)
        if (!strchr("#>-*+ ", out->at[i]))
            return false;
    return true;
}

/* Write a line of prose; false when it held nothing but pictures, which then
 * stand where it would have begun. */
static bool
write_prose(struct plain *out, struct dl_str line, struct dl_str between,
            struct dl_str mark)
{
    size_t before = out->bytes, links = out->links ? out->links->count : 0;
    if (before)
        plain_put(out, between);
    plain_put(out, mark);
    size_t from = out->bytes;
    plain_line(out, line);
    if (!out->links || out->links->count == links || !is_bare(out, from))
        return true;
    out->bytes = before;
    for (size_t i = links; i < out->links->count; i++)
        out->links->at[i].span =
            (struct dl_span){(uint32_t)before, (uint32_t)before};
    return false;
}

struct dl_str
markdown_plain(struct dl_arena *arena, struct dl_str text, bool join,
               struct dl_links *links)
{
    struct references references = {0};
    text = without_comments(arena, text);
    references_find(arena, text, &references);
    struct plain out = {.arena = arena,
                        .at = dl_arena_alloc(arena, text.bytes * 3 + 2),
                        .references = &references,
                        .links = links};
    struct dl_str rest = text, raw;
    bool fenced = false, open = false; /* a paragraph is open */
    while (dl_str_line(&rest, &raw)) {
        struct dl_str line = dl_str_trim(raw);
        bool fence = dl_str_starts(line, DL_STR("```"));
        bool block = fence || opens_block(line);
        bool skipped = !fenced && is_skipped(line);
        bool plain = line.bytes && !block && !fenced && !skipped;
        struct dl_str mark =
            plain && !open && join ? underlined(rest) : DL_STR("");
        bool heading = mark.bytes || dl_str_starts(line, DL_STR("#"));
        struct dl_str between =
            join && open && plain ? DL_STR(" ") : DL_STR("\n");
        bool code = fenced || fence;
        fenced = fenced != fence;
        bool said = line.bytes && !skipped;
        if (said && code) {
            plain_put(&out, out.bytes ? between : DL_STR(""));
            plain_put(&out, raw);
        } else if (said) {
            said = write_prose(&out, line, between, mark);
        }
        if (!said)
            plain_put(&out, DL_STR("\n"));
        open = said && !heading && !code;
    }
    return (struct dl_str){out.at, out.bytes};
}
