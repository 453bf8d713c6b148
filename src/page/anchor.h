/* The links and pictures of a tree while it is written as text. */
/* SPDX-License-Identifier: ISC */
#ifndef PAGE_ANCHOR_H
#define PAGE_ANCHOR_H

#include "page/tree.h"

struct anchors {
    struct dl_arena *arena;
    const struct tree *tree;
    struct dl_str base;     /* of relative addresses; or empty */
    struct dl_links *links; /* gets them; NULL: nobody wants them */
    size_t open;            /* the link that is open, and one; 0: none */
    size_t last;            /* the link that was opened last, and one */
    bool bare;              /* the open one has no word yet */
};

/* `at` is how many bytes are written so far. */

/** A link begins; links are in no other. */
void anchors_open(struct anchors *anchors, size_t node, size_t at);
/** A word begins. */
void anchors_word(struct anchors *anchors, size_t at);
void anchors_close(struct anchors *anchors, size_t at);
/** What was written behind `at` is taken back. */
void anchors_back(struct anchors *anchors, size_t at);
/** A picture stands here. */
void anchors_image(struct anchors *anchors, size_t node, size_t at);

/** What was `written` was made `clean`, of which `shown` is a part: move all
 * places there. Cost: linear. */
void anchors_settle(struct anchors *anchors, struct dl_str written,
                    struct dl_str clean, struct dl_str shown);

#endif
