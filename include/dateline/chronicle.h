/* The timeline of a large store: what it tells is joined week by week, in the
 * background, and kept, so that it need not be joined again to be shown. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_CHRONICLE_H
#define DATELINE_CHRONICLE_H

#include <dateline/store.h>

/** An article of the store that tells of an entry, and which of its events. */
struct dl_teller {
    int64_t article;
    uint32_t event;
};

/** An entry as it is kept; see struct dl_entry. */
struct dl_chronicled {
    struct dl_interval when;
    int placing, certainty; /* enum dl_placing, enum dl_certainty */
    float score;
    uint32_t sources, outlets;
    struct dl_str title, why;
    struct dl_teller *tellers; /* best first */
    size_t teller_count;
    struct dl_named *takers; /* kind and key, most central first */
    size_t taker_count;
};

struct dl_chronicle {
    struct dl_chronicled *at;
    size_t count, room;
};

/** The week that an article belongs to, by the second it is listed at. */
int64_t dl_chronicle_week(int64_t listed);

/**
 * The newest week up to and with `last` whose entries were not put by `version`
 * since its articles changed; *found is false when there is none.
 */
enum dl_status dl_store_week_due(struct dl_store *store, int64_t last,
                                 uint32_t version, int64_t *week, bool *found,
                                 struct dl_error *err);
/** The articles of a week, newest first, and how often they have changed.
 * Appends to `out`. */
enum dl_status dl_store_week(struct dl_arena *arena, struct dl_store *store,
                             int64_t week, struct dl_rows *out,
                             int64_t *changes, struct dl_error *err);

/** Put the entries of a week in place of those it had. `version` is never 0;
 * with other `changes` by now the week stays out of date. */
enum dl_status dl_store_chronicle_put(struct dl_store *store, int64_t week,
                                      int64_t changes, uint32_t version,
                                      const struct dl_chronicled *entries,
                                      size_t count, struct dl_error *err);
/**
 * The most important entries of all weeks up to and with `last`, at most `most`
 * of them, whichever version made them; most important first.
 * Owner:  `out` and its strings live in `arena`.
 * Cost:   of what is returned.
 */
enum dl_status dl_store_chronicle(struct dl_arena *arena,
                                  struct dl_store *store, int64_t last,
                                  size_t most, struct dl_chronicle *out,
                                  struct dl_error *err);

#endif
