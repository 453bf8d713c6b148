/* What is in each node of a tree, counted once for all. */
/* SPDX-License-Identifier: ISC */
#ifndef PAGE_COUNT_H
#define PAGE_COUNT_H

#include "page/tree.h"

/** Sums over a node and all in it that is not gone. */
struct count {
    uint32_t chars;  /* of text, white space apart */
    uint32_t linked; /* of them in links */
    uint32_t commas; /* of all scripts */
    uint32_t direct; /* chars with no other block around them */
    uint32_t told;   /* chars that stand in paragraphs */
    uint32_t paragraphs, items, images, controls, headings;
};

/** One for each node; `arena`. Cost: linear. */
struct count *count_take(struct dl_arena *arena, const struct tree *tree);

/** The share of a node's text that is links; 1 when it has no text. */
double count_linked(const struct count *count);

/** Whether a node is a paragraph by its text and tag. */
bool count_is_paragraph(const struct tree *tree, const struct count *counts,
                        size_t node);

#endif
