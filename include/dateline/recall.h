/* Readings that are kept: a reading as bytes, and out of the store again. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_RECALL_H
#define DATELINE_RECALL_H

#include <dateline/reading.h>

/**
 * What makes readings, as a number: another one for other sources of the
 * program, another model or other knowledge of the user's. Readings made under
 * one number are the same as those made under it before.
 * Cost: none.
 */
uint32_t dl_analyser_version(const struct dl_tagger *tagger);

/**
 * A reading as bytes: names, times and events; not the article, and not what
 * its text is cut into.
 * Owner:  the bytes live in `arena`.
 */
struct dl_str dl_reading_pack(struct dl_arena *arena,
                              const struct dl_reading *reading);

/**
 * The reading of `article`, which is copied, as dl_reading_make gave it when it
 * was packed. The bytes are not believed: every number in them is held against
 * the article and the other layers.
 * Owner:  the caller frees the reading.
 * Errors: DL_ERR_SYNTAX when they are damaged, of another article, or were made
 *         by another dateline: the article has to be read anew.
 * Cost:   linear; most of it cuts the text into sentences.
 */
enum dl_status dl_reading_unpack(const struct dl_article *article,
                                 struct dl_str bytes, struct dl_reading **out,
                                 struct dl_error *err);

#endif
