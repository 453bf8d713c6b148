/* What articles without a date tell. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_UNDATED_H
#define TIMELINE_UNDATED_H

#include <dateline/timeline.h>

/** List the events without a place of the articles that have no day, article by
 * article, in the order told, what is told to come first before the rest.
 * Owner: the entries live in `arena`. Cost: linear in events. */
void undated_list(struct dl_arena *arena, struct dl_arena *scratch,
                  const struct dl_layers *layers, size_t count,
                  const struct dl_directory *directory,
                  struct dl_timeline *out);

#endif
