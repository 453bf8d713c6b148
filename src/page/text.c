/* A tree written as text: blocks as paragraphs with a blank line between them,
 * headings, lists, quotes, tables and code as Markdown has them.
 *
 * White space is folded as browsers do it: there is a space between two words
 * only where the page has white space, or where a block or a cell ends. Breaks
 * are asked for before they are written, and the larger one wins, so that
 * nothing stands before the first word or behind the last.
 */
/* SPDX-License-Identifier: ISC */
#include "page/text.h"

#include "page/anchor.h"

#include <dateline/text.h>

#include <assert.h>

enum {
    LISTS_MAX = 8, /* deeper ones are not indented further */
    QUOTES_MAX = 4,
    CELL_BYTES_MAX = 240, /* on average; more are columns of a layout */
    LEVELS_MAX = 4 * DL_PAGE_DEPTH_MAX
};

struct list {
    bool ordered;
    int number;
};

struct writer {
    struct dl_arena *arena;
    const struct tree *tree;
    struct anchors anchors;
    bool images;
    struct {
        char *at;
        size_t count, room;
    } out;
    int gap;     /* line breaks asked for */
    bool space;  /* a space is asked for */
    bool fresh;  /* the mark of an item was just written */
    size_t item; /* bytes before the mark of the last item */
    int quotes, pre, cells;
    bool data; /* in a table of data: a row is a line */
    bool fence;
    struct list lists[LISTS_MAX];
    int depth; /* of lists */
};

static void
put(struct writer *w, const char *at, size_t bytes)
{
    if (!bytes)
        return;
    while (w->out.count + bytes > w->out.room)
        w->out.at = dl_arena_grow(w->arena, w->out.at, w->out.room,
                                  &w->out.room, sizeof *w->out.at);
    assert(w->out.at);
    memcpy(w->out.at + w->out.count, at, bytes);
    w->out.count += bytes;
}

static void
put_text(struct writer *w, const char *text)
{
    put(w, text, strlen(text));
}

static void
ask_gap(struct writer *w, int breaks)
{
    w->gap = w->gap < breaks ? breaks : w->gap;
    w->space = false;
}

/* Write what was asked for, before a word. */
static void
settle(struct writer *w)
{
    if (w->gap && !w->fresh) {
        if (w->out.count)
            put(w, "\n\n", (size_t)w->gap);
        for (int i = 0; i < w->quotes && i < QUOTES_MAX; i++)
            put_text(w, "> ");
    } else if (w->space && !w->fresh && w->out.count) {
        put_text(w, " ");
    }
    w->gap = 0;
    w->space = w->fresh = false;
    anchors_word(&w->anchors, w->out.count);
}

/* Bytes of the white space at `at`: no-break spaces are as good as others; a
 * soft hyphen is nothing at all. */
static size_t
space_at(struct dl_str text, size_t at, bool *soft)
{
    static const char *const spaces[] = {"\u00a0", "\u202f", "\u2007"};
    struct dl_str rest = {text.at + at, text.bytes - at};
    *soft = false;
    if (dl_is_space(*rest.at) || *rest.at == '\f')
        return 1;
    if ((unsigned char)*rest.at < 0xc2)
        return 0;
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        if (dl_str_starts(rest, dl_str_from(spaces[i])))
            return strlen(spaces[i]);
    *soft = dl_str_starts(rest, DL_STR("\u00ad"));
    return *soft ? 2 : 0;
}

/* Whether a byte cannot begin a space or soft hyphen: nearly all cannot. */
static bool
is_in_word(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte > ' ' && byte != 0xc2 && byte != 0xe2;
}

static size_t
word_end(struct dl_str text, size_t at)
{
    bool soft;
    while (at < text.bytes &&
           (is_in_word(text.at[at]) || !space_at(text, at, &soft)))
        at++;
    return at;
}

static void
write_text(struct writer *w, struct dl_str text)
{
    bool soft;
    for (size_t i = 0, start; i < text.bytes;) {
        size_t space = space_at(text, i, &soft);
        if (space) {
            bool line = w->tree->plain && text.at[i] == '\n';
            if (line)
                ask_gap(w, w->gap + 1 < 2 ? w->gap + 1 : 2);
            else
                w->space = w->space || !soft;
            i += space;
            continue;
        }
        start = i;
        i = word_end(text, i);
        settle(w);
        put(w, text.at + start, i - start);
    }
}

/* As it stands, but for the quote marks at the start of lines. */
static void
write_pre(struct writer *w, struct dl_str text)
{
    struct dl_str line;
    while (text.bytes) {
        bool ends = memchr(text.at, '\n', text.bytes) != NULL;
        dl_str_line(&text, &line);
        if (line.bytes && (line.bytes > 1 || *line.at != '\r')) {
            settle(w);
            put(w, line.at, line.bytes);
        }
        if (ends)
            ask_gap(w, w->gap + 1 < 2 ? w->gap + 1 : 2);
    }
}

static void
write_image(struct writer *w, size_t node)
{
    struct dl_str alt = dl_str_trim(node_attr(w->tree, node, ATTR_ALT));
    anchors_image(&w->anchors, node, w->out.count);
    if (!w->images || !alt.bytes)
        return;
    w->space = w->space || w->out.count;
    write_text(w, alt);
    w->space = true;
}

static void
open_item(struct writer *w)
{
    struct list *list = w->depth ? w->lists + w->depth - 1 : NULL;
    ask_gap(w, 1);
    settle(w);
    w->item = w->out.count;
    for (int i = 1; i < w->depth; i++)
        put_text(w, "  ");
    if (list && list->ordered)
        put_text(w, dl_arena_printf(w->arena, "%d. ", list->number++));
    else
        put_text(w, "- ");
    w->fresh = true;
}

/* An item without a word leaves no mark. */
static void
close_item(struct writer *w)
{
    if (w->fresh) {
        w->out.count = w->item;
        w->fresh = false;
        while (w->out.count && strchr("\n> ", w->out.at[w->out.count - 1]))
            w->out.count--;
        anchors_back(&w->anchors, w->out.count);
    }
    ask_gap(w, 1);
}

static void
open_list(struct writer *w, size_t node)
{
    ask_gap(w, w->depth ? 1 : 2);
    if (w->depth == LISTS_MAX)
        return;
    struct dl_str start = node_attr(w->tree, node, ATTR_START);
    struct list *list = w->lists + w->depth++;
    list->ordered = w->tree->at[node].tag == TAG_OL;
    list->number = 0;
    for (size_t i = 0; i < start.bytes && i < 6 && dl_is_digit(start.at[i]);
         i++)
        list->number = list->number * 10 + start.at[i] - '0';
    list->number = start.bytes ? list->number : 1;
}

static void
open_heading(struct writer *w, enum tag tag)
{
    if (w->data) {
        w->space = true;
        return;
    }
    ask_gap(w, 2);
    settle(w);
    w->item = w->out.count;
    put(w, "###### ", (size_t)(tag - TAG_H1) + 1);
    put_text(w, " ");
    w->fresh = true;
}

/* Whether it is a program's text: so it says, or a <code> is in it. */
static bool
is_code(const struct writer *w, size_t node)
{
    static const char *const words[] = {"code", "highlight", "lang", "brush",
                                        "src",  "syntax",    "sh_"};
    struct dl_str class = node_attr(w->tree, node, ATTR_CLASS);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (dl_str_find(class, dl_str_from(words[i]), 0) != SIZE_MAX)
            return true;
    size_t end = w->tree->at[node].end;
    return tree_find(w->tree, node, end, TAG_SAMP) < end;
}

static void
open_pre(struct writer *w, size_t node)
{
    ask_gap(w, 2);
    w->fence = !w->pre && is_code(w, node);
    if (w->fence) {
        settle(w);
        put_text(w, "```\n");
        w->gap = 0;
        w->fresh = true;
    }
    w->pre++;
}

static void
close_pre(struct writer *w)
{
    if (w->fence) {
        w->gap = 0;
        put_text(w, w->fresh ? "```" : "\n```");
        w->fresh = w->fence = false;
    }
    w->pre--;
    ask_gap(w, 2);
}

/* Whether a table holds data: rows of short cells with nothing but text. */
static bool
is_data(const struct tree *tree, size_t node)
{
    size_t rows = 0, cells = 0, bytes = 0, end = tree->at[node].end;
    for (size_t i = node + 1; i < end; i++) {
        enum tag tag = tree->at[i].tag;
        if (tag == TAG_TABLE || tag == TAG_UL || tag == TAG_OL ||
            tag == TAG_H1 || tag == TAG_H2 || tag == TAG_H3)
            return false;
        rows += tag == TAG_TR;
        cells += tag == TAG_TD || tag == TAG_TH;
        bytes += tree->at[i].text.bytes;
    }
    return rows > 1 && cells > rows && bytes / cells < CELL_BYTES_MAX;
}

static void
open_cell(struct writer *w)
{
    if (!w->data)
        ask_gap(w, 2);
    else if (w->cells++ && !w->gap) {
        put_text(w, " | ");
        w->fresh = true;
    }
}

/* A table of layout is blocks. None of data holds another table. */
static void
open_table(struct writer *w, size_t node)
{
    ask_gap(w, 2);
    w->data = is_data(w->tree, node);
    w->cells = 0;
}

static void
open_block(struct writer *w, enum tag tag)
{
    enum flow flow = tag_flow(tag);
    if (flow == FLOW_INLINE)
        return;
    if (w->data)
        w->space = true;
    else
        ask_gap(w, flow == FLOW_BLOCK ? 2 : 1);
}

static void
enter(struct writer *w, size_t node)
{
    enum tag tag = w->tree->at[node].tag;
    if (tag >= TAG_H1 && tag <= TAG_H6)
        open_heading(w, tag);
    else if (tag == TAG_LI)
        open_item(w);
    else if (tag == TAG_UL || tag == TAG_OL)
        open_list(w, node);
    else if (tag == TAG_PRE)
        open_pre(w, node);
    else if (tag == TAG_TABLE)
        open_table(w, node);
    else if (tag == TAG_TR) {
        ask_gap(w, 1);
        w->cells = 0;
    } else if (tag == TAG_TD || tag == TAG_TH)
        open_cell(w);
    else if (tag == TAG_BR)
        ask_gap(w, w->gap + 1 < 2 ? w->gap + 1 : 2);
    else if (tag == TAG_IMG)
        write_image(w, node);
    else if (tag == TAG_A)
        anchors_open(&w->anchors, node, w->out.count);
    else
        open_block(w, tag);
    if (tag == TAG_BLOCKQUOTE)
        w->quotes++;
}

static void
leave(struct writer *w, size_t node)
{
    enum tag tag = w->tree->at[node].tag;
    if (tag >= TAG_H1 && tag <= TAG_H6 && !w->data) {
        close_item(w);
        ask_gap(w, 2);
    } else if (tag == TAG_LI)
        close_item(w);
    else if (tag == TAG_UL || tag == TAG_OL) {
        w->depth -= w->depth > 0;
        ask_gap(w, w->depth ? 1 : 2);
    } else if (tag == TAG_PRE)
        close_pre(w);
    else if (tag == TAG_TABLE) {
        w->data = false;
        ask_gap(w, 2);
    } else if (tag == TAG_A)
        anchors_close(&w->anchors, w->out.count);
    else if (tag != TAG_BR && tag != TAG_IMG && tag != TAG_TD && tag != TAG_TH)
        open_block(w, tag);
    if (tag == TAG_BLOCKQUOTE)
        w->quotes--;
}

static bool
is_dropped(const struct tree *tree, size_t node)
{
    const struct node *here = tree->at + node;
    return here->gone || (here->tag != TAG_TEXT &&
                          tag_flow((enum tag)here->tag) == FLOW_DROP);
}

static void
write_node(struct writer *w, size_t node)
{
    const struct node *here = w->tree->at + node;
    if (here->tag != TAG_TEXT)
        enter(w, node);
    else if (w->pre)
        write_pre(w, here->text);
    else
        write_text(w, here->text);
}

static void
walk(struct writer *w, size_t root)
{
    const struct tree *tree = w->tree;
    size_t open = root, end = tree->at[root].end;
    for (size_t i = root; i < end;) {
        bool dropped = i != root && is_dropped(tree, i);
        size_t next = dropped ? tree->at[i].end : i + 1;
        if (!dropped) {
            write_node(w, i);
            open = i;
        }
        for (; open != root && tree->at[open].end <= next;
             open = tree->at[open].up)
            if (tree->at[open].tag != TAG_TEXT)
                leave(w, open);
        i = next;
    }
}

struct dl_str
tree_text(struct dl_arena *arena, const struct tree *tree, size_t root,
          const struct text_style *style)
{
    struct writer w = {.arena = arena,
                       .tree = tree,
                       .anchors = {.arena = arena,
                                   .tree = tree,
                                   .base = style->base,
                                   .links = style->links},
                       .images = style->images};
    walk(&w, root);
    struct dl_str clean;
    struct dl_str out = {w.out.at, w.out.count};
    if (dl_text_clean(arena, out, &clean, NULL) != DL_OK)
        return DL_STR("");
    struct dl_str trimmed = dl_str_trim(clean);
    anchors_settle(&w.anchors, out, clean, trimmed);
    return trimmed;
}

struct dl_str
dl_html_text(struct dl_arena *arena, struct dl_str html, struct dl_str base,
             struct dl_links *links)
{
    struct tree tree;
    struct text_style style = {base, links, links == NULL};
    html.bytes =
        html.bytes < DL_PAGE_BYTES_MAX ? html.bytes : DL_PAGE_BYTES_MAX;
    tree_parse(arena, html, &tree);
    return tree_text(arena, &tree, 0, &style);
}
