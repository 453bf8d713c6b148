/* A tree written as text: blocks as paragraphs with a blank line between them,
 * headings, lists, quotes, tables and code as Markdown has them. */
/* SPDX-License-Identifier: ISC */
#include "page/text.h"

#include "page/writer.h"

#include <dateline/text.h>

enum {
    LISTS_MAX = 8,       /* deeper ones are not indented further */
    CELL_BYTES_MAX = 240 /* on average; more are columns of a layout */
};

struct list {
    bool ordered;
    int number;
};

struct text {
    const struct tree *tree;
    struct writer w;
    bool images;
    size_t item; /* bytes before the mark of the last item */
    int pre, cells;
    bool data; /* in a table of data: a row is a line */
    bool fence;
    struct list lists[LISTS_MAX];
    int depth; /* of lists */
};

static void
write_image(struct text *t, size_t node)
{
    struct dl_str alt = dl_str_trim(node_attr(t->tree, node, ATTR_ALT));
    anchors_image(&t->w.anchors, node, t->w.out.count);
    if (!t->images || !alt.bytes)
        return;
    t->w.space = t->w.space || t->w.out.count;
    writer_fold(&t->w, alt);
    t->w.space = true;
}

static void
open_item(struct text *t)
{
    struct list *list = t->depth ? t->lists + t->depth - 1 : NULL;
    writer_gap(&t->w, 1);
    writer_settle(&t->w);
    t->item = t->w.out.count;
    for (int i = 1; i < t->depth; i++)
        writer_say(&t->w, "  ");
    if (list && list->ordered)
        writer_say(&t->w, dl_arena_printf(t->w.arena, "%d. ", list->number++));
    else
        writer_say(&t->w, "- ");
    t->w.fresh = true;
}

/* An item without a word leaves no mark. */
static void
close_item(struct text *t)
{
    if (t->w.fresh) {
        t->w.out.count = t->item;
        t->w.fresh = false;
        while (t->w.out.count &&
               strchr("\n> ", t->w.out.at[t->w.out.count - 1]))
            t->w.out.count--;
        anchors_back(&t->w.anchors, t->w.out.count);
    }
    writer_gap(&t->w, 1);
}

static void
open_list(struct text *t, size_t node)
{
    writer_gap(&t->w, t->depth ? 1 : 2);
    if (t->depth == LISTS_MAX)
        return;
    struct dl_str start = node_attr(t->tree, node, ATTR_START);
    struct list *list = t->lists + t->depth++;
    list->ordered = t->tree->at[node].tag == TAG_OL;
    list->number = 0;
    for (size_t i = 0; i < start.bytes && i < 6 && dl_is_digit(start.at[i]);
         i++)
        list->number = list->number * 10 + start.at[i] - '0';
    list->number = start.bytes ? list->number : 1;
}

static void
open_heading(struct text *t, enum tag tag)
{
    if (t->data) {
        t->w.space = true;
        return;
    }
    writer_gap(&t->w, 2);
    writer_settle(&t->w);
    t->item = t->w.out.count;
    writer_put(&t->w, "###### ", (size_t)(tag - TAG_H1) + 1);
    writer_say(&t->w, " ");
    t->w.fresh = true;
}

/* Whether it is a program's text: so it says, or a <code> is in it. */
static bool
is_code(const struct text *t, size_t node)
{
    static const char *const words[] = {"code", "highlight", "lang", "brush",
                                        "src",  "syntax",    "sh_"};
    struct dl_str class = node_attr(t->tree, node, ATTR_CLASS);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (dl_str_find(class, dl_str_from(words[i]), 0) != SIZE_MAX)
            return true;
    size_t end = t->tree->at[node].end;
    return tree_find(t->tree, node, end, TAG_SAMP) < end;
}

static void
open_pre(struct text *t, size_t node)
{
    writer_gap(&t->w, 2);
    t->fence = !t->pre && is_code(t, node);
    if (t->fence) {
        writer_settle(&t->w);
        writer_say(&t->w, "```\n");
        t->w.gap = 0;
        t->w.fresh = true;
    }
    t->pre++;
}

static void
close_pre(struct text *t)
{
    if (t->fence) {
        t->w.gap = 0;
        writer_say(&t->w, t->w.fresh ? "```" : "\n```");
        t->w.fresh = t->fence = false;
    }
    t->pre--;
    writer_gap(&t->w, 2);
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
open_cell(struct text *t)
{
    if (!t->data)
        writer_gap(&t->w, 2);
    else if (t->cells++ && !t->w.gap) {
        writer_say(&t->w, " | ");
        t->w.fresh = true;
    }
}

/* A table of layout is blocks. None of data holds another table. */
static void
open_table(struct text *t, size_t node)
{
    writer_gap(&t->w, 2);
    t->data = is_data(t->tree, node);
    t->cells = 0;
}

static void
open_block(struct text *t, enum tag tag)
{
    enum flow flow = tag_flow(tag);
    if (flow == FLOW_INLINE)
        return;
    if (t->data)
        t->w.space = true;
    else
        writer_gap(&t->w, flow == FLOW_BLOCK ? 2 : 1);
}

static void
enter(struct text *t, size_t node)
{
    enum tag tag = t->tree->at[node].tag;
    if (tag >= TAG_H1 && tag <= TAG_H6)
        open_heading(t, tag);
    else if (tag == TAG_LI)
        open_item(t);
    else if (tag == TAG_UL || tag == TAG_OL)
        open_list(t, node);
    else if (tag == TAG_PRE)
        open_pre(t, node);
    else if (tag == TAG_TABLE)
        open_table(t, node);
    else if (tag == TAG_TR) {
        writer_gap(&t->w, 1);
        t->cells = 0;
    } else if (tag == TAG_TD || tag == TAG_TH)
        open_cell(t);
    else if (tag == TAG_BR)
        writer_break(&t->w);
    else if (tag == TAG_IMG)
        write_image(t, node);
    else if (tag == TAG_A)
        anchors_open(&t->w.anchors, node, t->w.out.count);
    else
        open_block(t, tag);
    if (tag == TAG_BLOCKQUOTE)
        t->w.quotes++;
}

static void
leave(struct text *t, size_t node)
{
    enum tag tag = t->tree->at[node].tag;
    if (tag >= TAG_H1 && tag <= TAG_H6 && !t->data) {
        close_item(t);
        writer_gap(&t->w, 2);
    } else if (tag == TAG_LI)
        close_item(t);
    else if (tag == TAG_UL || tag == TAG_OL) {
        t->depth -= t->depth > 0;
        writer_gap(&t->w, t->depth ? 1 : 2);
    } else if (tag == TAG_PRE)
        close_pre(t);
    else if (tag == TAG_TABLE) {
        t->data = false;
        writer_gap(&t->w, 2);
    } else if (tag == TAG_A)
        anchors_close(&t->w.anchors, t->w.out.count);
    else if (tag != TAG_BR && tag != TAG_IMG && tag != TAG_TD && tag != TAG_TH)
        open_block(t, tag);
    if (tag == TAG_BLOCKQUOTE)
        t->w.quotes--;
}

static bool
is_dropped(const struct tree *tree, size_t node)
{
    const struct node *here = tree->at + node;
    return here->gone || (here->tag != TAG_TEXT &&
                          tag_flow((enum tag)here->tag) == FLOW_DROP);
}

static void
write_node(struct text *t, size_t node)
{
    const struct node *here = t->tree->at + node;
    if (here->tag != TAG_TEXT)
        enter(t, node);
    else if (t->pre)
        writer_keep(&t->w, here->text);
    else
        writer_fold(&t->w, here->text);
}

static void
walk(struct text *t, size_t root)
{
    const struct tree *tree = t->tree;
    size_t open = root, end = tree->at[root].end;
    for (size_t i = root; i < end;) {
        bool dropped = i != root && is_dropped(tree, i);
        size_t next = dropped ? tree->at[i].end : i + 1;
        if (!dropped) {
            write_node(t, i);
            open = i;
        }
        for (; open != root && tree->at[open].end <= next;
             open = tree->at[open].up)
            if (tree->at[open].tag != TAG_TEXT)
                leave(t, open);
        i = next;
    }
}

struct dl_str
tree_text(struct dl_arena *arena, const struct tree *tree, size_t root,
          const struct text_style *style)
{
    struct text t = {.tree = tree,
                     .w = {.arena = arena,
                           .anchors = {.arena = arena,
                                       .tree = tree,
                                       .base = style->base,
                                       .links = style->links},
                           .plain = tree->plain},
                     .images = style->images};
    walk(&t, root);
    struct dl_str clean;
    struct dl_str out = {t.w.out.at, t.w.out.count};
    if (dl_text_clean(arena, out, &clean, NULL) != DL_OK)
        return DL_STR("");
    struct dl_str trimmed = dl_str_trim(clean);
    anchors_settle(&t.w.anchors, out, clean, trimmed);
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
