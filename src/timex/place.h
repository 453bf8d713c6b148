/* From fields to an interval. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_PLACE_H
#define TIMEX_PLACE_H

#include <dateline/timex.h>

/** What has been told so far, and what relative expressions count from. */
struct story {
    const struct dl_anchor *anchor; /* never NULL */
    bool has_last;
    struct dl_interval last; /* the last interval placed */
    uint8_t last_confidence;
    uint32_t sentence; /* where it was told */
    int year;          /* narrative: year of the paragraph, or 0 */
    bool history;      /* the whole text tells of another time */
};

/** Where an expression was put, and how surely. */
struct place {
    struct dl_interval when;
    uint8_t confidence; /* 0: nowhere */
    const char *why;
};

/** Place a DATE or TIME; confidence 0 leaves it open. */
struct place timex_place_find(const struct story *story,
                              const struct dl_timex *timex);

/** Interval of the fields when the year is `year`. */
struct dl_interval timex_place_in_year(const struct dl_timex_fields *fields,
                                       int year);

#endif
