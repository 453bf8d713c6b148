/* The order in which entries are shown. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_ORDER_H
#define TIMELINE_ORDER_H

#include <dateline/timeline.h>

/** Put the entries of a timeline in order, where they are.
 * Cost: n log n in entries, and for those only known to lie before a day the
 * events of their articles. */
void order_entries(const struct dl_layers *layers,
                   struct dl_timeline *timeline);

#endif
