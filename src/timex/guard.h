/* What decides whether a match is a time and no name, number or verb. Private
 * to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_GUARD_H
#define TIMEX_GUARD_H

#include "timex/draft.h"

/** Whether the clue is a preposition of time. */
bool timex_guard_is_preposition(enum clue clue);
/** The token behind the match; false at the end of the sentence. */
bool timex_guard_next(const struct context *context, const struct lexemes *in,
                      const struct match *match, uint32_t *out);
/** A word in small letters that is no clue: mostly a noun. */
bool timex_guard_is_plain_noun(const struct context *context, uint32_t token);

/** A bare year that is no count and no number of a thing. */
bool timex_guard_year(const struct context *context, const struct lexemes *in,
                      const struct match *match);
/** A decade that is no age: "the '90s", not "in his 30s". */
bool timex_guard_decade(const struct context *context, const struct lexemes *in,
                        const struct match *match);
/** A year of three digits that counts nothing. */
bool timex_guard_old_year(const struct context *context,
                          const struct lexemes *in, const struct match *match);
/** Years that are part of a longer number: "555-2010-2015-86". */
bool timex_guard_is_code(const struct context *context,
                         const struct lexemes *in, const struct match *match);
/** "Street", "Road": what stands before it is part of its name. */
bool timex_guard_is_street(const struct context *context, uint32_t token);

/** A bare month that is no name and no verb. */
bool timex_guard_month(const struct context *context, const struct lexemes *in,
                       const struct match *match);
/** A month in small letters with enough of a date beside it. */
bool timex_guard_lower(const struct context *context, const struct lexemes *in,
                       const struct match *match);
/** A day in words that does not count what follows it. */
bool timex_guard_word_day(const struct context *context,
                          const struct lexemes *in, const struct match *match);
/** An abbreviation that stands alone. */
bool timex_guard_brief(const struct context *context, const struct lexemes *in,
                       const struct match *match);
/** "on the 15th", but not "on the 15th floor". */
bool timex_guard_day(const struct context *context, const struct lexemes *in,
                     const struct match *match);

#endif
