/* What the names that authors gave to a part of a page say about it. */
/* SPDX-License-Identifier: ISC */
#ifndef PAGE_WORDS_H
#define PAGE_WORDS_H

#include "page/tree.h"

/** Bits; a part may have several. */
enum hint {
    HINT_GOOD = 1,     /* content */
    HINT_BAD = 2,      /* furniture, as far as weights go */
    HINT_UNLIKELY = 4, /* furniture that is dropped at once */
    HINT_COMMENT = 8,  /* what readers wrote */
    HINT_SHARE = 16,   /* buttons for passing on */
    HINT_CAPTION = 32, /* below a picture */
    HINT_BYLINE = 64,  /* author or date */
    HINT_BODY = 128,   /* the known name of an article's body */
    HINT_FRAME = 256   /* such a name, of a larger part */
};

/** The hints in class and id of a node. */
unsigned words_hints(const struct tree *tree, size_t node);

#endif
