/* What the model sees of each token: the document as a sheet of hashed facts,
 * and from it the rows of the model that speak for a token. The trainer and
 * the reader use the same code. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_FEATURES_H
#define ENTITY_FEATURES_H

#include <dateline/arena.h>
#include <dateline/document.h>

#include "entity/evidence.h"
#include "entity/gazetteer.h"

enum { FEATURES_MAX = 144 };

/** One sentence, made ready. */
struct sheet;

/**
 * Make sentence `sentence` of `doc` ready: hashes of words, shapes, affixes,
 * capitalised runs, gazetteer matches, what the document says about the words.
 * `evidence` may be of the body when `doc` is its headline.
 * Owner: lives in `scratch`.
 */
struct sheet *sheet_new(struct dl_arena *scratch,
                        const struct gazetteer *gazetteer,
                        const struct dl_document *doc,
                        const struct evidence *evidence, uint32_t sentence);
/** Whether the token is worth asking the model about: a capital is near. */
bool sheet_is_open(const struct sheet *sheet, uint32_t token);
/** The rows, below 2^bits, of the features of a token of the sentence; returns
 * how many. */
int sheet_rows(const struct sheet *sheet, uint32_t token, unsigned bits,
               uint32_t rows[FEATURES_MAX]);
/** A number that changes when the features change; kept in model files, so
 * that a stale model is refused. */
uint32_t features_id(void);

#endif
