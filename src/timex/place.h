/* From fields to an interval. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_PLACE_H
#define TIMEX_PLACE_H

#include <dateline/timex.h>

/* How sure a reading is. */
enum {
    SURE = 98,
    STATED = 92, /* the reading that is right nine times in ten */
    LIKELY = 80,
    FAIR = 70,
    GUESS = 55
};

#define TIMEX_NOWHERE "nothing to count from"

/** One interval that was told, and how surely. */
struct told {
    bool known;
    struct dl_interval when;
    uint8_t confidence;
    uint32_t sentence;
};

/** What has been told so far, and what relative expressions count from. */
struct story {
    const struct dl_anchor *anchor; /* never NULL */
    const struct chooser *chooser;  /* NULL: the weights choose */
    struct told last;     /* the last interval in which something happened */
    struct told named;    /* the last one told at all, if only in a name */
    struct told coming;   /* the next one that is said in full, if it is near */
    struct told said_day; /* the last day on which something was said */
    struct told spoken;   /* the day on which the words were said, in a quote */
    struct told period;   /* the quarter or fiscal year under discussion */
    struct told month;    /* the month under discussion */
    int year; /* narrative: the year dates without one belong to, or 0 */
    int said, earlier;      /* the year said last, and the one told before it */
    uint32_t year_sentence; /* ... and where it was said */
    bool fiscal;            /* the period is a fiscal year */
    bool yesterday;         /* the last date told is "yesterday" */
    bool history;           /* the whole text tells of another time */
    bool begun; /* what is placed begins a stretch that ends ahead */
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

/** Move the second half of a range behind the first: "Sunday to Thursday". */
void timex_place_after(const struct dl_timex *first, struct dl_timex *second);

#endif
