/* The parser's tree copied into the compact one. The only file that knows the
 * parser, and it is freed as soon as the copy is made. */
/* SPDX-License-Identifier: ISC */
#include "page/tree.h"

#include <dateline/text.h>

#include <gumbo.h>

static const uint8_t tags[GUMBO_TAG_LAST] = {
#define X(tag, flow) [GUMBO_TAG_##tag] = TAG_##tag,
#include "page/tags.def"
#undef X
};

static const uint8_t flows[TAG_COUNT] = {
#define X(tag, flow) [TAG_##tag] = FLOW_##flow,
#include "page/tags.def"
#undef X
};

static const char *const attr_names[ATTR_COUNT] = {
#define X(attr, name) [ATTR_##attr] = name,
#include "page/attrs.def"
#undef X
};

enum {
    VALUE_MAX = 8192, /* bytes of an attribute that are kept */
    LINE_MAX = 8192   /* of a node's text as one line */
};

/* Where the walk is: a node of the parser's, and its child to visit next. */
struct place {
    const GumboVector *children;
    unsigned int next;
    uint32_t node;
};

struct places {
    struct place *at;
    size_t count, room;
};

static void
copy_attributes(struct tree *tree, const GumboVector *from, struct node *node)
{
    node->first_attr = (uint32_t)tree->attrs.count;
    for (unsigned int i = 0; i < from->length; i++) {
        const GumboAttribute *given = from->data[i];
        for (size_t k = 0; k < ATTR_COUNT; k++) {
            if (strcmp(attr_names[k], given->name) != 0)
                continue;
            struct dl_str value = dl_str_from(given->value);
            value.bytes = value.bytes < VALUE_MAX ? value.bytes : VALUE_MAX;
            struct attribute kept = {
                .attr = (enum attr)k,
                .value = dl_str_copy(tree->arena, value),
            };
            DL_PUSH(tree->arena, &tree->attrs, kept);
            node->attrs++;
        }
    }
}

static uint8_t
tag_of(const GumboElement *element)
{
    uint8_t tag = element->tag < GUMBO_TAG_LAST ? tags[element->tag] : 0;
    return tag ? tag : TAG_OTHER;
}

/* Copy one node; its place is opened when it can hold others. */
static void
visit(struct tree *tree, struct places *places, const GumboNode *from,
      uint32_t up)
{
    struct node node = {.up = up};
    bool element =
        from->type == GUMBO_NODE_ELEMENT || from->type == GUMBO_NODE_TEMPLATE;
    if (element) {
        node.tag = tag_of(&from->v.element);
        copy_attributes(tree, &from->v.element.attributes, &node);
    } else if (from->type != GUMBO_NODE_COMMENT) {
        node.tag = TAG_TEXT;
        node.text = dl_str_copy(tree->arena, dl_str_from(from->v.text.text));
    } else {
        return;
    }
    struct place place = {element ? &from->v.element.children : NULL, 0,
                          (uint32_t)tree->count};
    node.end = (uint32_t)tree->count + 1;
    DL_PUSH(tree->arena, tree, node);
    if (element)
        DL_PUSH(tree->arena, places, place);
}

static void
copy(struct tree *tree, const GumboNode *root)
{
    struct places places = {0};
    visit(tree, &places, root, 0);
    while (places.count) {
        struct place *here = places.at + places.count - 1;
        if (here->next < here->children->length)
            visit(tree, &places, here->children->data[here->next++],
                  here->node);
        else {
            tree->at[here->node].end = (uint32_t)tree->count;
            places.count--;
        }
    }
}

void
tree_parse(struct dl_arena *arena, struct dl_str html, struct tree *out)
{
    if (!fragment_parse(arena, html, out))
        tree_parse_any(arena, html, out);
}

void
tree_parse_any(struct dl_arena *arena, struct dl_str html, struct tree *out)
{
    *out = (struct tree){.arena = arena};
    struct dl_str safe = page_scan(arena, html, &out->plain);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput *parsed =
        gumbo_parse_with_options(&options, safe.at, safe.bytes);
    copy(out, parsed->root);
    gumbo_destroy_output(&options, parsed);
}

struct dl_str
node_attr(const struct tree *tree, size_t node, enum attr attr)
{
    const struct node *here = tree->at + node;
    for (size_t i = 0; i < here->attrs; i++) {
        const struct attribute *at = &tree->attrs.at[here->first_attr + i];
        if (at->attr == attr)
            return at->value;
    }
    return DL_STR("");
}

bool
node_has(const struct tree *tree, size_t node, enum attr attr)
{
    const struct node *here = tree->at + node;
    for (size_t i = 0; i < here->attrs; i++)
        if (tree->attrs.at[here->first_attr + i].attr == attr)
            return true;
    return false;
}

enum flow
tag_flow(enum tag tag)
{
    return (enum flow)flows[tag];
}

size_t
tree_find(const struct tree *tree, size_t from, size_t end, enum tag tag)
{
    for (size_t i = from; i < end;) {
        const struct node *node = tree->at + i;
        if (!node->gone && node->tag == tag)
            return i;
        i = node->gone ? node->end : i + 1;
    }
    return end;
}

/* Append, with no-break spaces as plain ones. */
static size_t
append(char *out, size_t room, struct dl_str text)
{
    size_t bytes = 0;
    for (size_t i = 0; i < text.bytes && bytes < room; i++) {
        struct dl_str rest = {text.at + i, text.bytes - i};
        bool fixed = dl_str_starts(rest, DL_STR("\u00a0"));
        out[bytes++] = fixed ? ' ' : text.at[i];
        i += fixed;
    }
    return bytes;
}

struct dl_str
tree_line(struct dl_arena *arena, const struct tree *tree, size_t node)
{
    char out[LINE_MAX];
    size_t bytes = 0, end = tree->at[node].end;
    for (size_t i = node; i < end && bytes + 1 < LINE_MAX;) {
        const struct node *here = tree->at + i;
        bool dropped = here->gone || (i != node && here->tag != TAG_TEXT &&
                                      tag_flow(here->tag) == FLOW_DROP);
        if (here->tag != TAG_TEXT && tag_flow(here->tag) != FLOW_INLINE)
            out[bytes++] = ' ';
        else if (here->tag == TAG_BR)
            out[bytes++] = ' ';
        if (!dropped)
            bytes += append(out + bytes, LINE_MAX - bytes, here->text);
        i = dropped ? here->end : i + 1;
    }
    return dl_text_clean_line(arena, (struct dl_str){out, bytes});
}

bool
words_have(struct dl_str list, const char *word)
{
    struct dl_str wanted = dl_str_from(word);
    while (list.bytes) {
        struct dl_str one = dl_str_field(&list, ' ');
        if (dl_str_eq_nocase(one, wanted))
            return true;
    }
    return false;
}
