/* Finding the article in a page. What does not belong to it is marked as gone;
 * the steps are called in the order in which they stand here. */
/* SPDX-License-Identifier: ISC */
#ifndef PAGE_FIND_H
#define PAGE_FIND_H

#include "page/count.h"

/** What is not shown: hidden parts, menus and dialogues by their role. */
void drop_hidden(struct tree *tree);

/** Parts whose class or id says that they are furniture or comments, unless
 * most of the page's paragraphs stand there. Cost: linear. */
void drop_unlikely(struct tree *tree, const struct count *counts);

/** The element that is known to hold the article, by the names that templates
 * give it; 0 when there is none with enough text. */
size_t container_find(const struct tree *tree, const struct count *counts);

/**
 * The element with the most text in paragraphs, and siblings of it that belong
 * to it: the others are marked as gone. `names`: whether class and id count.
 * Returns the common parent, or 0 when there is no paragraph at all.
 * Source: the scoring of Mozilla's Readability, as documented.
 */
size_t score_find(struct tree *tree, const struct count *counts, bool names);

/** Furniture inside the article: blocks of links, forms, shares, captions. */
void clean_inside(struct tree *tree, size_t root);

/** What is known of the article's own lines. */
struct known {
    struct dl_str title, author;
    struct dl_stamp published;
};

/** Lines that are furniture by their wording, the title said again, a byline,
 * and all from the heading of the comments on. */
void trim_lines(struct tree *tree, size_t root, const struct known *known);

#endif
