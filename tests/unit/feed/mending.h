/* A document mended as a whole. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_FEED_MENDING_H
#define UNIT_FEED_MENDING_H

#include "../unit.h"

#include "feed/mend.h"

static inline struct feed_mending *
mend_all(void **state, struct dl_str text)
{
    struct feed_mending *out = feed_mend_begin(*state, text);
    while (feed_mend_more(out))
        ;
    return out;
}

#endif
