/* Regular expressions as Perl has them, over text of which nothing is known:
 * every search ends soon, also one that would try for ever.
 *
 * The work is PCRE2's, which is loaded when the first expression is read, so
 * that nobody who uses none waits for it at the start. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_REGEX_H
#define DATELINE_REGEX_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

#include <stdbool.h>

/** An expression, and what it may still cost. */
struct dl_regex;

/** Steps that an expression may cost at first: some 30 ms. */
enum { DL_REGEX_STEPS = 1500000 };

/**
 * Read an expression. It is matched by characters and their properties, with a
 * line for each paragraph: `^` and `$` are where one begins and ends, and `.`
 * does not go beyond.
 * Errors: DL_ERR_SYNTAX with the column of the fault (in characters, from 1);
 *         DL_ERR_MISSING when there is no PCRE2. *out is untouched.
 * Source: pcre2pattern(3).
 */
enum dl_status dl_regex_new(struct dl_str pattern, bool ignore_case,
                            struct dl_regex **out, struct dl_error *err);
void dl_regex_free(struct dl_regex *regex);

/** From now on it may cost so many steps. */
void dl_regex_allow(struct dl_regex *regex, size_t steps);

/**
 * Append all places of the expression in `text` to `out`, in order and never
 * overlapping; empty ones are none. A line break within a paragraph is a blank
 * to it. `text` is valid UTF-8.
 * Owner:  the spans live in `arena`.
 * Errors: DL_ERR_LIMIT when all that it may cost is used up, over all calls:
 *         what was found until then is there.
 * Cost:   what is allowed, at most.
 */
enum dl_status dl_regex_find(struct dl_arena *arena, struct dl_regex *regex,
                             struct dl_str text, struct dl_spans *out,
                             struct dl_error *err);

/** What of a pattern stands for itself: without escapes and the names of
 * groups, whose capitals mean something else. Lives in `arena`. */
struct dl_str dl_regex_letters(struct dl_arena *arena, struct dl_str pattern);

#endif
