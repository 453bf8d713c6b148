/* The day that a text gives as its own. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_MASTHEAD_H
#define TIMEX_MASTHEAD_H

#include <dateline/timex.h>

/** Make the day on which the text says it was written the anchor's, when that
 * has none, or one near it that the whole line corrects. */
void timex_masthead_read(const struct dl_document *doc,
                         const struct dl_timexes *timexes,
                         struct dl_anchor *anchor);

#endif
