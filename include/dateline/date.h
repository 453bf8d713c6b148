/* Civil days, intervals of days, and the moment an article was published.
 * No function here reads a clock. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_DATE_H
#define DATELINE_DATE_H

#include <dateline/str.h>

/** How finely a time is known, finest first. Names: "day", "week", ... */
enum dl_grain {
    DL_GRAIN_SECOND,
    DL_GRAIN_MINUTE,
    DL_GRAIN_HOUR,
    DL_GRAIN_DAY,
    DL_GRAIN_WEEK,
    DL_GRAIN_MONTH,
    DL_GRAIN_QUARTER,
    DL_GRAIN_YEAR,
    DL_GRAIN_DECADE,
    DL_GRAIN_CENTURY
};

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
struct dl_day {
    int32_t n;
};

struct dl_civil {
    int year, month, day; /* month 1-12, day 1-31 */
};

/** The days from `from` to `to`, both inside, known to `grain`. Days are the
 * civil days of the outlet: an instant in UTC would move an evening event to
 * the next day. */
struct dl_interval {
    struct dl_day from, to;
    enum dl_grain grain;
};

/** When an article was published, as far as it says. */
struct dl_stamp {
    bool known;        /* false: nothing below counts */
    bool has_time;     /* `seconds` counts */
    bool has_zone;     /* `zone` counts */
    struct dl_day day; /* in the article's own zone */
    int32_t seconds;   /* of the day */
    int16_t zone;      /* minutes east of Greenwich */
};

enum { DL_DATE_TEXT_MAX = 40 };

/**
 * Day number of a civil date. A month or day out of range carries over.
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
struct dl_day dl_day_from_civil(int year, int month, int day);
struct dl_civil dl_civil_from_day(struct dl_day day);
/** ISO weekday: Monday 1 to Sunday 7. */
int dl_day_weekday(struct dl_day day);
/** ISO 8601 week number, and the year it belongs to. */
int dl_day_week(struct dl_day day, int *year);
int dl_month_days(int year, int month);
/** False for 30 February and the like. */
bool dl_civil_valid(int year, int month, int day);
/** The day `months` later; the 31st becomes the last of a shorter month. */
struct dl_day dl_day_add_months(struct dl_day day, int months);
/** Easter Sunday. Source: Meeus, Astronomical Algorithms (Gregorian). */
struct dl_day dl_easter(int year);

/** The whole week, month, ... that `day` lies in. Grains finer than a day give
 * the day. */
struct dl_interval dl_interval_of(struct dl_day day, enum dl_grain grain);
bool dl_interval_meets(struct dl_interval a, struct dl_interval b);
/** By first day, then coarser first, then last day: the order of a timeline. */
int dl_interval_cmp(struct dl_interval a, struct dl_interval b);

const char *dl_grain_name(enum dl_grain grain);
/** English names, "March"/"Mar" and "Monday"/"Mon"; month and weekday from
 * 1. */
const char *dl_month_name(int month, bool brief);
const char *dl_weekday_name(int weekday, bool brief);

/**
 * ISO 8601 as interface.md has it: a day as 2021-03-24, a month as 2021-03, a
 * year as 2021 and so on by the grain; decades and centuries by first year.
 * Units: `size` is bytes in `out`, at least DL_DATE_TEXT_MAX.
 */
void dl_day_format(struct dl_day day, char *out, size_t size);
void dl_interval_format(struct dl_interval when, char *from, char *to,
                        size_t size);
void dl_stamp_format(const struct dl_stamp *stamp, char *out, size_t size);
/**
 * For people: `format` has %Y %m %d %e %b %B %a %A %H %M and %%, as strftime
 * does, in English and without a locale.
 */
void dl_day_print(struct dl_day day, const char *format, char *out,
                  size_t size);
/** Like dl_day_print, with %H and %M from the stamp. */
void dl_stamp_print(const struct dl_stamp *stamp, const char *format, char *out,
                    size_t size);

/**
 * Read a machine-made date: ISO 8601 / RFC 3339 (day, or day and time with or
 * without zone; space or T between), RFC 5322 ("Wed, 24 Mar 2021 09:00:00
 * +0900"), "2021/03/24", "20210324". The whole of `text` must be used up.
 * Never guesses: false when it is none of these or names no real day.
 */
bool dl_stamp_parse(struct dl_str text, struct dl_stamp *out);

/**
 * Read a date as feeds and pages really write it: month names of a dozen
 * languages, zones by name, halves of the day, two-digit years, figures in any
 * order, seconds since 1970. Of figures alone that leave the order open the day
 * comes first. False when there is no date in it, or one that does not exist.
 * Only for fields that are meant to hold a date: it looks past words.
 */
bool dl_stamp_read(struct dl_str text, struct dl_stamp *out);

#endif
