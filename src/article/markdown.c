/* Markdown as readable text: links become their words, marks of emphasis and
 * code go, pictures become their description; rules, comments and what links
 * refer to vanish. Headings, quotations, list items, rows of tables and fences
 * keep their marks, for blocks are told by them later; underlined headings get
 * one. What looks like a mark but has no partner stays.
 */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

#include <string.h>

enum {
    RULE_BYTES_MIN = 3,
    LINK_BYTES_MAX = 1024, /* of the words or the address of a link */
    FAILURES_MAX = 64      /* then brackets on a line are plain */
};

struct output {
    char *at;
    size_t bytes;
};

static void
append(struct output *out, struct dl_str text)
{
    memcpy(out->at + out->bytes, text.at, text.bytes);
    out->bytes += text.bytes;
}

/* Offset of `close` at or after `from`, within reach and balanced against
 * `open`; 0 when there is none. */
static size_t
partner(struct dl_str line, size_t from, char open, char close)
{
    size_t depth = 0, end = from + LINK_BYTES_MAX;
    for (size_t i = from; i < line.bytes && i < end; i++) {
        if (line.at[i] == open)
            depth++;
        else if (line.at[i] == close && !depth--)
            return i;
    }
    return 0;
}

/* "[words](address)" or "[words][name]" at `at`: its end; the words are put in
 * *words. A mark of a footnote, "[^1]" or "[^1]: ", has none. */
static size_t
link_end(struct dl_str line, size_t at, struct dl_str *words)
{
    size_t close = partner(line, at + 1, '[', ']');
    if (!close)
        return 0;
    *words = (struct dl_str){line.at + at + 1, close - at - 1};
    if (dl_str_starts(*words, DL_STR("^"))) {
        bool note =
            dl_str_starts((struct dl_str){line.at + close, line.bytes - close},
                          DL_STR("]: "));
        words->bytes = 0;
        return close + (note ? 3 : 1);
    }
    char open = close + 1 < line.bytes ? line.at[close + 1] : ' ';
    if (open != '(' && open != '[')
        return 0;
    size_t end = partner(line, close + 2, open, open == '(' ? ')' : ']');
    return end ? end + 1 : 0;
}

/* "[name]: address", which other lines refer to. */
static bool
is_definition(struct dl_str line)
{
    size_t close =
        dl_str_starts(line, DL_STR("[")) ? partner(line, 1, '[', ']') : 0;
    return close && line.at[1] != '^' && close + 2 < line.bytes &&
           line.at[close + 1] == ':' && line.at[close + 2] == ' ';
}

static bool
is_word(struct dl_str line, size_t at)
{
    unsigned char c = at < line.bytes ? (unsigned char)line.at[at] : ' ';
    return c >= 0x80 || dl_is_digit((char)c) ||
           dl_is_lower(dl_to_lower((char)c));
}

static bool
is_space(struct dl_str line, size_t at)
{
    return at >= line.bytes || dl_is_space(line.at[at]);
}

/* Bytes of the emphasis mark at `at`, 0 when it is none: a run of one kind
 * with a word on one side only. */
static size_t
emphasis_bytes(struct dl_str line, size_t at)
{
    char c = line.at[at];
    size_t bytes = 1;
    if (c != '*' && c != '_' && c != '`')
        return 0;
    while (bytes < 3 && at + bytes < line.bytes && line.at[at + bytes] == c)
        bytes++;
    bool before = at && !is_space(line, at - 1);
    bool after = !is_space(line, at + bytes);
    bool inside = at && is_word(line, at - 1) && is_word(line, at + bytes);
    if (!before && !after)
        return 0;
    return inside && c == '_' ? 0 : bytes;
}

/* Whether the mark at `at` has a partner: the same run on this line. */
static bool
has_partner(struct dl_str line, size_t at, size_t bytes)
{
    struct dl_str mark = {line.at + at, bytes};
    struct dl_str before = {line.at, at};
    return dl_str_find(line, mark, at + bytes) != SIZE_MAX ||
           dl_str_find(before, mark, 0) != SIZE_MAX;
}

/* Once a mark was looked for in vain on a line, it is plain there. */
static void
copy_inline(struct output *out, struct dl_str line)
{
    int failures = 0;
    bool paired[128] = {false}, asked[128] = {false};
    for (size_t i = 0; i < line.bytes;) {
        char c = line.at[i];
        bool picture = c == '!' && i + 1 < line.bytes && line.at[i + 1] == '[';
        struct dl_str words;
        size_t end = 0;
        if ((c == '[' || picture) && failures < FAILURES_MAX) {
            end = link_end(line, i + picture, &words);
            failures += !end;
        }
        size_t mark = end ? 0 : emphasis_bytes(line, i);
        if (mark && !asked[(int)c]) {
            asked[(int)c] = true;
            paired[(int)c] = has_partner(line, i, mark);
        }
        if (end) {
            append(out, words);
            i = end;
        } else if (mark && paired[(int)c]) {
            i += mark;
        } else {
            i += c == '\\' && i + 1 < line.bytes &&
                 strchr("*_[]#`", line.at[i + 1]);
            append(out, (struct dl_str){line.at + i, 1});
            i++;
        }
    }
}

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
    struct output out = {dl_arena_alloc(arena, text.bytes + 1), 0};
    while (open != SIZE_MAX) {
        size_t end = dl_str_find(text, close, open + mark.bytes);
        if (end == SIZE_MAX)
            break;
        append(&out, (struct dl_str){text.at + at, open - at});
        at = end + close.bytes;
        bool spaced = open && text.at[open - 1] == ' ';
        at += spaced && at < text.bytes && text.at[at] == ' ';
        open = dl_str_find(text, mark, at);
    }
    append(&out, (struct dl_str){text.at + at, text.bytes - at});
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
    return is_rule(line) || is_definition(line) || is_table_rule(line);
}

struct dl_str
markdown_plain(struct dl_arena *arena, struct dl_str text, bool join)
{
    text = without_comments(arena, text);
    struct output out = {dl_arena_alloc(arena, text.bytes * 3 + 2), 0};
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
        bool joins = join && open && plain;
        fenced = fenced != fence;
        if (skipped || !line.bytes) {
            open = false;
            append(&out, DL_STR("\n"));
            continue;
        }
        if (out.bytes)
            append(&out, joins ? DL_STR(" ") : DL_STR("\n"));
        append(&out, mark);
        if (fenced || fence)
            append(&out, raw);
        else
            copy_inline(&out, line);
        open = !heading && !fence && !fenced;
    }
    return (struct dl_str){out.at, out.bytes};
}
