/* Articles, their versions, the feeds they come from, what was computed of
 * them, and search: one SQLite file.
 *
 * Any number of processes may have it open; readers are never blocked. What a
 * function has reported as done is on disk, whatever happens next. Nothing is
 * ever deleted but on request. Times are seconds since 1970 in UTC and are
 * given by the caller: the store knows no clock. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_STORE_H
#define DATELINE_STORE_H

#include <dateline/article.h>
#include <dateline/key.h>
#include <dateline/query.h>
#include <dateline/wire.h>

struct dl_store;

/**
 * The key of an item: of its address, else of what its feed calls it. `feed` is
 * the address the feed is known by.
 */
struct dl_key dl_key_of_item(struct dl_str feed, const struct dl_item *item);

/**
 * Open a store, and make or migrate it (after a copy beside it has been made).
 * A damaged file is set aside under another name, what can be read of it goes
 * into a new one, and `*saved` (may be NULL) tells so in one sentence, in
 * `arena`; it is NULL otherwise.
 * Errors: DL_ERR_VERSION when a newer dateline has written it; DL_ERR_IO.
 */
enum dl_status dl_store_open(struct dl_arena *arena, const char *path,
                             struct dl_store **out, const char **saved,
                             struct dl_error *err);
void dl_store_close(struct dl_store *store);

/** A feed as it is kept. */
struct dl_source {
    int64_t id;
    struct dl_str url; /* as subscribed to: its identity */
    struct dl_str at;  /* where it is fetched, after permanent moves */
    struct dl_str title, site;
    struct dl_str etag, since;     /* validators of the last body, opaque */
    int64_t added, tried, fetched; /* fetched: the last time it could be read */
    int64_t next;                  /* not before */
    int64_t moved;                 /* first time it was seen at another place */
    struct dl_str moving;          /* that place, until it is believed */
    enum dl_reply reply;           /* the last one */
    int http;
    struct dl_str text; /* what went wrong, in words; empty when nothing */
    uint32_t failures;  /* in a row */
    uint32_t articles;
    bool gone; /* the publisher has ended it */
};

struct dl_sources {
    struct dl_source *at;
    size_t count, room;
};

/** All feeds ever subscribed to, by title; strings live in `arena`. */
enum dl_status dl_store_sources(struct dl_arena *arena, struct dl_store *store,
                                struct dl_sources *out, struct dl_error *err);
/** Write what is known of a feed, by its `url`; sets its id. */
enum dl_status dl_store_source_put(struct dl_store *store,
                                   struct dl_source *source,
                                   struct dl_error *err);
/** No server of this host is asked before `until`. */
enum dl_status dl_store_hold(struct dl_store *store, struct dl_str host,
                             int64_t until, struct dl_error *err);
enum dl_status dl_store_held(struct dl_store *store, struct dl_str host,
                             int64_t *until, struct dl_error *err);

/** What became of items that were put. */
struct dl_puts {
    uint32_t added, changed, same;
};

/**
 * Put the items of a feed, in its order, all or none.
 * The same article is found by guid within its feed (unless that guid stands
 * twice with different links), by key, or by title and text; an edit becomes a
 * new version. An item without a date is dated by `now`, one second less each.
 */
enum dl_status dl_store_put(struct dl_store *store,
                            const struct dl_source *source,
                            const struct dl_item *items, size_t count,
                            int64_t now, struct dl_puts *out,
                            struct dl_error *err);
/** The full text of an article that its feed had only an excerpt of. */
enum dl_status dl_store_put_full(struct dl_store *store, int64_t article,
                                 const struct dl_item *item, int64_t now,
                                 struct dl_error *err);

/** One row of the list. */
struct dl_row {
    int64_t id, source;
    struct dl_key key;
    struct dl_str title, outlet, author, url;
    struct dl_stamp published;
    int64_t seen;
    uint32_t versions;
    bool summary;
};

struct dl_rows {
    struct dl_row *at;
    size_t count, room;
};

/** What the list shows of it. */
struct dl_window {
    const struct dl_query *query; /* NULL: everything */
    bool oldest_first;
    size_t first, count; /* rows of the result, from the `first` */
    /* Whether is:read and is:starred hold, asked of the caller, who keeps the
     * marks; NULL: neither does. */
    bool (*marked)(const void *marks, struct dl_key key,
                   enum dl_condition condition);
    const void *marks;
};

/**
 * The rows in a window; `*total` (may be NULL) gets the number of all.
 * Owner:  strings live in `arena`.
 * Cost:   of the window, not of the store, without a query.
 */
enum dl_status dl_store_rows(struct dl_arena *arena, struct dl_store *store,
                             const struct dl_window *window,
                             struct dl_rows *out, size_t *total,
                             struct dl_error *err);
/** An article as it is now (`version` 0) or was (1: first). */
enum dl_status dl_store_article(struct dl_arena *arena, struct dl_store *store,
                                int64_t id, uint32_t version,
                                struct dl_article **out, struct dl_error *err);

/** A place where a query was found. */
struct dl_hit {
    struct dl_row row;
    double rank;           /* best first */
    struct dl_str around;  /* of the text, one line */
    struct dl_span *marks; /* the words in it */
    size_t mark_count;
};

struct dl_hits {
    struct dl_hit *at;
    size_t count, room;
    size_t total;
};

/**
 * Articles for which the window's query holds, best first (newest first
 * without words), with the words in context.
 * Source: SQLite FTS5, bm25 ranking.
 */
enum dl_status dl_store_search(struct dl_arena *arena, struct dl_store *store,
                               const struct dl_window *window,
                               struct dl_hits *out, struct dl_error *err);

/**
 * What was computed of an article, kept by the hash of its text and the version
 * of what computed it. Get leaves *out empty when there is none.
 */
enum dl_status dl_store_cache_put(struct dl_store *store, uint64_t hash,
                                  uint32_t version, struct dl_str bytes,
                                  struct dl_error *err);
enum dl_status dl_store_cache_get(struct dl_arena *arena,
                                  struct dl_store *store, uint64_t hash,
                                  uint32_t version, struct dl_str *out,
                                  struct dl_error *err);
/** The names in an article, for entity: in queries. */
struct dl_named {
    struct dl_str kind, name; /* canonical, and every other form as well */
};
enum dl_status dl_store_names(struct dl_store *store, int64_t article,
                              const struct dl_named *names, size_t count,
                              struct dl_error *err);

/** A number that grows with every change by any process: cheap to ask. */
enum dl_status dl_store_generation(struct dl_store *store, int64_t *out,
                                   struct dl_error *err);

#endif
