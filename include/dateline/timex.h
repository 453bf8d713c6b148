/* Time expressions: found without a clock, then given their place in time. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_TIMEX_H
#define DATELINE_TIMEX_H

#include <dateline/arena.h>
#include <dateline/date.h>
#include <dateline/document.h>

enum { DL_TIMEX_VALUE_MAX = 32 };
#define DL_NO_TIMEX UINT32_MAX /* too large for an enumerator */

enum dl_timex_type {
    DL_TIMEX_DATE,
    DL_TIMEX_TIME,
    DL_TIMEX_DURATION,
    DL_TIMEX_SET
};

/** What the expression does in its clause. */
enum dl_timex_use {
    DL_USE_LOCATES, /* "on Monday", "in 1989", "last week": when it happened */
    DL_USE_SINCE,   /* "since 2010": the start of something */
    DL_USE_UNTIL,   /* "until Friday", "by June" */
    DL_USE_BEFORE,  /* "before March 24", "ahead of Monday's" */
    DL_USE_AFTER,
    DL_USE_FROM, /* first half of a range; `partner` is the second */
    DL_USE_TO,
    DL_USE_NAMES, /* part of a name: "1989 Tiananmen Square massacre" */
    DL_USE_OTHER  /* ages, durations, sets: never a place on a timeline */
};

/** What was read, with nothing decided: an underspecified date. */
struct dl_timex_fields {
    enum dl_grain grain;
    /* The way to a date: fixed fields alone; the nearest, previous, this or
     * next one of its kind; an offset from the anchor. */
    enum {
        DL_OP_FIXED,
        DL_OP_NEAREST,
        DL_OP_PREVIOUS,
        DL_OP_THIS,
        DL_OP_NEXT,
        DL_OP_OFFSET,
        DL_OP_NOW,
        DL_OP_PAST,
        DL_OP_FUTURE
    } op;
    enum {
        DL_ANCHOR_PUBLISHED,
        DL_ANCHOR_STORY, /* the last date told */
        DL_ANCHOR_PERIOD /* the quarter or year under discussion */
    } anchor;
    int16_t year;                 /* 0: open; negative: before Christ */
    int8_t month, day, weekday;   /* 0: open; weekday ISO 1-7 */
    int8_t quarter, half, season; /* 0: open; season 1 spring .. 4 winter */
    int8_t hour, minute,
        part; /* hour -1: open; part of day by letter: 'M' 'A' 'E' 'N', 0 */
    int8_t modifier; /* 'S' start/early, 'M' mid, 'E' end/late, 'P' 'F' the part
                        before or after publication, '<' '>' '~', 0 */
    int8_t holiday;  /* 0: none; a row of timex/holidays.def */
    int8_t nth;      /* "the second Monday of May": 2; the last: -1; 0: none */
    int8_t tenths;   /* of a unit, beside `amount`: "2.5 years" */
    enum dl_grain within; /* "Monday of last WEEK"; second: nothing */
    int32_t amount;       /* of `grain` units, for offsets and durations */
    int32_t rest[2]; /* of a length: "two years and six months" has six ... */
    enum dl_grain rest_grain[2]; /* ... months. Of a date: what it is moved by,
                                    "two weeks before Christmas" by -2 weeks */
    bool vague;                  /* "a few weeks", "on a Saturday": left open */
    bool weekend, fiscal;
    bool swappable;    /* 03/04/2021: month and day may be swapped */
    bool past, future; /* clue of the clause */
    bool quoted;       /* inside quotation marks */
    bool said;         /* beside a verb of saying: "said on Monday" */
    bool compared;     /* with what is spoken of: "up from a year earlier" */
};

struct dl_timex {
    struct dl_span span;
    enum dl_timex_type type;
    enum dl_timex_use use;
    struct dl_timex_fields fields;
    const char *rule; /* the row of rules.def that matched */
    uint32_t sentence;
    uint32_t partner; /* other half of a range, or DL_NO_TIMEX */
    /* The rest is set by dl_timex_resolve. */
    char value[DL_TIMEX_VALUE_MAX]; /* TIMEX3 value; open parts as X */
    bool placed;                    /* `when` counts */
    struct dl_interval when;
    uint8_t confidence; /* 0-100 */
    const char *why;    /* how the date was decided; never NULL afterwards */
};

struct dl_timexes {
    struct dl_timex *at;
    size_t count, room;
};

/** Index of the first expression that ends after byte `offset`. By bisection.
 */
static inline size_t
dl_timex_at(const struct dl_timexes *timexes, uint32_t offset)
{
    return dl_span_find(timexes->at, timexes->count, sizeof *timexes->at,
                        offset);
}

/** What relative expressions count from. */
struct dl_anchor {
    bool has_day;  /* the publication day is known */
    bool inferred; /* ... or inferred from the story */
    struct dl_day day;
    bool has_near; /* without a day: dates without a year take the one */
    struct dl_day near_day; /* nearest to this day; confidence stays lower */
    int order; /* numeric dates of the outlet, where the text does not show it:
                */
               /* +1 day first, -1 month first, 0 unknown */
};

/**
 * Find time expressions and read their fields; no date is decided here.
 * Owner:  results live in `arena`, in text order, never overlapping.
 * Cost:   linear in tokens.
 * Source: TIMEX3 as in TimeML (Pustejovsky et al. 2003); layout of the rules
 *         after HeidelTime (Strötgen & Gertz 2010) and SynTime (2017).
 */
void dl_timex_scan(struct dl_arena *arena, const struct dl_document *doc,
                   struct dl_timexes *out);

/**
 * Give every expression its value and, where it has one, its interval.
 * `anchor` may be NULL: relative expressions then keep open values (XXXX-WXX-1,
 * XXXX-06-14) and no interval. A full date at the head of the text, alone in
 * its line, in a dateline or behind "Published", stands for the anchor's day
 * when there is none; one alone in its line also when it is near the anchor's.
 * Intervals are narrower than values: "early May" is 2021-05, and its first
 * third. May be called again with another anchor.
 * Cost:   linear.
 */
void dl_timex_resolve(const struct dl_document *doc,
                      const struct dl_anchor *anchor,
                      struct dl_timexes *timexes);

const char *dl_timex_type_name(enum dl_timex_type type);
/** How many holidays there are, none counted too: every dl_timex_fields.holiday
 * is less. */
unsigned dl_timex_holidays(void);

#endif
