/* Stretches of the calendar: what fields mean once the year, or the unit that
 * holds them, is known. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_SPAN_H
#define TIMEX_SPAN_H

#include <dateline/timex.h>

/** The days from `from` to `to`, by number. */
struct dl_interval timex_span_days(int32_t from, int32_t to,
                                   enum dl_grain grain);

/** The latest such weekday, `day` included, by number. */
int32_t timex_span_weekday_back(struct dl_day day, int weekday);

/** Whether the year has such a day: not every one a 29 February, not every
 * month a fifth Monday. */
bool timex_span_exists(const struct dl_timex_fields *fields, int year);

/** The fields in the year `year`; a year before Christ is negative. */
struct dl_interval timex_span_in_year(const struct dl_timex_fields *fields,
                                      int year);

/** `day` moved by `amount` units of `grain`. */
struct dl_day timex_span_step(struct dl_day day, int32_t amount,
                              enum dl_grain grain);

/** `when` moved by what `rest` says: "two weeks before Christmas". The result
 * is no finer than the last unit it is moved by. */
struct dl_interval timex_span_move(const struct dl_timex_fields *fields,
                                   struct dl_interval when);

/** What `nth` counts inside `whole`: the second Monday, the last week. A week
 * belongs where most of its days lie, as in ISO 8601. */
struct dl_interval timex_span_nth(const struct dl_timex_fields *fields,
                                  struct dl_interval whole);

/** `whole` narrowed to what its modifier leaves: early, mid, late; the part
 * before or after `today`, which may be NULL. Days are never narrowed. */
struct dl_interval timex_span_narrow(int8_t modifier, struct dl_interval whole,
                                     const struct dl_day *today);

#endif
