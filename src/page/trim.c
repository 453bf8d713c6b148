/* The lines of an article that are none of it: what furniture.def knows by its
 * wording, the title said again, author and date.
 *
 * A line is a block without another block in it. What could be a sub-heading as
 * well as a button ("Print", "News") goes only near the ends of the article, or
 * where it is a link.
 */
/* SPDX-License-Identifier: ISC */
#include "page/find.h"

#include <dateline/furniture.h>
#include <dateline/text.h>

enum {
    LAST_LINES = 3,     /* so many at the end may tell author and date */
    DATE_LINE_MAX = 50, /* characters of a line that tells the day */
    TITLE_LINES = 6,    /* among so many the title is looked for */
    EDGE_SHARE = 5,     /* a fifth at each end is an edge */
    SHORT_CHARS = 30,   /* of a line in a row of links */
    ROW_MIN = 3,
    HEADLINE_MAX = 120, /* of a line below a heading of other articles */
    LINE_MAX = 400,     /* longer ones are asked for whole sentences only */
    LINES_MAX = 20000
};

struct line {
    size_t node;
    struct dl_str text;
    uint32_t before, chars; /* characters up to it, and in it */
    double linked;
    enum dl_furniture kind;
    bool heading;
};

struct lines {
    struct line *at;
    size_t count, room;
    uint32_t chars;
};

static bool
is_line(const struct tree *tree, const struct count *counts, size_t node)
{
    enum tag tag = (enum tag)tree->at[node].tag;
    return tag != TAG_TEXT && tag_flow(tag) != FLOW_INLINE &&
           counts[node].direct && counts[node].chars == counts[node].direct &&
           tag != TAG_PRE;
}

static void
add_line(struct tree *tree, const struct count *counts, size_t node,
         const struct dl_furniture_forms *forms, struct lines *lines)
{
    enum tag tag = (enum tag)tree->at[node].tag;
    struct line line = {
        .node = node,
        .text = tree_line(tree->arena, tree, node),
        .before = lines->chars,
        .chars = counts[node].chars,
        .linked = count_linked(counts + node),
        .heading = tag >= TAG_H1 && tag <= TAG_H6,
    };
    if (line.text.bytes < (size_t)LINE_MAX * 2)
        line.kind = dl_furniture_of(tree->arena, forms, line.text);
    lines->chars += line.chars;
    DL_PUSH(tree->arena, lines, line);
}

static void
find_lines(struct tree *tree, size_t root, struct lines *lines)
{
    const struct dl_furniture_forms *forms = dl_furniture_open(tree->arena);
    struct count *counts = count_take(tree->arena, tree);
    for (size_t i = root; i < tree->at[root].end;) {
        const struct node *node = tree->at + i;
        bool line = !node->gone && is_line(tree, counts, i);
        if (line && lines->count < LINES_MAX)
            add_line(tree, counts, i, forms, lines);
        i = line || node->gone ? node->end : i + 1;
    }
}

/* "31.01.2016, Culture": a short line with the day of publication. */
static bool
says_date(const struct line *line, const struct dl_stamp *published)
{
    struct dl_stamp stamp = {.known = false};
    return published->known && line->chars <= DATE_LINE_MAX &&
           dl_stamp_read(line->text, &stamp) && stamp.known &&
           stamp.day.n == published->day.n;
}

/* Whether the line stands at the very start or end. */
static bool
is_outer(const struct lines *lines, size_t line)
{
    return line < TITLE_LINES || line + LAST_LINES >= lines->count;
}

static void
trim_title(struct tree *tree, struct lines *lines, const struct known *known)
{
    struct dl_str title = line_bare(tree->arena, known->title);
    struct dl_str author = line_bare(tree->arena, known->author);
    for (size_t i = 0; i < lines->count; i++) {
        struct line *line = lines->at + i;
        if (!is_outer(lines, i))
            continue;
        struct dl_str text = line_bare(tree->arena, line->text);
        bool says_title = title.bytes && dl_str_eq(text, title);
        bool says_author = author.bytes && dl_str_ends(text, author) &&
                           text.bytes <= author.bytes + 12;
        if ((says_title && i < TITLE_LINES) || says_author ||
            line->kind == DL_FURNITURE_META ||
            says_date(line, &known->published))
            tree->at[line->node].gone = true;
    }
}

/* From the heading of comments on everything goes, unless most of the text
 * stands below it. */
static void
trim_comments(struct tree *tree, const struct lines *lines)
{
    size_t i = 0;
    while (i < lines->count && (lines->at[i].kind != DL_FURNITURE_COMMENTS ||
                                lines->at[i].before * 2 < lines->chars))
        i++;
    for (; i < lines->count; i++)
        tree->at[lines->at[i].node].gone = true;
}

/* Below a heading of other articles stand their headlines, until a paragraph
 * comes. */
static void
trim_related(struct tree *tree, const struct lines *lines)
{
    bool related = false;
    for (size_t i = 0; i < lines->count; i++) {
        const struct line *line = lines->at + i;
        if (line->kind == DL_FURNITURE_RELATED)
            related = true;
        else if (line->chars > HEADLINE_MAX || line->linked < 0.5)
            related = false;
        if (related)
            tree->at[line->node].gone = true;
    }
}

static void
trim_known(struct tree *tree, const struct lines *lines)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct line *line = lines->at + i;
        uint32_t behind = lines->chars - line->before - line->chars;
        bool edge = line->before * EDGE_SHARE < lines->chars ||
                    behind * EDGE_SHARE < lines->chars;
        bool known = line->kind == DL_FURNITURE_OTHER ||
                     line->kind == DL_FURNITURE_CAPTION ||
                     line->kind == DL_FURNITURE_COMMENTS;
        if (known && (edge || line->linked > 0.5 || line->chars > SHORT_CHARS))
            tree->at[line->node].gone = true;
    }
}

/* Short links in a row are ways through the site. */
static void
trim_rows(struct tree *tree, const struct lines *lines)
{
    for (size_t i = 0, end; i < lines->count; i = end + 1) {
        for (end = i; end < lines->count && lines->at[end].linked > 0.8 &&
                      lines->at[end].chars < SHORT_CHARS;)
            end++;
        for (size_t k = i; end - i >= ROW_MIN && k < end; k++)
            tree->at[lines->at[k].node].gone = true;
    }
}

/* A heading with nothing below it announced what is gone. */
static void
trim_last_headings(struct tree *tree, const struct lines *lines)
{
    for (size_t i = lines->count; i-- > 0;) {
        struct node *node = tree->at + lines->at[i].node;
        if (!node->gone && !lines->at[i].heading)
            return;
        node->gone = true;
    }
}

void
trim_lines(struct tree *tree, size_t root, const struct known *known)
{
    struct lines lines = {0};
    find_lines(tree, root, &lines);
    trim_title(tree, &lines, known);
    trim_comments(tree, &lines);
    trim_related(tree, &lines);
    trim_known(tree, &lines);
    trim_rows(tree, &lines);
    trim_last_headings(tree, &lines);
}
