/* What an article consists of, as it goes into columns and comes out. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_CONTENT_H
#define STORE_CONTENT_H

#include "store/sql.h"

/** Of what a version is: another title or text is another version. */
uint64_t content_hash(struct dl_str title, struct dl_str text);
/** Of everything else that a feed tells of an article. */
uint64_t content_meta(const struct dl_item *item);

/** Seconds since 1970; a day without a time is noon. */
int64_t content_seconds(const struct dl_stamp *stamp);
/** By what an article is listed that was first seen at `seen`: its date, but
 * no later than that; without a date, that. */
int64_t content_listed(const struct dl_stamp *stamp, int64_t seen);
/** The day of an instant in UTC. */
struct dl_day content_utc_day(int64_t seconds);

/** Strings as lines of one string and back; strings have no newlines. */
struct dl_str content_join(struct dl_arena *arena, const struct dl_strs *strs);
void content_split(struct dl_arena *arena, struct dl_str lines,
                   struct dl_strs *out);

/** Links of `text` likewise. Stores of old have addresses alone, which the text
 * numbers itself. */
struct dl_str content_join_links(struct dl_arena *arena,
                                 const struct dl_links *links);
void content_split_links(struct dl_arena *arena, struct dl_str lines,
                         struct dl_str text, struct dl_links *out);

/** The four columns of a date: dated, day, seconds, zone. The day of an
 * article without a date is the one of `seen`. */
void content_put_stamp(struct sql *sql, const struct dl_stamp *stamp,
                       int64_t seen);
struct dl_stamp content_take_stamp(struct sql *sql);

#endif
