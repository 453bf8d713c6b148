/* The article by the names that templates give to its element. Most pages are
 * made by one of a few programs, and these say where the text is; that is
 * surer than any weighing. */
/* SPDX-License-Identifier: ISC */
#include "page/find.h"
#include "page/words.h"

enum { TEXT_MIN = 250 };

static const double LINKED_MAX = 0.3, SHARE_MIN = 0.4;

/* Surer kinds first. */
enum kind {
    KIND_BODY_PROPERTY, /* itemprop=articleBody */
    KIND_BODY_NAME,     /* "entry-content" */
    KIND_ARTICLE,
    KIND_FRAME_NAME, /* "page-content" */
    KIND_MAIN,
    KIND_CONTENT,
    KIND_COUNT
};

static bool
is_body_property(struct dl_str property)
{
    return words_have(property, "articleBody") ||
           words_have(property, "reviewBody") ||
           words_have(property, "blogPost");
}

static enum kind
kind_of(const struct tree *tree, size_t node)
{
    enum tag tag = (enum tag)tree->at[node].tag;
    struct dl_str role = node_attr(tree, node, ATTR_ROLE);
    struct dl_str id = node_attr(tree, node, ATTR_ID);
    if (is_body_property(node_attr(tree, node, ATTR_ITEMPROP)))
        return KIND_BODY_PROPERTY;
    if (tag == TAG_BODY || tag == TAG_HTML || tag_flow(tag) == FLOW_INLINE)
        return KIND_COUNT;
    unsigned hints = words_hints(tree, node);
    if (hints & HINT_BODY)
        return KIND_BODY_NAME;
    if (tag == TAG_ARTICLE || dl_str_is(role, "article"))
        return KIND_ARTICLE;
    if (hints & HINT_FRAME)
        return KIND_FRAME_NAME;
    if (tag == TAG_MAIN || dl_str_is(role, "main"))
        return KIND_MAIN;
    bool content = dl_str_eq_nocase(id, DL_STR("content")) ||
                   dl_str_eq_nocase(id, DL_STR("inhalt"));
    return content ? KIND_CONTENT : KIND_COUNT;
}

static bool
is_enough(const struct count *count, uint32_t all)
{
    return count->told >= SHARE_MIN * all && count->chars >= TEXT_MIN &&
           count_linked(count) < LINKED_MAX;
}

/* Of two of a kind the one with more text; the inner one when it has nearly
 * all of it. */
static bool
is_better(const struct tree *tree, const struct count *counts, size_t node,
          size_t than)
{
    bool inside = than && node < tree->at[than].end;
    if (!than)
        return true;
    return inside ? counts[node].told * 10 >= counts[than].told * 9
                  : counts[node].told > counts[than].told;
}

size_t
container_find(const struct tree *tree, const struct count *counts)
{
    size_t found[KIND_COUNT] = {0};
    for (size_t i = 1; i < tree->count;) {
        const struct node *node = tree->at + i;
        if (node->gone) {
            i = node->end;
            continue;
        }
        enum kind kind = node->tag == TAG_TEXT ? KIND_COUNT : kind_of(tree, i);
        if (kind < KIND_COUNT && is_enough(counts + i, counts[0].told) &&
            is_better(tree, counts, i, found[kind]))
            found[kind] = i;
        i++;
    }
    for (size_t kind = 0; kind < KIND_COUNT; kind++)
        if (found[kind])
            return found[kind];
    return 0;
}
