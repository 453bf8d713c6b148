/* From a match to the fields of an underspecified date. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_FIELDS_H
#define TIMEX_FIELDS_H

#include "timex/rules.h"

#include <dateline/timex.h>

/** Whether the lexemes fit each other: 31 April does not, nor "third year" as
 * a quarter. */
bool timex_fields_fit(const struct match *match, const struct lexemes *in);

/** Read items [from, to) of a match into `out`: type, fields, rule. */
void timex_fields_read(const struct match *match, const struct lexemes *in,
                       size_t from, size_t to, struct dl_timex *out);

/** Whether item `item` is a "last" that counts inside what follows: "the last
 * week of August", "the last Friday of next month". */
bool timex_fields_counts(const struct match *match, size_t item);

/** Make an hour that is told with its part of the day one of 24. */
void timex_fields_settle_hour(struct dl_timex_fields *fields);

/** Give each half of a range or list what only the other half says. */
void timex_fields_share(struct dl_timex_fields *first,
                        struct dl_timex_fields *second);

#endif
