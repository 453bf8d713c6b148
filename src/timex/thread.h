/* The thread of the story. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_THREAD_H
#define TIMEX_THREAD_H

#include "timex/place.h"

/** Whether the whole text tells of another time than `year`, in which it was
 * published: most of its years lie far away, and they outnumber by far the
 * words of news. */
bool timex_thread_is_history(const struct dl_timexes *timexes, int year);

/** Whether the year of the narrative has run out at `timex`. */
bool timex_thread_is_over(const struct story *story,
                          const struct dl_document *doc,
                          const struct dl_timex *timex);

/** The next date after number `i` that is said in full, when it is near: the
 * story is on its way there. *at, 0 at first, only moves on, so that all calls
 * together are linear. */
struct told timex_thread_coming(const struct dl_timexes *timexes, size_t i,
                                size_t *at);

/** Take up `timex`, which has been placed, or left open. `year` is that of
 * publication, or 0. */
void timex_thread_follow(struct story *story, const struct dl_document *doc,
                         const struct dl_timex *timex, int year);

#endif
