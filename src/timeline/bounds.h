/* What all tellings of an entry together say of its place in time. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_BOUNDS_H
#define TIMELINE_BOUNDS_H

#include <dateline/timeline.h>

/** Tighten the place of an entry without a day of its own by the bounds that
 * its tellings give, best telling first, and add the reason to its `why`.
 * Owner:  the new `why` lives in `arena`.
 * Cost:   linear in its tellings. */
void bounds_join(struct dl_arena *arena, const struct dl_layers *layers,
                 struct dl_entry *entry);

#endif
