/* How a tree is written as text. */
/* SPDX-License-Identifier: ISC */
#ifndef PAGE_TEXT_H
#define PAGE_TEXT_H

#include "page/tree.h"

struct text_style {
    struct dl_str base;     /* of links */
    struct dl_links *links; /* gets them, and the pictures; NULL: nobody does */
    bool images;            /* write the alternative text of pictures */
};

/** What stands in `root`, clean, as dl_html_text has it; nodes that are gone
 * are left out. Owner: `arena`. Cost: linear. */
struct dl_str tree_text(struct dl_arena *arena, const struct tree *tree,
                        size_t root, const struct text_style *style);

#endif
