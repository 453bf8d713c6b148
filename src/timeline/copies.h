/* Tellings that are one text, printed by several outlets. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_COPIES_H
#define TIMELINE_COPIES_H

#include "timeline/pair.h"

/**
 * For each sign the first one that it is a copy of, or itself.
 * Owner:  the list lives in `arena`.
 * Cost:   n log n; each sign is compared with a bounded number of others.
 */
uint32_t *copies_find(struct dl_arena *arena, const struct signs *signs);

#endif
