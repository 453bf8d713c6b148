/* One specification of Recognizers-Text: its parts, whether it is ours, and
 * whether it is met. */
/* SPDX-License-Identifier: ISC */
#ifndef TIME_SPEC_H
#define TIME_SPEC_H

#include "../verbs/json.h"

#include <dateline/timex.h>

/** What we read: an expression, or the two halves of a range. */
struct spec_reading {
    const struct dl_timex *first, *last;
    struct dl_day today;
};

/** The member `name`; NULL when there is none or `at` is NULL. */
const struct value *spec_get(const struct value *at, const char *name);
/** Its text; empty when there is none. */
struct dl_str spec_text(const struct value *at, const char *name);
/** Items of a list; 0 for NULL. */
size_t spec_count(const struct value *list);
/** The type of a result without the name of its model: "date". */
struct dl_str spec_type(const struct value *result);
/** The first ten characters as a day. */
bool spec_day(struct dl_str text, struct dl_day *out);

/** Whether specs.def passes over a whole file. */
bool spec_skips_file(struct dl_str path);
/** Whether a specification is ours to decide. */
bool spec_is_ours(struct dl_arena *arena, const struct value *spec);
/** Whether our reading is one of the readings that `result` allows. */
bool spec_means(const struct value *result, struct spec_reading ours);

#endif
