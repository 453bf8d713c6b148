/* Ships: what navies put in front of a ship's name is part of it, and the
 * whole is neither the person nor the place that it is named after. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

static const char *const prefixes[] = {
    "USS",  "HMS", "HMAS", "HMCS", "HMNZS", "INS",  "JS",
    "ROKS", "RMS", "RRS",  "USNS", "USCGC", "USAT", "MV",
};

static bool
is_prefix(const struct ruling *ruling, uint32_t token)
{
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (ruling_is(ruling, token, prefixes[i]))
            return true;
    return false;
}

/* "USS" Ronald Reagan. */
void
rules_ship(struct ruling *ruling, struct name *name)
{
    uint32_t first = name->first;
    if (name->end > first + 1 && is_prefix(ruling, first))
        ruling_set(ruling, name, DL_KIND_OTHER);
    else if (first > ruling_begin(ruling, name) &&
             is_prefix(ruling, first - 1) &&
             !ruling_has(ruling, first, DL_TOKEN_GLUED))
        ruling_add(ruling, name->sentence, first - 1, name->end, DL_KIND_OTHER,
                   name->confidence);
}
