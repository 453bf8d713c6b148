/* The weights of importance, and how days and entries come by their scores. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_IMPORTANCE_H
#define TIMELINE_IMPORTANCE_H

#include "timeline/press.h"

float importance_of_day(enum dl_day_cue cue);
float importance_of_entry(enum dl_entry_cue cue);

/** How a count enters a score: the second article says more than the 20th. */
float importance_log(uint32_t count);

/**
 * Weigh every day that an article mentions, is published on, or gives to an
 * event.
 * Owner:  the days live in `arena`; `scratch` goes with the call.
 * Cost:   n log n in time expressions.
 */
void days_weigh(struct dl_arena *arena, struct dl_arena *scratch,
                const struct dl_layers *layers, const struct press *press,
                struct dl_timeline_days *out);

/**
 * Give every entry of a timeline, whose days are weighed, its score, and count
 * the entries on each day.
 * Cost:   n log n in tellings.
 */
void entries_score(struct dl_arena *scratch, const struct dl_layers *layers,
                   const struct dl_directory *directory,
                   const struct press *press, struct dl_timeline *timeline);

#endif
