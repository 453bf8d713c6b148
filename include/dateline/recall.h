/* Readings that are kept: a reading as bytes, and out of the store again. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_RECALL_H
#define DATELINE_RECALL_H

#include <dateline/reading.h>
#include <dateline/store.h>

/**
 * What makes readings, as a number: another one for other sources of the
 * program, another model or other knowledge of the user's. Readings made under
 * one number are the same as those made under it before.
 * Cost: none.
 */
uint32_t dl_analyser_version(const struct dl_tagger *tagger);
/** The same without the corrections in force, as most articles are read. */
uint32_t dl_analyser_plain(const struct dl_tagger *tagger);

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

/**
 * The same reading in no more room than it needs, for one that is held for
 * long: `bytes` is what it was packed to.
 * Owner:  `reading` is freed; the caller frees what takes its place.
 * Cost:   that of dl_reading_unpack.
 */
struct dl_reading *dl_reading_tighten(struct dl_reading *reading,
                                      struct dl_str bytes);

/** What stored articles are read with. */
struct dl_recall {
    struct dl_store *store; /* that keeps readings; NULL: none are kept */
    const struct dl_tagger *tagger;
    struct dl_lattice *work;
    /* The user's, NULL: none. What has a name whose join he took back is
     * always read anew, what has one that he corrected once for each word on
     * it, so that a change of mind costs no more. */
    const struct dl_knowledge *known;
    uint32_t version; /* dl_analyser_version(tagger) */
    uint32_t plain;   /* dl_analyser_plain(tagger) */
    bool only_looks;  /* new ones are not kept: nothing is written */
    bool lasting;     /* readings are held for long: new ones take no more room
                         than those that were kept, for a tenth more time */
};

/**
 * The reading of an article, by its own date: the one that is kept, else a new
 * one, which is kept from then on. `hash` is that of its row (dl_row.hash).
 * `*made` (may be NULL) tells whether it is new. What the store cannot give or
 * take makes no difference but in time: the article is read again then, now or
 * the next time. Readings of articles that their story dated
 * (dl_library_build) come from elsewhere and are never kept.
 * Owner:  the caller frees the reading.
 * Cost:   that of one row and dl_reading_unpack, and of one search through the
 *         text for each correction; of a new one, that of
 *         dl_reading_make and one small commit (see dl_store_relax).
 */
struct dl_reading *dl_reading_get(const struct dl_recall *recall,
                                  const struct dl_article *article,
                                  uint64_t hash, bool *made);

struct dl_nameds {
    struct dl_named *at;
    size_t count, room;
};

/**
 * The names in an article as dl_store_names takes them: of every entity its
 * name and all its other forms.
 * Owner:  the list lives in `arena` and borrows the strings of the reading.
 */
void dl_reading_names(struct dl_arena *arena, const struct dl_reading *reading,
                      struct dl_nameds *out);

/**
 * Read at most `most` articles that the store has not read yet, newest first,
 * and keep their readings and names, so that they are found by these. Returns
 * how many; what the store cannot take waits.
 */
size_t dl_recall_pending(const struct dl_recall *recall, size_t most);

#endif
