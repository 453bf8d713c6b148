/* What the unit programs of the room `page` share. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_PAGE_FIXTURE_H
#define UNIT_PAGE_FIXTURE_H

#include "../unit.h"

#include "page/facts.h"
#include "page/find.h"
#include "page/text.h"

/* A paragraph that surely is one, of about 200 characters. */
#define PROSE                                                              \
    "<p>The council of the harbour town voted on Tuesday, after a debate " \
    "of five hours, to keep its ferry, its pier, and the two boats that "  \
    "were to be sold, for ten more years at the least.</p>"

static inline struct tree
parse(void **state, const char *html)
{
    struct tree tree;
    tree_parse(*state, dl_str_from(html), &tree);
    return tree;
}

/* The first element whose id this is. */
static inline size_t
by_id(const struct tree *tree, const char *id)
{
    for (size_t i = 0; i < tree->count; i++)
        if (dl_str_is(node_attr(tree, i, ATTR_ID), id))
            return i;
    return 0;
}

static inline struct dl_page
read_page(void **state, const char *html, const char *url)
{
    struct dl_page page = {.item = {.published_why = ""}};
    dl_page_read(*state, dl_str_from(html), dl_str_from(url), &page, NULL);
    return page;
}

static inline struct dl_str
written(const struct tree *tree, size_t root)
{
    struct text_style style = {.images = false};
    return tree_text(tree->arena, tree, root, &style);
}

#endif
