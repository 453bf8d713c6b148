/* Whether two trees are the same, node by node. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_PAGE_SAME_H
#define UNIT_PAGE_SAME_H

#include "page/tree.h"

static inline bool
same_attributes(const struct tree *a, const struct tree *b, size_t node)
{
    const struct node *x = a->at + node, *y = b->at + node;
    bool same = x->attrs == y->attrs;
    for (size_t i = 0; same && i < x->attrs; i++) {
        const struct attribute *left = &a->attrs.at[x->first_attr + i],
                               *right = &b->attrs.at[y->first_attr + i];
        same =
            left->attr == right->attr && dl_str_eq(left->value, right->value);
    }
    return same;
}

static inline bool
same_tree(const struct tree *a, const struct tree *b)
{
    bool same = a->count == b->count && a->plain == b->plain;
    for (size_t i = 0; same && i < a->count; i++)
        same = a->at[i].up == b->at[i].up && a->at[i].end == b->at[i].end &&
               a->at[i].tag == b->at[i].tag &&
               dl_str_eq(a->at[i].text, b->at[i].text) &&
               same_attributes(a, b, i);
    return same;
}

/* Whether a fragment is read without the parser. `*same`: as the parser does;
 * also when it is not read. */
static inline bool
is_taken(struct dl_arena *arena, struct dl_str html, bool *same)
{
    struct tree own, other;
    bool taken = fragment_parse(arena, html, &own);
    if (taken)
        tree_parse_any(arena, html, &other);
    *same = !taken || same_tree(&own, &other);
    return taken;
}

#endif
