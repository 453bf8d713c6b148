/* Pieces of a page that are written by the book, as a tree without the parser.
 *
 * The bodies of feeds are a few dozen elements each, nearly always closed as
 * they were opened, and for those it is known what the parser would make of
 * them: it moves, implies and opens anew nothing. So the same tree is made here
 * in one pass. It gives up at the first sign of anything else, an element that
 * is not in fragment.def, a paragraph in a paragraph, an odd byte or reference,
 * and then the parser is asked for all of it.
 * Source: HTML, 13.2.6.4.7 ("in body"), as far as no step of it does more than
 * insert or pop an element.
 */
/* SPDX-License-Identifier: ISC */
#include "page/ends.h"
#include "page/reference.h"
#include "page/tree.h"

enum {
    BYTES_MAX = 1024 * 1024, /* of a fragment; the scan counts tags in others */
    DEPTH_MAX = 64,
    NAME_MAX = 16,
    ATTRIBUTES_MAX = 32,
    VALUE_MAX = 8192 /* bytes of an attribute; the parser's copy cuts there */
};

enum kind {
    KIND_INLINE,
    KIND_LINK,
    KIND_VOID,
    KIND_BLOCK, /* from here on: ends a paragraph */
    KIND_HEADING,
    KIND_LIST,
    KIND_ITEM,
    KIND_TERMS,
    KIND_TERM,
    KIND_RULE
};

static const struct row {
    struct dl_str name;
    enum tag tag;
    enum kind kind;
} rows[] = {
#define X(name, tag, kind) {{name, sizeof name - 1}, TAG_##tag, KIND_##kind},
#include "page/fragment.def"
#undef X
};

static const struct dl_str attr_names[ATTR_COUNT] = {
#define X(attr, name) [ATTR_##attr] = {name, sizeof name - 1},
#include "page/attrs.def"
#undef X
};

struct fragment {
    struct dl_str in;
    size_t at;
    struct tree *tree;
    uint32_t here; /* the innermost open node */
    const struct row *open[DEPTH_MAX];
    size_t depth;
    int paragraphs, links, headings; /* open */
    char *out;                       /* text and values, references read */
    size_t count, text;              /* bytes of it; where the text begins */
    bool marked;                     /* there is a tag or a comment */
};

/* ---- nodes ---- */

static bool
put_characters(struct fragment *f, struct dl_str text, bool value)
{
    return reference_read_all(text, value, f->out, &f->count);
}

static void
add_node(struct fragment *f, struct node node)
{
    node.up = f->here;
    node.end = (uint32_t)f->tree->count + 1;
    DL_PUSH(f->tree->arena, f->tree, node);
}

/* The text so far becomes a node. White space before everything is nothing. */
static void
end_text(struct fragment *f, size_t first)
{
    struct dl_str text = {f->out + f->text, f->count - f->text};
    if (f->tree->count == first)
        while (text.bytes && dl_is_space(*text.at))
            text.at++, text.bytes--;
    if (text.bytes)
        add_node(f, (struct node){.tag = TAG_TEXT, .text = text});
    f->text = f->count;
}

static void
open_node(struct fragment *f, struct node node)
{
    uint32_t index = (uint32_t)f->tree->count;
    add_node(f, node);
    f->here = index;
}

static void
close_node(struct fragment *f)
{
    struct node *node = f->tree->at + f->here;
    node->end = (uint32_t)f->tree->count;
    f->here = node->up;
}

/* ---- attributes ---- */

static bool
is_name_byte(char c)
{
    return dl_is_lower(dl_to_lower(c)) || dl_is_digit(c) || c == '-' ||
           c == '_' || c == ':';
}

static void
skip_space(struct fragment *f)
{
    while (f->at < f->in.bytes && dl_is_space(f->in.at[f->at]))
        f->at++;
}

/* Keep an attribute that is asked for; of two the first counts. */
static bool
keep_attribute(struct fragment *f, struct node *node, struct dl_str name,
               struct dl_str value)
{
    struct tree *tree = f->tree;
    size_t attr = 0, from = f->count;
    while (attr < ATTR_COUNT && !dl_str_eq_nocase(attr_names[attr], name))
        attr++;
    if (attr == ATTR_COUNT)
        return true;
    for (size_t i = 0; i < node->attrs; i++)
        if (tree->attrs.at[node->first_attr + i].attr == attr)
            return true;
    if (value.bytes > VALUE_MAX || !put_characters(f, value, true))
        return false;
    struct attribute kept = {(enum attr)attr, {f->out + from, f->count - from}};
    DL_PUSH(tree->arena, &tree->attrs, kept);
    node->attrs++;
    f->text = f->count;
    return true;
}

/* The attribute here: a name with a value in quotes, or alone if it is the
 * first: of one that is there twice and alone, the parser, which is to keep no
 * errors, makes one name with the next. */
static bool
take_attribute(struct fragment *f, struct node *node, bool first)
{
    struct dl_str in = f->in, value = DL_STR("");
    size_t begin = f->at;
    while (f->at < in.bytes && is_name_byte(in.at[f->at]))
        f->at++;
    struct dl_str name = {in.at + begin, f->at - begin};
    skip_space(f);
    if (f->at < in.bytes && in.at[f->at] == '=') {
        f->at++;
        skip_space(f);
        char quote = f->at < in.bytes ? in.at[f->at] : '\0';
        if (quote != '"' && quote != '\'')
            return false;
        const char *from = in.at + f->at + 1;
        const char *end = memchr(from, quote, in.bytes - f->at - 1);
        if (!end)
            return false;
        value = (struct dl_str){from, (size_t)(end - from)};
        f->at = (size_t)(end - in.at) + 1;
    } else if (!first) {
        return false;
    }
    return name.bytes && keep_attribute(f, node, name, value);
}

/* All attributes, and the end of the tag. `*slash`: it has one there. */
static bool
take_attributes(struct fragment *f, struct node *node, bool *slash)
{
    node->first_attr = (uint32_t)f->tree->attrs.count;
    size_t begin = f->at;
    for (int i = 0; i < ATTRIBUTES_MAX; i++) {
        skip_space(f);
        *slash = f->at < f->in.bytes && f->in.at[f->at] == '/';
        f->at += *slash;
        if (f->at < f->in.bytes && f->in.at[f->at] == '>')
            return f->at++ - begin < DL_PAGE_TAG_MAX / 2;
        if (*slash || !take_attribute(f, node, i == 0))
            return false;
    }
    return false;
}

/* ---- elements ---- */

/* The row of the name here, behind which it moves; NULL when it is in none. */
static const struct row *
take_name(struct fragment *f)
{
    char folded[NAME_MAX];
    struct dl_str name = {folded, 0};
    for (; f->at < f->in.bytes && name.bytes < NAME_MAX &&
           (dl_is_lower(dl_to_lower(f->in.at[f->at])) ||
            dl_is_digit(f->in.at[f->at]));
         f->at++)
        folded[name.bytes++] = dl_to_lower(f->in.at[f->at]);
    char behind = f->at < f->in.bytes ? f->in.at[f->at] : '\0';
    if (!dl_is_space(behind) && behind != '/' && behind != '>')
        return NULL;
    for (size_t i = 0; name.bytes && i < sizeof rows / sizeof *rows; i++)
        if (*rows[i].name.at == *folded && dl_str_eq(rows[i].name, name))
            return &rows[i];
    return NULL;
}

/* Whether the element can stand here without moving anything. */
static bool
may_open(const struct fragment *f, const struct row *row)
{
    const struct row *in = f->depth ? f->open[f->depth - 1] : NULL;
    if (f->depth == DEPTH_MAX)
        return false;
    if (row->kind == KIND_ITEM && !(in && in->kind == KIND_LIST))
        return false;
    if (row->kind == KIND_TERM && !(in && in->kind == KIND_TERMS))
        return false;
    if (row->kind == KIND_LINK)
        return !f->links;
    if (row->kind == KIND_HEADING && f->headings)
        return false;
    return row->kind < KIND_BLOCK || !f->paragraphs;
}

/* One more of such elements is open, or (-1) one less. */
static void
count_open(struct fragment *f, const struct row *row, int by)
{
    f->paragraphs += row->tag == TAG_P ? by : 0;
    f->links += row->kind == KIND_LINK ? by : 0;
    f->headings += row->kind == KIND_HEADING ? by : 0;
}

static bool
take_start(struct fragment *f, size_t first)
{
    f->at++;
    const struct row *row = take_name(f);
    struct node node = {.tag = 0};
    bool slash, empty;
    if (!row || !may_open(f, row))
        return false;
    node.tag = (uint8_t)row->tag;
    empty = row->kind == KIND_VOID || row->kind == KIND_RULE;
    end_text(f, first);
    if (!take_attributes(f, &node, &slash) || (slash && !empty))
        return false;
    if (empty) {
        add_node(f, node);
        return true;
    }
    open_node(f, node);
    f->open[f->depth++] = row;
    count_open(f, row, 1);
    return true;
}

/* An end tag has to be that of the innermost element. */
static bool
take_end(struct fragment *f, size_t first)
{
    f->at += 2;
    const struct row *row = take_name(f);
    skip_space(f);
    if (!row || !f->depth || f->open[f->depth - 1] != row ||
        f->at == f->in.bytes || f->in.at[f->at] != '>')
        return false;
    f->at++;
    end_text(f, first);
    f->depth--;
    count_open(f, row, -1);
    close_node(f);
    return true;
}

/* What a '<' begins; one that begins nothing is text. */
static bool
take_mark(struct fragment *f, size_t first)
{
    struct dl_str rest = {f->in.at + f->at, f->in.bytes - f->at};
    char next = rest.bytes > 1 ? rest.at[1] : '\0';
    bool letter = dl_is_lower(dl_to_lower(next));
    f->marked |= letter || next == '/' || next == '!';
    if (letter)
        return take_start(f, first);
    if (next == '/')
        return take_end(f, first);
    if (dl_str_starts(rest, DL_STR("<!--"))) {
        f->at = page_comment_end(f->in, f->at);
        return true;
    }
    f->out[f->count++] = '<';
    f->at++;
    return next != '!' && next != '?';
}

static bool
take_all(struct fragment *f)
{
    size_t first = f->tree->count;
    while (f->at < f->in.bytes) {
        const char *from = f->in.at + f->at;
        const char *mark = memchr(from, '<', f->in.bytes - f->at);
        size_t end = mark ? (size_t)(mark - f->in.at) : f->in.bytes;
        if (!put_characters(f, (struct dl_str){from, end - f->at}, false))
            return false;
        f->at = end;
        if (mark && !take_mark(f, first))
            return false;
    }
    end_text(f, first);
    return true;
}

bool
fragment_parse(struct dl_arena *arena, struct dl_str html, struct tree *out)
{
    struct tree tree = {.arena = arena};
    struct fragment f = {.in = html, .tree = &tree};
    if (html.bytes > BYTES_MAX)
        return false;
    f.out = dl_arena_alloc(arena, html.bytes + 1);
    open_node(&f, (struct node){.tag = TAG_HTML});
    add_node(&f, (struct node){.tag = TAG_HEAD});
    open_node(&f, (struct node){.tag = TAG_BODY});
    if (!take_all(&f))
        return false;
    while (tree.at[f.here].tag != TAG_HTML)
        close_node(&f);
    tree.at[0].end = (uint32_t)tree.count;
    tree.plain = !f.marked;
    *out = tree;
    return true;
}
