/* Lists of names in one table, walked token by token. Compiled when dateline
 * is built, from data/gazetteers and data/knowledge; a user's names are laid
 * over it. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_GAZETTEER_H
#define ENTITY_GAZETTEER_H

#include <dateline/str.h>

/* enum list and ON(code) come from lists.def, at most 31 lists and
 * LIST_GOES_ON: a longer phrase begins with these tokens. */

struct gazetteer; /* the table that is compiled in, and an overlay */

/** A walk along the tokens of a phrase; begin with {0}. */
struct walk {
    uint64_t hash;
    bool begun;
};

/**
 * Go on by one token, which stands after a space unless `glued`; `titled`
 * reads LOUD as Loud. Returns the set of lists that hold the phrase so far,
 * LIST_GOES_ON among them; 0: nothing begins so.
 */
uint32_t gazetteer_step(const struct gazetteer *gazetteer, struct walk *walk,
                        struct dl_str token, bool glued, bool titled);

#endif
